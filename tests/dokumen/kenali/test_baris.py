"""What each row of a table is, which row it is a part of, and what it sums up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tolok.dokumen.kenali.bentuk import JenisBaris, TabelTerbaca
from tolok.dokumen.kenali.kisi import LEBAR_TERBESAR, build_kisi
from tolok.dokumen.kenali.tabel import read_semua_tabel
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.naskah import Sel, Tabel, Teks

from .pohon_contoh import POHON
from .tabel_contoh import baca_tabel, make_tabel

_HURUF = {
    "d": JenisBaris.DATA,
    "j": JenisBaris.JUMLAH,
    "s": JenisBaris.SUBJUMLAH,
    "t": JenisBaris.JUDUL,
    "r": JenisBaris.RATA_RATA,
    "p": JenisBaris.PERSEN,
    "l": JenisBaris.SAMBUNGAN,
}


@pytest.mark.parametrize("nama", POHON)
def test_the_rows_of_the_kinds_of_tables_are_told(nama: str) -> None:
    """Each row's kind, its parent and the rows it sums up, by words, looks and arithmetic."""
    contoh = POHON[nama]
    baris = baca_tabel(contoh.teks).baris[1:]

    assert [satu.jenis for satu in baris] == [_HURUF[huruf] for huruf in contoh.jenis.split()]
    assert [satu.induk or 0 for satu in baris] == [int(induk) for induk in contoh.induk.split()]
    assert {nomor: baris[nomor - 1].suku for nomor in contoh.suku} == contoh.suku


def test_other_readings_of_a_total_are_kept() -> None:
    """A total may mean the programs or all that stands below them: both are kept, the one that holds first."""
    contoh = POHON["angka romawi dan angka"]
    jumlah = baca_tabel(contoh.teks).baris[7]

    assert jumlah.suku == (1, 4)
    assert (2, 3, 5, 6) in jumlah.suku_lain


@pytest.mark.parametrize(
    ("nama", "batas"),
    [
        ("rata", (100, 100)),
        ("kode di depan nama, satu jumlah salah", (90, 99)),
        ("hitungan kecil bukan bukti pohon", (100, 100)),
    ],
)
def test_the_tree_says_how_sure_it_is(nama: str, batas: tuple[int, int]) -> None:
    """Certain where every sum holds; nearly so where codes say what a wrong sum should have been."""
    assert batas[0] <= baca_tabel(POHON[nama].teks).pohon_yakin <= batas[1]


def test_a_tree_that_only_a_guess_supports_is_not_certain() -> None:
    """A total that holds over nothing, above rows of different looks, is a guess."""
    tabel = baca_tabel(
        """
        Uraian | Pagu
        UMUM DAN KEUANGAN | 5.000.000
        - Gaji | 1.700.000
        - Listrik | 1.100.000
        Jumlah | 9.999.000
        """
    )

    assert tabel.pohon_yakin < 90


def test_codes_numbers_and_names_are_kept_with_each_row() -> None:
    """A code in a column of its own or before the name is the row's code, and the name is without it."""
    berkode = baca_tabel(POHON["kode di depan nama, satu jumlah salah"].teks).baris[2]
    terbagi = baca_tabel(POHON["kode terbagi atas beberapa kolom"].teks).baris[2]
    bersambung = baca_tabel(POHON["kata yang bersambung"].teks).baris[1]

    assert (berkode.kode, berkode.uraian, berkode.tingkat) == ("7.01.01.2.01", "Perencanaan", 1)
    assert terbagi.kode == "7.01.2.01"
    assert (bersambung.nomor, bersambung.uraian) == ("1", "Program Penunjang urusan pemerintahan daerah kabupaten")


def test_a_head_repeated_on_the_next_page_is_no_data() -> None:
    """Head rows and column numbers inside the body are told from data."""
    tabel = baca_tabel(
        """
        No | Uraian | Pagu
        1 | 2 | 3
        1 | Program A | 5.000.000
        No | Uraian | Pagu
        1 | 2 | 3
        2 | Program B | 6.000.000
        """
    )

    assert [baris.jenis.value for baris in tabel.baris] == [
        *("kepala", "nomor-kolom", "data", "kepala", "nomor-kolom", "data"),
    ]


def test_a_head_that_nobody_marked_is_found() -> None:
    """Words above the first numbers are the head; a pair of label and content has none."""
    tabel = baca_tabel("No | Uraian | 2023\n1 | Program A | 5.000.000", kepala=0)
    pasangan = baca_tabel("Nama | : | Camat Suka Maju\nUmur | : | 40 tahun", kepala=0)
    judul = baca_tabel("Uraian | < | <\nA | B | 1", kepala=0)

    assert tabel.baris[0].jenis is JenisBaris.KEPALA
    assert pasangan.baris[0].jenis is JenisBaris.DATA
    assert judul.baris[0].jenis is not JenisBaris.KEPALA


def test_a_title_of_the_first_group_is_not_part_of_the_head() -> None:
    """A row over the whole width below the head names the rows that follow."""
    tabel = baca_tabel("No | Kegiatan | Pagu\nProgram Pelayanan | < | <\n1 | Survei | 5.000.000", kepala=2)

    assert tabel.baris[1].jenis is JenisBaris.JUDUL
    assert tabel.baris[2].induk == 1
    assert tabel.kolom[2].judul == ("Pagu",)


def read_bagian(*teks: tuple[str, int, str]) -> tuple[TabelTerbaca, ...]:
    tabel = [make_tabel(isi, kepala=kepala, judul=judul) for isi, kepala, judul in teks]
    return read_semua_tabel([(satu, Tempat()) for satu in tabel])


def test_a_part_of_a_table_has_the_columns_of_the_part_before_it() -> None:
    """A part without a head is read like the table it continues, and its total is not believed where it fails."""
    awal, lanjut, ulang, lain = read_bagian(
        ("No | Program | Pagu\n1 | Program A | 5.000.000\n2 | Program B | 6.000.000", 1, "Pagu"),
        ("3 | Program C | 7.000.000\n| Jumlah | 18.000.000", 0, ""),
        ("No | Program | Pagu\n4 | Program D | 2.000.000\n| Jumlah | 2.000.000", 1, ""),
        ("a | b\nc | d", 0, ""),
    )

    assert lanjut.kolom == awal.kolom == ulang.kolom
    assert (lanjut.baris[1].jenis, lanjut.baris[1].suku) == (JenisBaris.JUMLAH, ())
    assert ulang.baris[2].suku == (1,)
    assert lanjut.pohon_yakin < 50
    assert lain.kolom != awal.kolom


@given(
    st.recursive(
        st.integers(1_000, 900_000_000),
        lambda anak: st.lists(anak, min_size=2, max_size=4),
        max_leaves=12,
    ).filter(lambda pohon: isinstance(pohon, list))
)
def test_a_tree_with_codes_is_found_whatever_its_shape(pohon: list[object]) -> None:
    """Rows printed with codes and true sums come back with exactly their parents."""
    baris: list[tuple[str, int, int | None]] = []

    def tulis(cabang: object, kode: str, induk: int | None) -> int:
        nomor = len(baris)
        baris.append((kode, 0, induk))
        isi = (
            [tulis(satu, f"{kode}.{urut:02}", nomor) for urut, satu in enumerate(cabang, 1)]
            if isinstance(cabang, list)
            else [int(str(cabang))]
        )
        baris[nomor] = (kode, sum(isi), induk)
        return sum(isi)

    tulis(pohon, "7", None)
    teks = "\n".join(f"{kode} | Uraian {kode} | {nilai}" for kode, nilai, _ in baris)
    hasil = baca_tabel(f"Kode | Uraian | Pagu (Rp)\n{teks}")

    assert [satu.induk for satu in hasil.baris[1:]] == [None if induk is None else induk + 1 for _, _, induk in baris]
    assert hasil.pohon_yakin == 100


@given(st.lists(st.integers(1, 900_000_000), min_size=2, max_size=12))
def test_a_flat_table_with_its_total_is_never_a_tree(nilai: list[int]) -> None:
    """Whatever the numbers, rows under numbers 1, 2, 3 with a true total stay on one level."""
    teks = "\n".join(f"{nomor} | Program {nomor} | {satu}" for nomor, satu in enumerate(nilai, 1))
    hasil = baca_tabel(f"No | Program | Pagu (Rp)\n{teks}\n| Jumlah | {sum(nilai)}")

    assert hasil.baris[-1].suku == tuple(range(1, len(nilai) + 1))


def test_a_table_of_a_thousand_rows_is_read_in_time() -> None:
    """The tree of a long table takes no longer than its length allows."""
    teks = "\n".join(f"{nomor} | Kegiatan {nomor} | {nomor * 1000}" for nomor in range(1, 1001))
    hasil = baca_tabel(f"No | Kegiatan | Pagu (Rp)\n{teks}\n| Jumlah | {500_500_000}")

    assert len(hasil.baris[-1].suku) == 1000


def test_a_claim_of_many_columns_is_not_believed() -> None:
    """A file that says a cell spans a million columns gets a grid that stays small."""
    sel = Sel((Teks("A"),), kolom=1_000_000, baris=1_000_000)
    kisi = build_kisi(Tabel("", "", (), (), ((sel, sel), (sel,))))

    assert [len(baris) for baris in kisi] == [LEBAR_TERBESAR, LEBAR_TERBESAR]


@pytest.mark.parametrize(
    ("teks", "jenis"),
    [
        ("1 | Program A | 5.000.000\n | | 6.000.000\n2 | Program B | 7.000.000", "data data data"),
        ("1 | Program A | 5.000.000\n | dan seterusnya | ada", "data data"),
        ("(1) | (2) | (3)\n1 | Program A | 5.000.000", "nomor-kolom data"),
        ("a | Program A | 5.000.000\niii | Program B | 6.000.000\n? | Program C | 7.000.000", "data data data"),
    ],
)
def test_odd_rows_stay_data(teks: str, jenis: str) -> None:
    """A row without words in the middle, or with words where a value belongs, is no total and no rest of a label."""
    hasil = baca_tabel(f"No | Program | Pagu\n{teks}")

    assert [baris.jenis.value for baris in hasil.baris[1:]] == jenis.split()


def test_column_numbers_end_a_head_that_nobody_marked() -> None:
    """Whatever stands above (1) (2) (3) is the head."""
    hasil = baca_tabel("No | Program | Pagu\n(1) | (2) | (3)\n1 | Program A | 5.000.000", kepala=0)

    assert [baris.jenis.value for baris in hasil.baris] == ["kepala", "nomor-kolom", "data"]


def test_a_row_without_a_code_is_part_of_the_coded_row_above_it() -> None:
    """Among rows with codes one without stands below the last that has one."""
    hasil = baca_tabel(
        """
        Kode | Uraian | Pagu
        7.01 | Program A | 300.000
        7.01.2.01 | Kegiatan satu | 300.000
        | Gaji pegawai | 200.000
        | Belanja listrik | 100.000
        """
    )

    assert [baris.induk for baris in hasil.baris[1:]] == [None, 1, 2, 2]


def test_a_total_above_everything_sums_up_nothing() -> None:
    """An average over no rows has no terms, and a table of totals only has no tree."""
    hasil = baca_tabel("Uraian | Pagu\nBelanja umum |\nJumlah | 5.000.000\n1 | 2.000.000\nRata-rata | 2.000.000")

    assert [baris.suku for baris in hasil.baris[1:3]] == [(), ()]


def test_an_empty_table_is_read() -> None:
    """A table without rows or columns gives nothing and fails nowhere."""
    hasil = read_bagian(("| |", 0, ""), ("No | Uraian", 1, ""))

    assert [len(satu.angka) for satu in hasil] == [0, 0]
