"""Renja: programmes, kegiatan and sub kegiatan with their money, from the table that lists most of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from tolok.aturan.nilai import belum_ada
from tolok.aturan.rumus.nomenklatur import versi as versi_nomenklatur
from tolok.dokumen.ekstrak.pilih import Pemilih, value_of
from tolok.dokumen.ekstrak.satuan import read_satuan
from tolok.dokumen.fakta.anggaran import Belanja, IndikatorRenja, Kegiatan, Program, Renja, SubKegiatan
from tolok.dokumen.fakta.dasar import Rupiah
from tolok.dokumen.kenali.bentuk import Besaran, Hal, JenisHal, Sebutan
from tolok.dokumen.kenali.kamus import BERJENJANG
from tolok.dokumen.kenali.nama import SAMA
from tolok.dokumen.kenali.nomenklatur import find_nomenklatur, tidy_kode

_BELANJA = {
    "belanja pegawai": "pegawai",
    "belanja barang": "barang-jasa",
    "belanja barang dan jasa": "barang-jasa",
    "belanja modal": "modal",
}
BERKAS = "renja.toml"


@dataclass(slots=True)
class _Simpul:
    hal: Hal
    anak: list[_Simpul] = field(default_factory=list)


def build_renja(pemilih: Pemilih, *, tahun: int) -> Renja:
    """Return the Renja of the year; without programmes where the document lists none, which is noted."""
    pohon = _read_pohon(pemilih)
    if not pohon:
        pemilih.buku.leave_open(f"{BERKAS} › program", "dokumen tidak memuat daftar program sampai sub kegiatan")
    indikator = _read_indikator(pemilih)
    program = tuple(
        _program(pemilih, simpul, f"7.01.{nomor:02}", indikator, tahun) for nomor, simpul in enumerate(pohon, start=1)
    )
    return Renja(
        tahun=tahun,
        nomenklatur=versi_nomenklatur(pada=date(tahun, 12, 31)).versi if tahun >= 2020 else "Permendagri 13/2006",
        tahap="perubahan" if _has_perubahan(pemilih) else "murni",
        program=program,
        sumber=pemilih.kajian.bacaan.berkas,
    )


def _has_perubahan(pemilih: Pemilih) -> bool:
    return any(satu.besaran is Besaran.PAGU and satu.lingkup.versi == "perubahan" for satu in pemilih.kajian.sebutan)


def _read_pohon(pemilih: Pemilih) -> list[_Simpul]:
    """Return the programmes as the table with most sub kegiatan lists them, what other tables add after it."""
    tabel: dict[int, list[Sebutan]] = defaultdict(list)
    for satu in pemilih.kajian.sebutan:
        if satu.sel and satu.hal.jenis in BERJENJANG and not satu.lingkup.bagian:
            tabel[satu.sel[0]].append(satu)
    if not tabel:
        return _build_pohon([satu for satu in pemilih.kajian.sebutan if satu.hal.jenis in BERJENJANG])
    terbanyak = max(tabel.values(), key=_count_sub)
    return _build_pohon(sorted(terbanyak, key=lambda satu: satu.sel or (0, 0, 0)))


def _count_sub(daftar: Sequence[Sebutan]) -> int:
    hal = {satu.hal for satu in daftar}
    return sum(satu.jenis is JenisHal.SUB_KEGIATAN for satu in hal) * 100 + len(hal)


def _build_pohon(daftar: Sequence[Sebutan]) -> list[_Simpul]:
    """Nest things by their kind in the order they stand; a kegiatan without a programme above it is left out."""
    akar: list[_Simpul] = []
    jejak: dict[JenisHal, _Simpul] = {}
    sudah: set[Hal] = set()
    for satu in daftar:
        if satu.hal in sudah:
            continue
        simpul = _Simpul(satu.hal)
        tingkat = BERJENJANG.index(satu.hal.jenis)
        induk = jejak.get(BERJENJANG[tingkat - 1]) if tingkat else None
        if tingkat and induk is None:
            continue
        (induk.anak if induk else akar).append(simpul)
        sudah.add(satu.hal)
        jejak[satu.hal.jenis] = simpul
        for bawah in BERJENJANG[tingkat + 1 :]:
            jejak.pop(bawah, None)
    return akar


def _kode(pemilih: Pemilih, hal: Hal, induk: str, cadangan: str) -> tuple[str, str]:
    """Return the code of a thing and the note on where it is from: printed, official, or a placeholder."""
    if hal.kode and tidy_kode(hal.kode).startswith(induk):
        return tidy_kode(hal.kode), ""
    resmi = find_nomenklatur(hal.nama, jenis=hal.jenis)
    if resmi and resmi.yakin >= SAMA and resmi.baku.kode.startswith(induk):
        return resmi.baku.kode, "Kode tidak tercetak; diambil dari nomenklatur menurut namanya."
    alasan = "kode tidak tercetak dan namanya tidak ada dalam nomenklatur; kode sementara dipakai"
    pemilih.buku.leave_open(f"{BERKAS} › {hal.nama} › kode", alasan)
    return cadangan, f"{alasan[0].upper()}{alasan[1:]}."


Indikator = dict[tuple[int, int], list[Sebutan]]


def _read_indikator(pemilih: Pemilih) -> Indikator:
    """Targets of indicators by the row of the table they stand in."""
    hasil: Indikator = defaultdict(list)
    for satu in pemilih.kajian.sebutan:
        if satu.sel and satu.hal.jenis is JenisHal.INDIKATOR and satu.besaran is Besaran.TARGET:
            hasil[satu.sel[:2]].append(satu)
    return hasil


def _indikator(pemilih: Pemilih, hal: Hal, indikator: Indikator) -> tuple[IndikatorRenja, ...]:
    hasil: dict[str, IndikatorRenja] = {}
    for pagu in (*pemilih.mentions(hal, Besaran.PAGU), *pemilih.mentions(hal, Besaran.REALISASI_ANGGARAN)):
        for satu in indikator.get(pagu.sel[:2], ()) if pagu.sel else ():
            hasil.setdefault(
                satu.hal.kunci,
                IndikatorRenja(
                    nama=satu.hal.nama,
                    satuan=read_satuan(satu.angka.satuan, satu.hal.nama),
                    target=value_of(satu),
                    sumber=pemilih.sumber(satu.tempat, satu.yakin),
                ),
            )
    return tuple(hasil.values())


def _program(pemilih: Pemilih, simpul: _Simpul, cadangan: str, indikator: Indikator, tahun: int) -> Program:
    kode, keputusan = _kode(pemilih, simpul.hal, "", cadangan)
    kegiatan = [
        _kegiatan(pemilih, anak, f"{kode}.2.{nomor:02}", indikator, tahun)
        for nomor, anak in enumerate(simpul.anak, start=1)
    ]
    return Program(
        kode=kode,
        nama=simpul.hal.nama,
        kegiatan=tuple(kegiatan),
        indikator=_indikator(pemilih, simpul.hal, indikator),
        sumber=_sumber_hal(pemilih, simpul.hal),
        keputusan=keputusan,
    )


def _kegiatan(pemilih: Pemilih, simpul: _Simpul, cadangan: str, indikator: Indikator, tahun: int) -> Kegiatan:
    kode, keputusan = _kode(pemilih, simpul.hal, cadangan.rpartition(".2.")[0] + ".", cadangan)
    sub = [
        _sub_kegiatan(pemilih, anak.hal, kode, f"{kode}.9{nomor:03}", indikator, tahun)
        for nomor, anak in enumerate(simpul.anak, start=1)
    ]
    return Kegiatan(
        kode=kode,
        nama=simpul.hal.nama,
        sub_kegiatan=_without_twins(pemilih, sub),
        indikator=_indikator(pemilih, simpul.hal, indikator),
        sumber=_sumber_hal(pemilih, simpul.hal),
        keputusan=keputusan,
    )


def _without_twins(pemilih: Pemilih, daftar: Sequence[SubKegiatan]) -> tuple[SubKegiatan, ...]:
    """Give every second sub kegiatan of one code a code of its own, which is noted."""
    sudah: set[str] = set()
    hasil = []
    for nomor, satu in enumerate(daftar, start=1):
        if satu.kode in sudah:
            induk = satu.kode.rpartition(".")[0]
            pemilih.buku.leave_open(
                f"{BERKAS} › {satu.nama} › kode", f"kode {satu.kode} sudah dipakai sub kegiatan lain"
            )
            satu = replace(satu, kode=f"{induk}.9{nomor:03}")  # noqa: PLW2901 - the same item under another code
        sudah.add(satu.kode)
        hasil.append(satu)
    return tuple(hasil)


def _sub_kegiatan(
    pemilih: Pemilih, hal: Hal, induk: str, cadangan: str, indikator: Indikator, tahun: int
) -> SubKegiatan:
    kode, keputusan = _kode(pemilih, hal, f"{induk}.", cadangan)
    tempat = f"{BERKAS} › {hal.nama}"
    pagu = pemilih.choose(hal, Besaran.PAGU, kunci=f"{tempat} › pagu", tahun=tahun)
    realisasi = pemilih.choose(hal, Besaran.REALISASI_ANGGARAN, kunci=f"{tempat} › realisasi", tahun=tahun)
    belanja = _belanja(pemilih, hal, tahun, Rupiah(int(pagu.nilai)) if pagu else Rupiah(0))
    return SubKegiatan(
        kode=kode,
        nama=hal.nama,
        pagu=Rupiah(int(pagu.nilai)) if pagu else Rupiah(0),
        realisasi=Rupiah(int(realisasi.nilai)) if realisasi else belum_ada("realisasi tidak ditemukan dalam dokumen"),
        indikator=_indikator(pemilih, hal, indikator),
        belanja=belanja,
        sumber="; ".join(dict.fromkeys(satu.sumber for satu in (pagu, realisasi) if satu)),
        keputusan=" ".join(satu for satu in (keputusan, *(s.keputusan for s in (pagu, realisasi) if s)) if satu),
    )


def _belanja(pemilih: Pemilih, hal: Hal, tahun: int, pagu: Rupiah) -> tuple[Belanja, ...]:
    """Return the parts of a pagu by kind of spending, where they are told and add up."""
    hasil = {}
    for bagian in dict.fromkeys(satu.lingkup.bagian for satu in pemilih.mentions(hal, Besaran.PAGU)):
        if bagian in _BELANJA:
            kunci = f"{BERKAS} › {hal.nama} › {bagian}"
            terpilih = pemilih.choose(hal, Besaran.PAGU, kunci=kunci, tahun=tahun, bagian=bagian)
            if terpilih:
                jenis = _BELANJA[bagian]
                hasil[jenis] = Belanja(jenis=jenis, pagu=Rupiah(int(terpilih.nilai)), sumber=terpilih.sumber)
    if hasil and sum(satu.pagu for satu in hasil.values()) != pagu:
        pemilih.buku.leave_open(f"{BERKAS} › {hal.nama} › belanja", "rincian belanja tidak sama dengan pagunya")
        return ()
    return tuple(hasil.values())


def _sumber_hal(pemilih: Pemilih, hal: Hal) -> str:
    sebutan = next((satu for satu in pemilih.kajian.sebutan if satu.hal == hal), None)
    return pemilih.sumber(sebutan.tempat) if sebutan else ""
