"""Does a target or a realisasi have the form that its indicator asks for?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tolok.aturan.nilai import Kosong, Predikat, Rentang
from tolok.aturan.pedoman import Arah
from tolok.dokumen.fakta.dasar import Target
from tolok.dokumen.fakta.kesalahan import Kesalahan, Tempat, quote
from tolok.dokumen.fakta.periksa.rujukan import numbered
from tolok.dokumen.fakta.rencana import Indikator, Renstra, Sasaran, Tujuan

RENSTRA = Tempat("renstra.toml")
BENTUK_TARGET: dict[Arah, tuple[type, str]] = {
    Arah.RENTANG: (Rentang, "rentang { bawah = …, atas = … }"),
    Arah.PREDIKAT: (Predikat, 'predikat { predikat = "…" }'),
}
ANGKA: tuple[type, str] = (Decimal, "angka")
DESIMAL_TERBANYAK = 6


def list_pemilik(renstra: Renstra) -> Iterator[tuple[Tujuan | Sasaran, Tempat]]:
    """Yield each tujuan, and after it each of its sasaran, with its place."""
    for tujuan, tempat in numbered(renstra.tujuan, tempat=RENSTRA, kunci="tujuan"):
        yield tujuan, tempat
        yield from numbered(tujuan.sasaran, tempat=tempat, kunci="sasaran")


def list_indikator(renstra: Renstra) -> Iterator[tuple[Indikator, Tempat]]:
    """Yield each indicator of tujuan and of sasaran with its place."""
    for induk, tempat in list_pemilik(renstra):
        yield from numbered(induk.indikator, tempat=tempat, kunci="indikator")


def indikator_by_kode(renstra: Renstra) -> dict[str, Indikator]:
    return {indikator.kode: indikator for indikator, _ in list_indikator(renstra)}


def check_target(target: Target, *, indikator: Indikator, tempat: Tempat) -> Iterator[Kesalahan]:
    """Yield a mistake when a target has not the form of the direction of its indicator."""
    yield from _check_bentuk(
        target, harapan=BENTUK_TARGET.get(indikator.arah, ANGKA), indikator=indikator, tempat=tempat
    )
    yield from check_desimal(target, indikator=indikator, tempat=tempat)
    if isinstance(target, Rentang) and target.bawah > target.atas:
        yield Kesalahan(
            tempat,
            f"rentang {quote(target.bawah)} sampai {quote(target.atas)} terbalik",
            "batas bawah tidak boleh melebihi batas atas",
            "Tukar kedua batasnya",
        )


def check_desimal(nilai: Target, *, indikator: Indikator, tempat: Tempat) -> Iterator[Kesalahan]:
    """Yield a mistake when a number is written more finely than its indicator is signed."""
    angka = (nilai.bawah, nilai.atas) if isinstance(nilai, Rentang) else (nilai,)
    terhalus = max((_banyak_desimal(satu) for satu in angka if isinstance(satu, Decimal)), default=0)
    if is_desimal_sah(indikator) and terhalus > indikator.desimal:
        yield Kesalahan(
            tempat,
            f"nilainya ditulis dengan {terhalus} desimal",
            f"indikator {quote(indikator.kode)} ditandatangani dengan {indikator.desimal} desimal",
            f"Bulatkan menjadi {indikator.desimal} desimal, atau naikkan desimal indikator",
        )


def is_desimal_sah(indikator: Indikator) -> bool:
    return indikator.desimal in range(DESIMAL_TERBANYAK + 1)


def _banyak_desimal(nilai: Decimal) -> int:
    # A value that was read is finite, so its exponent is a number; 1e2 has a positive one and no decimals.
    return max(0, -int(nilai.as_tuple().exponent))


def check_terukur(nilai: Target, *, indikator: Indikator, tempat: Tempat) -> Iterator[Kesalahan]:
    """Yield a mistake when a measured value has not the form of its indicator."""
    harapan = BENTUK_TARGET[Arah.PREDIKAT] if indikator.arah is Arah.PREDIKAT else ANGKA
    yield from _check_bentuk(nilai, harapan=harapan, indikator=indikator, tempat=tempat)


def _check_bentuk(
    nilai: Target, *, harapan: tuple[type, str], indikator: Indikator, tempat: Tempat
) -> Iterator[Kesalahan]:
    kelas, sebutan = harapan
    if isinstance(nilai, Kosong):
        return
    if not isinstance(nilai, kelas):
        yield Kesalahan(
            tempat,
            "bentuk nilainya tidak cocok dengan indikatornya",
            f"indikator {quote(indikator.kode)} berarah {indikator.arah}, nilainya {sebutan}",
            f"Tulis {sebutan}, atau ubah arah indikator",
        )
    elif isinstance(nilai, Predikat) and indikator.skala and nilai.predikat not in indikator.skala:
        yield Kesalahan(
            tempat,
            f"predikat {quote(nilai.predikat)} tidak ada dalam skala",
            f"skala indikator {quote(indikator.kode)}: {', '.join(indikator.skala)}",
            "Tulis predikat dari skala itu, atau lengkapi skala indikator",
        )
