"""Documentation can't lie: lists are complete, links lead somewhere, generated pages are fresh."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest

from arsitektur.pohon import AKAR, daftar_markdown, nama_relatif
from tolok import VERSI
from tolok.aturan.katalog import KATALOG
from tolok.aturan.tafsir import cari_tafsir
from tolok.cli import tolok
from tolok.cli.lembar_aturan import compose_dokumen
from tolok.cli.lembar_cek import compose_dokumen_cek

ADR = sorted((AKAR / "docs" / "adr").glob("*.md"))
TAFSIR = sorted((AKAR / "docs" / "tafsir").glob("T-*.md"))
KEPALA_ADR = re.compile(r"# ADR (\d{4}) · .+ · \d{4}-\d{2}-\d{2} · (Proposed|Accepted|Superseded)( \(.+\))?")


def daftar_perintah(grup: click.Group, awalan: str = "tolok") -> Iterator[str]:
    konteks = click.Context(grup)
    for nama in grup.list_commands(konteks):
        perintah = grup.get_command(konteks, nama)
        if isinstance(perintah, click.Group):
            yield from daftar_perintah(perintah, f"{awalan} {nama}")
        else:
            yield f"{awalan} {nama}"


def test_pages_of_the_rules_are_what_the_catalogue_says() -> None:
    """docs/aturan holds one fresh sheet per rule; run `make dokumen` where this fails."""
    folder = AKAR / "docs" / "aturan"

    tertulis = {berkas.name: berkas.read_text(encoding="utf-8") for berkas in folder.glob("*")}

    assert tertulis == compose_dokumen()


def test_pages_of_the_checks_are_what_the_catalogue_says() -> None:
    """docs/cek holds one fresh page per family of checks; run `make dokumen` where this fails."""
    tertulis = {berkas.name: berkas.read_text(encoding="utf-8") for berkas in (AKAR / "docs" / "cek").glob("*")}

    assert tertulis == compose_dokumen_cek()


@pytest.mark.parametrize("berkas", ["README.id.md", "docs/panduan/*.md"])
def test_every_command_is_explained(berkas: str) -> None:
    """Each command of the program is in the Indonesian overview and in a guide."""
    teks = "\n".join(satu.read_text(encoding="utf-8") for satu in AKAR.glob(berkas))

    assert [perintah for perintah in daftar_perintah(tolok) if perintah not in teks] == []


def test_every_make_target_is_explained() -> None:
    """Each target that `make help` lists is in CONTRIBUTING.md."""
    target = re.findall(r"^([a-z-]+):.*## ", (AKAR / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)
    teks = (AKAR / "CONTRIBUTING.md").read_text(encoding="utf-8")

    assert {"help", "demo", "test", "check", "bench", "mutasi"} <= set(target)
    assert [nama for nama in target if f"`make {nama}" not in teks] == []


def test_decisions_are_numbered_without_a_gap() -> None:
    """ADRs count from 0001, carry their number in name and title, and have their three parts."""
    kepala = [KEPALA_ADR.fullmatch(berkas.read_text(encoding="utf-8").splitlines()[0]) for berkas in ADR]
    bagian = [
        re.findall(r"^\*\*(\w+)\.\*\*$", berkas.read_text(encoding="utf-8"), flags=re.MULTILINE) for berkas in ADR
    ]

    assert [satu and satu[1] for satu in kepala] == [f"{nomor:04}" for nomor in range(1, len(ADR) + 1)]
    assert [berkas.name[:4] for berkas in ADR] == [f"{nomor:04}" for nomor in range(1, len(ADR) + 1)]
    assert all(satu == ["Context", "Decision", "Consequences"] for satu in bagian)


def test_readings_of_the_law_are_numbered_without_a_gap() -> None:
    """Tafsir count from T-001, and each has a title and says what we chose."""
    kode = [berkas.stem for berkas in TAFSIR]

    tafsir = [cari_tafsir(satu) for satu in kode]

    assert kode == [f"T-{nomor:03}" for nomor in range(1, len(kode) + 1)]
    assert all(satu.judul and satu.pilihan for satu in tafsir)


def test_links_lead_somewhere() -> None:
    """Each relative link of the documentation has a file or folder at its end."""
    putus = [
        f"{nama_relatif(berkas)}: {tujuan}"
        for berkas in daftar_markdown()
        for tujuan in re.findall(r"\]\((?!\w+:|#)([^)#]+)", berkas.read_text(encoding="utf-8"))
        if not (berkas.parent / tujuan).exists()
    ]

    assert putus == []


def test_changelog_begins_with_this_version() -> None:
    """The version that is built is the first one of the changelog."""
    judul = re.findall(r"^## (\S+)", (AKAR / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.MULTILINE)

    assert judul[0] == VERSI


def test_commit_rule_is_written_down() -> None:
    """A newcomer finds how a commit subject is written, with an example that follows the rule."""
    teks = (AKAR / "CONTRIBUTING.md").read_text(encoding="utf-8")

    subjek = teks.split("## Commits")[1].split("```text\n")[1].splitlines()[0]

    assert "imperative" in teks
    assert "at most 60 characters" in teks
    assert len(subjek) <= 60
    assert re.fullmatch(r"[A-Z][^:]+[^.]", subjek)


def test_licence_is_whole() -> None:
    """LICENSE is the text of Apache-2.0, and the project says so."""
    teks = (AKAR / "LICENSE").read_text(encoding="utf-8")

    assert "Apache License" in teks
    assert "END OF TERMS AND CONDITIONS" in teks


def test_every_rule_has_a_page() -> None:
    """No rule is without its sheet in docs/aturan."""
    ada = {berkas.stem for berkas in (AKAR / "docs" / "aturan").glob("*.md")}

    assert set(KATALOG) <= ada
