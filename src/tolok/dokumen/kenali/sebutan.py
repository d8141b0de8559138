"""Sebutan: every value of every thing, in tables and sentences, the same thing under the same name."""

from __future__ import annotations

from collections.abc import Sequence

from tolok.dokumen.kenali.bentuk import Kalimat, Profil, Sebutan, TabelTerbaca
from tolok.dokumen.kenali.kamus import Kamus
from tolok.dokumen.kenali.sebutan_kalimat import PembacaKalimat
from tolok.dokumen.kenali.sebutan_tabel import read_sebutan_tabel


def link_sebutan(profil: Profil, kalimat: Sequence[Kalimat], tabel: Sequence[TabelTerbaca]) -> tuple[Sebutan, ...]:
    """Return every value that belongs to a thing, those of tables first, each in document order.

    `Angka.kali` holds the thousands or millions that the head of a column states. `yakin` below 90: the
    thing, the kind of value or the year is a guess that no word of the document confirms.
    """
    kamus = Kamus()
    bahan = [satu for nomor, terbaca in enumerate(tabel) for satu in read_sebutan_tabel(nomor, terbaca, profil, kamus)]
    bahan += PembacaKalimat(profil, kamus, tuple(bahan)).read(kalimat)
    return tuple(
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
    )
