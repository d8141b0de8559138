"""The HTML is the naskah: same numbering, tables, lists and notes, and every number opens its working."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest

from buat import make_fakta
from contoh.batumandi import load_batumandi
from dokumen.cetak.baca_html import expand_tabel, find_id, list_id, list_kelas, read_html, read_tabel, read_teks
from dokumen.cetak.naskah_contoh import TABEL_GABUNG, TABEL_KOSONG, naskah_kecil, naskah_lengkap, paragraf, sel
from dokumen.susun.isi_naskah import list_blok, list_tabel, list_teks
from tolok.aturan.katalog import hitung
from tolok.aturan.tafsir import cari_tafsir
from tolok.dokumen.cetak.html import print_html
from tolok.dokumen.cetak.html_jangkar import name_jangkar
from tolok.dokumen.cetak.html_teks import TERPENDEK
from tolok.dokumen.cetak.tata import SusunanNaskah, lay_naskah, list_entri
from tolok.dokumen.naskah import (
    Bab,
    Bagian,
    DaftarIsi,
    Gambar,
    GayaParagraf,
    JenisDaftarIsi,
    Kertas,
    Kolom,
    Naskah,
    NomorHalaman,
    Paragraf,
    Perihal,
    Sampul,
    Tabel,
    Teks,
)
from tolok.dokumen.penomoran import number_naskah
from tolok.dokumen.susun.lkip import compose_lkip
from tolok.dokumen.susun.perjanjian_kinerja import compose_pk

SERAPAN = hitung("anggaran.serapan", realisasi=5472611561, pagu=5714687973)
KATEGORI = hitung("capaian.naik", realisasi=Decimal("88.22"), target=Decimal(88))


@cache
def make_naskah(nama: str) -> Naskah:
    buat = {
        "batumandi": lambda: compose_lkip(load_batumandi()),
        "dinas": lambda: compose_lkip(make_fakta()),
        "pk": lambda: compose_pk(make_fakta()),
        "contoh": naskah_lengkap,
    }
    return buat[nama]()


@cache
def print_sekali(nama: str) -> bytes:
    return print_html(make_naskah(nama))


@cache
def baca_sekali(nama: str) -> Element:
    return read_html(print_sekali(nama))


def naskah_berangka(*teks: Teks) -> Naskah:
    """A paragraph with these texts, in a naskah with two workings."""
    return replace(naskah_kecil(Paragraf(teks)), hitungan={"serapan:total": SERAPAN, "capaian:IK-1": KATEGORI})


semua_naskah = pytest.mark.parametrize("nama", ["batumandi", "dinas", "pk", "contoh"])


@semua_naskah
def test_every_table_is_the_table_of_the_tree(nama: str) -> None:
    """In order, cell by cell with merged cells expanded; a table without rows says so itself."""
    tabel = list_tabel(number_naskah(make_naskah(nama)))

    terbaca = [read_tabel(satu) for satu in baca_sekali(nama).iter("table")]

    kosong = ["tidak ada data"]
    harapan = [expand_tabel(satu) + ([] if satu.badan else [kosong * len(satu.kolom)]) for satu in tabel]
    assert terbaca == harapan


@semua_naskah
def test_every_text_of_the_tree_is_in_the_page(nama: str) -> None:
    """No paragraph, caption, source or note is lost, and each stands in its order."""
    naskah = number_naskah(make_naskah(nama))
    harapan = [
        "".join(satu.isi for satu in blok.teks) if isinstance(blok, Paragraf) else blok.judul
        for blok in list_blok(naskah)
        if isinstance(blok, Paragraf | Gambar)
    ]

    teks = " ".join(read_teks(find_id(baca_sekali(nama), "isi")).split())

    letak = 0
    for satu in harapan:
        letak = teks.index(" ".join(satu.split()), letak)
    assert all(" ".join(catatan.split()) in teks for tabel in list_tabel(naskah) for catatan in tabel.catatan)


@semua_naskah
def test_headings_captions_and_lists_are_those_of_the_pdf(nama: str) -> None:
    """One h1; chapters from h2 down without a gap; each entry of a list leads to the place with its words."""
    dokumen = baca_sekali(nama)
    lembar = lay_naskah(number_naskah(make_naskah(nama)))
    jangkar = name_jangkar(lembar)
    tingkat = [int(unsur.tag[1]) for unsur in dokumen.iter() if re.fullmatch("h[1-6]", str(unsur.tag))]

    assert tingkat.count(1) == 1
    assert all(sesudah <= sebelum + 1 for sebelum, sesudah in pairwise(tingkat))
    for jenis in JenisDaftarIsi:
        for entri in list_entri(lembar, jenis):
            (tempat,) = [unsur for unsur in dokumen.iter() if unsur.get("id") == jangkar[entri.jangkar]]
            assert entri.teks in " ".join(read_teks(tempat).split())


@semua_naskah
def test_every_link_has_its_place_and_every_place_one_name(nama: str) -> None:
    """Links lead to anchors of the same file, and no anchor is there twice."""
    dokumen = baca_sekali(nama)
    nama_tempat = list_id(dokumen)

    tujuan = {unsur.get("href", "") for unsur in dokumen.iter("a")}

    assert [satu for satu, banyak in Counter(nama_tempat).items() if banyak > 1] == []
    assert tujuan <= {f"#{satu}" for satu in nama_tempat}


@pytest.mark.parametrize("nama", ["batumandi", "dinas"])
def test_every_number_opens_its_working(nama: str) -> None:
    """Each text with a working is a button with that text; each working it opens is there exactly once."""
    naskah, dokumen = make_naskah(nama), baca_sekali(nama)
    teks = [satu for satu in list_teks(naskah) if satu.hitungan]

    tombol = [unsur for unsur in dokumen.iter("button") if unsur.get("popovertargetaction") is None]
    jendela = [unsur.get("id") for unsur in dokumen.iter() if unsur.get("popover") is not None]

    assert [read_teks(satu) for satu in tombol] == [
        satu.isi if len(satu.isi) <= TERPENDEK else satu.isi.split("; ")[0] for satu in teks
    ]
    assert [satu.get("type") for satu in tombol] == ["button"] * len(tombol)
    assert len(jendela) == len(set(jendela)) == len({satu.hitungan for satu in teks}) > 0
    pasangan = {(satu.hitungan, unsur.get("popovertarget")) for satu, unsur in zip(teks, tombol, strict=True)}
    assert len(pasangan) == len(jendela)
    assert {tujuan for _, tujuan in pasangan} == set(jendela)


def test_a_working_can_be_done_again_by_hand() -> None:
    """Number, rule, formula, inputs, exact and rounded result, unit, basis with its check, and version."""
    dokumen = read_html(print_html(naskah_berangka(Teks("95,76%", hitungan="serapan:total"))))

    jendela = find_id(dokumen, "h-serapan-total")
    teks = read_teks(jendela)

    assert jendela.get("role") == "dialog"
    assert jendela.get("aria-label") == "Cara menghitung 95,76%"
    for isi in (
        "95,76%\nSerapan anggaran",
        "Rumusrealisasi ÷ pagu × 100",
        "realisasi = 5.472.611.561",
        "5.472.611.561 ÷ 5.714.687.973 × 100",
        "Hasil tepat95,763960… persen (tepatnya 547.261.156.100/5.714.687.973)",
        "95,76 persen (2 desimal, setengah menjauhi nol)",
        "PermenPANRB 53/2014 tentang Perjanjian Kinerja, Pelaporan Kinerja",
        "StatusPermenPANRB 53/2014: dibaca; diperiksa ",
        "Satuanpersen",
        f"anggaran.serapan, Tolok versi {SERAPAN.versi}",
    ):
        assert isi in teks


def test_a_working_names_its_readings_and_what_nobody_has_checked() -> None:
    """Tafsir stand with their titles; a regulation that was not compared is said to be so."""
    teks = read_teks(find_id(baca_sekali("dinas"), "cara-hitung"))
    kode = {satu for hitungan in make_naskah("dinas").hitungan.values() for satu in hitungan.tafsir}

    assert kode
    assert all(f"{satu} {cari_tafsir(satu).judul}" in teks for satu in kode)
    assert "belum diperiksa" in teks


def test_a_working_begins_with_what_its_number_is() -> None:
    """Name, year and source stand before the number, in its label too; rule, version and checks close it, small."""
    perihal = {"serapan:total": Perihal("Serapan <semua> program, tahun 2023", "LRA 2023")}
    naskah = replace(naskah_berangka(Teks("95,76%", hitungan="serapan:total")), perihal=perihal)

    jendela = find_id(read_html(print_html(naskah)), "h-serapan-total")

    assert jendela.get("aria-label") == "Cara menghitung 95,76%, Serapan <semua> program, tahun 2023"
    assert read_teks(next(jendela.iter("p"))).startswith("Serapan <semua> program, tahun 2023\n95,76%\n")
    assert "Sumber masukanLRA 2023" in read_teks(jendela)
    assert [read_teks(satu) for satu in list_kelas(jendela, "akhir")[0].iter("dt")] == ["Status", "Aturan"]
    assert list(jendela)[-1].get("class") == "akhir"


def test_signs_stay_with_their_number() -> None:
    """A bracket or full stop cannot leave its number, a long verdict breaks, and no letter is lost or added."""
    kalimat = (
        Teks("Terserap ("),
        Teks("95,76%", hitungan="serapan:total"),
        Teks("). "),
        Teks("selisih 25,67 poin persen; belum efisien", hitungan="capaian:IK-1"),
        Teks(" ("),
        Teks("95,76%", hitungan="serapan:total"),
        Teks(")", tebal=True),
    )

    dokumen = read_html(print_html(naskah_berangka(*kalimat)))

    assert "Terserap (95,76%). selisih 25,67 poin persen; belum efisien (95,76%)" in read_teks(find_id(dokumen, "isi"))
    assert [read_teks(satu) for satu in list_kelas(dokumen, "u")] == [
        "(95,76%).",
        "selisih 25,67 poin persen;",
        "(95,76%",
    ]


def test_lists_of_contents_are_for_paper_where_there_is_navigation() -> None:
    """On a screen the navigation holds all three lists; headings with nothing but a list go with it, others stay."""
    judul = (Paragraf((Teks("Daftar Tabel"),), GayaParagraf.JUDUL),)
    daftar = Bab("Daftar Isi", (DaftarIsi(), *judul, DaftarIsi(JenisDaftarIsi.TABEL)), bernomor=False)
    campur = Bab("Daftar Lain", (DaftarIsi(JenisDaftarIsi.TABEL), paragraf("Kata.")), bernomor=False)
    kosong = Bab("Daftar Gambar", (DaftarIsi(JenisDaftarIsi.GAMBAR),), bernomor=False)
    naskah = replace(naskah_kecil(), bagian=(Bagian((daftar, campur, kosong, Bab("Isi", (TABEL_GABUNG,)))),))

    dokumen = read_html(print_html(naskah))
    navigasi = find_id(dokumen, "navigasi")

    assert [read_teks(satu) for satu in list_kelas(dokumen, "cetak") if satu.tag == "h2"] == ["DAFTAR ISI"]
    assert len([satu for satu in list_kelas(dokumen, "entri") if "cetak" in (satu.get("class") or "")]) == 3
    assert [read_teks(satu) for satu in navigasi.iter("summary")] == ["Daftar isi", "Daftar tabel"]
    tujuan = {satu.get("href") for satu in navigasi.iter("a")}
    assert tujuan == {"#daftar-lain", "#daftar-gambar", "#bab-i", "#tabel-1-1"}


def test_tables_of_few_columns_name_their_columns_for_a_telephone() -> None:
    """Each cell can be set under the name of its column, also in a row of merged cells; roles say it is a table."""
    kepala = (sel("No"), sel('Nama "asli"}'), sel("Nilai tahun ini"), sel("Capaian menurut pedoman kita"))
    badan = (
        (sel("1"), sel("Indeks Kepuasan Masyarakat"), sel("88,22"), sel("100,25%")),
        (sel("Jumlah", kolom=2), sel("2"), sel("3")),
    )
    tabel = Tabel("t", "Judul", tuple(Kolom(satu) for satu in (1, 5, 3, 3)), (kepala,), badan)
    tinggi = replace(tabel, kode="u", badan=(badan[0], (sel("a", baris=2), *badan[0][1:]), badan[0][1:]))

    tersusun, biasa = read_html(print_html(naskah_kecil(tabel, tinggi))).iter("table")

    assert tersusun.get("role") == "table"
    assert '--k1:"Nama\\20 \\22 asli\\22 \\7d "' in (tersusun.get("style") or "")
    assert [[satu.get("role") for satu in baris] for baris in tersusun.iter("tr")] == [
        ["columnheader"] * 4,
        ["cell", "rowheader", "cell", "cell"],
        ["rowheader", "cell", "cell"],
    ]
    assert [satu.get("style") for satu in list(tersusun.iter("tr"))[2]] == [
        f"--j:var(--k{nomor})" for nomor in (0, 2, 3)
    ]
    assert (biasa.get("role"), biasa.get("class")) == (None, "beku")


def test_one_working_serves_all_its_numbers() -> None:
    """Two buttons of one key open one window, which names what the first of them prints."""
    angka = (Teks("95,76%", hitungan="serapan:total"), Teks(" atau "), Teks("95,8%", hitungan="serapan:total"))

    dokumen = read_html(print_html(naskah_berangka(*angka)))

    assert [unsur.get("popovertarget") for unsur in list_kelas(dokumen, "tutup")] == ["h-serapan-total"]
    assert read_teks(find_id(dokumen, "h-serapan-total")).count("95,76%") == 1


def test_a_number_without_its_working_is_refused() -> None:
    """A key that the naskah doesn't have is told with the number that names it."""
    with pytest.raises(SusunanNaskah, match="Angka “12” menunjuk hitungan “hilang”"):
        print_html(naskah_berangka(Teks("12", hitungan="hilang")))


def test_closed_numbers_are_plain_text() -> None:
    """Without workings there's no button, no window, no data; the text is the same."""
    naskah = make_naskah("batumandi")

    dokumen = read_html(print_html(naskah, terbuka=False))

    assert not list(dokumen.iter("button"))
    assert "cara-hitung" not in list_id(dokumen)
    assert "data" not in list_id(dokumen)
    isi, isi_terbuka = (
        [read_teks(unsur) for unsur in list(satu.iter("td")) + list(satu.iter("th"))]
        for satu in (dokumen, baca_sekali("batumandi"))
    )
    assert isi == isi_terbuka


def test_the_file_stands_alone() -> None:
    """Nothing is loaded from anywhere, nothing runs, and the page itself forbids both."""
    teks = print_sekali("batumandi").decode()
    dokumen = baca_sekali("batumandi")

    kebijakan = next(unsur.get("content", "") for unsur in dokumen.iter("meta") if unsur.get("http-equiv"))
    assert kebijakan.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    assert [unsur.get("type") for unsur in dokumen.iter("script")] == ["application/json"]
    assert not [
        unsur.tag for unsur in dokumen.iter() if unsur.get("src") or str(unsur.tag) in {"link", "iframe", "img"}
    ]
    assert not [kunci for unsur in dokumen.iter() for kunci in unsur.attrib if str(kunci).startswith("on")]
    assert not re.search(r"(?:src|href)=(?![\"']?#)|@import|url\((?!#)", teks)


def test_the_data_is_the_data_of_the_pdf() -> None:
    """The JSON in the page says what the attachment of the PDF says, whatever signs it holds."""
    data = json.dumps({"a": "</script><!-- <script> ]]>", "b": ["x\n y", 5714687973]}, indent=1)

    dokumen = read_html(print_html(replace(naskah_kecil(), data=data)))

    assert json.loads(read_teks(find_id(dokumen, "data"))) == json.loads(data)
    assert json.loads(read_teks(find_id(baca_sekali("batumandi"), "data"))) == json.loads(make_naskah("batumandi").data)


@semua_naskah
def test_the_same_naskah_gives_the_same_bytes(nama: str) -> None:
    """Printed again, nothing differs."""
    assert print_html(make_naskah(nama)) == print_sekali(nama)


def test_anchors_are_readable() -> None:
    """Tables by number, chapters by their numbers, unnumbered ones by their names, doubles counted."""
    bab = Bab("Isi", (Bab("A", (TABEL_GABUNG, Bab("B", (), 3)), 2),))
    kembar = (Bab("Penutup", (), bernomor=False), Bab("Penutup", (), bernomor=False), Bab("!", (), bernomor=False))
    naskah = replace(naskah_kecil(), bagian=(Bagian((bab, *kembar)),))

    nama = list(name_jangkar(lay_naskah(number_naskah(naskah))).values())

    assert nama == ["tabel-1-1", "bab-i", "bab-i-a", "bab-i-a-1", "penutup", "penutup-2", "bagian"]


def test_heads_of_a_table_are_marked() -> None:
    """Columns, groups of columns and rows have their headings; an empty corner is none, nor is a row number."""
    (tabel,) = [unsur for unsur in baca_sekali("contoh").iter("table") if unsur.get("id") == "tabel-2-1"]

    cakupan = [[sel.get("scope") for sel in baris] for baris in tabel.iter("tr")]

    assert cakupan[:3] == [["col", "col", "colgroup", "col"], ["col", "col"], [None, "row", None, None, None]]
    assert cakupan[-1] == ["row", None, None, None]


def test_a_table_without_lines_is_no_table_to_a_reader_of_the_screen() -> None:
    """It only places labels beside contents: a presentation without headings."""
    tabel = Tabel("p", "", (Kolom(1), Kolom(3)), (), ((sel("Nama"), sel(": …")),), bernomor=False, garis=False)

    (terbaca,) = read_html(print_html(naskah_kecil(tabel))).iter("table")

    assert terbaca.get("role") == "presentation"
    assert not list(terbaca.iter("th"))
    assert read_tabel(terbaca) == [["Nama", ": …"]]


def test_an_empty_cell_is_no_heading() -> None:
    """A cell without text in the place of a heading stays an ordinary cell, and so does a row that is one cell."""
    tabel = Tabel("p", "", (Kolom(1), Kolom(1)), ((sel(""), sel("a")),), ((sel("x"), sel("1")), (sel("y", kolom=2),)))

    (terbaca,) = read_html(print_html(naskah_kecil(tabel))).iter("table")

    assert [[sel.tag for sel in baris] for baris in terbaca.iter("tr")] == [["td", "th"], ["th", "td"], ["td"]]


def test_wide_tables_scroll_and_small_ones_do_not() -> None:
    """A table that a telephone can't show has a region of its own that the keyboard reaches, with a name of its own."""
    lebar = Tabel("", "", (Kolom(1),) * 8, (tuple(sel("Kepala") for _ in range(8)),), (), bernomor=False)

    dokumen = read_html(print_html(naskah_kecil(lebar, TABEL_KOSONG, lebar)))

    wilayah = list_kelas(dokumen, "gulir")
    assert [satu.get("aria-label") for satu in wilayah] == [
        "Tabel tanpa nomor 1, dapat digeser",
        "Tabel tanpa nomor 2, dapat digeser",
    ]
    assert {(satu.get("role"), satu.get("tabindex")) for satu in wilayah} == {("region", "0")}


def test_a_cover_carries_the_title_and_a_letter_has_one_too() -> None:
    """With a cover its title is the h1; without one the page has the title of the naskah above it."""
    judul = [
        " ".join(" ".join(read_teks(unsur) for unsur in baca_sekali(nama).iter("h1")).split())
        for nama in ("contoh", "pk")
    ]

    assert judul == ["LAPORAN KINERJA INSTANSI PEMERINTAH", make_naskah("pk").judul]


def test_a_second_cover_is_not_a_second_title() -> None:
    """A cover inside the document is printed in its place, without another h1."""
    sampul = Sampul("Pemda", "Instansi", ("Lampiran",), "2023")
    naskah = replace(naskah_kecil(), bagian=(Bagian((sampul, paragraf("a"), replace(sampul, judul=("Dua",)))),))

    dokumen = read_html(print_html(naskah))

    assert [read_teks(unsur) for unsur in dokumen.iter("h1")] == ["Lampiran"]
    assert [read_teks(unsur) for unsur in list_kelas(dokumen, "judul-sampul")] == ["Lampiran", "Dua"]


def test_a_draft_says_so() -> None:
    """The mark is on the page, in its title and on every printed page; a final document has none."""
    draf, akhir = (print_html(naskah_kecil(draf=satu)) for satu in (True, False))

    assert [read_teks(satu) for satu in list_kelas(read_html(draf), "draf")] == ["DRAF"]
    assert b'@top-right{content:"DRAF"}' in draf
    assert b"(draf)</title>" in draf
    assert not list_kelas(read_html(akhir), "draf")
    assert b'@top-right{content:"DRAF"}' not in akhir


@pytest.mark.parametrize(("kertas", "ukuran"), [(Kertas.A4, "210mm 297mm"), (Kertas.F4, "215mm 330mm")])
def test_paper_numbers_and_foot_are_those_of_the_naskah(kertas: Kertas, ukuran: str) -> None:
    """Each sheet has its size, its way of numbering, and a foot that can't leave its string."""
    naskah = replace(naskah_lengkap(), kertas=kertas, kaki='a"}</style>')

    gaya = print_html(naskah).decode().split("</style>")[0]

    assert f"@page s1{{size:{ukuran};margin:25mm 25mm 25mm 30mm;}}" in gaya
    assert f"size:{' '.join(reversed(ukuran.split()))}" in gaya
    assert [baris[:8] for baris in gaya.splitlines() if "counter(page,lower-roman)" in baris] == ["@page s2"]
    assert '@bottom-left{content:"a\\22 \\7d \\3c \\2f style\\3e "}' in gaya


def test_an_empty_list_says_so() -> None:
    """A list of figures without figures says that there are none; a naskah without headings has no navigation."""
    naskah = replace(naskah_kecil(), bagian=(Bagian((DaftarIsi(JenisDaftarIsi.GAMBAR),), NomorHalaman.TANPA),))

    dokumen = read_html(print_html(naskah))

    assert "Dokumen ini tidak memuat gambar bernomor." in read_teks(dokumen)
    assert not list(dokumen.iter("nav"))


def test_a_naskah_of_nothing_is_still_a_page() -> None:
    """Without any block the title is all there is."""
    dokumen = read_html(print_html(replace(naskah_kecil(), bagian=())))

    assert [read_teks(unsur) for unsur in dokumen.iter("h1")] == ["Laporan uji"]
