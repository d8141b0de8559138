"""Every silence of the law that the code fills is written down, and nothing else is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import tolok.aturan
from tolok.aturan.galat import GalatData
from tolok.aturan.tafsir import Tafsir, cari_tafsir, parse_tafsir

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


def test_a_tafsir_is_found_by_its_number() -> None:
    """Title and choice are read from the page itself, on one line and without the number."""
    tafsir = cari_tafsir("T-001")

    baris = next(satu for satu in TAFSIR if satu.stem == "T-001").read_text(encoding="utf-8").splitlines()
    assert tafsir.kode == "T-001"
    assert baris[0] == f"# T-001 · {tafsir.judul}"
    assert tafsir.pilihan.startswith(baris[baris.index("## Pilihan baku") + 2])


def test_a_missing_tafsir_is_our_mistake() -> None:
    """A rule can't name a reading that nobody wrote."""
    with pytest.raises(GalatData, match=r"Tafsir T-999 disebut oleh aturan, tetapi T-999\.md tidak ada"):
        cari_tafsir("T-999")


def test_an_installed_page_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installed package reads the pages that lie in it, not those of a working copy."""
    (tmp_path / "T-998.md").write_text("# T-998 · Terpasang.\n\n## Pilihan baku\n\nYang ini.\n", encoding="utf-8")
    monkeypatch.setattr(tolok.aturan.tafsir, "TERPASANG", tmp_path)

    assert cari_tafsir("T-998") == Tafsir(kode="T-998", judul="Terpasang", pilihan="Yang ini.")


def test_the_whole_choice_is_read_and_nothing_after_it() -> None:
    """A choice over several lines and paragraphs ends where the next part begins, and becomes one line."""
    teks = "# T-998 · Judul\n\n## Bacaan\n\nLain.\n\n## Pilihan baku\n\nSatu\ndua.\n\nTiga.\n\n## Akibat\n\nLain.\n"

    assert parse_tafsir("T-998", teks) == Tafsir(kode="T-998", judul="Judul", pilihan="Satu dua. Tiga.")


@pytest.mark.parametrize(
    "teks", ["## Pilihan baku\n\nYang ini.\n", "# T-998 · Judul\n", "# T-997 · Judul\n\n## Pilihan baku\n\nIni.\n", ""]
)
def test_a_page_without_title_or_choice_is_our_mistake(teks: str) -> None:
    """A page that lacks its title, its own number or its choice can't be quoted."""
    with pytest.raises(GalatData, match="tanpa baris “# T-998 · judul” atau tanpa bagian “## Pilihan”"):
        parse_tafsir("T-998", teks)
