"""Checks of renja.toml: the tree of codes and the sums of its leaves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeAlias

from tolok.aturan.angka import format_rupiah
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.anggaran import Belanja, Kegiatan, KelompokLama, Program, Renja, SubKegiatan
from tolok.dokumen.fakta.kesalahan import Kesalahan, Tempat, quote
from tolok.dokumen.fakta.periksa.indikator import indikator_by_kode
from tolok.dokumen.fakta.periksa.rujukan import check_ada, check_pilihan, check_semua_ada, check_unik, numbered

RENJA = Tempat("renja.toml")
TAHAP = ("murni", "perubahan")
JENIS_BELANJA = ("pegawai", "barang-jasa", "modal")
UANG = ("pagu", "realisasi")
Tingkat: TypeAlias = Renja | Program | Kegiatan | SubKegiatan
SEBUTAN_BAGIAN: dict[type, str] = {
    Renja: "program",
    Program: "kegiatan",
    Kegiatan: "sub kegiatan",
    SubKegiatan: "rincian belanja",
}


def list_program(fakta: Fakta) -> Iterator[tuple[Program, Tempat]]:
    return numbered(fakta.renja.program, tempat=RENJA, kunci="program")


def list_kegiatan(fakta: Fakta) -> Iterator[tuple[Kegiatan, Tempat]]:
    for program, tempat in list_program(fakta):
        yield from numbered(program.kegiatan, tempat=tempat, kunci="kegiatan")


def list_sub_kegiatan(fakta: Fakta) -> Iterator[tuple[SubKegiatan, Tempat]]:
    for kegiatan, tempat in list_kegiatan(fakta):
        yield from numbered(kegiatan.sub_kegiatan, tempat=tempat, kunci="sub_kegiatan")


def check_tahun_renja(fakta: Fakta) -> Iterator[Kesalahan]:
    yield from check_pilihan(fakta.renja.tahap, tempat=RENJA.at_key("tahap"), pilihan=TAHAP)
    if fakta.renja.tahun != fakta.laporan.tahun:
        yield Kesalahan(
            RENJA.at_key("tahun"),
            f"tahun Renja {fakta.renja.tahun}",
            f"laporan.toml melaporkan tahun {fakta.laporan.tahun}",
            "Samakan kedua tahun itu",
        )


def check_kode_renja(fakta: Fakta) -> Iterator[Kesalahan]:
    semua: Iterable[tuple[Program | Kegiatan | SubKegiatan, Tempat]] = chain(
        list_program(fakta), list_kegiatan(fakta), list_sub_kegiatan(fakta)
    )
    yield from check_unik(((butir.kode, tempat.at_key("kode")) for butir, tempat in semua), sebutan="kode")


def check_awalan_kode(fakta: Fakta) -> Iterator[Kesalahan]:
    for program, tempat_program in list_program(fakta):
        kegiatan = list(numbered(program.kegiatan, tempat=tempat_program, kunci="kegiatan"))
        yield from _check_awalan(kegiatan, induk=program.kode, sebutan="program")
        for butir, tempat in kegiatan:
            sub_kegiatan = numbered(butir.sub_kegiatan, tempat=tempat, kunci="sub_kegiatan")
            yield from _check_awalan(sub_kegiatan, induk=butir.kode, sebutan="kegiatan")


def _check_awalan(
    daftar: Iterable[tuple[Kegiatan | SubKegiatan, Tempat]], *, induk: str, sebutan: str
) -> Iterator[Kesalahan]:
    for butir, tempat in daftar:
        if not butir.kode.startswith(f"{induk}."):
            yield Kesalahan(
                tempat.at_key("kode"),
                f"kode {quote(butir.kode)} bukan bagian {sebutan} {quote(induk)}",
                f"kode di bawahnya harus dimulai dengan {quote(induk + '.')}",
                f"Perbaiki kodenya, atau pindahkan ke {sebutan} yang benar",
            )


def check_mendukung(fakta: Fakta) -> Iterator[Kesalahan]:
    dikenal = indikator_by_kode(fakta.renstra)
    for program, tempat in list_program(fakta):
        yield from check_semua_ada(
            program.mendukung, tempat=tempat.at_key("mendukung"), dikenal=dikenal, sebutan="indikator"
        )


def check_belanja(fakta: Fakta) -> Iterator[Kesalahan]:
    for sub_kegiatan, tempat_sub_kegiatan in list_sub_kegiatan(fakta):
        daftar = list(numbered(sub_kegiatan.belanja, tempat=tempat_sub_kegiatan, kunci="belanja"))
        for belanja, tempat in daftar:
            yield from check_pilihan(belanja.jenis, tempat=tempat.at_key("jenis"), pilihan=JENIS_BELANJA)
        yield from check_unik(
            ((belanja.jenis, tempat.at_key("jenis")) for belanja, tempat in daftar), sebutan="jenis belanja"
        )


def check_jumlah(fakta: Fakta) -> Iterator[Kesalahan]:
    """Compare the figure of each level with the sum of the level below it."""
    tingkat: Iterable[tuple[Tingkat, Tempat]] = chain(
        list_sub_kegiatan(fakta), list_kegiatan(fakta), list_program(fakta), [(fakta.renja, RENJA)]
    )
    for satu, tempat in tingkat:
        for kunci in UANG:
            yield from _check_jumlah(
                getattr(satu, kunci),
                jumlah=_sum_bagian(satu, kunci),
                tempat=tempat.at_key(kunci),
                sebutan=SEBUTAN_BAGIAN[type(satu)],
            )


def _check_jumlah(kendali: object, *, jumlah: int | None, tempat: Tempat, sebutan: str) -> Iterator[Kesalahan]:
    if isinstance(kendali, int) and jumlah is not None and kendali != jumlah:
        yield Kesalahan(
            tempat,
            f"{format_rupiah(kendali)} tidak sama dengan jumlah {sebutan} {format_rupiah(jumlah)}",
            f"selisih {format_rupiah(abs(kendali - jumlah))}",
            f"Periksa angka ini dan angka {sebutan} di bawahnya terhadap sumber",
        )


def _bagian(tingkat: Tingkat) -> tuple[Tingkat | Belanja, ...]:
    match tingkat:
        case Renja():
            return tingkat.program
        case Program():
            return tingkat.kegiatan
        case Kegiatan():
            return tingkat.sub_kegiatan
        case _:
            return tingkat.belanja


def _sum_bagian(tingkat: Tingkat, kunci: str) -> int | None:
    """Return the sum of the level below, or None where a part is not known: then there is nothing to compare."""
    nilai = [_angka(bagian, kunci) for bagian in _bagian(tingkat)]
    diketahui = [satu for satu in nilai if satu is not None]
    return sum(diketahui) if diketahui and len(diketahui) == len(nilai) else None


def _angka(tingkat: Tingkat | Belanja, kunci: str) -> int | None:
    """Return the figure that a level hands up: its own, or its sum where it has none.

    A level that disagrees with its parts hands up nothing, so one wrong figure is told once, at the lowest place.
    """
    kendali: object = getattr(tingkat, kunci)
    jumlah = None if isinstance(tingkat, Belanja) else _sum_bagian(tingkat, kunci)
    if kendali is None:
        return jumlah
    if not isinstance(kendali, int) or jumlah not in (None, kendali):
        return None
    return kendali


def check_kelompok_lama(fakta: Fakta) -> Iterator[Kesalahan]:
    daftar = list(numbered(fakta.renja.kelompok_lama, tempat=RENJA, kunci="kelompok_lama"))
    daun = {sub_kegiatan.kode: sub_kegiatan for sub_kegiatan, _ in list_sub_kegiatan(fakta)}
    anggota = [
        (kode, tempat.at_key("sub_kegiatan").at_item(urutan))
        for kelompok, tempat in daftar
        for urutan, kode in enumerate(kelompok.sub_kegiatan, start=1)
    ]
    salah = list(check_unik(anggota, sebutan="sub kegiatan"))
    for kode, tempat in anggota:
        salah += check_ada(kode, tempat=tempat, dikenal=daun, sebutan="sub kegiatan")
    salah += check_unik(
        (("sisanya", tempat.at_key("sub_kegiatan")) for kelompok, tempat in daftar if not kelompok.sub_kegiatan),
        sebutan="kelompok tanpa anggota",
    )
    salah = salah or list(_check_sisa(daftar, daun=daun, terpakai={kode for kode, _ in anggota}))
    yield from salah
    # A wrong leaf is told where the tree disagrees; telling it again here would hide the place.
    if not salah and not any(check_jumlah(fakta)):
        for kelompok, tempat in daftar:
            yield from _check_kelompok(kelompok, tempat=tempat, daun=daun, terpakai={kode for kode, _ in anggota})


def _check_sisa(
    daftar: list[tuple[KelompokLama, Tempat]], *, daun: dict[str, SubKegiatan], terpakai: set[str]
) -> Iterator[Kesalahan]:
    sisa = [kode for kode in daun if kode not in terpakai]
    if daftar and sisa and all(kelompok.sub_kegiatan for kelompok, _ in daftar):
        yield Kesalahan(
            RENJA.at_key("kelompok_lama"),
            f"{len(sisa)} sub kegiatan tidak masuk kelompok mana pun, mulai dari {quote(sisa[0])}",
            "semua kelompok bersama harus memuat setiap sub kegiatan tepat sekali",
            "Tambahkan kodenya ke kelompok yang benar, atau tulis satu kelompok tanpa anggota untuk sisanya",
        )


def _check_kelompok(
    kelompok: KelompokLama, *, tempat: Tempat, daun: dict[str, SubKegiatan], terpakai: set[str]
) -> Iterator[Kesalahan]:
    kode_anggota = kelompok.sub_kegiatan or [kode for kode in daun if kode not in terpakai]
    for kunci in UANG:
        angka = [_angka(daun[kode], kunci) for kode in kode_anggota]
        diketahui = [satu for satu in angka if satu is not None]
        yield from _check_jumlah(
            getattr(kelompok, kunci),
            jumlah=sum(diketahui) if len(diketahui) == len(angka) else None,
            tempat=tempat.at_key(kunci),
            sebutan="sub kegiatan",
        )


def warn_realisasi_melebihi_pagu(fakta: Fakta) -> Iterator[Kesalahan]:
    """Yield a warning for each leaf that spent more than it had: unusual, yet it happens."""
    for sub_kegiatan, tempat in list_sub_kegiatan(fakta):
        if isinstance(sub_kegiatan.realisasi, int) and sub_kegiatan.realisasi > sub_kegiatan.pagu:
            yield Kesalahan(
                tempat.at_key("realisasi"),
                f"realisasi {format_rupiah(sub_kegiatan.realisasi)} melebihi pagu {format_rupiah(sub_kegiatan.pagu)}",
                "belanja di atas pagu jarang terjadi",
                "Periksa terhadap sumber; biarkan bila memang demikian",
            )
