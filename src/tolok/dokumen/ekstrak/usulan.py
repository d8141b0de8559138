"""Usulan: the facts that one document gives, to be checked and completed by a person."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from tolok.aturan.galat import GalatPengguna
from tolok.dokumen.ekstrak.catatan import BukuCatatan, Catatan, Keadaan
from tolok.dokumen.ekstrak.kantor import build_instansi, build_penandatangan, find_pengesahan
from tolok.dokumen.ekstrak.pilih import Pemilih
from tolok.dokumen.ekstrak.renja import build_renja
from tolok.dokumen.ekstrak.renstra import PenyusunKinerja
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.instansi import Pejabat
from tolok.dokumen.fakta.kesalahan import Kesalahan
from tolok.dokumen.fakta.laporan import Laporan
from tolok.dokumen.fakta.periksa import check_fakta
from tolok.dokumen.periksa.kajian import Kajian


class BukanLaporan(GalatPengguna):
    """Dokumen tidak memuat tahun, sehingga tidak ada fakta setahun yang dapat disusun."""


@dataclass(frozen=True)
class Usulan:
    fakta: Fakta
    catatan: tuple[Catatan, ...]
    kesalahan: tuple[Kesalahan, ...]
    """What `tolok fakta periksa` will say of them."""

    def count(self, keadaan: Keadaan) -> int:
        return Counter(satu.keadaan for satu in self.catatan)[keadaan]


def extract_fakta(kajian: Kajian, *, terima_saran: bool = False) -> Usulan:
    """Return the facts of a document as printed; with `terima_saran` those it proves wrong are corrected.

    Raises: BukanLaporan (the document names no year).
    """
    profil = kajian.profil
    if profil.tahun is None:
        raise BukanLaporan(
            f"“{kajian.bacaan.berkas}” tidak menyebut tahun laporannya, sehingga faktanya tidak dapat disusun. "
            "Pilih dokumen tahunan seperti LKIP, PK, atau Renja."
        )
    tahun = profil.tahun
    buku = BukuCatatan()
    pemilih = Pemilih(kajian, buku, terima_saran=terima_saran)
    instansi = build_instansi(pemilih, profil, tahun=tahun)
    renja = build_renja(pemilih, tahun=tahun)
    kinerja = PenyusunKinerja(pemilih, profil, tahun)
    penandatangan = build_penandatangan(pemilih, profil)
    _, bulan = find_pengesahan(kajian.kalimat)
    fakta = Fakta(
        instansi=instansi,
        renstra=kinerja.build_renstra(),
        perjanjian=kinerja.build_perjanjian(penandatangan, Pejabat(jabatan=instansi.sebutan_kepala_daerah), renja),
        renja=renja,
        pengukuran=kinerja.build_pengukuran(),
        laporan=Laporan(
            tahun=tahun,
            bulan=bulan if bulan[-4:] >= str(tahun) else "",
            penandatangan=penandatangan,
            sumber=kajian.bacaan.berkas,
        ),
    )
    return Usulan(fakta, buku.isi, check_fakta(fakta))
