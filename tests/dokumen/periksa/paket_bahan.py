"""Documents of one made-up office that belong together: two years of its report, and its agreement."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from buat import make_fakta
from tolok.dokumen.baca.pintu import read_berkas
from tolok.dokumen.baca.teks import read_fragmen
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.naskah import Naskah
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import daftar_cek
from tolok.dokumen.periksa.temuan import Temuan

Pencetak = Callable[[Naskah], bytes]
KELUARGA = ("pembanding", "paket", "pk", "lampiran")


def make_lalu(fakta: Fakta) -> Fakta:
    """The same office a year earlier: what it measured until then, with the targets of that year."""
    tahun = fakta.laporan.tahun
    ukur = tuple(
        replace(satu, realisasi=tuple(r for r in satu.realisasi if r.tahun < tahun), pembanding=())
        for satu in fakta.pengukuran
    )
    indikator = [
        satu
        for tujuan in fakta.renstra.tujuan
        for daftar in (tujuan.indikator, *(sasaran.indikator for sasaran in tujuan.sasaran))
        for satu in daftar
    ]
    target = {satu.kode: {isi.tahun: isi.nilai for isi in satu.target} for satu in indikator}
    perjanjian = tuple(
        replace(
            satu,
            tanggal=_mundur(satu.tanggal),
            baris=tuple(replace(b, target=target[b.indikator].get(tahun - 1, b.target)) for b in satu.baris),
        )
        for satu in fakta.perjanjian
    )
    return replace(
        fakta,
        pengukuran=tuple(satu for satu in ukur if satu.realisasi),
        perjanjian=perjanjian,
        renja=replace(fakta.renja, tahun=tahun - 1),
        laporan=replace(fakta.laporan, tahun=tahun - 1, tanggal=_mundur(fakta.laporan.tanggal)),
    )


def _mundur(hari: date | None) -> date | None:
    return hari and hari.replace(year=hari.year - 1)


def make_salah_kutip(indikator: str, *, tahun: int, nilai: str) -> Fakta:
    """The made-up dinas whose report gives one indicator another value for an earlier year."""
    fakta = make_fakta()
    return replace(
        fakta,
        pengukuran=tuple(
            replace(
                satu,
                realisasi=tuple(replace(r, nilai=Decimal(nilai)) if r.tahun == tahun else r for r in satu.realisasi),
            )
            if satu.indikator == indikator
            else satu
            for satu in fakta.pengukuran
        ),
    )


def baca(isi: bytes | str, nama: str = "berkas") -> Kajian:
    """The study of printed bytes, or of a text."""
    return Kajian(read_fragmen(isi) if isinstance(isi, str) else read_berkas(nama, isi))


def periksa(kajian: Kajian, *, awalan: tuple[str, ...] = KELUARGA) -> list[Temuan]:
    """What the checks between documents find, whatever the others find."""
    return [
        temuan
        for kode, entri in daftar_cek().items()
        if kode.split(".")[0] in awalan
        for temuan in entri.fungsi(kajian)
    ]
