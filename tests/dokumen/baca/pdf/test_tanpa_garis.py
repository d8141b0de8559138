"""Tables that only white space parts into columns, set by an engine that is not ours, and what is no table."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dokumen.baca.pdf.tulis_kata import baca, isi, kisi, list_tabel, list_teks, sel_typst

KEPALA = ["No.", "Uraian", "Pagu (Rp)", "Realisasi (Rp)", "%"]
BARIS = [
    ["1", "Belanja Pegawai", "3.332.300.923", "3.182.540.486", "95,51"],
    ["2", "Belanja Barang dan Jasa untuk pelayanan seluruh kelurahan", "2.126.940.950", "1.926.510.275", "90,58"],
    ["3", "Belanja Modal", "255.446.100", "52.799.300", "20,67"],
    ["", "Jumlah", "5.714.687.973", "5.161.850.061", "90,33"],
]
RATA = "align: (center, left, right, right, right)"
PROSA = "Anggaran tahun ini dipakai untuk pelayanan kepada masyarakat di seluruh wilayah kecamatan. " * 4


@pytest.mark.parametrize(
    ("inset", "tegak"),
    [
        ("(x: 4pt, y: 0pt)", "top"),
        ("(x: 4pt, y: 2pt)", "top"),
        ("(x: 4pt, y: 2pt)", "horizon"),
        ("(x: 5pt, y: 5pt)", "horizon"),
        ("(x: 4pt, y: 3pt)", "bottom"),
    ],
)
def test_a_money_table_without_rules_has_its_rows_and_columns(inset: str, tegak: str) -> None:
    """Amounts, wrapped names and an empty key come out cell by cell, with rows close together or wide apart."""
    hasil = baca(
        f"{PROSA}\n\n#align(center)[*Tabel 3.1 Anggaran*]\n"
        f"#table(columns: (30pt, 140pt, 90pt, 90pt, 40pt), inset: {inset}, {RATA}.map(a => a + {tegak}),\n"
        f"{sel_typst([[f'*{satu}*' for satu in KEPALA], *BARIS])})\n\n{PROSA}"
    )

    (tabel,) = list_tabel(hasil.blok)
    assert kisi(tabel) == [KEPALA, *BARIS]
    assert (tabel.kepala, tabel.garis) == (1, False)
    assert len(list_teks(hasil.blok)) == 3


def test_heads_over_several_columns_span_them() -> None:
    """A centred head stands over the columns that have no other head above them."""
    hasil = baca(
        "#table(columns: (120pt, 60pt, 60pt, 90pt, 90pt), align: center,\n"
        "table.cell(rowspan: 2)[*Indikator*], table.cell(colspan: 2)[*Kinerja*], table.cell(colspan: 2)[*Anggaran*],\n"
        f"{sel_typst([['*Target*', '*Realisasi*', '*Pagu*', '*Serapan*']])}\n"
        + sel_typst([[f"Indikator {n}", f"{n}0", f"{n}5", f"{n}.500.000", f"{n}1,25%"] for n in range(2, 7)])
        + ")"
    )

    (tabel,) = list_tabel(hasil.blok)
    atas, bawah = tabel.baris[:2]
    assert [(isi(sel.teks), sel.kolom, sel.baris) for sel in atas] == [
        ("Indikator", 1, 2),
        ("Kinerja", 2, 1),
        ("Anggaran", 2, 1),
    ]
    assert [isi(sel.teks) for sel in bawah] == ["Target", "Realisasi", "Pagu", "Serapan"]
    assert tabel.kepala == 2


def test_rules_and_fills_across_part_the_rows() -> None:
    """With a rule under every row two rows of one line pitch are two, and a wrapped one is one."""
    hasil = baca(
        "#table(columns: (150pt, 100pt, 100pt), inset: (x: 4pt, y: 1pt), stroke: (x, y) => (bottom: 0.5pt),\n"
        + sel_typst([["*Program*", "*Pagu*", "*Keterangan*"]])
        + sel_typst(
            [["Program Pelayanan Publik Kecamatan Rimba Jaya", "1.000.000", "APBD"], ["Program Lain", "20.000", ""]]
        )
        + ")"
    )

    (tabel,) = list_tabel(hasil.blok)
    assert kisi(tabel)[1:] == [
        ["Program Pelayanan Publik Kecamatan Rimba Jaya", "1.000.000", "APBD"],
        ["Program Lain", "20.000", ""],
    ]


def test_a_table_over_pages_is_one_and_its_head_comes_once() -> None:
    """The head repeats on every page; rows know the page they stand on."""
    baris = [[str(n), f"Kegiatan ke-{n} menurut rencana kerja", f"{n}.250.000", f"{n}.100.000"] for n in range(10, 110)]
    hasil = baca(
        "#table(columns: (40pt, 220pt, 90pt, 90pt), align: (left, left, right, right),\n"
        f"table.header({sel_typst([['*No*', '*Kegiatan*', '*Pagu*', '*Realisasi*']])}),\n{sel_typst(baris)})"
    )

    (tabel,) = list_tabel(hasil.blok)
    assert kisi(tabel) == [["No", "Kegiatan", "Pagu", "Realisasi"], *baris]
    halaman = [sel[1].lokasi.halaman for sel in tabel.baris if sel[1].lokasi]
    assert halaman[0] == 1
    assert halaman[-1] == len(hasil.halaman) == 3


def test_prose_lists_pairs_and_signatures_are_no_tables() -> None:
    """Justified prose, numbered items, pairs with colons and two signers have gaps, and no columns."""
    hasil = baca(
        f"#set par(justify: true)\n{PROSA}\n\n+ Membina desa.\n+ Melayani warga.\n+ Menyusun laporan.\n\n"
        "#grid(columns: (80pt, 10pt, 200pt), row-gutter: 8pt, [Nama], [:], [Siti Rimba], [Jabatan], [:], [Camat], "
        "[NIP], [:], [19710909 199609 1 999])\n\n#v(20pt)\n"
        "#grid(columns: (1fr, 1fr), row-gutter: 6pt, [Pihak Kedua,], [Pihak Pertama,], "
        "[BUPATI RIMBA], [CAMAT RIMBA JAYA], v(40pt), v(40pt), "
        "[Budi Contoh], [Siti Rimba], [], [NIP 19710909 199609 1 999])"
    )

    assert list_tabel(hasil.blok) == []
    teks = list_teks(hasil.blok)
    assert [satu for satu in teks if satu.startswith(("1.", "2.", "3."))] == [
        "1. Membina desa.",
        "2. Melayani warga.",
        "3. Menyusun laporan.",
    ]
    assert [satu for satu in teks if ":" in satu] == [
        "Nama : Siti Rimba",
        "Jabatan : Camat",
        "NIP : 19710909 199609 1 999",
    ]
    assert teks[-7:] == [
        "Pihak Kedua,",
        "BUPATI RIMBA",
        "Budi Contoh",
        "Pihak Pertama,",
        "CAMAT RIMBA JAYA",
        "Siti Rimba",
        "NIP 19710909 199609 1 999",
    ]


def test_a_table_of_words_needs_row_numbers_a_bold_head_or_a_caption() -> None:
    """Columns of words alone are a table only where something else says so."""
    baris = [[str(n), f"Hambatan {n}", f"Langkah {n}"] for n in range(1, 5)]
    polos = "#table(columns: (30pt, 160pt, 160pt), " + sel_typst(baris) + ")"
    tanpa_nomor = "#table(columns: (160pt, 160pt), " + sel_typst([satu[1:] for satu in baris]) + ")"

    assert kisi(list_tabel(baca(polos).blok)[0]) == baris
    assert list_tabel(baca(tanpa_nomor).blok) == []


kata = st.sampled_from(["Program", "Pelayanan", "Pembinaan", "Desa", "Kelurahan", "Administrasi", "Umum", "Sarana"])
nama = st.lists(kata, min_size=2, max_size=9).map(" ".join)
rupiah = st.integers(1_000_000, 99_999_999_999).map(lambda nilai: f"{nilai:,}".replace(",", "."))
persen = st.integers(1000, 9999).map(lambda nilai: f"{nilai // 100},{nilai % 100:02}%")


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(nama, rupiah, rupiah, persen), min_size=3, max_size=40), st.sampled_from([2, 3, 5]))
def test_every_money_table_is_read_as_it_was_set(baris: list[tuple[str, str, str, str]], jarak: int) -> None:
    """Whatever names and amounts stand in it, a table without rules comes back cell by cell, over any pages."""
    isi_tabel = [[str(nomor), *satu] for nomor, satu in enumerate(baris, 1)]
    hasil = baca(
        f"#table(columns: (30pt, 170pt, 95pt, 95pt, 55pt), inset: (x: 4pt, y: {jarak}pt), {RATA},\n"
        f"table.header({sel_typst([[f'*{satu}*' for satu in KEPALA]])}),\n{sel_typst(isi_tabel)})"
    )

    (tabel,) = list_tabel(hasil.blok)
    assert kisi(tabel) == [KEPALA, *isi_tabel]
