"""The rules of villages and public order on the command line: rows in, rows out."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from tolok.cli import tolok
from tolok.cli.lembar_aturan import compose_dokumen

LAPORAN = (
    'laporan={desa = "Sukamaju", jenis = "lppd", tahun = 2023, diterima = 2024-01-15}',
    'laporan={desa = "Sukamaju", jenis = "bpd", tahun = 2023, diterima = ""}',
    'laporan={desa = "Sukamulya", jenis = "lppd", tahun = 2023}',
)
TERTIB = ("bidang=pemerintahan", "tahun=2023", "desa=Sukamaju;Sukamulya", "batas=30 April 2024")

SETAHUN = ("awal=2023-01-01", "akhir=2023-12-31", "batas=2023-12-31")


def hitung(*kata: str) -> str:
    """Run a calculation that must succeed and return its output."""
    hasil = CliRunner().invoke(tolok, ["aturan", "hitung", *kata], catch_exceptions=False)
    assert hasil.exit_code == 0, hasil.output
    return hasil.output


def test_reports_are_given_row_by_row_and_the_gaps_are_listed() -> None:
    """Each row is a small table; the answer has both numbers, and one line per village."""
    keluaran = hitung("tertib_administrasi.laporan", *TERTIB, *LAPORAN)

    assert "Masukan     : tahun = 2023\n" in keluaran
    assert "(desa Sukamaju; jenis lppd; tahun 2023; diterima 15 Januari 2024)" in keluaran
    assert "(desa Sukamulya; jenis lppd; tahun 2023; diterima kosong)" in keluaran
    assert "Hasil tepat : 25 persen\n" in keluaran
    assert "Dibulatkan  : 25,00 persen (2 desimal, setengah menjauhi nol)\n" in keluaran
    assert "Pembilang   : 1\nPenyebut    : 4\n" in keluaran
    assert "Rincian     : desa Sukamaju; dihitung (lppd); terlambat tidak ada; belum diterima (bpd)\n" in keluaran
    assert (
        "Rincian     : desa Sukamulya; dihitung tidak ada; terlambat tidak ada; belum diterima (lppd; bpd)\n"
        in keluaran
    )


def test_rows_may_come_as_one_list() -> None:
    """A list in TOML says the same as the repeated name."""
    daftar = ", ".join(satu.removeprefix("laporan=") for satu in LAPORAN)

    satu_daftar = hitung("tertib_administrasi.laporan", *TERTIB, f"laporan=[{daftar}]")

    assert satu_daftar == hitung("tertib_administrasi.laporan", *TERTIB, *LAPORAN)


def test_what_has_no_number_is_said_with_its_reason() -> None:
    """Without villages there is no percentage; the parts are said to be empty."""
    keluaran = hitung(
        "tertib_administrasi.desa", "bidang=keuangan", "tahun=2023", "desa=[]", "laporan=[]", "batas=1-1-2024"
    )

    assert "Masukan     : desa = tidak ada\n" in keluaran
    assert "Hasil       : tidak berlaku (tidak ada desa dalam daftar, maka tidak ada yang diukur)\n" in keluaran
    assert "Rincian     : tidak ada\n" in keluaran
    assert "Dibulatkan" not in keluaran


def test_due_dates_of_the_office_are_a_table() -> None:
    """A table of dates is read, and what isn't assessed has its line."""
    keluaran = hitung(
        "tertib_administrasi.tepat_waktu",
        "bidang=keuangan", "tahun=2023", "desa=Sukamaju", "laporan=[]", "pada=2023-07-31",
        "tenggat={triwulan-1 = 2023-04-10}",
    )  # fmt: skip

    assert "Masukan     : tenggat = triwulan-1 10 April 2023\n" in keluaran
    assert "belum diterima (triwulan-1; semester-1)\n" in keluaran
    assert "Tidak dinilai: jenis triwulan-2; alasan tidak ada tenggat yang diketahui\n" in keluaran
    assert "Tidak dinilai: jenis tahunan; alasan tenggatnya 2024-03-31 belum tiba\n" in keluaran


def test_institutions_are_counted_whole() -> None:
    """A count has its unit and is never rounded; a field that was left out is said to be empty."""
    keluaran = hitung(
        "lkd.aktif", "desa=Sukamaju", "pada=2023-12-31",
        'lkd={desa = "Sukamaju", jenis = "rt", sk = "141/1/2023", sejak = 2023-01-01}',
    )  # fmt: skip

    assert "nama kosong; sk 141/1/2023; sejak 1 Januari 2023; sampai kosong" in keluaran
    assert "Hasil tepat : 1 lembaga\n" in keluaran
    assert "Dibulatkan" not in keluaran


@pytest.mark.parametrize("sejak", ['"5 Januari 2023"', '"5-1-2023"', '"2023-01-05"', "2023-01-05"])
def test_a_date_in_a_row_is_read_like_any_other(sejak: str) -> None:
    """What may be written for a date of its own may be written inside a row."""
    baris = f'lkd={{desa = "Sukamaju", jenis = "rt", sk = "1", sejak = {sejak}}}'

    assert "sejak 5 Januari 2023" in hitung("lkd.aktif", "desa=Sukamaju", "pada=2023-12-31", baris)


def test_nothing_after_the_equals_sign_is_an_empty_list() -> None:
    """A register without a row is given by its bare name."""
    kosong = hitung("lkd.aktif", "desa=Sukamaju", "pada=2023-12-31", "lkd=")
    tanpa_kejadian = hitung("trantib.penanganan_kejadian", *SETAHUN, "kejadian=")

    assert kosong == hitung("lkd.aktif", "desa=Sukamaju", "pada=2023-12-31", "lkd=[]")
    assert "Hasil       : nihil (tidak ada gangguan yang terjadi dalam periode ini)\n" in tanpa_kejadian


def test_a_register_that_was_not_filled_is_said_to_be_so() -> None:
    """An empty state may stand in the place of the rows or of the count, with its reason."""
    belum = "belum-ada: buku belum diisi"

    for keluaran in (
        hitung("trantib.penanganan_kejadian", *SETAHUN, f"kejadian={belum}"),
        hitung("trantib.penanganan", "tertangani=0", f"terjadi={belum}"),
        hitung("sampel.minimum", "pada=2023-12-31", f"populasi={belum}"),
    ):
        assert "Hasil       : tidak ada data (buku belum diisi)\n" in keluaran


def test_incidents_are_given_from_counts_or_from_the_book() -> None:
    """Both ways lead to the same percentage, and the book also says which incident is open."""
    dari_jumlah = hitung("trantib.penanganan", "tertangani=1", "terjadi=2")
    dari_buku = hitung(
        "trantib.penanganan_kejadian", "awal=2023-01-01", "akhir=2023-12-31", "batas=2023-12-31",
        'kejadian={nomor = "01/2023", terjadi = 2023-05-05, status = "tertangani", ditangani = 2023-05-06}',
        'kejadian={nomor = "02/2023", terjadi = 2023-05-07, status = "diproses"}',
    )  # fmt: skip

    assert "Langkah     : 1 ÷ 2 × 100\n" in dari_jumlah
    for keluaran in (dari_jumlah, dari_buku):
        assert "Hasil tepat : 50 persen\n" in keluaran
    assert "Belum tertangani: 02/2023\n" in dari_buku


@pytest.mark.parametrize(
    ("kata", "pesan"),
    [
        (['lkd={desa = "Sukamaju"}'], "Masukan lkd: Isian jenis belum diberi."),
        (['lkd={desa = "Sukamaju", jenis = "rt", ketua = "-"}'], "bukan tabel dengan isian desa, jenis, nama"),
        (['lkd={desa = "Sukamaju", jenis = "rt", sejak = "1/1/2023"}'], "“1/1/2023” bukan tanggal. Tulis 2023-12-31"),
        (["jenis=posiandu", "lkd="], "Jenis LKD “posiandu” tidak dikenal. Maksud Anda posyandu?"),
        (["desa=;", "lkd="], "Desa memuat nama kosong. Hapus atau isi namanya."),
        (['lkd={desa = "Sukamaju", jenis = "rt", sejak = 2023-01-01T08:00:00}'], "bukan tanggal"),
        (['lkd={desa = "Sukamayu", jenis = "rt"}'], "Desa “Sukamayu” tidak dikenal. Maksud Anda Sukamaju?"),
    ],
)
def test_a_wrong_row_is_answered_with_what_to_write(kata: list[str], pesan: str) -> None:
    """A row that lacks a field, has a strange one, or holds no date is refused in one line."""
    hasil = CliRunner().invoke(tolok, ["aturan", "hitung", "lkd.aktif", "desa=Sukamaju", "pada=2023-12-31", *kata])

    assert hasil.exit_code == 2
    assert pesan in hasil.stderr
    assert hasil.stderr.count("\n") == 1


def test_the_sheet_says_how_a_row_is_written() -> None:
    """The fields of a row stand beside the input's name, and a value of the law reads as words."""
    lembar = compose_dokumen()["tertib_administrasi.tepat_waktu.md"]

    assert "laporan (daftar: tabel {desa, jenis, tahun, diterima})" in lembar
    assert "kode lppd; tahun berikutnya ya; bulan 3; tanggal 31" in lembar
    assert "tenggat (tahunan 31 Maret 2024)" in lembar
