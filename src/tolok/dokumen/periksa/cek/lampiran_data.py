"""Cek lampiran data: what a page prints is what the data attached to its file say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from fractions import Fraction

from tolok.aturan.angka import format_angka
from tolok.dokumen.kenali.bentuk import Besaran, Hal, Sebutan
from tolok.dokumen.periksa.cek.fragmen import tabel
from tolok.dokumen.periksa.cek.lapor import lapor
from tolok.dokumen.periksa.data_lampiran import read_data
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.sanding import match_hal
from tolok.dokumen.periksa.sanding_nilai import YAKIN, readings_of, value_of
from tolok.dokumen.periksa.tanda_sebutan import name_besaran
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

PERSEN = frozenset({Besaran.SERAPAN, Besaran.CAPAIAN})
DESIMAL_TERTULIS = 2
KATA_KALIMAT = 8
"""Words from which a line is a sentence and not a label in a chart."""
_DATA = json.dumps(
    {
        "fakta": {
            "laporan": {"tahun": 2023},
            "renja": {"program": [{"kode": "7.01.03", "nama": "Pemberdayaan Masyarakat Desa dan Kelurahan"}]},
        },
        "hitungan": {
            "pagu:7.01.03": {"hasil": 250_000_000},
            "realisasi:7.01.03": {"hasil": 245_000_000},
            "serapan:7.01.03": {"hasil": "98"},
        },
    }
)


def _anggaran(realisasi: str) -> str:
    return "LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\n" + tabel(
        "Tabel 3.4 Realisasi Anggaran Tahun 2023",
        "No | Program | Pagu | Realisasi",
        f"1 | Program Pemberdayaan Masyarakat Desa dan Kelurahan | 250.000.000 | {realisasi}",
        "2 | Program Penyelenggaraan Urusan Pemerintahan Umum | 40.000.000 | 39.000.000",
    )


@cek(
    kode="lampiran.data",
    judul="Data terlampir berbeda dari halaman",
    tingkat=Tingkat.SALAH,
    dasar="Berkas ini membawa datanya sendiri; halaman dan data dicetak dari fakta yang sama.",
    penjelasan="Angka pada halaman tidak sama dengan data yang terlampir dalam berkasnya.",
    salah=_anggaran("245.500.000"),
    benar=_anggaran("245.000.000"),
    data=_DATA,
)
def cek_data(kajian: Kajian) -> Iterator[Temuan]:
    data = read_data(kajian.bacaan.data) if kajian.bacaan.data else {}
    terbaca = [satu for satu in kajian.sebutan if _is_terang(satu)]
    padanan = match_hal([kunci[0] for kunci in data], [satu.hal for satu in terbaca])
    beda: dict[tuple[Hal, Besaran, int | None], list[tuple[Sebutan, frozenset[Fraction]]]] = {}
    for satu in terbaca:
        tahun = satu.lingkup.tahun or kajian.profil.tahun
        nilai = data.get((padanan[satu.hal], satu.besaran, tahun or 0)) if satu.hal in padanan else None
        if nilai and not any(_is_tercetak(satu, tepat) for tepat in nilai):
            beda.setdefault((satu.hal, satu.besaran, tahun), []).append((satu, nilai))
    for daftar in beda.values():
        yield _report(daftar)


def _is_terang(satu: Sebutan) -> bool:
    """Whether a mention in a table or a sentence is the whole value of a year, without doubt."""
    lingkup = satu.lingkup
    sebagian = lingkup.triwulan or lingkup.semester or lingkup.bagian
    kalimat = satu.sel is not None or len(satu.kutipan.split()) >= KATA_KALIMAT
    return (
        kalimat
        and satu.yakin >= YAKIN
        and not sebagian
        and (satu.besaran not in PERSEN or satu.angka.satuan in {"%", ""})
    )


def _is_tercetak(satu: Sebutan, tepat: Fraction) -> bool:
    """Whether the printed number is the exact one, rounded or cut to its digits."""
    satuan = Fraction(satu.angka.kali, 10**satu.angka.desimal)
    return tepat in readings_of(satu.angka) or abs(value_of(satu.angka) - tepat) < satuan


def _report(daftar: list[tuple[Sebutan, frozenset[Fraction]]]) -> Temuan:
    (satu, nilai), *sisa = daftar
    benar = " atau ".join(_tulis(tepat, satu) for tepat in sorted(nilai))
    return lapor(
        "lampiran.data",
        satu.tempat,
        satu.kutipan,
        ditemukan=satu.angka.teks,
        seharusnya=benar,
        penjelasan=f"{name_besaran(satu)} pada halaman {satu.angka.teks}, dalam data yang terlampir pada berkas ini "
        f"{benar}. Halaman diubah sesudah dicetak, atau datanya tertinggal; cetak ulang dari faktanya.",
        akibat=tuple(Akibat(s.tempat, s.kutipan, f"juga tertulis {s.angka.teks}") for s, _ in sisa),
        yakin=95,
    )


def _tulis(tepat: Fraction, satu: Sebutan) -> str:
    """The exact value as a page would print it."""
    desimal = max(satu.angka.desimal, 0 if tepat.denominator == 1 else DESIMAL_TERTULIS)
    return format_angka(tepat, desimal=desimal)
