"""LKIP: facts -> Naskah in the order of PermenPANRB 53/2014 Lampiran II."""

from __future__ import annotations

from collections.abc import Iterable

from tolok.dokumen.fakta import Fakta
from tolok.dokumen.naskah import Bab, Bagian, Blok, Gambar, Lanskap, Naskah
from tolok.dokumen.susun.data import data_laporan
from tolok.dokumen.susun.lkip.awal import halaman_awal, sampul
from tolok.dokumen.susun.lkip.bab1 import bab_satu
from tolok.dokumen.susun.lkip.bab2 import bab_dua
from tolok.dokumen.susun.lkip.bab3 import bab_tiga
from tolok.dokumen.susun.lkip.bab4 import bab_empat
from tolok.dokumen.susun.lkip.konteks import Konteks
from tolok.dokumen.susun.lkip.lampiran import lampiran
from tolok.dokumen.susun.perhitungan import hitung_laporan
from tolok.dokumen.susun.perihal import name_perihal


def compose_lkip(fakta: Fakta) -> Naskah:
    """Return the whole report of `fakta`, not yet numbered (see `penomoran`)."""
    konteks = Konteks(fakta, hitung_laporan(fakta))
    isi = Bagian((bab_satu(konteks), bab_dua(konteks), bab_tiga(konteks), bab_empat(konteks), *lampiran(konteks)))
    return Naskah(
        judul=f"Laporan Kinerja Instansi Pemerintah {fakta.instansi.nama} Tahun {fakta.laporan.tahun}",
        instansi=fakta.instansi.nama,
        tahun=fakta.laporan.tahun,
        jenis="lkip",
        bagian=(sampul(konteks), halaman_awal(konteks, ada_gambar=memuat_gambar(isi.blok)), isi),
        draf=konteks.draf,
        hitungan=konteks.angka.hitungan,
        perihal=name_perihal(fakta, konteks.angka.hitungan),
        data=data_laporan(fakta, konteks.angka.hitungan),
        kaki=f"Laporan Kinerja {fakta.instansi.nama} Tahun {fakta.laporan.tahun}",
    )


def memuat_gambar(blok: Iterable[Blok]) -> bool:
    return any(
        isinstance(satu, Gambar)
        or (isinstance(satu, Bab) and memuat_gambar(satu.isi))
        or (isinstance(satu, Lanskap) and memuat_gambar(satu.blok))
        for satu in blok
    )
