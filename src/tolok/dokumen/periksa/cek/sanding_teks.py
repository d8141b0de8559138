"""Sanding teks: paragraphs of one document that stand in another, word for word or nearly so, in linear time."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tolok.dokumen.kenali.bentuk import AsalKalimat, Kalimat
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.periksa.cek.bahan import nomor_bab, samakan
from tolok.dokumen.periksa.kajian import Kajian

KATA_TERSEDIKIT = 13
"""A shorter paragraph is a formula of speech."""
LEBAR = 5
"""Words of one shingle."""
MIRIP = 0.75
"""Share of a paragraph's shingles that stand in one paragraph of the other document."""
PEMILIK_TERBANYAK = 8
"""A shingle in more paragraphs than these tells none of them from the others."""
BAB_TERPERIKSA = frozenset({3, 4})
_BAKU = re.compile(
    r"\b(?:(?:undang-undang|peraturan|keputusan|instruksi|permen\w{0,12}|perpres|perbup|perda|pp)\b.{0,60}\bnomor\b"
    r"|rumus|formula|skala|predikat|kategori|dihitung dengan|diukur dengan|metode|pengukuran kinerja|penilaian kinerja"
    r"|tafsir|belum (?:dapat di|dicatat|tersedia|ditetapkan)|(?:tidak|belum) ada (?:data|dalam)|tidak dikaitkan"
    r"|sebagaimana (?:tabel|gambar|grafik)|dapat dilihat (?:pada|dalam)|(?:disajikan|tersaji) (?:pada|dalam))",
    re.IGNORECASE,
)
"""Words of laws, methods, missing data and introductions to tables, which are right to be the same every year."""


@dataclass(slots=True)
class Alinea:
    """One paragraph of running text."""

    kalimat: list[Kalimat] = field(default_factory=list)

    @property
    def teks(self) -> str:
        return " ".join(satu.teks for satu in self.kalimat)

    @property
    def tempat(self) -> Tempat:
        return self.kalimat[0].tempat

    @property
    def kata(self) -> tuple[str, ...]:
        return tuple(samakan(self.teks).split())


@dataclass(frozen=True, slots=True)
class Salinan:
    """A paragraph here, the paragraph there that it repeats, and how much of it."""

    sini: Alinea
    sana: Alinea
    bagian: float


def list_alinea(kajian: Kajian) -> list[Alinea]:
    """Paragraphs of Bab III and IV that say something of their own; of the whole where no chapter is marked."""
    hasil: dict[int, Alinea] = {}
    berbab = any(nomor_bab(satu.tempat.bab) in BAB_TERPERIKSA for satu in kajian.kalimat)
    for satu in kajian.kalimat:
        isi = satu.asal in (AsalKalimat.ISI, AsalKalimat.BUTIR)
        if isi and (not berbab or nomor_bab(satu.tempat.bab) in BAB_TERPERIKSA):
            hasil.setdefault(satu.paragraf, Alinea()).kalimat.append(satu)
    return [satu for satu in hasil.values() if len(satu.kata) >= KATA_TERSEDIKIT and not _BAKU.search(satu.teks)]


def find_salinan(sini: Sequence[Alinea], sana: Sequence[Alinea]) -> Iterator[Salinan]:
    """Paragraphs of `sini` that stand in `sana`, each with the one it is most like."""
    pemilik = _index(sana)
    for alinea in sini:
        potongan = _shingles(alinea.kata)
        suara = Counter(nomor for satu in potongan for nomor in pemilik.get(satu, ()))
        if not suara:
            continue
        nomor, banyak = suara.most_common(1)[0]
        bagian = banyak / len(potongan)
        # A short paragraph that became a part of a long one is quoted, not copied.
        setara = len(sana[nomor].kata) <= 2 * len(alinea.kata)
        if bagian >= MIRIP and setara:
            yield Salinan(alinea, sana[nomor], bagian)


def _index(daftar: Sequence[Alinea]) -> Mapping[tuple[str, ...], list[int]]:
    """Which paragraphs have each shingle, without those that many have."""
    hasil: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for nomor, alinea in enumerate(daftar):
        for satu in _shingles(alinea.kata):
            if len(hasil[satu]) <= PEMILIK_TERBANYAK:
                hasil[satu].append(nomor)
    return {satu: pemilik for satu, pemilik in hasil.items() if len(pemilik) <= PEMILIK_TERBANYAK}


def _shingles(kata: tuple[str, ...]) -> set[tuple[str, ...]]:
    return {kata[mulai : mulai + LEBAR] for mulai in range(max(len(kata) - LEBAR + 1, 1))}
