"""What every chapter needs: the facts, their numbers, and the words for this office."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest

from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.pengukuran import RencanaAksi
from tolok.dokumen.fakta.rencana import Sasaran, Tujuan
from tolok.dokumen.naskah import Blok, Penanda
from tolok.dokumen.susun.blok import paragraf, penanda
from tolok.dokumen.susun.kalimat import Hasil, hasil
from tolok.dokumen.susun.perhitungan import Kinerja, Perhitungan, semua_pemilik
from tolok.dokumen.tanggal import tanggal

PERJANJIAN, RENJA, REKONSILIASI = "Lampiran 1", "Lampiran 2", "Lampiran 3"
REVIU, CARA_HITUNG, KEPUTUSAN = "Lampiran 4", "Lampiran 5", "Lampiran 6"
JUDUL_LAMPIRAN = {
    PERJANJIAN: "Perjanjian Kinerja",
    RENJA: "Rencana Kerja dan Realisasinya sampai Sub Kegiatan",
    REKONSILIASI: "Rekonsiliasi Indikator",
    REVIU: "Pernyataan Telah Direviu",
    CARA_HITUNG: "Cara Hitung",
    KEPUTUSAN: "Keputusan atas Sumber yang Bertentangan",
}
PEMBULATAN = (
    "Angka dihitung tepat dan hanya dibulatkan pada dua saat, yaitu ketika ditandatangani dan ketika dicetak, "
    "setengah menjauhi nol (0,125 menjadi 0,13)."
)
"""How every report rounds (ADR 0006)."""


@dataclass(frozen=True)
class Konteks:
    """Fakta dan perhitungan satu laporan."""

    fakta: Fakta
    angka: Perhitungan

    @property
    def tahun(self) -> int:
        return self.fakta.laporan.tahun

    @property
    def nama(self) -> str:
        return self.fakta.instansi.nama

    @property
    def draf(self) -> bool:
        return self.fakta.laporan.status == "draf"

    def narasi(self, tempat: str) -> tuple[Blok, ...]:
        """Return the user's own paragraphs for one place, as given."""
        return tuple(
            paragraf(satu)
            for narasi in self.fakta.laporan.narasi
            if narasi.tempat == tempat
            for satu in narasi.paragraf
        )

    def dengan_hasil(self, *dicari: Hasil) -> tuple[Kinerja, ...]:
        return tuple(kinerja for kinerja in self.angka.kinerja if hasil(kinerja) in dicari)

    def pemilik(self) -> tuple[Tujuan | Sasaran, ...]:
        """Return every tujuan and sasaran that has an indicator, in the order of the Renstra."""
        return tuple(satu for satu in semua_pemilik(self.fakta) if satu.indikator)

    def rencana(self, kode: str) -> tuple[RencanaAksi, ...]:
        """Return next year's actions for one indicator: its own first, then all others that name it."""
        return tuple(satu for satu in self.semua_langkah() if kode in satu.indikator)

    def semua_langkah(self) -> tuple[RencanaAksi, ...]:
        """Return the office's steps and then those of single indicators, each with the indicators it is for."""
        milik_indikator = (
            satu if ukur.indikator in satu.indikator else replace(satu, indikator=(ukur.indikator, *satu.indikator))
            for ukur in self.fakta.pengukuran
            for satu in ukur.rencana
        )
        return (*self.fakta.laporan.langkah, *milik_indikator)

    def hambatan(self) -> tuple[str, ...]:
        """Return every obstacle once: of unmet targets first, one of each indicator before the next of any."""
        urut = sorted(self.angka.kinerja, key=lambda satu: hasil(satu) is not Hasil.BELUM)
        per_indikator = [satu.pengukuran.hambatan for satu in urut if satu.pengukuran]
        bergiliran = [satu for giliran in zip_longest(*per_indikator) for satu in giliran if satu]
        return tuple(dict.fromkeys([*bergiliran, *self.fakta.laporan.hambatan]))

    def tempat_tanggal(self) -> str:
        laporan = self.fakta.laporan
        saat = tanggal(laporan.tanggal) if laporan.tanggal else laporan.bulan or "…"
        return f"{self.fakta.instansi.tempat}, {saat}"

    def penanda(self) -> Penanda:
        return penanda(self.fakta.laporan.penandatangan, tempat_tanggal=self.tempat_tanggal())


def sebutan_pemilik(milik: Tujuan | Sasaran) -> str:
    """Return e.g. "Sasaran S2"; the heading gives the full wording."""
    return f"{jenis_pemilik(milik).capitalize()} {milik.kode}"


def jenis_pemilik(milik: Tujuan | Sasaran) -> str:
    return "tujuan" if isinstance(milik, Tujuan) else "sasaran"
