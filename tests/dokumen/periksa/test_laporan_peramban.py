"""The page of findings in a real browser: accessible, within the screen, filtered without a script."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from buat import make_fakta
from dokumen.cetak.peramban import run_axe
from dokumen.periksa.hasil_contoh import DIABAIKAN, RAGU, TEMUAN, make_hasil
from tolok.dokumen.baca.pintu import read_berkas
from tolok.dokumen.cetak.pdf import print_pdf
from tolok.dokumen.periksa.cuplikan import render_halaman
from tolok.dokumen.periksa.hasil import GagalPeriksa, examine_kajian
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.laporan.halaman import write_html
from tolok.dokumen.susun.perjanjian_kinerja import compose_pk

PONSEL, MEJA = 360, 1280
CACAT = Path(__file__).parents[3] / "contoh" / "lkip-bercacat" / "lkip-kecamatan-tirta-kencana-2024.txt"


@cache
def page_of(nama: str) -> str:
    """Three states: a PDF with pictures of its pages, a text with excerpts, and files that failed or are clean."""
    if nama == "bergambar":
        isi = print_pdf(compose_pk(make_fakta()))
        bacaan = read_berkas("pk.pdf", isi)
        return write_html([make_hasil(TEMUAN, gambar=render_halaman(isi, bacaan, [TEMUAN]), diabaikan=(DIABAIKAN,))])
    if nama == "bercuplikan":
        isi = CACAT.read_bytes()
        return write_html([examine_kajian(Kajian(read_berkas(CACAT.name, isi)), isi=isi)])
    return write_html([make_hasil(), GagalPeriksa("rusak.pdf", "Berkas terpotong."), make_hasil(RAGU)])


@contextmanager
def open_page(peramban: Browser, nama: str, folder: Path, lebar: int) -> Iterator[Any]:
    berkas = folder / "periksa.html"
    berkas.write_text(page_of(nama), "utf-8")
    halaman = peramban.new_page(viewport={"width": lebar, "height": 800})
    keluhan: list[str] = []
    halaman.on("console", lambda pesan: keluhan.append(pesan.text))
    halaman.on("pageerror", lambda galat: keluhan.append(str(galat)))
    halaman.goto(berkas.as_uri())
    yield halaman
    halaman.close()
    assert keluhan == []


@pytest.mark.parametrize("lebar", [320, PONSEL, MEJA])
@pytest.mark.parametrize("nama", ["bergambar", "bercuplikan", "keadaan-lain"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    peramban: Browser, tmp_path: Path, nama: str, lebar: int
) -> None:
    """WCAG 2.2 AA at telephone and desk width, and the page never wider than the screen."""
    with open_page(peramban, nama, tmp_path, lebar) as halaman:
        assert halaman.evaluate("document.documentElement.scrollWidth") <= lebar
        assert run_axe(halaman) == []


def test_a_finding_shows_its_page_with_the_place_marked(peramban: Browser, tmp_path: Path) -> None:
    """The picture of the page is really drawn, cut to the place, and leads to the whole page."""
    with open_page(peramban, "bergambar", tmp_path, MEJA) as halaman:
        potongan = halaman.locator("article .potongan").first
        kotak = potongan.bounding_box()

        assert kotak["width"] > 300
        assert kotak["height"] > 60
        assert len(set(potongan.screenshot())) > 100
        assert halaman.locator("article a.ke-halaman").get_attribute("href") == "#h1-2"
        assert halaman.locator("#h1-2 .sorot").count() == 1


def test_levels_and_kinds_are_filtered_without_a_script(peramban: Browser, tmp_path: Path) -> None:
    """Taking a level or a kind of check away hides its findings."""
    with open_page(peramban, "bercuplikan", tmp_path, MEJA) as halaman:
        semua = halaman.locator("article:visible").count()
        halaman.uncheck("#s-SALAH")
        tanpa_salah = halaman.locator("article:visible").count()
        halaman.check("#s-SALAH")
        halaman.uncheck("#k-nomor")

        assert 0 < tanpa_salah < semua
        assert halaman.locator("article:visible").count() < semua
        assert halaman.locator("article[data-k=nomor]:visible").count() == 0
