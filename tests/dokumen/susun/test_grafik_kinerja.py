"""Charts of the report: their numbers are those of their tables, and they stay out where they say nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from buat import make_fakta
from buat.kantor import make_kantor
from buat.pengukuran import make_pengukuran, make_realisasi
from contoh.batumandi import load_batumandi
from dokumen.baca_grafik import find_bertumpuk, find_di_luar, find_terpotong, read_grafik
from dokumen.susun.isi_naskah import baca_baris, find_tabel, list_blok, list_paragraf
from tolok.aturan.nilai import belum_ada
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.naskah import Gambar, Naskah, Tabel
from tolok.dokumen.penomoran import number_naskah
from tolok.dokumen.susun.lkip import compose_lkip
from tolok.dokumen.susun.lkip.grafik_kinerja import TIDAK_DICATAT


def list_grafik(naskah: Naskah, awalan: str = "grafik:") -> list[Gambar]:
    return [blok for blok in list_blok(naskah) if isinstance(blok, Gambar) and blok.kode.startswith(awalan)]


def read_nilai(gambar: list[Gambar]) -> list[str]:
    """Return the printed values of charts in the order of drawing, targets without the word before them."""
    semua = [teks for satu in gambar for teks in read_grafik(satu.svg).list_teks("nilai", "target")]
    return [teks.removeprefix("target ") for teks in semua]


def assert_sama_dengan_tabel(naskah: Naskah) -> None:
    """Every value on every chart is a cell of its table, and the whole of it where the chart shows the whole."""
    for gambar in list_grafik(naskah):
        assert gambar.data is not None
        tabel = find_tabel(naskah, gambar.data.rujukan)
        sel = Counter(" ".join(isi.split()) for baris in baca_baris(tabel) for isi in baris)
        if gambar.kode.startswith("grafik:deret"):
            # A chart of years says the unit once, below its title.
            sel += Counter(isi.split(" ")[0] for isi in sel.elements() if isi[0] in "-0123456789" and " " in isi)
        asing = Counter(teks for teks in read_nilai([gambar]) if teks != TIDAK_DICATAT.teks) - sel
        assert asing == Counter(), gambar.judul
    if capaian := list_grafik(naskah, "grafik:capaian"):
        assert read_nilai(capaian) == [baris[4] for baris in baca_baris(find_tabel(naskah, "capaian"))]
    if anggaran := list_grafik(naskah, "grafik:anggaran"):
        program = [baris for baris in baca_baris(find_tabel(naskah, "anggaran")) if baris[0].count(".") == 2]
        assert read_nilai(anggaran) == [baris[4] for baris in program]
        uang = [teks for satu in anggaran for teks in read_grafik(satu.svg).list_teks("catatan")]
        assert [teks.replace("Rp", "") for teks in uang] == [f"pagu {satu[2]} realisasi {satu[3]}" for satu in program]


@pytest.mark.parametrize("muat", [load_batumandi, make_fakta])
def test_charts_carry_the_numbers_of_their_tables(muat: Callable[[], Fakta]) -> None:
    """Batumandi and the dinas: each label is the text of its cell, each chart follows its table."""
    naskah = compose_lkip(muat())

    assert_sama_dengan_tabel(naskah)
    blok = list_blok(naskah)
    for gambar in list_grafik(naskah):
        tabel = blok[blok.index(gambar) - 1]
        assert gambar.data is not None
        assert isinstance(tabel, Tabel)
        assert tabel.kode == gambar.data.rujukan


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 10**6))
def test_charts_of_any_office_carry_the_numbers_of_their_tables(benih: int) -> None:
    """Whatever the office, no chart shows another number than its table, and no text is cut or covered."""
    naskah = compose_lkip(make_kantor(benih))

    assert_sama_dengan_tabel(naskah)
    for gambar in list_grafik(naskah):
        grafik = read_grafik(gambar.svg)
        assert find_di_luar(grafik) == []
        assert find_bertumpuk(grafik) == []
        assert find_terpotong(grafik) == []


def test_the_text_leads_to_every_chart_and_every_chart_to_its_table() -> None:
    """Numbering gives each chart its number, its table, and a sentence that names it."""
    naskah = number_naskah(compose_lkip(make_fakta()))

    semua = "\n".join(list_paragraf(naskah))

    grafik = list_grafik(naskah)
    assert [satu.data.isi for satu in grafik if satu.data] == [
        "Tabel 3.2", "Tabel 3.4", "Tabel 3.8", "Tabel 3.12", "Tabel 3.16", "Tabel 3.24",
    ]  # fmt: skip
    assert all(f"pada Gambar {satu.nomor}." in semua for satu in grafik)


def test_years_are_drawn_where_two_can_be_compared() -> None:
    """Batumandi has one year, so no series; of the dinas, a sasaran with grades and gaps only has none either."""
    assert list_grafik(compose_lkip(load_batumandi()), "grafik:deret") == []
    assert [satu.kode for satu in list_grafik(compose_lkip(make_fakta()), "grafik:deret")] == [
        "grafik:deret:T1",
        "grafik:deret:S1",
        "grafik:deret:S2",
        "grafik:deret:S3",
    ]


def test_reached_and_missed_targets_look_different() -> None:
    """Exceeded, met, missed, and met without a percentage: each has its own fill and its words in the legend."""
    (gambar,) = list_grafik(compose_lkip(make_fakta()), "grafik:capaian")

    grafik = read_grafik(gambar.svg)

    assert grafik.list_teks("legenda") == [
        "melampaui target",
        "memenuhi target",
        "belum mencapai target",
        "target 0 terpenuhi (tanpa persentase)",
    ]
    assert len(grafik.list_batang("bingkai")) == grafik.list_teks("nilai").count("terpenuhi") == 1
    assert grafik.list_teks("nilai").count("nihil") == 1
    assert len(grafik.list_batang()) == 8


def test_alternative_text_says_the_message() -> None:
    """Whoever can't see a chart learns what it compares, the range, the extremes and the direction."""
    alt = {satu.kode: satu.alt for satu in list_grafik(compose_lkip(make_fakta()))}

    assert alt["grafik:capaian"] == (
        "Diagram batang capaian 11 (sebelas) indikator tahun 2024: 5 (lima) mencapai target, 1 (satu) memenuhi target "
        "0 tanpa persentase, 3 (tiga) belum mencapai target, dan 2 (dua) tanpa angka capaian. Capaian tertinggi "
        "110,00% pada Rata-rata waktu penyelesaian permohonan dan terendah 80,00% pada 2 (dua) indikator."
    )
    assert alt["grafik:deret:T1"].endswith(
        "naik dari 70,25 (2021) menjadi 74,1 (2024), terendah 70,25 dan tertinggi 74,1; target tahun 2024 73,5."
    )
    assert alt["grafik:anggaran"].endswith("Serapan tertinggi 97,83% pada 9.99.01 dan terendah 77,78% pada 9.99.03.")


def test_a_year_that_nobody_recorded_keeps_its_place() -> None:
    """From 2020 to 2024 with three silent years the line does not leap: the gap says that nothing is recorded."""
    realisasi = (make_realisasi("80", tahun=2020), make_realisasi("85", tahun=2022), make_realisasi("94"))
    fakta = make_fakta(pengukuran=(make_pengukuran(realisasi=realisasi),))

    (gambar,) = list_grafik(compose_lkip(fakta), "grafik:deret:S1")

    grafik = read_grafik(gambar.svg)
    assert grafik.list_teks("tahun") == ["2020", "2021", "2022", "2023", "2024"]
    assert grafik.list_teks("keadaan").count("tidak dicatat") == 2
    assert len(grafik.list_bulatan()) == 3


def test_several_silent_years_share_one_place() -> None:
    """A long silence is named by its first and last year."""
    realisasi = (make_realisasi("80", tahun=2015), make_realisasi("80"))
    fakta = make_fakta(pengukuran=(make_pengukuran(realisasi=realisasi),))

    (gambar,) = list_grafik(compose_lkip(fakta), "grafik:deret:S1")

    assert read_grafik(gambar.svg).list_teks("tahun") == ["2015", "2016–2023", "2024"]
    assert "80% pada tahun 2015 dan 2024; target tahun 2024 92%." in gambar.alt


def test_a_chart_that_would_say_nothing_is_left_out() -> None:
    """One programme and a year without any value give tables only."""
    fakta = make_fakta()
    sepi = replace(fakta, renja=replace(fakta.renja, program=fakta.renja.program[:1]), pengukuran=())

    assert list_grafik(compose_lkip(sepi)) == []


def test_programmes_without_any_realisasi_have_no_chart() -> None:
    """Money whose spending is not known yet has no serapan to compare, and the text leads to no figure."""
    fakta = make_fakta()
    kosong = belum_ada("laporan realisasi belum terbit")
    program = tuple(
        replace(
            satu,
            realisasi=None,
            kegiatan=tuple(
                replace(
                    keg,
                    realisasi=None,
                    sub_kegiatan=tuple(replace(sub, realisasi=kosong, belanja=()) for sub in keg.sub_kegiatan),
                )
                for keg in satu.kegiatan
            ),
        )
        for satu in fakta.renja.program
    )

    naskah = compose_lkip(replace(fakta, renja=replace(fakta.renja, program=program, realisasi=None)))

    assert list_grafik(naskah, "grafik:anggaran") == []
    number_naskah(naskah)


def test_equal_capaian_are_told_as_equal() -> None:
    """Where all are alike there is no highest and no lowest."""
    fakta = make_fakta()
    baris = tuple(satu for satu in fakta.perjanjian[-1].baris if satu.indikator in {"IK-1.1", "IK-1.3"})
    perjanjian = replace(fakta.perjanjian[-1], versi="murni", baris=baris)
    ukur = tuple(
        make_pengukuran(indikator=satu.indikator, realisasi=(make_realisasi(Decimal(str(satu.target))),))
        for satu in baris
    )

    (gambar,) = list_grafik(compose_lkip(replace(fakta, perjanjian=(perjanjian,), pengukuran=ukur)), "grafik:capaian")

    assert gambar.alt.endswith("2 (dua) mencapai target. Capaian semuanya 100,00%.")
    assert read_grafik(gambar.svg).list_teks("legenda") == ["memenuhi target"]


def test_many_programmes_go_on_in_a_second_figure_with_its_part() -> None:
    """Thirty programmes are several figures, each with the same table, its own number and its part in the title."""
    fakta = make_fakta()
    (contoh,) = fakta.renja.program[1:2]
    program = tuple(
        replace(
            contoh,
            kode=f"9.98.{urut:02}",
            kegiatan=tuple(
                replace(
                    keg,
                    kode=f"9.98.{urut:02}.2.01",
                    sub_kegiatan=tuple(
                        replace(sub, kode=f"9.98.{urut:02}.2.01.{n:04}") for n, sub in enumerate(keg.sub_kegiatan)
                    ),
                )
                for keg in contoh.kegiatan
            ),
        )
        for urut in range(30)
    )

    naskah = compose_lkip(replace(fakta, renja=replace(fakta.renja, program=program)))

    gambar = list_grafik(naskah, "grafik:anggaran")
    banyak = len(gambar)
    assert banyak > 1
    assert all(satu.judul.endswith(f" (bagian {urut} dari {banyak})") for urut, satu in enumerate(gambar, 1))
    assert sum(len(read_grafik(satu.svg).list_teks("nama")) for satu in gambar) == 30
    number_naskah(naskah)
