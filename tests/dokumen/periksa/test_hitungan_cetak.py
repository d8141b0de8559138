"""Our own prints: no arithmetic error where there is none, and a planted one comes back at its place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from buat.fakta import make_fakta
from buat.kantor import make_kantor
from tolok.dokumen.baca.pintu import read_berkas
from tolok.dokumen.cetak.docx import print_docx
from tolok.dokumen.cetak.html import print_html
from tolok.dokumen.naskah import Naskah
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import daftar_cek
from tolok.dokumen.periksa.temuan import Temuan, Tingkat
from tolok.dokumen.susun.lkip import compose_lkip

CEK = [satu for satu in daftar_cek().values() if satu.fungsi.__module__.rpartition(".")[2].startswith("hitungan")]


def _temuan(berkas: str, isi: bytes) -> list[Temuan]:
    kajian = Kajian(read_berkas(berkas, isi))
    return [temuan for cek in CEK for temuan in cek.fungsi(kajian)]


def _naskah(nama: str) -> Naskah:
    return compose_lkip(make_fakta() if nama == "dinas" else make_kantor(int(nama)))


@pytest.mark.parametrize("nama", ["dinas", "0", "7", "11"])
def test_a_report_that_tolok_computed_itself_has_no_arithmetic_error(nama: str) -> None:
    """Caps, falling and levelling indicators, versions of a plan and empty cells are understood."""
    salah = [satu for satu in _temuan("lkip.docx", print_docx(_naskah(nama))) if satu.tingkat is Tingkat.SALAH]

    assert [(satu.kode, satu.kutipan, satu.ditemukan) for satu in salah] == []


@pytest.mark.parametrize(("benar", "salah"), [("37.250.000", "32.750.000"), ("36.120.000", "31.620.000")])
def test_a_planted_exchange_of_digits_is_found_and_mended(benar: str, salah: str) -> None:
    """One amount of a table is printed with two digits exchanged; everything else is as computed."""
    kepala = "<tr><th>No</th><th>Program</th><th>Pagu (Rp)</th><th>Realisasi (Rp)</th><th>Serapan (%)</th></tr>"
    baris = (
        ("1", "Program Satu", "37.250.000", "36.120.000", "96,97"),
        ("2", "Program Dua", "58.140.000", "55.233.000", "95,00"),
        ("", "Jumlah", "95.390.000", "91.353.000", "95,77"),
    )
    isi = "".join("<tr>" + "".join(f"<td>{sel}</td>" for sel in satu) + "</tr>" for satu in baris)
    html = f"<html><body><p>Tabel 3.1 Realisasi Anggaran</p><table>{kepala}{isi}</table></body></html>"

    assert _temuan("tabel.html", html.encode()) == []
    (temuan,) = _temuan("tabel.html", html.replace(benar, salah).encode())
    assert (temuan.tingkat, temuan.ditemukan, temuan.seharusnya) == (Tingkat.SALAH, salah, benar)
    assert temuan.sebab == "digit-tertukar"


def test_html_and_docx_of_one_report_are_judged_alike() -> None:
    """The format changes nothing of what is found."""
    naskah = replace(_naskah("0"), data="")
    menurut_docx = {(satu.kode, satu.ditemukan) for satu in _temuan("lkip.docx", print_docx(naskah))}

    assert menurut_docx == {(satu.kode, satu.ditemukan) for satu in _temuan("lkip.html", print_html(naskah))}
