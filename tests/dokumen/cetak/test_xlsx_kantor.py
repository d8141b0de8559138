"""The workbooks of whole reports: the example office and made-up ones hold the numbers of their tree, and add up."""

from __future__ import annotations

from functools import cache

import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from buat import make_fakta
from buat.kantor import make_kantor
from contoh.batumandi import load_batumandi
from dokumen.cetak.baca_buku import buka, find_beda, list_tabel
from tolok.dokumen.cetak.xlsx import print_xlsx
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.naskah import Naskah
from tolok.dokumen.susun.lkip import compose_lkip
from tolok.dokumen.susun.perjanjian_kinerja import compose_pk

KANTOR = ("batumandi", "dinas", "kantor 1", "kantor 2", "kantor 3")


def load_kantor(nama: str) -> Fakta:
    if nama == "batumandi":
        return load_batumandi()
    return make_fakta() if nama == "dinas" else make_kantor(int(nama.removeprefix("kantor ")))


@cache
def cetak(nama: str) -> tuple[Naskah, Workbook]:
    naskah = compose_lkip(load_kantor(nama))
    return naskah, buka(naskah)


def find_lembar(nama: str, kode: str) -> Worksheet:
    naskah, buku = cetak(nama)
    return buku[next(lembar for lembar, tabel in list_tabel(naskah).items() if tabel.kode == kode)]


def baris_uang(lembar: Worksheet, titik: int) -> list[tuple[str, object, object]]:
    """Return code, pagu and realisasi of the rows whose code has that many dots."""
    isi = [[sel.value for sel in baris[:5]] for baris in lembar.iter_rows(min_row=5)]
    return [(str(baris[0]), baris[2], baris[3]) for baris in isi if str(baris[0]).count(".") == titik]


@pytest.mark.parametrize("kantor", KANTOR)
def test_a_workbook_holds_every_number_of_the_report(kantor: str) -> None:
    """In every table of the LKIP and of the PK each cell is the printed number, or the printed text."""
    pk = compose_pk(load_kantor(kantor))

    assert find_beda(*cetak(kantor)) == []
    assert find_beda(pk, buka(pk)) == []


@pytest.mark.parametrize("kantor", KANTOR)
def test_sums_are_those_of_their_parts(kantor: str) -> None:
    """Kegiatan add up to their program and programs to the total, as a reader would check it in the workbook."""
    lembar = find_lembar(kantor, "anggaran")
    program, kegiatan = baris_uang(lembar, 2), baris_uang(lembar, 4)
    jumlah = next(baris for baris in lembar.iter_rows(min_row=5) if baris[0].value == "Jumlah")

    assert program
    assert sum(pagu for _, pagu, _ in program if isinstance(pagu, int)) == jumlah[2].value
    for kode, *uang in program:
        for kolom, nilai in enumerate(uang, start=1):
            bagian = [satu[kolom] for satu in kegiatan if satu[0].startswith(f"{kode}.")]
            # A total is known only where all of its parts are.
            if isinstance(nilai, int):
                assert sum(isi for isi in bagian if isinstance(isi, int)) == nilai


def test_the_figures_of_the_example_are_numbers() -> None:
    """Pagu, realisasi and serapan of Batumandi 2023 can be computed with; its IKM leads to its working."""
    lembar = find_lembar("batumandi", "anggaran")
    jumlah = next(baris for baris in lembar.iter_rows(min_row=5) if baris[0].value == "Jumlah")
    hitungan = {sel[0].value: sel for sel in cetak("batumandi")[1]["Cara Hitung"].iter_rows(min_row=5)}

    assert [sel.value for sel in jumlah[2:]] == [5_714_687_973, 5_472_611_561, 0.9576]
    capaian = hitungan["Capaian: Indeks Kepuasan Masyarakat (IKM) (IKU-1), tahun 2023"]
    assert [capaian[kolom].value for kolom in (1, 4, 5)] == [1.0025, "realisasi 88,22; target 88", 100.25]
    assert (capaian[8].value, str(capaian[9].value).split("; ")[0]) == ("Tabel R.1 E5", "Tabel 3.2 E5")


def test_the_example_is_printed_alike_twice() -> None:
    """Charts, properties and archive of a whole report depend on its facts alone."""
    naskah, _ = cetak("batumandi")

    assert print_xlsx(naskah) == print_xlsx(naskah)
