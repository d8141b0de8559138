"""Money of the Renja, rolled up exactly from sub kegiatan to the total."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from tolok.aturan.nilai import Kosong
from tolok.dokumen.fakta.anggaran import Kegiatan, KelompokLama, Program, Renja, SubKegiatan
from tolok.dokumen.susun.catatan import Catatan, Terhitung

Uang: TypeAlias = int | Kosong


@dataclass(frozen=True, kw_only=True)
class Pos:
    """Satu baris anggaran; `pagu`, `realisasi`, `serapan` lengkap dengan cara hitungnya."""

    kode: str
    nama: str
    asal: Program | Kegiatan | SubKegiatan | Renja | KelompokLama
    pagu: Terhitung
    realisasi: Terhitung
    serapan: Terhitung
    sisa: Terhitung
    """Pagu dikurangi realisasi."""
    anak: tuple[Pos, ...] = ()

    def daun(self) -> tuple[SubKegiatan, ...]:
        """Return the sub kegiatan below this row, in order."""
        if isinstance(self.asal, SubKegiatan):
            return (self.asal,)
        return tuple(daun for anak in self.anak for daun in anak.daun())


def susun_pos(catatan: Catatan, renja: Renja) -> Pos:
    """Return the whole budget tree of `renja`: total -> program -> kegiatan -> sub kegiatan."""
    program = tuple(
        _pos(
            catatan,
            asal=program,
            anak=tuple(
                _pos(catatan, asal=kegiatan, anak=tuple(_daun(catatan, sub) for sub in kegiatan.sub_kegiatan))
                for kegiatan in program.kegiatan
            ),
        )
        for program in renja.program
    )
    return _pos(catatan, asal=renja, anak=program)


def susun_kelompok_lama(catatan: Catatan, renja: Renja, total: Pos) -> tuple[Pos, ...]:
    """Return Belanja Tidak Langsung and Langsung; the group without members is the rest."""
    daun = {sub.kode: sub for sub in total.daun()}
    tersebut = {kode for kelompok in renja.kelompok_lama for kode in kelompok.sub_kegiatan}
    return tuple(
        _jumlah_kelompok(
            catatan,
            kelompok,
            [daun[kode] for kode in kelompok.sub_kegiatan]
            or [sub for kode, sub in daun.items() if kode not in tersebut],
        )
        for kelompok in renja.kelompok_lama
    )


@dataclass(frozen=True, kw_only=True)
class BarisBelanja:
    """Jumlah satu jenis belanja, atau sub kegiatan yang realisasinya tidak dirinci menurut jenis."""

    jenis: str
    pagu: Terhitung
    """Pagu yang realisasinya diketahui pada baris ini; serapan dihitung terhadapnya."""
    realisasi: Terhitung
    serapan: Terhitung
    seluruhnya: Terhitung | None
    """Termasuk pagu yang realisasinya tidak dirinci; None bila semua dirinci atau barisnya bukan satu jenis."""
    anggota: tuple[SubKegiatan, ...]


TIDAK_DIRINCI = "tidak-dirinci"
URUTAN_BELANJA = ("pegawai", "barang-jasa", "modal")


def susun_jenis_belanja(catatan: Catatan, total: Pos) -> tuple[BarisBelanja, ...]:
    """Return the sums per jenis belanja; realisasi that is not split is a row of its own, never apportioned.

    The pagu of a jenis is whole wherever the source splits it, even beside realisasi that it does not split.
    """
    daun = total.daun()
    sisanya = tuple(sub for sub in daun if not _terinci(sub))
    jenis = sorted({belanja.jenis for sub in daun for belanja in sub.belanja}, key=_urutan_belanja)
    baris = [_baris_jenis(catatan, satu, daun) for satu in jenis]
    if sisanya and baris:
        pagu = tuple(int(sub.pagu) for sub in sisanya)
        baris.append(_baris_belanja(catatan, TIDAK_DIRINCI, pagu, tuple(sub.realisasi for sub in sisanya), sisanya))
    return tuple(baris)


@dataclass(frozen=True, kw_only=True)
class PerubahanPagu:
    """Pagu APBD murni dan selisih perubahannya."""

    murni: Terhitung
    selisih: Terhitung


def susun_perubahan(catatan: Catatan, renja: Renja, total: Pos) -> PerubahanPagu | None:
    """Return the change of the whole pagu, where the source gives murni for all of it."""
    calon = ([sub.pagu_murni for sub in total.daun()], [kelompok.murni for kelompok in renja.kelompok_lama])
    for bagian in calon:
        if bagian and not any(isinstance(satu, Kosong) for satu in bagian):
            murni = catatan.hitung("pagu-murni:total", "anggaran.jumlah", nilai=tuple(bagian))
            selisih = catatan.hitung(
                "perubahan:total", "anggaran.perubahan", murni=uang(murni), perubahan=uang(total.pagu)
            )
            return PerubahanPagu(murni=murni, selisih=selisih)
    return None


def gabung(catatan: Catatan, kunci: str, daftar: Iterable[Pos]) -> Mapping[str, Terhitung]:
    """Return pagu, realisasi, serapan and sisa of several rows together."""
    baris = tuple(daftar)
    pagu = catatan.hitung(f"pagu:{kunci}", "anggaran.jumlah", nilai=tuple(uang(pos.pagu) for pos in baris))
    realisasi = catatan.hitung(
        f"realisasi:{kunci}", "anggaran.jumlah", nilai=tuple(uang(pos.realisasi) for pos in baris)
    )
    return {
        "pagu": pagu,
        "realisasi": realisasi,
        "serapan": _serapan(catatan, kunci, pagu, realisasi),
        "sisa": _sisa(catatan, kunci, pagu, realisasi),
    }


def uang(terhitung: Terhitung) -> Uang:
    """Return the rupiah of a computed row, or why there are none."""
    nilai = terhitung.nilai
    return nilai if isinstance(nilai, Kosong) else int(nilai)


def _pos(catatan: Catatan, *, asal: Program | Kegiatan | Renja, anak: tuple[Pos, ...]) -> Pos:
    kode, nama = ("total", "Jumlah") if isinstance(asal, Renja) else (asal.kode, asal.nama)
    return Pos(kode=kode, nama=nama, asal=asal, anak=anak, **gabung(catatan, kode, anak))


def _daun(catatan: Catatan, sub: SubKegiatan) -> Pos:
    pagu = catatan.hitung(f"pagu:{sub.kode}", "anggaran.jumlah", nilai=(int(sub.pagu),))
    realisasi = catatan.hitung(f"realisasi:{sub.kode}", "anggaran.jumlah", nilai=(sub.realisasi,))
    return Pos(
        kode=sub.kode,
        nama=sub.nama,
        asal=sub,
        pagu=pagu,
        realisasi=realisasi,
        serapan=_serapan(catatan, sub.kode, pagu, realisasi),
        sisa=_sisa(catatan, sub.kode, pagu, realisasi),
    )


def _jumlah_kelompok(catatan: Catatan, kelompok: KelompokLama, anggota: list[SubKegiatan]) -> Pos:
    kunci = kunci_kelompok(kelompok)
    pagu = catatan.hitung(f"pagu:{kunci}", "anggaran.jumlah", nilai=tuple(int(sub.pagu) for sub in anggota))
    realisasi = catatan.hitung(f"realisasi:{kunci}", "anggaran.jumlah", nilai=tuple(sub.realisasi for sub in anggota))
    return Pos(
        kode=kunci,
        nama=kelompok.nama,
        asal=kelompok,
        pagu=pagu,
        realisasi=realisasi,
        serapan=_serapan(catatan, kunci, pagu, realisasi),
        sisa=_sisa(catatan, kunci, pagu, realisasi),
    )


def kunci_kelompok(kelompok: KelompokLama) -> str:
    """Return the key of a group: "Belanja Langsung" is kept under "belanja-langsung"."""
    return kelompok.nama.lower().replace(" ", "-")


def _terinci(sub: SubKegiatan) -> bool:
    return bool(sub.belanja) and not any(isinstance(belanja.realisasi, Kosong) for belanja in sub.belanja)


def _urutan_belanja(jenis: str) -> tuple[int, str]:
    return (URUTAN_BELANJA.index(jenis) if jenis in URUTAN_BELANJA else len(URUTAN_BELANJA), jenis)


def _baris_jenis(catatan: Catatan, jenis: str, daun: tuple[SubKegiatan, ...]) -> BarisBelanja:
    bagian = [(belanja, _terinci(sub)) for sub in daun for belanja in sub.belanja if belanja.jenis == jenis]
    pagu = tuple(int(belanja.pagu) for belanja, terinci in bagian if terinci)
    baris = _baris_belanja(catatan, jenis, pagu, tuple(belanja.realisasi for belanja, terinci in bagian if terinci), ())
    if all(_terinci(sub) for sub in daun):
        return baris
    semua = tuple(int(belanja.pagu) for belanja, _ in bagian)
    return replace(baris, seluruhnya=catatan.hitung(f"pagu:{kunci_seluruhnya(jenis)}", "anggaran.jumlah", nilai=semua))


def kunci_seluruhnya(jenis: str) -> str:
    """Return the key of the whole pagu of one jenis belanja."""
    return f"belanja-{jenis}-seluruhnya"


def _baris_belanja(
    catatan: Catatan, jenis: str, pagu: tuple[int, ...], realisasi: tuple[Uang, ...], anggota: tuple[SubKegiatan, ...]
) -> BarisBelanja:
    kunci = f"belanja-{jenis}"
    jumlah_pagu = catatan.hitung(f"pagu:{kunci}", "anggaran.jumlah", nilai=pagu)
    jumlah_realisasi = catatan.hitung(f"realisasi:{kunci}", "anggaran.jumlah", nilai=realisasi)
    return BarisBelanja(
        jenis=jenis,
        pagu=jumlah_pagu,
        realisasi=jumlah_realisasi,
        serapan=_serapan(catatan, kunci, jumlah_pagu, jumlah_realisasi),
        seluruhnya=None,
        anggota=anggota,
    )


def _serapan(catatan: Catatan, kunci: str, pagu: Terhitung, realisasi: Terhitung) -> Terhitung:
    return catatan.hitung(f"serapan:{kunci}", "anggaran.serapan", realisasi=uang(realisasi), pagu=uang(pagu))


def _sisa(catatan: Catatan, kunci: str, pagu: Terhitung, realisasi: Terhitung) -> Terhitung:
    return catatan.hitung(f"sisa:{kunci}", "anggaran.sisa", pagu=uang(pagu), realisasi=uang(realisasi))
