"""Perhitungan: all numbers of one LKIP, computed from its facts and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from tolok.aturan.angka import sign_nilai
from tolok.aturan.katalog import Hitungan
from tolok.aturan.nilai import Kosong, NilaiTepat, Predikat, Rentang, Target, Terukur, belum_ada
from tolok.aturan.pedoman import Pedoman, pedoman_pada
from tolok.aturan.periode import TRIWULAN
from tolok.aturan.rumus.capaian_pedoman import hitung_akhir_renstra, hitung_capaian
from tolok.aturan.rumus.efisiensi import Keluaran
from tolok.aturan.rumus.kategori import kategori_capaian
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.anggaran import Program
from tolok.dokumen.fakta.pengukuran import Pengukuran, Realisasi
from tolok.dokumen.fakta.rencana import Indikator, PerjanjianKinerja, Sasaran, Tujuan
from tolok.dokumen.susun.anggaran import (
    BarisBelanja,
    PerubahanPagu,
    Pos,
    gabung,
    susun_jenis_belanja,
    susun_kelompok_lama,
    susun_perubahan,
    susun_pos,
    uang,
)
from tolok.dokumen.susun.catatan import Catatan, Terhitung
from tolok.dokumen.susun.keluaran import keadaan_keluaran

DESIMAL_CAPAIAN = 2
"""Capaian, serapan and efisiensi are signed and printed to two decimals."""


@dataclass(frozen=True, kw_only=True)
class Tahunan:
    """Satu tahun sebelum tahun laporan."""

    tahun: int
    target: Target
    realisasi: Terukur
    capaian: Terhitung


@dataclass(frozen=True, kw_only=True)
class Dukungan:
    """Program yang mendukung satu indikator dan uangnya bersama-sama."""

    program: tuple[Pos, ...]
    pagu: Terhitung
    realisasi: Terhitung
    serapan: Terhitung
    sisa: Terhitung
    keluaran: Keluaran
    """Keadaan indikator program, kegiatan, dan sub kegiatannya sendiri."""
    efisiensi: Terhitung | None
    """None bila capaian atau serapan bukan angka."""


@dataclass(frozen=True, kw_only=True)
class Kinerja:
    """Satu indikator yang diperjanjikan, dengan semua angkanya."""

    indikator: Indikator
    milik: Tujuan | Sasaran
    target: Target
    nilai: Terukur
    realisasi: Realisasi | None
    terbagi: Terhitung | None
    """Pembilang dibagi penyebut; None bila indikatornya bukan persen atau bagiannya tidak lengkap."""
    setahun: Terhitung | None
    """Nilai triwulan yang digabung menurut agregasi indikator; None bila triwulannya tidak dicatat."""
    pengukuran: Pengukuran | None
    capaian: Terhitung
    kategori: Terhitung | None
    mutu: Terhitung | None
    target_akhir: Target
    akhir: Terhitung
    deret: tuple[Tahunan, ...]
    dukungan: Dukungan | None

    @property
    def kode(self) -> str:
        return self.indikator.kode

    def tanpa_pembagian(self) -> bool:
        """Tell whether a percentage was recorded without its numerator and denominator."""
        if self.realisasi is None or not isinstance(self.nilai, Decimal):
            return False
        return self.indikator.satuan == "persen" and self.realisasi.pembilang is None


@dataclass(frozen=True, kw_only=True)
class Perhitungan:
    """Hasil seluruh perhitungan satu laporan."""

    pedoman: Pedoman
    perjanjian: PerjanjianKinerja
    kinerja: tuple[Kinerja, ...]
    total: Pos
    kelompok_lama: tuple[Pos, ...]
    jenis_belanja: tuple[BarisBelanja, ...]
    perubahan: PerubahanPagu | None
    """None bila pagu murni tidak ada dalam sumber."""
    pagu_pk: Terhitung | None
    """Jumlah anggaran menurut PK; None bila PK tidak merincinya."""
    bagian: Mapping[str, Terhitung]
    """Bagian setiap program dari seluruh pagu, persen, menurut kode program."""
    hitungan: Mapping[str, Hitungan]

    def milik(self, kode: str) -> tuple[Kinerja, ...]:
        """Return the promised indicators of one tujuan or sasaran."""
        return tuple(kinerja for kinerja in self.kinerja if kinerja.milik.kode == kode)

    def program_tanpa_sasaran(self) -> tuple[Pos, ...]:
        """Return the programmes that support no indicator of the Renstra at all."""
        return tuple(pos for pos in self.total.anak if isinstance(pos.asal, Program) and not pos.asal.mendukung)


def perjanjian_terakhir(fakta: Fakta) -> PerjanjianKinerja:
    """Return the last version of the PK; the LKIP follows it (PermenPANRB 53/2014 Lampiran I)."""
    return max(fakta.perjanjian, key=lambda satu: satu.urutan)


def hitung_laporan(fakta: Fakta) -> Perhitungan:
    """Return every number of the LKIP of `fakta`, each with its working."""
    catatan = Catatan()
    pedoman = pedoman_pada(fakta.pedoman, date(fakta.laporan.tahun, 12, 31))
    total = susun_pos(catatan, fakta.renja)
    perjanjian = perjanjian_terakhir(fakta)
    penghitung = _Penghitung(fakta, pedoman, catatan, total)
    kinerja = tuple(penghitung.kinerja(baris.indikator, baris.target) for baris in perjanjian.baris)
    return Perhitungan(
        pedoman=pedoman,
        perjanjian=perjanjian,
        kinerja=kinerja,
        total=total,
        kelompok_lama=susun_kelompok_lama(catatan, fakta.renja, total),
        jenis_belanja=susun_jenis_belanja(catatan, total),
        perubahan=susun_perubahan(catatan, fakta.renja, total),
        pagu_pk=_pagu_pk(catatan, perjanjian),
        bagian={pos.kode: _bagian(catatan, pos.kode, pos.pagu, total.pagu) for pos in total.anak},
        hitungan=catatan.semua(),
    )


def _pagu_pk(catatan: Catatan, perjanjian: PerjanjianKinerja) -> Terhitung | None:
    if not perjanjian.anggaran:
        return None
    return catatan.hitung("pagu:pk", "anggaran.jumlah", nilai=tuple(satu.jumlah for satu in perjanjian.anggaran))


def _bagian(catatan: Catatan, kunci: str, pagu: Terhitung, total: Terhitung) -> Terhitung:
    """Return the share of one amount in the total; a total of 0 has no shares, which the rule says."""
    bagian, seluruh = uang(pagu), uang(total)
    if isinstance(bagian, Kosong) or isinstance(seluruh, Kosong):
        return pagu if isinstance(bagian, Kosong) else total
    return catatan.hitung(f"bagian:{kunci}", "umum.persentase", pembilang=Decimal(bagian), penyebut=Decimal(seluruh))


def semua_indikator(fakta: Fakta) -> dict[str, tuple[Indikator, Tujuan | Sasaran]]:
    """Return every Renstra indicator by its code, with the tujuan or sasaran that owns it."""
    return {indikator.kode: (indikator, milik) for milik in semua_pemilik(fakta) for indikator in milik.indikator}


def semua_pemilik(fakta: Fakta) -> tuple[Tujuan | Sasaran, ...]:
    """Return every tujuan followed by its sasaran, in the order of the Renstra."""
    pemilik: list[Tujuan | Sasaran] = []
    for tujuan in fakta.renstra.tujuan:
        pemilik += [tujuan, *tujuan.sasaran]
    return tuple(pemilik)


def target_tahun(indikator: Indikator, tahun: int) -> Target:
    """Return the Renstra target of one year, or that the Renstra gives none."""
    for target in indikator.target:
        if target.tahun == tahun:
            return target.nilai
    return belum_ada(f"target tahun {tahun} tidak ada dalam Renstra")


def target_tercatat(indikator: Indikator, tahun: int) -> bool:
    """Tell whether the Renstra says anything at all about the target of one year."""
    return any(target.tahun == tahun for target in indikator.target)


@dataclass(frozen=True)
class _Penghitung:
    fakta: Fakta
    pedoman: Pedoman
    catatan: Catatan
    total: Pos

    def kinerja(self, kode: str, target: Target) -> Kinerja:
        indikator, milik = semua_indikator(self.fakta)[kode]
        pengukuran = next((ukur for ukur in self.fakta.pengukuran if ukur.indikator == kode), None)
        tahun = self.fakta.laporan.tahun
        realisasi = _realisasi_tahun(pengukuran, tahun)
        nilai = realisasi.nilai if realisasi else belum_ada(f"realisasi tahun {tahun} tidak ada dalam sumber")
        capaian = self._capaian(f"capaian:{kode}", indikator, nilai, target)
        target_akhir = target_tahun(indikator, self.fakta.renstra.tahun_akhir)
        return Kinerja(
            indikator=indikator,
            milik=milik,
            target=target,
            nilai=nilai,
            realisasi=realisasi,
            terbagi=self._terbagi(indikator, realisasi),
            setahun=self._setahun(indikator, realisasi),
            pengukuran=pengukuran,
            capaian=capaian,
            kategori=self._kategori(kode, capaian),
            mutu=self._mutu(indikator, nilai),
            target_akhir=target_akhir,
            akhir=self._akhir(indikator, nilai, target_akhir),
            deret=self._deret(indikator, pengukuran),
            dukungan=self._dukungan(kode, capaian, target),
        )

    def _capaian(self, kunci: str, indikator: Indikator, nilai: Terukur, target: Target) -> Terhitung:
        hitungan = hitung_capaian(
            arah=indikator.arah, realisasi=nilai, target=target, pedoman=self.pedoman, skala=indikator.skala
        )
        return self.catatan.simpan(kunci, hitungan)

    def _akhir(self, indikator: Indikator, nilai: Terukur, target_akhir: Target) -> Terhitung:
        hitungan = hitung_akhir_renstra(
            arah=indikator.arah,
            realisasi=nilai,
            target_akhir=target_akhir,
            pedoman=self.pedoman,
            skala=indikator.skala,
        )
        return self.catatan.simpan(f"akhir:{indikator.kode}", hitungan)

    def _kategori(self, kode: str, capaian: Terhitung) -> Terhitung | None:
        bertanda = sign_capaian(capaian)
        if isinstance(bertanda, Kosong):
            return None
        pada = date(self.fakta.laporan.tahun, 12, 31)
        return self.catatan.simpan(
            f"kategori:{kode}", kategori_capaian(capaian=bertanda, pedoman=self.pedoman, pada=pada)
        )

    def _mutu(self, indikator: Indikator, nilai: Terukur) -> Terhitung | None:
        if indikator.ukuran != "ikm" or not isinstance(nilai, Decimal):
            return None
        pada = date(self.fakta.laporan.tahun, 12, 31)
        return self.catatan.hitung(f"mutu:{indikator.kode}", "ikm.mutu", ikm=nilai, pada=pada)

    def _terbagi(self, indikator: Indikator, realisasi: Realisasi | None) -> Terhitung | None:
        if realisasi is None or realisasi.pembilang is None or realisasi.penyebut is None:
            return None
        if indikator.satuan != "persen" or not realisasi.penyebut.nilai or not isinstance(realisasi.nilai, Decimal):
            return None
        return self.catatan.hitung(
            f"nilai:{indikator.kode}",
            "umum.persentase",
            pembilang=realisasi.pembilang.nilai,
            penyebut=realisasi.penyebut.nilai,
        )

    def _setahun(self, indikator: Indikator, realisasi: Realisasi | None) -> Terhitung | None:
        if realisasi is None or not realisasi.triwulan:
            return None
        tercatat = {satu.triwulan: satu.nilai for satu in realisasi.triwulan}
        # A quarter that is not recorded is a gap, not a zero: the rule decides what a gap means.
        nilai = tuple(tercatat.get(satu, belum_ada(f"triwulan {satu} tidak dicatat")) for satu in TRIWULAN)
        if any(isinstance(satu, Predikat) for satu in nilai):
            return None
        return self.catatan.hitung(f"setahun:{indikator.kode}", f"agregasi.{indikator.agregasi}", nilai=nilai)

    def _deret(self, indikator: Indikator, pengukuran: Pengukuran | None) -> tuple[Tahunan, ...]:
        tahun_ini = self.fakta.laporan.tahun
        lampau = [satu for satu in pengukuran.realisasi if satu.tahun < tahun_ini] if pengukuran else []
        deret = []
        for satu in sorted(lampau, key=lambda satu: satu.tahun):
            target = target_tahun(indikator, satu.tahun)
            capaian = self._capaian(f"capaian:{indikator.kode}:{satu.tahun}", indikator, satu.nilai, target)
            deret.append(Tahunan(tahun=satu.tahun, target=target, realisasi=satu.nilai, capaian=capaian))
        return tuple(deret)

    def _dukungan(self, kode: str, capaian: Terhitung, target: Target) -> Dukungan | None:
        program = tuple(
            pos
            for pos, program in zip(self.total.anak, self.fakta.renja.program, strict=True)
            if kode in program.mendukung
        )
        if not program:
            return None
        uang_program = gabung(self.catatan, f"dukungan:{kode}", program)
        efisiensi = None
        keluaran = keadaan_keluaran(program)
        tertanda, terserap = sign_capaian(capaian), sign_capaian(uang_program["serapan"])
        di_luar = isinstance(target, Rentang) and not mencapai(capaian.nilai, target)
        if not isinstance(tertanda, Kosong) and not isinstance(terserap, Kosong) and not di_luar:
            efisiensi = self.catatan.hitung(
                f"efisiensi:{kode}", "efisiensi.selisih", capaian=tertanda, serapan=terserap, keluaran=keluaran
            )
        return Dukungan(program=program, efisiensi=efisiensi, keluaran=keluaran, **uang_program)


def mencapai(capaian: NilaiTepat, target: Target) -> bool:
    """Tell whether a capaian means that its target is reached; outside a range none is."""
    if isinstance(capaian, Kosong):
        return False
    return capaian == 100 if isinstance(target, Rentang) else capaian >= 100


def sign_capaian(terhitung: Terhitung) -> Decimal | Kosong:
    """Return a percentage as it is signed: two decimals, or why there is none."""
    nilai = terhitung.nilai
    return nilai if isinstance(nilai, Kosong) else sign_nilai(Fraction(nilai), desimal=DESIMAL_CAPAIAN)


def _realisasi_tahun(pengukuran: Pengukuran | None, tahun: int) -> Realisasi | None:
    if pengukuran is None:
        return None
    return next((satu for satu in pengukuran.realisasi if satu.tahun == tahun), None)
