"""Sebutan: every value of every thing, in tables and sentences, the same thing under the same name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from tolok.dokumen.kenali.bentuk import Besaran, Hal, JenisHal, Kalimat, Profil, Sebutan, TabelTerbaca
from tolok.dokumen.kenali.kamus import BERJENJANG, Kamus
from tolok.dokumen.kenali.sebutan_kalimat import PembacaKalimat
from tolok.dokumen.kenali.sebutan_kolom import UANG
from tolok.dokumen.kenali.sebutan_tabel import read_sebutan_tabel

KHAS = {JenisHal.INDIKATOR: 5, JenisHal.BELANJA: 3}
"""Digits besides the zeros at its end from which an amount of money is hardly printed for two things; a kind of
spending that is the whole budget shows it by fewer."""
YAKIN_PINJAM = {JenisHal.INDIKATOR: 90, JenisHal.BELANJA: 85}
_PEMINJAM: dict[JenisHal, tuple[JenisHal, ...]] = {
    JenisHal.INDIKATOR: BERJENJANG,
    JenisHal.BELANJA: (JenisHal.INSTANSI,),
}


def link_sebutan(profil: Profil, kalimat: Sequence[Kalimat], tabel: Sequence[TabelTerbaca]) -> tuple[Sebutan, ...]:
    """Return every value that belongs to a thing, those of tables first, each in document order.

    `Angka.kali` holds the thousands or millions that the head of a column states. `yakin` below 90: the
    thing, the kind of value or the year is a guess that no word of the document confirms.
    """
    kamus = Kamus()
    bahan = [satu for nomor, terbaca in enumerate(tabel) for satu in read_sebutan_tabel(nomor, terbaca, profil, kamus)]
    bahan += PembacaKalimat(profil, kamus, tuple(bahan)).read(kalimat)
    sebutan = [
        Sebutan(
            kamus.hal(satu.nomor),
            satu.besaran,
            satu.lingkup,
            satu.angka,
            satu.tempat,
            satu.kutipan,
            satu.sel,
            satu.yakin,
        )
        for satu in bahan
    ]
    return (*sebutan, *_lend(sebutan))


def _lend(sebutan: Sequence[Sebutan]) -> Iterator[Sebutan]:
    """The money of an indicator once more as that of the programme whose pagu it is, to the rupiah.

    Reports set the money of a programme beside the indicator it serves; the pagu tells which programme.
    Likewise an office whose whole pagu is its Belanja Langsung.
    """
    pemilik: dict[tuple[Decimal, int | None], set[Hal]] = defaultdict(set)
    for satu in sebutan:
        if _is_pagu(satu, *BERJENJANG, JenisHal.INSTANSI):
            pemilik[_money(satu), satu.lingkup.tahun].add(satu.hal)
    milik: dict[Hal, Hal] = {}
    for satu in sebutan:
        if _is_pagu(satu, *_PEMINJAM) and _is_khas(_money(satu), KHAS[satu.hal.jenis]):
            jenis = _PEMINJAM[satu.hal.jenis]
            lebih_tinggi = _highest(pemilik.get((_money(satu), satu.lingkup.tahun), set()), jenis)
            if lebih_tinggi is not None:
                milik[satu.hal] = lebih_tinggi
    for satu in sebutan:
        if satu.hal in milik and satu.besaran in UANG:
            yield replace(satu, hal=milik[satu.hal], yakin=min(satu.yakin, YAKIN_PINJAM[satu.hal.jenis]))


def _is_pagu(sebutan: Sebutan, *jenis: JenisHal) -> bool:
    return sebutan.besaran is Besaran.PAGU and sebutan.hal.jenis in jenis and not sebutan.lingkup.bagian


def _money(sebutan: Sebutan) -> Decimal:
    return sebutan.angka.nilai * sebutan.angka.kali


def _is_khas(uang: Decimal, angka: int) -> bool:
    return len(str(int(uang)).rstrip("0")) >= angka


def _highest(hal: set[Hal], jenis: Sequence[JenisHal]) -> Hal | None:
    """Return the only thing of the highest of these kinds that has this pagu; None where two have it."""
    for satu_jenis in jenis:
        setingkat = [satu for satu in hal if satu.jenis is satu_jenis]
        if setingkat:
            return setingkat[0] if len(setingkat) == 1 else None
    return None
