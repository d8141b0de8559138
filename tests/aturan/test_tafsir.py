"""Every silence of the law that the code fills is written down, and nothing else is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import tolok.aturan

ATURAN = Path(tolok.aturan.__file__).parent
TAFSIR = sorted((Path(__file__).parents[2] / "docs" / "tafsir").glob("T-*.md"))
BAGIAN = ["Pertanyaan", "Yang tertulis", "Bacaan yang mungkin", "Pilihan baku", "Akibat", "Memilih lain"]


def read_kode_terpakai() -> set[str]:
    """Return every tafsir that rules, parameters or contracts name."""
    berkas = [satu for satu in ATURAN.rglob("*") if satu.suffix in {".py", ".toml"} and "kasus" not in satu.parts]
    return {kode for satu in berkas for kode in re.findall(r"T-[0-9]{3}", satu.read_text(encoding="utf-8"))}


def test_code_and_pages_name_the_same_tafsir() -> None:
    """Each tafsir named in the code has its page, and each page is named in the code."""
    assert read_kode_terpakai() == {berkas.stem for berkas in TAFSIR}


def test_numbers_run_without_a_gap() -> None:
    """Tafsir are numbered in sequence, so a lost page is seen."""
    assert [berkas.stem for berkas in TAFSIR] == [f"T-{nomor:03}" for nomor in range(1, len(TAFSIR) + 1)]


@pytest.mark.parametrize("berkas", TAFSIR, ids=lambda berkas: berkas.stem)
def test_a_page_answers_every_question(berkas: Path) -> None:
    """A page has its number and title on the first line and all six parts, none empty."""
    baris = berkas.read_text(encoding="utf-8").splitlines()

    bagian = re.split(r"^## .+\n", "\n".join(baris), flags=re.MULTILINE)[1:]

    assert re.fullmatch(rf"# {berkas.stem} · \S.+[^.]", baris[0])
    assert [satu.removeprefix("## ") for satu in baris if satu.startswith("## ")] == BAGIAN
    assert all(isi.strip() for isi in bagian)
