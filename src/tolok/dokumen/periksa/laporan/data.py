"""Laporan data: findings as JSON, after the published schema `temuan.schema.json`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

from tolok import VERSI
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.periksa.hasil import GagalPeriksa, HasilPeriksa
from tolok.dokumen.periksa.laporan.kalimat import describe_tempat
from tolok.dokumen.periksa.temuan import Akibat, Temuan

VERSI_SKEMA = 1


def write_json(daftar: Sequence[HasilPeriksa | GagalPeriksa]) -> str:
    """The report of one file with `temuan` at the top, or of several under `berkas`."""
    kepala: dict[str, Any] = {"tolok": VERSI, "skema": VERSI_SKEMA}
    isi = [_berkas(satu) for satu in daftar]
    data = {**kepala, **isi[0]} if len(isi) == 1 else {**kepala, "berkas": isi}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def read_skema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of what `write_json` gives."""
    isi: dict[str, Any] = json.loads((files(__package__) / "temuan.schema.json").read_text("utf-8"))
    return isi


def _berkas(hasil: HasilPeriksa | GagalPeriksa) -> dict[str, Any]:
    if isinstance(hasil, GagalPeriksa):
        return {"nama": hasil.berkas, "galat": hasil.pesan, "temuan": []}
    profil, terbaca = hasil.profil, hasil.terbaca
    return {
        "nama": hasil.berkas,
        "format": hasil.format.value,
        "dokumen": {
            "jenis": profil.jenis.value,
            "instansi": profil.instansi,
            "pemda": profil.pemda,
            "tahun": profil.tahun,
        },
        "terbaca": {
            "halaman": terbaca.halaman,
            "kalimat": terbaca.kalimat,
            "tabel": terbaca.tabel,
            "sel": terbaca.sel,
            "angka": terbaca.angka,
            "fakta": terbaca.fakta,
            "persamaan": terbaca.persamaan,
            "persamaan_benar": terbaca.persamaan_benar,
            "tak_terbaca": [
                {"lokasi": _lokasi(Tempat(lokasi=satu.lokasi)), "alasan": satu.alasan} for satu in terbaca.tak_terbaca
            ],
        },
        "banyak": {tingkat.value: n for tingkat, n in hasil.banyak.items()},
        "temuan": [_temuan(satu) for satu in hasil.temuan],
        "diabaikan": [{"id": satu.temuan.id, "alasan": satu.alasan} for satu in hasil.diabaikan],
        "abaian_usang": list(hasil.abaian_usang),
        "pembanding": list(hasil.pembanding),
        "paket": list(hasil.paket),
        "tak_terbanding": [{"nama": satu.berkas, "galat": satu.pesan} for satu in hasil.tak_terbanding],
    }


def _temuan(temuan: Temuan) -> dict[str, Any]:
    return {
        "id": temuan.id,
        "kode": temuan.kode,
        "tingkat": temuan.tingkat.value,
        "judul": temuan.judul,
        "lokasi": _lokasi(temuan.tempat),
        "kutipan": temuan.kutipan,
        "ditemukan": temuan.ditemukan,
        "seharusnya": temuan.seharusnya,
        "penjelasan": temuan.penjelasan,
        "dasar": temuan.dasar,
        "sebab": temuan.sebab,
        "langkah": [satu.teks for satu in temuan.langkah],
        "akibat": [_akibat(satu) for satu in temuan.akibat],
        "yakin": temuan.yakin,
    }


def _akibat(akibat: Akibat) -> dict[str, Any]:
    return {"lokasi": _lokasi(akibat.tempat), "kutipan": akibat.kutipan, "penjelasan": akibat.penjelasan}


def _lokasi(tempat: Tempat) -> dict[str, Any]:
    lokasi = tempat.lokasi
    return {
        "sebutan": describe_tempat(tempat),
        "halaman": lokasi.halaman,
        "kotak": list(lokasi.kotak) if lokasi.kotak else None,
        "bab": tempat.bab,
        "subbab": tempat.subbab,
        "tabel": tempat.tabel,
        "baris": tempat.baris,
        "kolom": tempat.kolom,
        "baris_teks": lokasi.baris,
        "paragraf": lokasi.paragraf,
        "lembar": lokasi.lembar,
        "sel": lokasi.sel,
    }
