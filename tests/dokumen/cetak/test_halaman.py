"""Where pages break: what stays together, what shares a page, and what begins one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import ImageFilter

from dokumen.cetak.baca_ulang import convert_docx, read_halaman, read_semua
from dokumen.cetak.naskah_contoh import CAMAT, KALIMAT, TABEL_ANGGARAN, TABEL_GABUNG, naskah_kecil, paragraf, sel
from tolok.dokumen.cetak.docx import print_docx
from tolok.dokumen.cetak.pdf import print_pdf, query_tempat
from tolok.dokumen.naskah import (
    Bab,
    Bagian,
    Daftar,
    DaftarIsi,
    Gambar,
    JenisDaftarIsi,
    Kertas,
    Kolom,
    KopSurat,
    Tabel,
    TandaTangan,
)


@pytest.mark.parametrize("kertas", Kertas)
@pytest.mark.parametrize("banyak", range(30, 40))
def test_a_signature_is_never_alone_on_a_page(banyak: int, kertas: Kertas) -> None:
    """However full the page is, what stands before the signature goes with it."""
    penutup = paragraf("Kalimat penutup.")
    isi = [paragraf(KALIMAT) for _ in range(banyak // 3)] + [paragraf("Satu baris.") for _ in range(banyak % 10)]

    for sebelum in (penutup, Daftar(((penutup,),))):
        halaman = read_halaman(print_pdf(naskah_kecil(*isi, sebelum, TandaTangan((CAMAT,)), kertas=kertas)))
        (bertanda,) = [satu for satu in halaman if "CAMAT RIMBA JAYA" in satu]
        assert "Kalimat penutup." in bertanda
        assert "NIP 19700101 199003 1 001" in bertanda


@pytest.mark.parametrize("kertas", Kertas)
@pytest.mark.parametrize("banyak", range(6, 14))
def test_a_small_table_is_not_cut_by_a_page_end(banyak: int, kertas: Kertas) -> None:
    """A small table with its caption is on one page, wherever it comes."""
    isi = [paragraf(KALIMAT) for _ in range(banyak)]

    halaman = read_halaman(print_pdf(naskah_kecil(*isi, TABEL_GABUNG, kertas=kertas)))

    (bertabel,) = [satu for satu in halaman if "Meningkatnya mutu" in satu]
    assert "Tabel 1.1" in bertabel
    assert "Rata-rata" in bertabel


@pytest.mark.parametrize("kertas", Kertas)
@pytest.mark.parametrize("banyak", [*range(4, 14, 2), 20, 21, 22])
def test_the_ends_of_a_table_keep_company(banyak: int, kertas: Kertas) -> None:
    """Wherever a long table breaks, two rows follow its caption and head, and three go together to its notes."""
    isi = [paragraf(KALIMAT) for _ in range(banyak)]

    berkas = print_pdf(naskah_kecil(*isi, TABEL_ANGGARAN, kertas=kertas))
    halaman = [" ".join(satu.split()) for satu in read_halaman(berkas)]

    (awal,) = [satu for satu in halaman if "Tabel 1.1" in satu]
    (akhir,) = [satu for satu in halaman if "Pagu adalah pagu setelah perubahan." in satu]
    assert all(satu in awal for satu in ("Program dan kegiatan", "1.200.000", "2.200.000"))
    assert all(satu in akhir for satu in ("39.200.000", "40.200.000", "5.472.611.561", "Sumber: Laporan"))


def test_a_lead_in_goes_with_its_list() -> None:
    """A paragraph that ends in a colon is never the last of a page and begins at the margin, however full the page."""
    for banyak in range(30, 46):
        isi = [paragraf("Satu baris.") for _ in range(banyak)]
        naskah = naskah_kecil(*isi, paragraf("Hambatannya:"), Daftar(((paragraf("Butir pertama."),),)))
        dokumen = pypdfium2.PdfDocument(print_pdf(naskah))
        (satu,) = [h for h in (halaman.get_textpage() for halaman in dokumen) if "Hambatannya:" in h.get_text_range()]
        teks = satu.get_text_range()

        assert "Butir pertama." in teks
        assert round(satu.get_charbox(teks.index("Hambatannya:"))[0]) == 85


def test_a_short_lampiran_shares_a_page() -> None:
    """A lampiran follows the one before it while half a page is left, and begins a page where less is left."""
    pendek = Bab("Lampiran 1 Pendek", (paragraf("Isi pendek."),), bernomor=False)
    panjang = Bab("Lampiran 2 Panjang", tuple(paragraf(KALIMAT) for _ in range(7)), bernomor=False)
    akhir = Bab("Lampiran 3 Akhir", (paragraf("Isi akhir."),), bernomor=False)
    bab = Bab("Uji", (paragraf("Isi bab."),))
    naskah = replace(naskah_kecil(), bagian=(Bagian((bab, pendek, panjang, akhir)),))

    halaman = read_halaman(print_pdf(naskah))

    letak = [[f"LAMPIRAN {nomor}" in satu for satu in halaman] for nomor in (1, 2, 3)]
    assert letak == [[False, True, False], [False, True, False], [False, False, True]]


def test_a_letter_begins_a_page_with_its_kop() -> None:
    """A second letter in one lampiran does not begin below the signature of the first."""
    surat = (KopSurat(("KECAMATAN RIMBA JAYA",)), paragraf("Isi surat."), TandaTangan((CAMAT,)))

    halaman = read_halaman(print_pdf(naskah_kecil(*surat, *surat)))

    assert [satu.count("KECAMATAN RIMBA JAYA") for satu in halaman] == [1, 1]


def test_a_picture_shrinks_a_little_to_stay_on_its_page() -> None:
    """A picture that just does not fit is made smaller; one that would shrink by half goes to the next page whole."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 76"><rect width="100" height="76" fill="#000"/></svg>'
    )
    gambar = Gambar("g", "Kotak hitam", svg, "kotak hitam")

    hampir, jauh = (
        pypdfium2.PdfDocument(print_pdf(naskah_kecil(*(paragraf(KALIMAT) for _ in range(banyak)), gambar)))
        for banyak in (6, 9)
    )

    assert [len(hampir), len(jauh)] == [1, 2]
    assert 0.8 * 439 <= lebar_hitam(hampir[0]) < 436
    assert round(lebar_hitam(jauh[1])) in range(438, 441)


@pytest.mark.parametrize("banyak", [7, 8, 9])
def test_paragraphs_fill_what_a_picture_leaves(banyak: int, tmp_path: Path) -> None:
    """Where a picture goes to the next page, the paragraphs after it that fit go before it, in PDF and in DOCX."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 90"><rect width="100" height="90"/></svg>'
    pengisi = [paragraf(f"Pengisi ke-{nomor}.") for nomor in range(1, 4)]
    gambar = Gambar("g", "Kotak", svg, "kotak")
    isi = [paragraf(KALIMAT) for _ in range(banyak)]
    langkah = (paragraf("Langkahnya:"), Daftar(((paragraf("Butir."),),)))
    naskah = naskah_kecil(*isi, gambar, *pengisi, *langkah)

    pdf, libreoffice = print_pdf(naskah), convert_docx(print_docx(naskah), tmp_path)

    for berkas in (pdf, libreoffice):
        awal, akhir = read_halaman(berkas)
        assert "Pengisi ke-3." in awal
        assert akhir.index("Gambar 1.1") < akhir.index("Langkahnya:")
    assert query_tempat(naskah)["Gambar 1.1"].mendahului == 3


def test_a_picture_is_as_large_in_word_as_in_pdf(tmp_path: Path) -> None:
    """A picture made smaller to stay on its page is so in DOCX too, and stays there as well."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 76"><rect width="100" height="76"/></svg>'
    naskah = naskah_kecil(*(paragraf(KALIMAT) for _ in range(6)), Gambar("g", "Kotak hitam", svg, "kotak hitam"))

    libreoffice = convert_docx(print_docx(naskah), tmp_path)

    lebar = [lebar_hitam(pypdfium2.PdfDocument(satu)[0]) for satu in (print_pdf(naskah), libreoffice)]
    assert lebar[0] < 436
    assert abs(lebar[0] - lebar[1]) <= 2


@pytest.mark.parametrize("banyak", [30, 45, 60])
def test_the_lists_of_tables_and_figures_share_pages(banyak: int, tmp_path: Path) -> None:
    """A short list of figures stands with that of tables, in smaller letters where only these fit on the page."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 1"><rect width="9" height="1"/></svg>'
    tabel = [Tabel(f"t{nomor}", "Uji", (Kolom(1),), (), ((sel("isi"),),)) for nomor in range(banyak)]
    gambar = [Gambar(f"g{nomor}", "Uji", svg, "uji") for nomor in range(6)]
    daftar = Bab(
        "Daftar Tabel dan Daftar Gambar",
        (DaftarIsi(JenisDaftarIsi.TABEL), Bab("Daftar Gambar", (DaftarIsi(JenisDaftarIsi.GAMBAR),), 2, bernomor=False)),
        bernomor=False,
    )
    naskah = replace(naskah_kecil(), bagian=(Bagian((daftar, Bab("Uji", (*tabel, *gambar)))),))

    for berkas in (print_pdf(naskah), convert_docx(print_docx(naskah), tmp_path)):
        halaman = read_halaman(berkas)
        assert ("Gambar 1.6" in halaman[0]) == (banyak < 60)
        assert "BAB I" in halaman[1 if banyak < 60 else 2]


def lebar_hitam(halaman: pypdfium2.PdfPage) -> float:
    """Width of the wholly black part of a page, in points."""
    gambar = halaman.render(scale=1).to_pil().convert("L").point(lambda terang: 255 if terang < 8 else 0)
    kotak = gambar.filter(ImageFilter.MinFilter(9)).getbbox()
    return kotak[2] - kotak[0] + 8 if kotak else 0


def test_labels_without_lines_begin_where_the_text_begins() -> None:
    """A table without lines draws none, and its first column stands at the margin of the page."""
    tabel = Tabel("p", "", (Kolom(1), Kolom(3)), (), ((sel("Nama"), sel(": …")),), bernomor=False, garis=False)
    dokumen = [pypdfium2.PdfDocument(print_pdf(naskah_kecil(satu))) for satu in (tabel, replace(tabel, garis=True))]

    teks = dokumen[0][0].get_textpage()
    garis = [sum(o.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH for o in satu[0].get_objects()) for satu in dokumen]

    assert round(teks.get_charbox(teks.get_text_range().index("Nama"))[0]) == 85
    assert garis[0] < garis[1]


def test_a_cell_longer_than_a_page_goes_on_over_it() -> None:
    """A very long cell is continued on the next pages, not lost below the edge."""
    tabel = Tabel("p", "Panjang", (Kolom(1), Kolom(1)), (), ((sel("kiri"), sel("kata " * 3000 + "selesai")),))

    berkas = print_pdf(naskah_kecil(tabel))

    assert "selesai" in read_semua(berkas)
    assert read_semua(berkas).count("kata") == 3000
