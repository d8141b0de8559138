"""The trees of a report as figures: one each, or several that are numbered, referred to and printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pypdfium2  # type: ignore[import-untyped]

from buat import make_fakta
from contoh.batumandi import load_batumandi
from dokumen.baca_pohon import assert_drawn_well
from dokumen.susun.isi_naskah import baca_bab, find_bab
from tolok.dokumen.cetak.pdf import print_pdf
from tolok.dokumen.fakta.rencana import Simpul
from tolok.dokumen.gambar import Kotak, draw_pohon
from tolok.dokumen.naskah import Bab, Blok, Gambar, Lanskap, Naskah
from tolok.dokumen.penomoran import number_naskah
from tolok.dokumen.susun.lkip import compose_lkip
from tolok.dokumen.susun.lkip.lukisan import MELINTANG, TEGAK, gambar_pohon, rujuk_pohon

BIDANG = (TEGAK, MELINTANG)


def compose_berpohon(banyak: int) -> Naskah:
    """Return a report whose pohon kinerja has so many conditions, four below each."""
    simpul = tuple(
        Simpul(kode=f"P{n}", kondisi=f"Kondisi yang terwujud {n}", induk=f"P{(n - 1) // 4}" if n else "", pemilik="X")
        for n in range(banyak)
    )
    fakta = make_fakta()
    return number_naskah(compose_lkip(replace(fakta, renstra=replace(fakta.renstra, pohon=simpul))))


def list_gambar(blok: Iterable[Blok]) -> Iterator[tuple[Gambar, bool]]:
    """Yield the figures with whether they lie on their side."""
    for satu in blok:
        match satu:
            case Gambar():
                yield satu, False
            case Lanskap():
                yield from ((gambar, True) for gambar, _ in list_gambar(satu.blok))
            case Bab():
                yield from list_gambar(satu.isi)
            case _:
                pass


def test_a_tree_that_fits_is_one_figure() -> None:
    """The four conditions of the office stand in one figure, told in words for whoever cannot see it."""
    bab = find_bab(number_naskah(compose_lkip(make_fakta())), "Pohon Kinerja")

    ((gambar, _),) = list_gambar(bab.isi)
    assert f"(Gambar {gambar.nomor})" in baca_bab(bab)
    assert "Layanan sosial bermutu Kepala Bidang Layanan Sosial di bawah Penduduk rentan sejahtera" in gambar.alt
    assert not re.search(r"\(\d/\d\)", gambar.judul)


def test_a_tree_made_from_the_renstra_names_what_each_box_is() -> None:
    """Batumandi has no tree of its own: every box says tujuan, sasaran or program, and indicators are numbered."""
    bab = find_bab(number_naskah(compose_lkip(load_batumandi())), "Pohon Kinerja")

    ((gambar, _),) = list_gambar(bab.isi)
    _, _, isi = gambar.alt.partition(": ")
    assert all(satu.startswith(("Tujuan: ", "Sasaran: ", "Program 7.01.")) for satu in isi.split("; "))
    assert (
        "Indikator 1: Persentase Desa yang Tertib Administrasi Pemerintahan "
        "Indikator 2: Persentase Desa yang Tertib Administrasi Keuangan"
    ) in isi
    assert "kotak bergaris putus" in baca_bab(bab)


def test_a_large_tree_is_several_figures_one_after_the_other() -> None:
    """Three hundred conditions: every figure has its number, its part in the caption and in its alt text."""
    bab = find_bab(compose_berpohon(300), "Pohon Kinerja")

    gambar = [satu for satu, _ in list_gambar(bab.isi)]
    awalan, _, pertama = gambar[0].nomor.rpartition(".")
    akhir = f"{awalan}.{int(pertama) + len(gambar) - 1}"
    assert [satu.nomor for satu in gambar] == [f"{awalan}.{int(pertama) + n}" for n in range(len(gambar))]
    assert f"(Gambar {gambar[0].nomor} sampai dengan Gambar {akhir})" in baca_bab(bab)
    for nomor, satu in enumerate(gambar, start=1):
        assert f" ({nomor}/{len(gambar)}): " in satu.judul
        assert satu.alt.startswith(f"{satu.judul}: ")
    tertulis = " ".join(satu.alt for satu in gambar)
    assert all(f"terwujud {n} X" in tertulis for n in range(300))


def test_two_figures_are_referred_to_by_name() -> None:
    """One figure, two, and more are each named as prose does."""
    gambar = gambar_pohon("pohon", [Kotak("a", "", ("A",))], judul="Pohon", sumber="Renstra")

    teks = ["".join(satu.isi or satu.rujukan for satu in rujuk_pohon("pohon", gambar * n)) for n in (1, 2, 3)]

    assert teks == ["pohon", "pohon dan pohon-2", "pohon sampai dengan pohon-3"]


def test_a_wide_tree_lies_on_its_side() -> None:
    """What reads better across the page is printed on a page on its side, as large as it was drawn."""
    kotak = [Kotak("r", "", ("Kepala",)), *(Kotak(f"{a}", "r", (f"Bidang {a}",)) for a in range(9))]
    kotak += [Kotak(f"{a}.{b}", f"{a}", (f"Seksi Pembinaan {b}",)) for a in range(9) for b in range(6)]

    (blok,) = gambar_pohon("bagan", kotak, judul="Bagan", sumber="Perbup")

    ((gambar, melintang),) = list_gambar([blok])
    (lukisan,) = draw_pohon(kotak, judul="Bagan", bidang=BIDANG)
    assert_drawn_well(lukisan)
    assert (melintang, gambar.sumber) == (True, "Perbup")
    assert gambar.lebar == min(100, int(lukisan.lebar_mm * 100 / 246))


def test_all_figures_of_a_large_tree_are_printed() -> None:
    """In the PDF every part of a tree of 500 stands under its caption, with every one of its labels."""
    naskah = compose_berpohon(500)

    pdf = pypdfium2.PdfDocument(print_pdf(naskah))
    teks = " ".join(" ".join(halaman.get_textpage().get_text_range().split()) for halaman in pdf)
    banyak = len(list(list_gambar(find_bab(naskah, "Pohon Kinerja").isi)))
    assert all(f"({nomor}/{banyak})" in teks for nomor in range(1, banyak + 1))
    assert all(re.search(rf"Kondisi\s+yang\s+terwujud\s+{n}\b", teks) for n in range(500))
