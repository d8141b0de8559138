"""Tepi: running heads, feet and page numbers, told from the text by standing on many pages alike."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from tolok.dokumen.baca.pdf.alinea import KETERANGAN
from tolok.dokumen.baca.pdf.larik import Larik

LUAR = 5
"""Running heads and feet are among this many outermost lines of a page."""
ATAS, BAWAH = 0.2, 0.8
"""… and within these parts of its height."""
SAMA = 6.0
"""Points by which their height may differ from page to page."""
BERULANG = 3
ANGKA = re.compile(r"\d+")
BILANGAN = re.compile(r"\b(?:[0-9]{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})\b")
ROMAWI_UJUNG = re.compile(r"(?<=\s)[ivxlc]{1,7}$|^[ivxlc]{1,7}(?=\s)")
"""A page number at the end of a running foot."""
BAB = re.compile(r"BAB\s+(?:[IVXLC]+|\d+)\b.{0,80}|Bab\s+(?:[IVXLC]+|\d+)")
ROMAWI = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
NOMOR = re.compile(
    r"[\s\-–—|~•.\[(]{0,4}(?:(?:[Hh]al(?:aman)?|HALAMAN|[Pp]age)\b\s?[.:]?\s?)?(?:[0-9]{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})"
    r"(?:\s?(?:dari|of|/)\s?[0-9]{1,4})?(?:\s?\|\s?P\s?a\s?g\s?e)?[\s\-–—|~•.\])]{0,4}"
)
"""A line that says nothing but the number of its page."""


@dataclass(frozen=True, slots=True)
class Muka:
    """The lines of one page that tables do not hold, and its height in points; `sibuk` = heights of its tables."""

    nomor: int
    tinggi: float
    larik: tuple[Larik, ...]
    penghalang: tuple[tuple[float, float], ...] = ()


Kunci = tuple[str, bool, int]


class PencariTepi:
    """Sees pages one after the other and knows of each line whether it runs along the edge of many."""

    def __init__(self) -> None:
        self._banyak: Counter[Kunci] = Counter()
        self._isi: Counter[str] = Counter()
        self._selisih: Counter[tuple[bool, int]] = Counter()

    def learn(self, muka: Muka) -> None:
        """Count the outer lines of one page, and the lines of its middle, which no running head repeats."""
        luar = set()
        for larik, kunci in _outer(muka):
            luar.add(id(larik))
            if selisih := read_selisih(larik.teks, muka.nomor):
                self._selisih[selisih] += 1
            for geser in (-1, 0, 1):
                self._banyak[(kunci[0], kunci[1], kunci[2] + geser)] += 1
        self._isi.update(satu.teks for satu in muka.larik if id(satu) not in luar and len(satu.ruas) > 1)

    def find(self, muka: Muka) -> list[Larik]:
        """The lines of this page that are running heads, feet or its page number."""
        hasil: list[Larik] = []
        for sisi in (True, False):
            luar = [(larik, kunci) for larik, kunci in _outer(muka) if kunci[1] == sisi]
            # Only what nothing else stands outside of runs along the edge.
            hasil += [larik for larik, _ in takewhile(lambda satu: self._runs(*satu, muka.nomor), luar)]
        terpilih = {id(satu) for satu in hasil}
        hasil.extend(satu for satu in _lone_numbers(muka) if id(satu) not in terpilih)
        return hasil

    def _runs(self, larik: Larik, kunci: Kunci, nomor: int) -> bool:
        if selisih := read_selisih(larik.teks, nomor):
            # Page numbers count up with the pages, wherever on the page they stand.
            return self._selisih[selisih] >= BERULANG or self._banyak[kunci] >= BERULANG
        if self._banyak[kunci] < BERULANG or BAB.fullmatch(larik.teks) or KETERANGAN.match(larik.teks):
            return False
        # The repeated head of a table stands in the middle of a page as well, and has many cells.
        return len(larik.ruas) < 4 and not self._isi[larik.teks] and any(huruf.isalpha() for huruf in kunci[0])


def _outer(muka: Muka) -> Iterator[tuple[Larik, Kunci]]:
    """The outermost lines with what makes them the same on another page: text without numbers, edge, height."""
    for larik in muka.larik[:LUAR]:
        if larik.y1 < ATAS * muka.tinggi and not any(atas < larik.y0 - 1 for atas, _ in muka.penghalang):
            yield larik, (_key(larik.teks), True, round(larik.alas / SAMA))
    for larik in muka.larik[: -LUAR - 1 : -1]:
        if larik.y0 > BAWAH * muka.tinggi and not any(bawah > larik.y1 + 1 for _, bawah in muka.penghalang):
            yield larik, (_key(larik.teks), False, round((muka.tinggi - larik.alas) / SAMA))


def _key(teks: str) -> str:
    return ANGKA.sub("#", BILANGAN.sub("#", teks) if NOMOR.fullmatch(teks) else ROMAWI_UJUNG.sub("#", teks))


def read_selisih(teks: str, nomor: int) -> tuple[bool, int] | None:
    """(roman, printed number less the count of the page) of a line that is only a page number, else None."""
    bilangan = BILANGAN.search(teks) if NOMOR.fullmatch(teks) else None
    if bilangan is None:
        return None
    angka = bilangan.group()
    return (False, int(angka) - nomor) if angka.isdigit() else (True, _read_romawi(angka.lower()) - nomor)


def _read_romawi(angka: str) -> int:
    nilai = [ROMAWI[huruf] for huruf in angka]
    return sum(-a if a < b else a for a, b in zip(nilai, [*nilai[1:], 0], strict=True))


def _lone_numbers(muka: Muka) -> Iterator[Larik]:
    """A number alone in the margin of a page, also where too few pages show that it repeats."""
    if not muka.larik:
        return
    for larik, tepi in ((muka.larik[0], 0.08), (muka.larik[-1], 0.92)):
        luar = larik.y1 < tepi * muka.tinggi if tepi < 0.5 else larik.y0 > tepi * muka.tinggi
        if luar and NOMOR.fullmatch(larik.teks) and not any(a < larik.y1 and b > larik.y0 for a, b in muka.penghalang):
            yield larik


def look_ahead(muka: Iterable[Muka], jendela: int) -> Iterator[tuple[Muka, list[Larik]]]:
    """Each page with its running lines, judged from all pages before it and the next `jendela`."""
    pencari, antre = PencariTepi(), deque[Muka]()
    for satu in muka:
        pencari.learn(satu)
        antre.append(satu)
        if len(antre) > jendela:
            lama = antre.popleft()
            yield lama, pencari.find(lama)
    for satu in antre:
        yield satu, pencari.find(satu)
