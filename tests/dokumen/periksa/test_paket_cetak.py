"""Two years and two documents of one office, printed and read back: agreement is silent, one difference is found."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from buat import make_fakta
from buat.kantor import make_kantor
from dokumen.periksa.paket_bahan import Pencetak, baca, make_lalu, make_salah_kutip, periksa
from tolok.dokumen.cetak.docx import print_docx
from tolok.dokumen.cetak.html import print_html
from tolok.dokumen.cetak.pdf import print_pdf
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.temuan import Temuan, Tingkat
from tolok.dokumen.susun.lkip import compose_lkip
from tolok.dokumen.susun.perjanjian_kinerja import compose_pk

PENCETAK: list[Pencetak] = [print_docx, print_pdf, print_html]


def _sanding(fakta: Fakta, cetak: Pencetak, *, pk: Fakta | None = None) -> Kajian:
    """The report with last year's report and this year's agreement."""
    lalu = baca(cetak(compose_lkip(make_lalu(make_fakta() if pk is None else pk))))
    perjanjian = baca(cetak(compose_pk(pk or fakta, None)))
    laporan = baca(cetak(compose_lkip(fakta)))
    return replace(laporan, pembanding=(lalu,), paket=(perjanjian,))


def _salah(daftar: list[Temuan]) -> list[tuple[str, str]]:
    return [(satu.kode, satu.kutipan) for satu in daftar if satu.tingkat is Tingkat.SALAH]


@pytest.mark.parametrize("cetak", PENCETAK)
def test_documents_that_agree_have_nothing_wrong(cetak: Pencetak) -> None:
    """A report, last year's report and the agreement printed from one set of facts contradict each other nowhere."""
    assert _salah(periksa(_sanding(make_fakta(), cetak))) == []


@pytest.mark.parametrize("benih", range(6))
def test_documents_of_any_office_agree(benih: int) -> None:
    """So it is with offices drawn by lot, whose agreements were revised and whose values are missing."""
    fakta = make_kantor(benih)

    assert _salah(periksa(_sanding(fakta, print_docx, pk=fakta))) == []


@pytest.mark.parametrize("cetak", [print_docx, print_pdf])
def test_a_wrong_number_of_last_year_is_found(cetak: Pencetak) -> None:
    """One value of last year that differs from last year's report is SALAH, with that report's value."""
    temuan = periksa(_sanding(make_salah_kutip("IKU-1", tahun=2023, nilai="74.2"), cetak))

    angka = [satu for satu in temuan if satu.kode == "pembanding.angka" and "74,2" in satu.ditemukan]
    assert [(satu.tingkat, satu.seharusnya) for satu in angka] == [(Tingkat.SALAH, "72,4")]


def test_a_target_that_is_not_the_agreed_one_is_found() -> None:
    """A report whose target differs from the signed agreement of the same version says so."""
    fakta = make_fakta()
    terakhir = fakta.perjanjian[-1]
    baris = tuple(
        replace(satu, target=Decimal("78.5")) if satu.indikator == "IKU-1" else satu for satu in terakhir.baris
    )
    pk = replace(fakta, perjanjian=(*fakta.perjanjian[:-1], replace(terakhir, baris=baris)))

    temuan = [satu for satu in periksa(_sanding(fakta, print_docx, pk=pk)) if satu.kode == "paket.target"]

    assert len(temuan) == 1
    assert "73,5" in temuan[0].ditemukan
    assert "78,5" in temuan[0].ditemukan


def test_a_page_that_was_changed_after_printing_is_found() -> None:
    """The data inside the file still tell the number that somebody wrote over on the page."""
    isi = print_html(compose_lkip(make_fakta()))
    asli, ubah = "3.928.000.000", "3.982.000.000"
    laporan = baca(isi)
    diubah = baca(isi.decode().replace(asli, ubah).encode())

    assert [satu for satu in periksa(laporan) if satu.kode == "lampiran.data"] == []
    temuan = [satu for satu in periksa(diubah) if satu.kode == "lampiran.data"]
    assert (temuan[0].ditemukan, temuan[0].seharusnya) == (ubah, asli)
    assert {satu.tingkat for satu in temuan} == {Tingkat.SALAH}
