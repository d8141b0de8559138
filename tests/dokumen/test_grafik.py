"""Charts: lengths in proportion, words for what is missing, every text whole, in its place and on no other."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from dokumen.baca_grafik import GrafikTerbaca, find_bertumpuk, find_di_luar, find_terpotong, read_grafik
from tolok.aturan.angka import format_angka
from tolok.aturan.nilai import Rentang, belum_ada, nihil
from tolok.dokumen.grafik import BarisBatang, Grafik, NilaiCetak, Panel, Rupa, TitikTahun, draw_batang, draw_garis

LEGENDA = {
    Rupa.TERANG: "pagu",
    Rupa.PENUH: "realisasi",
    Rupa.ARSIR: "belum mencapai target",
    Rupa.BINGKAI: "terpenuhi",
}
TANPA_DATA = NilaiCetak(belum_ada("survei belum selesai"), "tidak ada data")
NIHIL = NilaiCetak(nihil("tidak ada sengketa"), "nihil")
SERATUS = NilaiCetak(100, "target (100%)")
NAMA_PANJANG = (
    "Program Pemberdayaan Masyarakat Desa dan Kelurahan serta Pembinaan Lembaga Kemasyarakatan Tingkat Kecamatan"
)

kata = st.text("abcdefghijklmnopqrstuvwxyzABCXYZ&<>()-/", min_size=1, max_size=14)
nama = st.lists(kata, min_size=1, max_size=14).map(" ".join)
satuan_bebas = st.sampled_from(["", "%", " hari", " lembaga", " keluarga dampingan", " kilometer jalan poros desa"])
besaran = st.one_of(
    st.just(Decimal(0)),
    st.decimals(-200, 300, places=2),
    st.integers(0, 10**13).map(Decimal),
    st.decimals(Decimal("0.001"), 1, places=3),
)
tanpa_angka = st.sampled_from([TANPA_DATA, NIHIL])


@st.composite
def angka_cetak(draw: st.DrawFn, *, negatif: bool = True) -> NilaiCetak:
    nilai = draw(besaran)
    nilai = nilai if negatif else abs(nilai)
    return NilaiCetak(nilai, format_angka(nilai) + draw(satuan_bebas))


@st.composite
def rentang_cetak(draw: st.DrawFn) -> NilaiCetak:
    bawah, atas = sorted((draw(st.integers(0, 90)), draw(st.integers(0, 90))))
    return NilaiCetak(Rentang(Decimal(bawah), Decimal(atas)), f"{bawah}–{atas} menit")


titik_tahun = st.tuples(st.one_of(angka_cetak(), tanpa_angka), st.one_of(angka_cetak(), rentang_cetak(), tanpa_angka))


@st.composite
def panel_acak(draw: st.DrawFn) -> Panel:
    nilai = draw(st.lists(titik_tahun, min_size=1, max_size=12).filter(lambda isi: any(r.batas for r, _ in isi)))
    titik = tuple(TitikTahun(str(2012 + urut), *satu) for urut, satu in enumerate(nilai))
    catatan = draw(st.sampled_from(["", "makin rendah makin baik"]))
    return Panel(draw(nama), titik, satuan=draw(st.sampled_from(["persen", "hari"])), catatan=catatan)


baris_acak = st.builds(
    BarisBatang,
    nama,
    st.lists(st.tuples(st.one_of(angka_cetak(), tanpa_angka), st.sampled_from(Rupa)), min_size=1, max_size=2).map(
        tuple
    ),
    catatan=st.sampled_from(["", "pagu Rp20.919.700\nrealisasi Rp15.601.600"]),
)


def batang(*nilai: Decimal | int, rupa: Rupa = Rupa.PENUH) -> list[BarisBatang]:
    return [
        BarisBatang(f"Baris {urut}", ((NilaiCetak(satu, format_angka(satu)), rupa),)) for urut, satu in enumerate(nilai)
    ]


def tahunan(*nilai: tuple[NilaiCetak, NilaiCetak], satuan: str = "") -> Panel:
    return Panel("Ukuran", tuple(TitikTahun(str(2020 + urut), *satu) for urut, satu in enumerate(nilai)), satuan=satuan)


def cetak(nilai: str, satuan: str = "") -> NilaiCetak:
    return NilaiCetak(Decimal(nilai), f"{nilai.replace('.', ',')}{satuan}")


def assert_rapi(lukisan: Grafik) -> GrafikTerbaca:
    """All texts are readable, inside the drawing, and clear of each other and of every line."""
    grafik = read_grafik(lukisan)
    assert grafik.huruf >= 7.5
    assert lukisan.lebar_mm == pytest.approx(155)
    assert find_di_luar(grafik) == []
    assert find_bertumpuk(grafik) == []
    assert find_terpotong(grafik) == []
    return grafik


@settings(deadline=None, max_examples=60)
@given(st.lists(baris_acak, min_size=1, max_size=12), st.sampled_from([None, SERATUS]))
def test_every_bar_is_as_long_as_its_value(baris: list[BarisBatang], acuan: NilaiCetak | None) -> None:
    """Whatever the numbers and names: lengths are in proportion, texts whole, none cut and none on another."""
    semua = draw_batang(baris, judul="Grafik", legenda=LEGENDA, acuan=acuan)

    grafik = [assert_rapi(satu) for satu in semua]
    angka = [satu for isi in baris for satu, _ in isi.batang]
    berangka = [abs(Fraction(*satu.batas)) for satu in angka if satu.batas]
    panjang = [satu.lebar for isi in grafik for satu in isi.list_batang()]
    assert len(panjang) == len(berangka)
    terpanjang, terbesar = max([0, *panjang]), max([Fraction(0), *berangka])
    for ukuran, nilai in zip(panjang, berangka, strict=True):
        assert ukuran == pytest.approx(float(nilai / terbesar) * terpanjang if terbesar else 0, abs=0.01)
    assert [teks for isi in grafik for teks in isi.list_teks("nilai")] == [" ".join(s.teks.split()) for s in angka]
    tertulis = "".join(teks for isi in grafik for teks in isi.list_teks("nama"))
    assert tertulis.replace(" ", "") == "".join(satu.nama for satu in baris).replace(" ", "")


@settings(deadline=None, max_examples=60)
@given(st.lists(panel_acak(), min_size=1, max_size=5))
def test_every_value_of_every_year_is_told_once(panel: list[Panel]) -> None:
    """Whatever the years: each number has its mark and its text, each gap its words, and no text meets another."""
    grafik = [assert_rapi(satu) for satu in draw_garis(panel, judul="Deret")]

    realisasi = [titik.realisasi.teks for satu in panel for titik in satu.titik if titik.realisasi.batas]
    target = [titik.target.teks for satu in panel for titik in satu.titik if titik.target.batas]
    bermarkah = sum(len(isi.list_bulatan()) + len(isi.list_batang()) for isi in grafik)
    assert bermarkah == len(realisasi)
    tertulis = [teks for isi in grafik for teks in isi.list_teks("nilai")]
    assert tanpa_satuan(tertulis) == tanpa_satuan(realisasi)
    sasaran = [teks.removeprefix("target ") for isi in grafik for teks in isi.list_teks("target")]
    assert tanpa_satuan(sasaran) == tanpa_satuan(target)
    tahun = sorted(titik.tahun for satu in panel for titik in satu.titik)
    tercetak = [teks for isi in grafik for teks in isi.list_teks("tahun", "nama")]
    assert sorted(tercetak) == tahun


def tanpa_satuan(semua: list[str]) -> list[str]:
    """Return the numbers among texts, each without the unit that stands below the title, in order."""
    return sorted(satu.removesuffix(" hari") for satu in semua if satu not in {"nihil", "tidak ada data"})


def test_zero_is_seen_and_a_missing_value_is_a_gap_with_words() -> None:
    """Zero has a mark at zero; nihil has no bar at all, only the word."""
    baris = [*batang(0, 50), BarisBatang("Sengketa", ((NIHIL, Rupa.PENUH),))]

    grafik = assert_rapi(*draw_batang(baris, judul="Grafik", legenda=LEGENDA))

    assert [satu.lebar > 0 for satu in grafik.list_batang()] == [False, True]
    (garis_nol,) = grafik.list_garis("2")
    assert garis_nol[0][0] == grafik.list_batang()[0].x
    assert grafik.list_teks("nilai") == ["0", "50", "nihil"]


def test_a_negative_bar_points_the_other_way() -> None:
    """A value below zero ends left of the line where those above zero begin."""
    turun, naik = assert_rapi(*draw_batang(batang(-40, 80), judul="Grafik", legenda=LEGENDA)).list_batang()

    assert turun.x + turun.lebar == pytest.approx(naik.x, abs=0.01)


def test_only_missing_values_and_only_zeros_are_still_drawn() -> None:
    """A chart without one number says so in words, and one of zeros has an axis."""
    kosong = [BarisBatang("Sengketa", ((TANPA_DATA, Rupa.PENUH),))]

    assert assert_rapi(*draw_batang(kosong, judul="Grafik", legenda=LEGENDA)).list_teks("nilai") == ["tidak ada data"]
    assert assert_rapi(*draw_batang(batang(0, 0), judul="Grafik", legenda=LEGENDA)).list_teks("tanda") == ["0"]


def test_the_reference_line_stands_at_its_value() -> None:
    """The line of 100% crosses the bars exactly where a bar of 100 ends, with its words above."""
    grafik = assert_rapi(*draw_batang(batang(100, 163), judul="Capaian", legenda=LEGENDA, acuan=SERATUS))

    (garis,) = [satu for satu in grafik.list_garis("1") if satu[0][0] == satu[1][0]]
    seratus = grafik.list_batang()[0]
    assert garis[0][0] == pytest.approx(seratus.x + seratus.lebar, abs=0.01)
    assert grafik.list_teks("acuan") == ["target (100%)"]


def test_a_text_that_the_reference_line_would_cut_goes_beyond_it() -> None:
    """The value of a bar that ends just short of the line stands after it, below those of bars that reach it."""
    baris = batang(80, 98, 100, 104)

    grafik = assert_rapi(*draw_batang(baris, judul="Capaian", legenda=LEGENDA, satuan="persen", acuan=SERATUS))

    (garis,) = [satu for satu in grafik.list_garis("1") if satu[0][0] == satu[1][0]]
    letak = {isi: kotak.x - garis[0][0] for isi, kotak in grafik.list_kotak_teks()}
    assert letak["80"] < 0 < letak["98"] == pytest.approx(letak["100"])
    assert letak["100"] < letak["104"]


def test_what_is_met_without_a_number_has_a_frame_up_to_the_line() -> None:
    """Its word stands in an empty frame as long as a bar of 100, which nihil and missing values do not have."""
    terpenuhi = NilaiCetak(belum_ada("target 0"), "terpenuhi")
    baris = [BarisBatang("Pelanggaran", ((terpenuhi, Rupa.BINGKAI),)), BarisBatang("Sengketa", ((NIHIL, Rupa.ARSIR),))]

    grafik = assert_rapi(*draw_batang([*baris, *batang(100)], judul="G", legenda=LEGENDA, acuan=SERATUS))

    (bingkai,), (seratus,) = grafik.list_batang("bingkai"), grafik.list_batang()
    assert (bingkai.x, bingkai.lebar) == pytest.approx((seratus.x, seratus.lebar))
    kata, _ = [kotak for isi, kotak in grafik.list_kotak_teks() if isi == "terpenuhi"]
    assert bingkai.x < kata.x
    assert kata.x + kata.lebar < bingkai.x + bingkai.lebar


def test_thirty_programmes_go_on_in_further_figures_on_one_scale() -> None:
    """Long names wrap; what does not fit is continued, and equal sums have equal bars in every part."""
    pagu = NilaiCetak(5_714_687_973, "5.714.687.973")
    baris = [
        BarisBatang(f"7.01.{urut:02} {NAMA_PANJANG}", ((pagu, Rupa.TERANG), (NilaiCetak(urut, str(urut)), Rupa.PENUH)))
        for urut in range(30)
    ]

    semua = draw_batang(baris, judul="Pagu", legenda=LEGENDA, satuan="rupiah")

    assert len(semua) > 1
    assert all(satu.tinggi_mm <= 120 for satu in semua)
    grafik = [assert_rapi(satu) for satu in semua]
    assert sum(len(satu.list_teks("nama")) for satu in grafik) == 30
    assert len({satu.list_batang()[0].lebar for satu in grafik}) == 1
    assert "Rp2 miliar" in grafik[0].list_teks("tanda")


@pytest.mark.parametrize(
    ("nilai", "tanda"),
    [
        (13_000_000_000_000, "Rp2,5 triliun"),
        (1_500_000_000, "Rp0,5 miliar"),
        (90_000_000, "Rp20 juta"),
        (500_000, "Rp100.000"),
    ],
)
def test_large_sums_have_a_short_axis(nilai: int, tanda: str) -> None:
    """The axis counts in juta, miliar or triliun with a decimal comma."""
    grafik = assert_rapi(*draw_batang(batang(nilai), judul="Pagu", legenda=LEGENDA, satuan="rupiah"))

    assert tanda in grafik.list_teks("tanda")


def test_an_axis_whose_numbers_have_no_room_keeps_its_zero() -> None:
    """Where even one number would reach beyond the drawing, only zero is written below the axis."""
    jatuh = [BarisBatang("A", ((NilaiCetak(-1_000_000_000_000, "-1.000.000.000.000"), Rupa.PENUH),))]

    grafik = assert_rapi(*draw_batang(jatuh, judul="Selisih", legenda=LEGENDA, satuan="rupiah"))

    assert grafik.list_teks("tanda") == ["0"]


def test_a_range_without_width_is_still_seen() -> None:
    """A target from 5 to 5 is a thin band at 5."""
    sempit = NilaiCetak(Rentang(Decimal(5), Decimal(5)), "5–5 menit")

    grafik = assert_rapi(*draw_garis([tahunan((cetak("4"), sempit))], judul="Deret"))

    (pita,) = grafik.list_batang("rentang")
    assert 0 < pita.tinggi < 2
    assert grafik.list_teks("target") == ["5–5 menit"]


def test_target_and_realisasi_differ_without_colour() -> None:
    """A target has a broken line and hollow marks around the full ones, also where both are alike."""
    sama = (cetak("0", " kasus"), cetak("0", " kasus"))

    grafik = assert_rapi(*draw_garis([tahunan((cetak("1", " kasus"), cetak("0", " kasus")), sama)], judul="Kasus"))

    assert grafik.list_bulatan("cincin")[1] == grafik.list_bulatan()[1]
    unsur = re.findall(r'<circle class="(\w+)"[^>]* r="([\d.]+)" fill="(#\w+)"', etree.tostring(grafik.akar).decode())
    assert {kelas: (float(jari), isi) for kelas, jari, isi in unsur if kelas != "contoh"} == {
        "cincin": (3.2, "#fff"),
        "titik": (2.0, "#1f3a5f"),
    }
    (jalur,) = grafik.list_garis("1.2")[:1]
    assert jalur == grafik.list_bulatan("cincin")
    assert grafik.akar.xpath("//*[@stroke-width='1.2'][@stroke-dasharray]")
    assert grafik.list_teks("kepala") == ["realisasi", "target"]


def test_the_unit_is_said_once_and_the_numbers_stand_alone() -> None:
    """Below the title stands the unit; in the rows below the years stand numbers."""
    satu = (cetak("5.6", " pengaduan"), cetak("5.5", " pengaduan"))

    grafik = assert_rapi(*draw_garis([tahunan(satu, satu, satuan="pengaduan")], judul="Pengaduan"))

    assert grafik.list_teks("catatan") == ["dalam pengaduan; sumbu mulai dari 5,5"]
    assert grafik.list_teks("nilai", "target") == ["5,6", "5,6", "5,5", "5,5"]


def test_a_long_legend_wraps() -> None:
    """Entries that do not fit beside each other go on below."""
    legenda = dict(zip(Rupa, (NAMA_PANJANG[:60], NAMA_PANJANG[8:60], "realisasi", "terpenuhi"), strict=True))

    assert assert_rapi(*draw_batang(batang(1), judul="Grafik", legenda=legenda)).list_teks("legenda") == [
        *legenda.values()
    ]


def test_whole_counts_have_no_fractions_on_their_axis() -> None:
    """An axis of cases or families counts 0, 1, 2: no reader meets three quarters of a case."""
    panel = tahunan((cetak("1"), cetak("0")), (cetak("0"), cetak("0")))

    assert read_grafik(*draw_garis([panel], judul="Kasus")).list_teks("tanda") == ["0", "1"]


def test_points_lie_as_high_as_their_values() -> None:
    """Equal steps of the value are equal steps on paper, upwards."""
    nilai = ("81.25", "84", "91.5", "94")
    panel = tahunan(*((cetak(satu, "%"), cetak("85", "%")) for satu in nilai), satuan="persen")

    grafik = assert_rapi(*draw_garis([panel], judul="Deret"))

    tinggi = [y for _, y in grafik.list_bulatan()]
    langkah = [
        (a - b) / float(Decimal(n) - Decimal(m))
        for (a, b), (m, n) in zip(pairwise(tinggi), pairwise(nilai), strict=True)
    ]
    assert langkah == pytest.approx([langkah[0]] * 3, abs=0.01)
    assert langkah[0] > 0


def test_the_line_is_broken_at_a_missing_year() -> None:
    """No line leads over the year without a value, which has its words below its number."""
    target = cetak("5", " hari")
    panel = tahunan(*((satu, target) for satu in (cetak("6"), cetak("5"), TANPA_DATA, cetak("4"), cetak("3"))))

    grafik = assert_rapi(*draw_garis([panel], judul="Deret"))

    titik = grafik.list_bulatan()
    ruas = [satu for satu in grafik.list_garis("1.5") if len(satu) > 1 and satu[0] in titik]
    assert ruas == [titik[:2], titik[2:]]
    assert grafik.list_teks("keadaan") == ["tidak ada data"]


def test_a_target_range_is_a_band_between_its_ends() -> None:
    """A range is drawn as a band as high as the range, with a band at the head of its row."""
    rentang = NilaiCetak(Rentang(Decimal(10), Decimal(15)), "10–15 menit")

    grafik = assert_rapi(*draw_garis([tahunan((cetak("15"), rentang), (cetak("10"), rentang))], judul="Deret"))

    (atas, bawah), pita = grafik.list_bulatan(), grafik.list_batang("rentang")
    assert [(satu.y, satu.y + satu.tinggi) for satu in pita] == [pytest.approx((atas[1], bawah[1]), abs=0.01)] * 2
    assert len(grafik.list_batang("contoh")) == 1
    assert grafik.list_bulatan("cincin") == []


def test_an_axis_that_leaves_out_zero_says_so() -> None:
    """Values far from zero and close together get a closer look, and the reader is told."""
    dekat = tahunan((cetak("70.25"), cetak("71")), (cetak("74.1"), cetak("73.5")))
    jauh = tahunan((cetak("0"), cetak("5")), (cetak("74.1"), cetak("73.5")))

    assert read_grafik(*draw_garis([dekat], judul="Deret")).list_teks("catatan") == ["sumbu mulai dari 70"]
    assert read_grafik(*draw_garis([jauh], judul="Deret")).list_teks("catatan") == []


@pytest.mark.parametrize("nilai", ["0", "100"])
def test_equal_values_and_a_single_year_are_drawn(nilai: str) -> None:
    """All years alike, zero or not, and one year only, give a chart with every value."""
    sama = tahunan(*((cetak(nilai), cetak(nilai)),) * 3)
    sendiri = tahunan((cetak(nilai), TANPA_DATA))

    grafik = assert_rapi(*draw_garis([sama, sendiri], judul="Deret"))

    assert grafik.list_teks("nilai") == [nilai] * 4


def test_twelve_years_take_the_whole_width_and_long_units_become_bars() -> None:
    """Texts that do not fit side by side are not made smaller: the chart changes its shape."""
    duabelas = tahunan(*((cetak(str(60 + urut), "%"), cetak("85", "%")) for urut in range(12)))
    panjang = tahunan(*((cetak(str(urut), " keluarga dampingan rentan"), cetak("3")) for urut in range(6)))

    grafik = assert_rapi(*draw_garis([duabelas, panjang], judul="Deret"))

    assert len(grafik.list_bulatan()) == 12
    assert [satu.lebar > 0 for satu in grafik.list_batang()] == [False, *[True] * 5]
    assert "target 3" in grafik.list_teks("target")


def test_many_indicators_go_on_in_further_figures() -> None:
    """Twenty panels do not fit one page, so they are divided and none is lost."""
    panel = [tahunan((cetak("1"), cetak("2")), (cetak("2"), cetak("2"))) for _ in range(20)]

    semua = draw_garis(panel, judul="Deret")

    assert len(semua) > 1
    assert all(satu.tinggi_mm <= 200 for satu in semua)
    assert sum(len(read_grafik(satu).list_teks("judul")) for satu in semua) == 20


def test_a_row_taller_than_a_figure_stands_alone() -> None:
    """Nothing is dropped where one name alone fills more than the height allowed."""
    baris = [BarisBatang(NAMA_PANJANG * 20, ((SERATUS, Rupa.PENUH),)), *batang(1, 2)]

    semua = draw_batang(baris, judul="Grafik", legenda=LEGENDA, maks_tinggi_mm=30)

    assert sum(len(read_grafik(satu).list_batang()) for satu in semua) == 3


def test_a_screen_reader_hears_every_number() -> None:
    """Title and description say in words what the drawing shows, with markup characters harmless."""
    baris = [BarisBatang("Program <A> & B", ((NilaiCetak(7, "7"), Rupa.TERANG), (NIHIL, Rupa.PENUH)))]
    panel = tahunan((cetak("4.5", " hari"), cetak("5", " hari")), (TANPA_DATA, cetak("5", " hari")))

    (batang_,), (garis,) = draw_batang(baris, judul="<Pagu>", legenda=LEGENDA), draw_garis([panel], judul="Deret")

    assert "<title>&lt;Pagu&gt;</title><desc>Program &lt;A&gt; &amp; B: pagu 7, nihil.</desc>" in batang_.svg
    assert (
        "<desc>Ukuran: tahun 2020 realisasi 4,5 hari, target 5 hari; tahun 2021 realisasi tidak ada data, "
        "target 5 hari.</desc>"
    ) in garis.svg


def test_bars_differ_without_colour_and_stand_out_from_paper() -> None:
    """Each kind of bar has a fill of its own: full, hatched or light with an outline; every ink is dark enough."""
    isi = {}
    for rupa in Rupa:
        (lukisan,) = draw_batang(batang(5, rupa=rupa), judul="Grafik", legenda={rupa: "nilai"})
        (unsur,) = re.findall(r'<rect class="batang"[^>]*fill="(#\w+)"/>\n(.*)', lukisan.svg)
        isi[rupa] = (unsur[0], "stroke=" in unsur[1])

    assert isi == {
        Rupa.PENUH: ("#1f3a5f", False),
        Rupa.ARSIR: ("#fff", True),
        Rupa.TERANG: ("#d5dee8", True),
        Rupa.BINGKAI: ("#fff", True),
    }
    assert all(contrast(warna) >= 4.5 for warna in ("#1f3a5f", "#8a4a00", "#1a1a1a", "#555555"))


def contrast(warna: str) -> float:
    """Contrast with white paper, by WCAG."""
    saluran = [int(warna[urut : urut + 2], 16) / 255 for urut in (1, 3, 5)]
    merah, hijau, biru = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in saluran)
    return 1.05 / (0.2126 * merah + 0.7152 * hijau + 0.0722 * biru + 0.05)


def test_the_same_numbers_give_the_same_drawing() -> None:
    """Nothing of the machine or the moment enters a chart."""
    baris = batang(1, 2, rupa=Rupa.ARSIR)

    assert draw_batang(baris, judul="G", legenda=LEGENDA) == draw_batang(baris, judul="G", legenda=LEGENDA)
