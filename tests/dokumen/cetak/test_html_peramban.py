"""The page in a real browser: accessible, within the screen, opened by keyboard, and printed on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Browser

from dokumen.cetak.naskah_contoh import TABEL_LEBAR, naskah_kecil, naskah_lengkap
from dokumen.cetak.peramban import run_axe
from dokumen.cetak.test_html import SERAPAN, make_naskah, naskah_berangka
from dokumen.cetak.test_teks_asing import KATA_PANJANG, make_tempat
from tolok.dokumen.cetak.html import print_html
from tolok.dokumen.naskah import Kertas, Naskah, Teks

PONSEL, MEJA = 360, 1280
PERAN_TABEL = r"- (table|row|rowgroup|columnheader|rowheader|cell)\b"
BERANGKA = naskah_berangka(
    Teks("Serapan "),
    Teks("95,76%", hitungan="serapan:total"),
    Teks(", capaian "),
    Teks("100,25%", hitungan="capaian:IK-1"),
)


@cache
def make_final(nama: str) -> Naskah:
    """A naskah without the mark of a draft, behind which axe cannot measure contrast."""
    sendiri = {"kosong": naskah_kecil(), "contoh": naskah_lengkap(), "berangka": BERANGKA}
    naskah = sendiri[nama] if nama in sendiri else make_naskah(nama)
    return replace(naskah, draf=False)


@contextmanager
def open_naskah(peramban: Browser, naskah: Naskah, folder: Path, *, lebar: int = MEJA) -> Iterator[Any]:
    """The page as a file of its own, in a window of this width; anything that the browser complains of fails."""
    berkas = folder / "naskah.html"
    berkas.write_bytes(print_html(naskah))
    halaman = peramban.new_page(viewport={"width": lebar, "height": 800})
    keluhan: list[str] = []
    halaman.on("console", lambda pesan: keluhan.append(pesan.text))
    halaman.on("pageerror", lambda galat: keluhan.append(str(galat)))
    halaman.goto(berkas.as_uri())
    yield halaman
    halaman.close()
    assert keluhan == []


@pytest.mark.parametrize("lebar", [PONSEL, MEJA])
@pytest.mark.parametrize("nama", ["batumandi", "pk", "contoh", "kosong"])
def test_axe_finds_nothing(peramban: Browser, tmp_path: Path, nama: str, lebar: int) -> None:
    """WCAG 2.2 AA and best practice: no violation on a telephone or a desk, in a full or an empty report."""
    with open_naskah(peramban, make_final(nama), tmp_path, lebar=lebar) as halaman:
        assert run_axe(halaman) == []


@pytest.mark.parametrize("lebar", [PONSEL, MEJA])
def test_axe_finds_nothing_in_an_open_working(peramban: Browser, tmp_path: Path, lebar: int) -> None:
    """The open window is a dialog with a name, legible, with a button large enough."""
    with open_naskah(peramban, make_final("berangka"), tmp_path, lebar=lebar) as halaman:
        halaman.click("text=95,76%")

        assert halaman.is_visible("#h-serapan-total")
        assert run_axe(halaman) == []


@pytest.mark.parametrize("lebar", [320, PONSEL, MEJA])
@pytest.mark.parametrize("nama", ["batumandi", "dinas", "pk", "contoh"])
def test_the_page_never_scrolls_sideways(peramban: Browser, tmp_path: Path, nama: str, lebar: int) -> None:
    """Wide tables and drawings scroll inside their own regions, each within the screen."""
    with open_naskah(peramban, make_naskah(nama), tmp_path, lebar=lebar) as halaman:
        assert halaman.evaluate("document.documentElement.scrollWidth") == lebar
        kanan = halaman.evaluate(
            "Math.max(...[...document.querySelectorAll('.gulir,p,h1,h2,h3,figure')]"
            ".map(satu => satu.getBoundingClientRect().right))"
        )
        assert kanan <= lebar


@pytest.mark.parametrize("tempat", make_tempat(""))
def test_a_word_of_twenty_thousand_letters_stays_on_the_screen(peramban: Browser, tmp_path: Path, tempat: str) -> None:
    """Wherever it stands, it wraps within a narrow screen."""
    naskah = naskah_kecil(make_tempat(KATA_PANJANG)[tempat])
    with open_naskah(peramban, naskah, tmp_path, lebar=320) as halaman:
        assert halaman.evaluate("document.documentElement.scrollWidth") == 320


def test_a_number_is_opened_and_closed_by_keyboard(peramban: Browser, tmp_path: Path) -> None:
    """Enter on a number shows its working and moves into it; Escape, or its button, closes it and goes back."""
    with open_naskah(peramban, BERANGKA, tmp_path) as halaman:
        angka, jendela = halaman.locator("text=95,76%").first, halaman.locator("#h-serapan-total")
        for penutup in ("Escape", "Enter"):
            angka.focus()
            halaman.keyboard.press("Enter")
            assert jendela.is_visible()
            assert halaman.evaluate("document.activeElement.textContent") == "Tutup"
            assert "5.472.611.561 ÷ 5.714.687.973 × 100" in jendela.inner_text()

            halaman.keyboard.press(penutup)
            assert not jendela.is_visible()
            assert halaman.evaluate("document.activeElement.textContent") == "95,76%"


def test_the_keyboard_comes_first_to_the_skip_link(peramban: Browser, tmp_path: Path) -> None:
    """The first stop leads past the contents to the text, and is seen when it is reached."""
    with open_naskah(peramban, naskah_lengkap(), tmp_path) as halaman:
        halaman.keyboard.press("Tab")
        tautan = halaman.locator(":focus")
        assert tautan.inner_text() == "Lewati ke isi"
        assert tautan.bounding_box()["x"] >= 0

        halaman.keyboard.press("Enter")
        assert halaman.evaluate("document.activeElement.id") == "isi"


def test_contents_fold_on_a_telephone_and_stand_beside_the_text_on_a_desk(peramban: Browser, tmp_path: Path) -> None:
    """A narrow screen has a closed list that opens; a wide one shows the list all the time, and it stays in sight."""
    with open_naskah(peramban, naskah_lengkap(), tmp_path, lebar=PONSEL) as halaman:
        bab = halaman.locator("nav a:has-text('BAB II'):visible")
        assert bab.count() == 0
        halaman.click("summary")
        assert bab.count() == 1

        halaman.set_viewport_size({"width": MEJA, "height": 800})
        assert bab.count() == 1
        bab.click()
        assert halaman.locator("#bab-ii").bounding_box()["y"] < 800
        assert bab.is_visible()


def test_targets_are_large_enough(peramban: Browser, tmp_path: Path) -> None:
    """Every number and every entry of the contents is at least 24 pixels high and wide on a telephone."""
    with open_naskah(peramban, make_naskah("dinas"), tmp_path, lebar=PONSEL) as halaman:
        halaman.click("summary")
        terkecil = halaman.evaluate(
            "Math.min(...[...document.querySelectorAll('main button:not(.tutup),nav .ponsel a')]"
            ".map(satu => satu.getBoundingClientRect()).map(kotak => Math.min(kotak.width, kotak.height)))"
        )
        assert terkecil >= 24


def test_a_wide_table_scrolls_by_keyboard(peramban: Browser, tmp_path: Path) -> None:
    """The region takes the focus, shows it, and the arrow moves the table inside it."""
    with open_naskah(peramban, naskah_kecil(TABEL_LEBAR), tmp_path, lebar=PONSEL) as halaman:
        wilayah = halaman.locator(".gulir")
        wilayah.focus()
        halaman.keyboard.press("ArrowRight")
        halaman.wait_for_function("document.querySelector('.gulir').scrollLeft > 0")
        assert wilayah.evaluate("satu => getComputedStyle(satu).outlineStyle") == "solid"
        # The caption stays in sight while the columns move.
        assert halaman.locator("caption span").bounding_box()["x"] >= 0


def test_letters_of_a_drawing_are_readable_on_a_telephone(peramban: Browser, tmp_path: Path) -> None:
    """No letter in a drawing is smaller than 9 pixels on the screen, and none below 11 in a drawing that scrolls."""
    with open_naskah(peramban, make_naskah("batumandi"), tmp_path, lebar=PONSEL) as halaman:
        ukuran = halaman.evaluate(
            "[...document.querySelectorAll('svg text')].map(satu =>"
            " parseFloat(getComputedStyle(satu).fontSize) * satu.getScreenCTM().a)"
        )
        assert min(ukuran) >= 8.9
        digeser = halaman.evaluate(
            "[...document.querySelectorAll('.gulir svg text')].filter(satu => "
            "satu.closest('.gulir').scrollWidth > satu.closest('.gulir').clientWidth).map(satu =>"
            " parseFloat(getComputedStyle(satu).fontSize) * satu.getScreenCTM().a)"
        )
        assert all(satu >= 10.9 for satu in digeser)


def test_few_columns_stand_below_each_other_on_a_telephone(peramban: Browser, tmp_path: Path) -> None:
    """Capaian and kategori are in sight without scrolling, and to a screen reader it is a table as before."""
    with open_naskah(peramban, make_naskah("batumandi"), tmp_path, lebar=PONSEL) as halaman:
        tabel = halaman.locator("#tabel-3-2")
        pohon = tabel.aria_snapshot()
        letak = halaman.evaluate(
            "[...document.querySelectorAll('#tabel-3-2 tbody tr>*')].map(satu => satu.getBoundingClientRect())"
            ".map(kotak => [kotak.left, kotak.right])"
        )
        assert all(0 <= kiri < kanan <= PONSEL for kiri, kanan in letak)
        label = "getComputedStyle(document.querySelector('#tabel-3-2 tbody td:nth-child(5)'), '::before').content"
        assert halaman.evaluate(label) == '"Capaian"'

        halaman.set_viewport_size({"width": MEJA, "height": 800})
        assert re.findall(PERAN_TABEL, tabel.aria_snapshot()) == re.findall(PERAN_TABEL, pohon)
        assert "columnheader" in pohon
        assert halaman.evaluate(label) == "none"


def test_names_of_rows_stay_while_the_columns_move(peramban: Browser, tmp_path: Path) -> None:
    """In a wide table the first column remains in sight at the left."""
    with open_naskah(peramban, make_naskah("batumandi"), tmp_path, lebar=PONSEL) as halaman:
        nama = halaman.locator("#tabel-3-4 tbody th").first
        semula = nama.bounding_box()["x"]
        halaman.evaluate("document.getElementById('tabel-3-4').parentElement.scrollLeft = 200")
        assert abs(nama.bounding_box()["x"] - semula) < 1


def test_brackets_stay_on_the_line_of_their_number(peramban: Browser, tmp_path: Path) -> None:
    """At no width does a line end between a number and the sign beside it."""
    kalimat = (
        Teks("Anggaran tahun ini terserap ("),
        Teks("95,76%", hitungan="serapan:total"),
        Teks("). Selesai."),
    )
    with open_naskah(peramban, naskah_berangka(*kalimat), tmp_path) as halaman:
        for lebar in range(220, 330, 5):
            halaman.set_viewport_size({"width": lebar, "height": 600})
            assert halaman.evaluate("document.querySelector('.u').getClientRects().length") == 1


def test_a_draft_on_paper_is_marked_beside_the_text_only(peramban: Browser, tmp_path: Path) -> None:
    """Printed without colours of the background there's no mark behind the text, but one at the head of each page."""
    with open_naskah(peramban, naskah_kecil(draf=True), tmp_path) as halaman:
        (lembar,) = pypdfium2.PdfDocument(BytesIO(halaman.pdf(prefer_css_page_size=True, print_background=False)))
        tinggi_huruf = [
            benda.get_bounds()[3] - benda.get_bounds()[1]
            for benda in lembar.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT])
        ]
        assert lembar.get_textpage().get_text_range().count("DRAF") == 1
        assert max(tinggi_huruf) < 60


@pytest.mark.parametrize("draf", [True, False])
def test_a_letter_begins_on_its_first_sheet(peramban: Browser, tmp_path: Path, draf: bool) -> None:  # noqa: FBT001
    """The title above the page is for the screen: on paper there's no empty sheet before the letter."""
    with open_naskah(peramban, replace(make_naskah("pk"), draf=draf), tmp_path) as halaman:
        lembar = pypdfium2.PdfDocument(BytesIO(halaman.pdf(prefer_css_page_size=True)))
        assert "PERJANJIAN KINERJA" in lembar[0].get_textpage().get_text_range()


def test_without_popovers_the_workings_are_a_section_at_the_end(peramban: Browser, tmp_path: Path) -> None:
    """A browser that knows no popover shows every working, and the note above leads there."""
    lama = print_html(BERANGKA).replace(b" popover ", b" ").replace(b":popover-open", b":-x-tidak-dikenal")
    berkas = tmp_path / "lama.html"
    berkas.write_bytes(lama)
    halaman = peramban.new_page(viewport={"width": PONSEL, "height": 800})
    halaman.goto(berkas.as_uri())

    assert halaman.is_visible("text=5.472.611.561 ÷ 5.714.687.973 × 100")
    assert not halaman.locator("text=Tutup >> visible=true").count()
    halaman.click("text=Cara menghitung setiap angka")
    assert halaman.url.endswith("#cara-hitung")
    assert run_axe(halaman) == []
    halaman.close()


@pytest.mark.parametrize(("kertas", "ukuran"), [(Kertas.A4, (595, 842)), (Kertas.F4, (609, 935))])
def test_it_prints_as_a_document(peramban: Browser, tmp_path: Path, kertas: Kertas, ukuran: tuple[int, int]) -> None:
    """On paper: its size, the wide table on a wide page, lists of contents instead of navigation, no buttons' trace."""
    naskah = replace(naskah_lengkap(), kertas=kertas)
    with open_naskah(peramban, naskah, tmp_path) as halaman:
        dokumen = pypdfium2.PdfDocument(BytesIO(halaman.pdf(prefer_css_page_size=True)))
        halaman.emulate_media(media="print")
        assert not halaman.is_visible("nav")
        assert not halaman.is_visible("footer")
        assert halaman.is_visible("ul.entri.isi")

    letak = [tuple(round(satu) for satu in lembar.get_size()) for lembar in dokumen]
    teks = [lembar.get_textpage().get_text_range() for lembar in dokumen]
    melintang = [isi for isi, satu in zip(teks, letak, strict=True) if satu[0] > satu[1]]
    assert {min(satu) for satu in letak} == {ukuran[0]}
    assert {max(satu) for satu in letak} == {ukuran[1]}
    assert len(melintang) == 1
    assert "Rencana aksi menurut triwulan" in melintang[0]
    assert sum("Program dan kegiatan" in re.sub(r"\s+", " ", isi) for isi in teks) >= 2
    assert not any("dapat dibuka" in isi for isi in teks)
    assert all(isi.strip() for isi in teks)


def test_a_working_is_not_printed_open_or_closed(peramban: Browser, tmp_path: Path) -> None:
    """Paper shows the number alone, as the PDF does."""
    with open_naskah(peramban, BERANGKA, tmp_path) as halaman:
        halaman.click("text=95,76%")
        teks = pypdfium2.PdfDocument(BytesIO(halaman.pdf()))[0].get_textpage().get_text_range()

    assert "Serapan 95,76%, capaian 100,25%" in teks
    assert SERAPAN.rumus not in teks


def test_names_of_two_parties_stand_on_one_line(peramban: Browser, tmp_path: Path) -> None:
    """However many lines stand above and below them, side by side on a desk and below each other on a telephone."""
    with open_naskah(peramban, naskah_lengkap(), tmp_path) as halaman:
        nama = halaman.locator(".berdua .garis")
        assert nama.count() == 2
        assert nama.nth(0).bounding_box()["y"] == nama.nth(1).bounding_box()["y"]

        halaman.set_viewport_size({"width": PONSEL, "height": 800})
        assert nama.nth(0).bounding_box()["y"] < nama.nth(1).bounding_box()["y"]
        jabatan = halaman.locator(".berdua .jabatan")
        tempat = halaman.locator(".berdua .tempat:not(:empty)")
        assert tempat.bounding_box()["y"] < min(satu.bounding_box()["y"] for satu in jabatan.all())
