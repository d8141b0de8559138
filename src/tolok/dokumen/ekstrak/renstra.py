"""Renstra, Perjanjian Kinerja and measurements, from the rows that set sasaran, indicator and target side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from tolok.aturan.nilai import belum_ada
from tolok.dokumen.ekstrak.baris_kinerja import BarisKinerja, read_baris_kinerja, same
from tolok.dokumen.ekstrak.catatan import Catatan, Keadaan, name_tempat
from tolok.dokumen.ekstrak.pilih import Pemilih, Terpilih, value_of
from tolok.dokumen.ekstrak.satuan import read_satuan
from tolok.dokumen.fakta.anggaran import Program, Renja
from tolok.dokumen.fakta.dasar import Rupiah
from tolok.dokumen.fakta.instansi import Pejabat
from tolok.dokumen.fakta.pengukuran import Pengukuran, Realisasi
from tolok.dokumen.fakta.rencana import (
    AnggaranPerjanjian,
    BarisPerjanjian,
    Indikator,
    PerjanjianKinerja,
    Renstra,
    Sasaran,
    TargetTahun,
    Tujuan,
)
from tolok.dokumen.kenali.bentuk import Besaran, Hal, JenisDokumen, JenisHal, Profil
from tolok.dokumen.kenali.kamus import Kamus

BELUM_ADA_TUJUAN = "Tujuan belum diisi"
TAHUN_TERBANYAK = 5


@dataclass(slots=True)
class _Kinerja:
    """One tujuan or sasaran with its indicators, while rows are gathered."""

    nama: str
    tujuan: bool
    kode: str = ""
    indikator: list[_Indikator] = field(default_factory=list)


@dataclass(slots=True)
class _Indikator:
    nama: str
    baris: list[BarisKinerja]
    kode: str = ""


class PenyusunKinerja:
    """Builds what was planned, promised and measured from one document."""

    def __init__(self, pemilih: Pemilih, profil: Profil, tahun: int) -> None:
        self._pemilih = pemilih
        self._profil = profil
        self._tahun = tahun
        self._baris = tuple(
            read_baris_kinerja(pemilih.kajian.tabel, pemilih.kajian.sebutan, pk=profil.jenis is JenisDokumen.PK)
        )
        self._daftar = _gather(self._baris)
        _give_kode(self._daftar)
        self._hal = {satu.kunci: satu for satu in pemilih.things(JenisHal.INDIKATOR) if " @ " not in satu.kunci}

    def build_renstra(self) -> Renstra:
        """Return the Renstra; tujuan and years that the document does not tell are noted as open."""
        awal, akhir = self._profil.periode_renstra or (self._tahun, self._tahun)
        if self._profil.periode_renstra is None:
            self._pemilih.buku.leave_open("renstra.toml › tahun_awal", "masa Renstra tidak ditemukan dalam dokumen")
        if not any(satu.tujuan for satu in self._daftar):
            self._pemilih.buku.leave_open("renstra.toml › tujuan", "tujuan Renstra tidak ditemukan dalam dokumen")
        return Renstra(
            nama=f"Rencana Strategis {self._profil.instansi} Tahun {awal}-{akhir}",
            tahun_awal=awal,
            tahun_akhir=akhir,
            tujuan=tuple(
                Tujuan(
                    kode=tujuan.kode,
                    nama=tujuan.nama,
                    indikator=tuple(self._indikator(i, awal, akhir) for i in tujuan.indikator),
                    sasaran=tuple(self._sasaran(satu, awal, akhir) for satu in sasaran),
                    sumber=self._sumber(tujuan),
                )
                for tujuan, sasaran in _nest(self._daftar)
            ),
            sumber=self._pemilih.kajian.bacaan.berkas,
        )

    def _sumber(self, satu: _Kinerja) -> str:
        baris = satu.indikator[0].baris[0] if satu.indikator else None
        return self._pemilih.sumber(baris.tempat) if baris else ""

    def _sasaran(self, satu: _Kinerja, awal: int, akhir: int) -> Sasaran:
        return Sasaran(
            kode=satu.kode,
            nama=satu.nama,
            indikator=tuple(self._indikator(i, awal, akhir) for i in satu.indikator),
            sumber=self._sumber(satu),
        )

    def _indikator(self, satu: _Indikator, awal: int, akhir: int) -> Indikator:
        target = [
            TargetTahun(tahun=tahun, nilai=terpilih.nilai, sumber=terpilih.sumber, keputusan=terpilih.keputusan)
            for tahun in range(awal, akhir + 1)
            if (terpilih := self._target(satu, tahun, versi="renstra"))
        ]
        if not target:
            self._pemilih.buku.leave_open(f"renstra.toml › {satu.nama} › target", "target per tahun tidak ditemukan")
        penjelasan = {kunci: isi for baris in reversed(satu.baris) for kunci, isi in baris.penjelasan}
        nilai = [butir.nilai for butir in target if isinstance(butir.nilai, Decimal)]
        return Indikator(
            kode=satu.kode,
            nama=satu.nama,
            jenis="IKU" if satu.kode.startswith("IKU") else "IK",
            satuan=self._satuan(satu),
            desimal=self._desimal(satu, nilai),
            makna=penjelasan.get("makna", ""),
            alasan=penjelasan.get("alasan", ""),
            formulasi=penjelasan.get("formulasi", ""),
            referensi=penjelasan.get("referensi", ""),
            sumber_data=penjelasan.get("sumber_data", ""),
            penanggung_jawab=penjelasan.get("penanggung_jawab", ""),
            target=tuple(target),
            sumber=self._pemilih.sumber(satu.baris[0].tempat),
            keputusan=_other_names(satu),
        )

    def _satuan(self, satu: _Indikator) -> str:
        cetak = next((s.angka.satuan for baris in satu.baris for s in baris.target if s.angka.satuan), "")
        return read_satuan(cetak, satu.nama)

    def _desimal(self, satu: _Indikator, nilai: Sequence[Decimal]) -> int:
        """Return how finely an indicator is signed: as its finest printed value, two decimals at least."""
        hal = self._find_hal(satu)
        lain = [value_of(s) for s in self._pemilih.mentions(hal, Besaran.REALISASI)] if hal else []
        return min(6, max([2, *(max(0, -int(n.as_tuple().exponent)) for n in [*nilai, *lain])]))

    def _find_hal(self, satu: _Indikator) -> Hal | None:
        """Return the thing that `kenali` made of an indicator."""
        dari_baris = next((s.hal for baris in satu.baris for s in baris.target), None)
        return dari_baris or next((hal for hal in self._hal.values() if same(hal.nama, satu.nama)), None)

    def _target(self, satu: _Indikator, tahun: int, *, versi: str) -> Terpilih | None:
        """Return the target of a year where the document tells one of this version, or an unstated one."""
        hal = self._find_hal(satu)
        if hal is None:
            return None
        ada = any(
            s.lingkup.tahun == tahun and s.lingkup.versi in {versi, ""}
            for s in self._pemilih.mentions(hal, Besaran.TARGET)
        )
        berkas = "renstra.toml" if versi == "renstra" else "perjanjian.toml"
        kunci = f"{berkas} › {satu.nama} › target {tahun}"
        return (
            self._pemilih.choose(hal, Besaran.TARGET, kunci=kunci, tahun=tahun, versi=(versi, "", "renstra"))
            if ada
            else None
        )

    def build_perjanjian(self, pertama: Pejabat, kedua: Pejabat, renja: Renja) -> tuple[PerjanjianKinerja, ...]:
        """Return the Perjanjian Kinerja that the document prints, none where it prints none."""
        baris = []
        sudah: set[str] = set()
        for satu in self._baris:
            indikator = self._by_nama(satu.indikator)
            if not satu.pk or indikator is None or indikator[1].kode in sudah:
                continue
            terpilih = self._target(indikator[1], self._tahun, versi="pk")
            sudah.add(indikator[1].kode)
            baris.append(
                BarisPerjanjian(
                    kinerja=indikator[0].kode,
                    indikator=indikator[1].kode,
                    target=terpilih.nilai if terpilih else belum_ada("target PK tidak ditemukan dalam dokumen"),
                    rumusan="" if satu.kinerja == indikator[0].nama else satu.kinerja,
                    sumber=self._pemilih.sumber(satu.tempat),
                    keputusan=terpilih.keputusan if terpilih else "",
                )
            )
        if not baris:
            self._pemilih.buku.leave_open("perjanjian.toml › baris", "tabel Perjanjian Kinerja tidak ditemukan")
            return ()
        anggaran = tuple(self._anggaran(program) for program in renja.program)
        versi = "murni"
        self._pemilih.buku.note(
            Catatan("perjanjian.toml › versi", Keadaan.TERBUKA, versi, alasan="versi PK tidak disebut; dibaca murni")
        )
        return (
            PerjanjianKinerja(
                versi=versi,
                pihak_pertama=pertama,
                pihak_kedua=kedua,
                baris=tuple(baris),
                anggaran=anggaran,
                sumber=baris[0].sumber,
            ),
        )

    def _anggaran(self, program: Program) -> AnggaranPerjanjian:
        """Return the budget that the Perjanjian Kinerja gives a programme, open where it tells none."""
        for hal in self._pemilih.things(JenisHal.PROGRAM):
            pk = [s for s in self._pemilih.mentions(hal, Besaran.PAGU) if s.lingkup.versi == "pk"]
            if pk and same(hal.nama, program.nama):
                return AnggaranPerjanjian(
                    program=program.kode, jumlah=Rupiah(int(value_of(pk[0]))), sumber=self._pemilih.sumber(pk[0].tempat)
                )
        return AnggaranPerjanjian(program=program.kode)

    def _by_nama(self, nama: str) -> tuple[_Kinerja, _Indikator] | None:
        return next(
            ((kinerja, satu) for kinerja in self._daftar for satu in kinerja.indikator if _is_same(satu, nama)), None
        )

    def build_pengukuran(self) -> tuple[Pengukuran, ...]:
        """Return the measured values of every indicator; years after the report's are left out."""
        return tuple(self._pengukuran(satu) for kinerja in self._daftar for satu in kinerja.indikator)

    def _pengukuran(self, satu: _Indikator) -> Pengukuran:
        hal = self._find_hal(satu)
        sebutan = self._pemilih.mentions(hal, Besaran.REALISASI) if hal else ()
        tahun = {s.lingkup.tahun for s in sebutan if s.lingkup.tahun and s.lingkup.tahun <= self._tahun}
        hasil = []
        for satu_tahun in sorted({*tahun, self._tahun})[-TAHUN_TERBANYAK:]:
            kunci = f"pengukuran.toml › {satu.nama} › realisasi {satu_tahun}"
            terpilih = (
                self._pemilih.choose(hal, Besaran.REALISASI, kunci=kunci, tahun=satu_tahun)
                if hal and satu_tahun in tahun
                else None
            )
            if terpilih is None and satu_tahun not in tahun:
                self._pemilih.buku.leave_open(kunci, "realisasi tidak ditemukan dalam dokumen")
            hasil.append(
                Realisasi(
                    tahun=satu_tahun,
                    nilai=terpilih.nilai if terpilih else belum_ada("realisasi tidak ditemukan dalam dokumen"),
                    sumber=terpilih.sumber if terpilih else "",
                    keputusan=terpilih.keputusan if terpilih else "",
                )
            )
        return Pengukuran(indikator=satu.kode, realisasi=tuple(hasil), sumber=hasil[-1].sumber)


def _gather(semua: Sequence[BarisKinerja]) -> list[_Kinerja]:
    """Gather rows of all tables by kinerja and indicator; a name that any table calls a tujuan is one."""
    kamus = Kamus()
    hasil: dict[int, _Kinerja] = {}
    milik: dict[int, tuple[_Kinerja, _Indikator]] = {}
    for satu in sorted(semua, key=lambda baris: not _is_rencana(baris)):
        nomor_indikator = kamus.add(JenisHal.INDIKATOR, satu.indikator)
        if nomor_indikator in milik:
            milik[nomor_indikator][1].baris.append(satu)
            milik[nomor_indikator][0].tujuan |= satu.tujuan and same(milik[nomor_indikator][0].nama, satu.kinerja)
            continue
        nomor = kamus.add(JenisHal.SASARAN, satu.kinerja)
        kinerja = hasil.setdefault(nomor, _Kinerja(satu.kinerja, satu.tujuan))
        kinerja.tujuan |= satu.tujuan
        indikator = _Indikator(satu.indikator, [satu])
        kinerja.indikator.append(indikator)
        milik[nomor_indikator] = kinerja, indikator
    return list(hasil.values())


def _nest(daftar: Sequence[_Kinerja]) -> list[tuple[_Kinerja, list[_Kinerja]]]:
    """Put each sasaran under the tujuan before it, the first ones under the first tujuan."""
    tujuan = [satu for satu in daftar if satu.tujuan] or [_Kinerja(BELUM_ADA_TUJUAN, tujuan=True, kode="T1")]
    hasil: list[tuple[_Kinerja, list[_Kinerja]]] = [(satu, []) for satu in tujuan]
    sekarang = 0
    for satu in daftar:
        if satu.tujuan:
            sekarang = tujuan.index(satu)
        else:
            hasil[sekarang][1].append(satu)
    return hasil


def _is_rencana(baris: BarisKinerja) -> bool:
    """Whether a row has targets of several years, as a Renstra has; its words are taken before others."""
    return len({satu.lingkup.tahun for satu in baris.target}) > 1


def _give_kode(daftar: Sequence[_Kinerja]) -> None:
    """Give codes: T1, S1; IKU-1 where a table calls it utama and, where some belong to tujuan, only to those."""
    ada_tujuan = any(satu.tujuan for satu in daftar)
    nomor = {"T": 0, "S": 0, "IKU": 0, "IK": 0}
    for kinerja in daftar:
        kinerja.kode = _next(nomor, "T" if kinerja.tujuan else "S", "")
        for satu in kinerja.indikator:
            utama = any(baris.iku for baris in satu.baris) and (kinerja.tujuan or not ada_tujuan)
            satu.kode = _next(nomor, "IKU" if utama else "IK", "-")


def _next(nomor: dict[str, int], awal: str, sambung: str) -> str:
    nomor[awal] += 1
    return f"{awal}{sambung}{nomor[awal]}"


def _is_same(indikator: _Indikator, nama: str) -> bool:
    return any(baris.indikator == nama for baris in indikator.baris) or same(indikator.nama, nama)


def _other_names(satu: _Indikator) -> str:
    lain = dict.fromkeys(
        f"“{baris.indikator}” ({name_tempat(baris.tempat)})" for baris in satu.baris if baris.indikator != satu.nama
    )
    return f"Ditulis juga {'; '.join(lain)}." if lain else ""
