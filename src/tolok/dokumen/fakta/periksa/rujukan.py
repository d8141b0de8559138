"""What the checks share: places of numbered tables, unique codes, references, trees, years in a text."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TypeVar

from tolok.aturan.nilai import Kosong
from tolok.dokumen.fakta.kesalahan import Kesalahan, Tempat, quote

T = TypeVar("T")
TAHUN_DALAM_TEKS = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


def numbered(daftar: Iterable[T], *, tempat: Tempat, kunci: str) -> Iterator[tuple[T, Tempat]]:
    """Yield each table of an array with its place."""
    for urutan, butir in enumerate(daftar, start=1):
        yield butir, tempat.at_key(kunci).at_item(urutan)


def check_unik(pasangan: Iterable[tuple[object, Tempat]], *, sebutan: str) -> Iterator[Kesalahan]:
    """Yield a mistake for each value that an earlier table already holds."""
    pertama: dict[object, Tempat] = {}
    for nilai, tempat in pasangan:
        if nilai in pertama:
            yield Kesalahan(
                tempat,
                f"{sebutan} {quote(nilai)} ganda",
                f"sudah dipakai di {pertama[nilai]}",
                "Ubah atau hapus salah satunya",
            )
        pertama.setdefault(nilai, tempat)


def check_ada(kode: str, *, tempat: Tempat, dikenal: Collection[str], sebutan: str) -> Iterator[Kesalahan]:
    """Yield a mistake when a code refers to nothing."""
    if kode in dikenal:
        return
    mirip = difflib.get_close_matches(kode, sorted(dikenal), n=1)
    yield Kesalahan(
        tempat,
        f"{sebutan} {quote(kode)} tidak ada",
        f"tidak ada {sebutan} dengan kode itu dalam folder ini",
        f"Maksud Anda “{mirip[0]}”?" if mirip else f"Perbaiki kodenya, atau tambahkan {sebutan} itu",
    )


def check_semua_ada(
    daftar: Iterable[str], *, tempat: Tempat, dikenal: Collection[str], sebutan: str
) -> Iterator[Kesalahan]:
    """Yield a mistake for each code of an array that refers to nothing."""
    for urutan, kode in enumerate(daftar, start=1):
        yield from check_ada(kode, tempat=tempat.at_item(urutan), dikenal=dikenal, sebutan=sebutan)


def check_silsilah(induk: Mapping[str, str], *, tempat: Mapping[str, Tempat], sebutan: str) -> Iterator[Kesalahan]:
    """Yield a mistake for each parent that does not exist and one for each cycle of parents."""
    for kode, atasan in induk.items():
        if atasan:
            yield from check_ada(atasan, tempat=tempat[kode], dikenal=induk, sebutan=sebutan)
    selesai: set[str] = set()
    for kode in induk:
        jalan = _climb(kode, induk=induk, selesai=selesai)
        if jalan and jalan[-1] in jalan[:-1]:
            lingkaran = jalan[jalan.index(jalan[-1]) :]
            yield Kesalahan(
                tempat[lingkaran[0]],
                f"induk {sebutan} berputar: {' → '.join(lingkaran)}",
                f"satu {sebutan} tidak dapat berada di bawah dirinya sendiri",
                "Kosongkan induk pada puncaknya",
            )
        selesai |= set(jalan)


def _climb(kode: str, *, induk: Mapping[str, str], selesai: set[str]) -> list[str]:
    """Return the way up from a code; when it comes back to a code, that code stands at the end again."""
    jalan: list[str] = []
    while kode in induk and kode not in selesai:
        if kode in jalan:
            return [*jalan, kode]
        jalan.append(kode)
        kode = induk[kode]
    return jalan


def check_pilihan(kata: str, *, tempat: Tempat, pilihan: tuple[str, ...]) -> Iterator[Kesalahan]:
    """Yield a mistake when a word is not one of those that the report knows."""
    if kata in pilihan:
        return
    mirip = difflib.get_close_matches(kata, pilihan, n=1)
    yield Kesalahan(
        tempat,
        f"berisi {quote(kata)}",
        f"pilihannya {', '.join(pilihan)}",
        f"Maksud Anda “{mirip[0]}”?" if mirip else "Tulis salah satu pilihan itu",
    )


def check_triwulan(daftar: Iterable[tuple[int | None, Tempat]]) -> Iterator[Kesalahan]:
    for triwulan, tempat in daftar:
        if triwulan is not None and triwulan not in range(1, 5):
            yield Kesalahan(
                tempat,
                f"triwulan {quote(triwulan)}",
                "setahun terdiri atas triwulan 1 sampai 4",
                "Tulis 1, 2, 3, atau 4",
            )


def check_tidak_negatif(nilai: Decimal | int | Kosong, *, tempat: Tempat, sebutan: str) -> Iterator[Kesalahan]:
    if not isinstance(nilai, Kosong) and nilai < 0:
        yield Kesalahan(
            tempat, f"{sebutan} bernilai {quote(nilai)}", f"{sebutan} tidak mungkin negatif", "Tulis 0 atau lebih"
        )


def check_tahun_berikut(waktu: str, *, tempat: Tempat, tahun_laporan: int) -> Iterator[Kesalahan]:
    """Yield a mistake when a plan for after the report names the report year or an earlier one."""
    salah = [tahun for tahun in TAHUN_DALAM_TEKS.findall(waktu) if int(tahun) <= tahun_laporan]
    if salah:
        yield Kesalahan(
            tempat,
            f"{quote(waktu)} menyebut {salah[0]}",
            f"rencana ditulis untuk tahun setelah tahun laporan {tahun_laporan}",
            f"Tulis waktu pada {tahun_laporan + 1} atau sesudahnya, atau kosongkan",
        )


def check_sampai_tahun_laporan(tahun: int, *, tempat: Tempat, tahun_laporan: int, sebutan: str) -> Iterator[Kesalahan]:
    """Yield a mistake when a fact of a later year stands in the report of an earlier one."""
    if tahun > tahun_laporan:
        yield Kesalahan(
            tempat,
            f"{sebutan} tahun {tahun}",
            f"laporan {tahun_laporan} tidak memuat keadaan tahun sesudahnya",
            f"Pindahkan ke fakta tahun {tahun}, atau perbaiki tahunnya",
        )
