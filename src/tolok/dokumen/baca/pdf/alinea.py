"""Alinea: printed lines in reading order → paragraphs.

A new paragraph begins where the line before ends although the next word would have fitted, where
the lines stand further apart, where a list label, another indent or another type begins.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tolok.dokumen.baca.mentah import ParagrafMentah
from tolok.dokumen.baca.pdf.larik import Larik
from tolok.dokumen.baca.pdf.sebaris import build_sebaris, place
from tolok.dokumen.naskah import Rata

AKHIR = re.compile(r"[.;:!?]['\"”’)]*$")
PASANGAN = re.compile(r"^[:=]")
KEPALA_BAB = re.compile(r"(?:BAB|Bab)\s+[IVXLC\d]+\.?$")
KETERANGAN = re.compile(
    r"(?:Tabel|TABEL|Gambar|GAMBAR|Grafik|GRAFIK|Bagan|BAGAN|Diagram|DIAGRAM)\s*[\dIVXL]+[.\d\w-]{0,8}\.?(?:\s|$)|Sumber\s*:"
)


@dataclass(frozen=True, slots=True)
class Bingkai:
    """The column of text the lines stand in: its edges and the usual distance of two lines, in points."""

    x0: float
    x1: float
    jarak: float

    @property
    def lebar(self) -> float:
        return self.x1 - self.x0


def measure_bingkai(larik: Sequence[Larik]) -> Bingkai:
    """The frame of these lines; edges are where many lines begin and end, not where the farthest does."""
    if not larik:
        return Bingkai(0.0, 0.0, 0.0)
    x0 = _edge([satu.x0 for satu in larik], kiri=True)
    x1 = _edge([satu.x1 for satu in larik], kiri=False)
    jarak = Counter(round(bawah.alas - atas.alas) for atas, bawah in pairwise(larik) if _same_run(atas, bawah))
    biasa, banyak = jarak.most_common(1)[0] if jarak else (0, 0)
    return Bingkai(x0, x1, float(biasa) if banyak > 1 else 0.0)


def _edge(letak: Sequence[float], *, kiri: bool) -> float:
    """The outermost place where at least a tenth of the lines stand together, else the outermost of all."""
    banyak = Counter(round(satu / 3) for satu in letak)
    cukup = [satu for satu, jumlah in banyak.items() if jumlah + banyak[satu + 1] + banyak[satu - 1] > len(letak) / 10]
    if not cukup:
        return min(letak) if kiri else max(letak)
    dekat = min(cukup) if kiri else max(cukup)
    sekitar = [satu for satu in letak if abs(round(satu / 3) - dekat) <= 1]
    return min(sekitar) if kiri else max(sekitar)


def _same_run(atas: Larik, bawah: Larik) -> bool:
    return 0.8 * bawah.ukuran < bawah.alas - atas.alas < 2.8 * bawah.ukuran


def split_alinea(larik: Sequence[Larik], bingkai: Bingkai) -> Iterator[tuple[Larik, ...]]:
    """Lines of one column of text, from top to bottom → the lines of each paragraph."""
    alinea: list[Larik] = []
    for satu in larik:
        if alinea and _breaks(alinea, satu, bingkai):
            yield tuple(alinea)
            alinea = []
        alinea.append(satu)
    if alinea:
        yield tuple(alinea)


def _breaks(alinea: Sequence[Larik], baru: Larik, bingkai: Bingkai) -> bool:
    akhir = alinea[-1]
    if _far(alinea, baru, bingkai) or _other_type(alinea, baru):
        return True
    if KETERANGAN.match(alinea[0].teks) and _is_tengah(akhir, bingkai) and not _is_tengah(baru, bingkai):
        return True
    if is_short(akhir, baru, bingkai) and not _runs_on(akhir, baru, bingkai):
        return True
    if _starts(alinea, baru):
        return True
    return _other_indent(alinea, baru)


def _is_tengah(larik: Larik, bingkai: Bingkai) -> bool:
    kiri, kanan = larik.x0 - bingkai.x0, bingkai.x1 - larik.x1
    return abs(kiri - kanan) < larik.ukuran and kiri > 0.5 * larik.ukuran


def _runs_on(akhir: Larik, baru: Larik, bingkai: Bingkai) -> bool:
    """A long line without a stop before one that begins in small letters: broken by hand, not ended."""
    if AKHIR.search(akhir.teks) or not baru.teks[0].islower() or baru.label or is_pasangan(baru):
        return False
    return len(akhir.kata) > 4 and akhir.x1 - akhir.x0 > 0.6 * bingkai.lebar


def _far(alinea: Sequence[Larik], baru: Larik, bingkai: Bingkai) -> bool:
    """Further below than the lines of this paragraph, or of the page, usually are."""
    turun = baru.alas - alinea[-1].alas
    biasa = alinea[-1].alas - alinea[-2].alas if len(alinea) > 1 else max(bingkai.jarak, 1.2 * baru.ukuran)
    return turun > 1.3 * max(biasa, baru.ukuran) or turun < -baru.ukuran


def _other_type(alinea: Sequence[Larik], baru: Larik) -> bool:
    akhir = alinea[-1]
    if abs(akhir.ukuran - baru.ukuran) > 0.13 * max(akhir.ukuran, baru.ukuran):
        return True
    # One bold line among plain ones is a heading, unless bold words only end or begin a sentence.
    return akhir.tebal != baru.tebal and all(satu.tebal == akhir.tebal for satu in alinea)


def is_short(akhir: Larik, baru: Larik, bingkai: Bingkai) -> bool:
    """Whether the first word of `baru` would still have fitted into the line `akhir`."""
    kata = baru.kata[0]
    perlu = kata.x1 - kata.x0 + 0.3 * baru.ukuran
    tengah = abs((akhir.x0 + akhir.x1) - (bingkai.x0 + bingkai.x1)) / 2 < 0.5 * akhir.ukuran
    if tengah and akhir.x0 > bingkai.x0 + akhir.ukuran:
        return akhir.x1 - akhir.x0 + perlu < bingkai.lebar - 0.8 * akhir.ukuran
    return akhir.x1 + perlu < bingkai.x1 - 0.8 * akhir.ukuran


def _starts(alinea: Sequence[Larik], baru: Larik) -> bool:
    """A list label, a caption or the next pair of label and value begins a paragraph."""
    akhir = alinea[-1]
    if KETERANGAN.match(baru.teks) and akhir.label == "" and AKHIR.search(akhir.teks):
        return True
    if KEPALA_BAB.match(akhir.teks) or is_pasangan(baru):
        return True
    if not baru.label:
        return False
    if alinea[0].label and abs(alinea[0].x0 - baru.x0) < 0.5 * baru.ukuran:
        return True
    # "- 99,43%" or "1. Januari" may as well go on a sentence; a list stands deeper, after a stop, or with a tab.
    dalam = baru.x0 > akhir.x0 + 0.5 * baru.ukuran
    return bool(AKHIR.search(akhir.teks)) or dalam or baru.ruas[0].teks == baru.label


def is_pasangan(larik: Larik) -> bool:
    """A line of the form "Nama      : …", also after a list label."""
    return any(PASANGAN.match(satu.kata[0].teks) for satu in larik.ruas[1 : 3 if larik.label else 2])


def _other_indent(alinea: Sequence[Larik], baru: Larik) -> bool:
    awal, akhir, lega = alinea[0], alinea[-1], 0.7 * baru.ukuran
    if awal.label and baru.x0 < awal.isi_x0 - lega and AKHIR.search(akhir.teks):
        return True
    if len(alinea) > 1:
        return baru.x0 > akhir.x0 + lega and bool(AKHIR.search(akhir.teks))
    # The second line may stand left of an indented first one, or hang under the text of a label or a value.
    if baru.x0 <= awal.x0 + lega or awal.label or is_pasangan(awal):
        return False
    return bool(AKHIR.search(akhir.teks))


def build_paragraf(larik: Sequence[Larik], nomor: int, bingkai: Bingkai) -> ParagrafMentah:
    """One paragraph of the page `nomor`."""
    awal = larik[0]
    return ParagrafMentah(
        teks=build_sebaris([satu.kata for satu in larik]),
        lokasi=place(nomor, larik),
        ukuran=awal.ukuran,
        rata=read_rata(larik, bingkai),
        lekuk=round(max(0.0, awal.x0 - bingkai.x0), 1),
    )


def read_rata(larik: Sequence[Larik], bingkai: Bingkai) -> Rata:
    """Centred when it stands clear of both edges and its middle is that of the column."""
    lega = larik[0].ukuran
    if larik[0].label or AKHIR.search(larik[-1].teks):
        return Rata.KIRI
    kiri = min(satu.x0 for satu in larik) - bingkai.x0
    kanan = bingkai.x1 - max(satu.x1 for satu in larik)
    if all(abs((satu.x0 - bingkai.x0) - (bingkai.x1 - satu.x1)) < lega for satu in larik) and (
        kiri > lega or (len(larik) > 1 and max(satu.x0 for satu in larik) - bingkai.x0 > lega)
    ):
        return Rata.TENGAH
    if kanan < 0.3 * lega and kiri > 0.5 * bingkai.lebar:
        return Rata.KANAN
    return Rata.KIRI
