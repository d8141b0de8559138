"""Read a drawn tree back from its SVG, and check what every drawing must keep."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations

from lxml import etree

from tolok.dokumen.cetak.huruf import SANS, lebar_teks
from tolok.dokumen.gambar import Bidang, Kotak, Lukisan

SVG = "{http://www.w3.org/2000/svg}"
TEGAK = Bidang(lebar_mm=155, tinggi_mm=204)
MELINTANG = Bidang(lebar_mm=246, tinggi_mm=116, melintang=True)
SESERPIH = 0.02
RUAS = re.compile(r"M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)")

Petak = tuple[float, float, float, float]
"""Left, top, right and bottom."""


@dataclass(frozen=True)
class Terbaca:
    """Boxes in the order of the drawing, the lines of text in each, and the segments of each path."""

    lebar: float
    tinggi: float
    huruf: float
    petak: list[Petak]
    teks: list[list[str]]
    jalur: list[list[Petak]]


def read_lukisan(lukisan: Lukisan) -> Terbaca:
    akar = etree.fromstring(lukisan.svg)
    lebar, tinggi = (float(satu) for satu in str(akar.attrib["viewBox"]).split()[2:])
    huruf = float(re.findall(r'font-size="([\d.]+)"', lukisan.svg)[0])
    petak = [_read_petak(satu) for satu in akar.iter(f"{SVG}rect")]
    teks: list[list[str]] = [[] for _ in petak]
    for satu in akar.iter(f"{SVG}text"):
        teks[_find_petak(satu, petak, huruf)].append(satu.text or "")
    jalur = [[_read_ruas(ruas) for ruas in RUAS.findall(str(satu.get("d")))] for satu in akar.iter(f"{SVG}path")]
    return Terbaca(lebar, tinggi, huruf, petak, teks, jalur)


def _read_petak(unsur: etree._Element) -> Petak:
    x, y, lebar, tinggi = (float(str(unsur.attrib[satu])) for satu in ("x", "y", "width", "height"))
    return x, y, x + lebar, y + tinggi


def _read_ruas(angka: tuple[str, ...]) -> Petak:
    dari_x, dari_y, ke_x, ke_y = map(float, angka)
    return min(dari_x, ke_x), min(dari_y, ke_y), max(dari_x, ke_x), max(dari_y, ke_y)


def _find_petak(teks: etree._Element, petak: list[Petak], huruf: float) -> int:
    """The one box that holds the whole text: from side to side, and from its capitals to the foot of its letters."""
    nama = f"{SANS}-{'Bold' if 'font-weight' in teks.attrib else 'Regular'}"
    separuh = lebar_teks(teks.text or "", ukuran=huruf, huruf=nama) / 2
    x, y = float(str(teks.attrib["x"])), float(str(teks.attrib["y"]))
    isi = (x - separuh, y - 0.72 * huruf, x + separuh, y + 0.22 * huruf)
    (letak,) = (n for n, satu in enumerate(petak) if is_inside(isi, satu))
    return letak


def is_inside(dalam: Petak, luar: Petak) -> bool:
    return (
        dalam[0] >= luar[0] - SESERPIH
        and dalam[1] >= luar[1] - SESERPIH
        and dalam[2] <= luar[2] + SESERPIH
        and dalam[3] <= luar[3] + SESERPIH
    )


def is_touching(satu: Petak, lain: Petak) -> bool:
    return _overlap(satu, lain, SESERPIH)


def _overlap(satu: Petak, lain: Petak, lebih: float) -> bool:
    """Whether two boxes overlap once each is larger by `lebih`."""
    mendatar = satu[0] < lain[2] + lebih and lain[0] < satu[2] + lebih
    return mendatar and satu[1] < lain[3] + lebih and lain[1] < satu[3] + lebih


def assert_drawn_well(lukisan: Lukisan, *, bidang: Bidang | None = None) -> None:
    """Nothing leaves the page or its box, nothing lies on anything else, and lines join parents and children only."""
    bidang = bidang or (MELINTANG if lukisan.melintang else TEGAK)
    terbaca = read_lukisan(lukisan)
    assert lukisan.lebar_mm <= bidang.lebar_mm + SESERPIH
    assert lukisan.tinggi_mm <= bidang.tinggi_mm + SESERPIH
    assert terbaca.huruf >= 7.5
    halaman = (0.0, 0.0, terbaca.lebar - 2, terbaca.tinggi - 2)
    assert all(is_inside(satu, halaman) for satu in terbaca.petak)
    assert not any(_overlap(satu, lain, -SESERPIH) for satu, lain in combinations(terbaca.petak, 2))
    assert_labels(lukisan, terbaca)
    assert_lines(lukisan, terbaca)


def assert_labels(lukisan: Lukisan, terbaca: Terbaca) -> None:
    """Every box bears its own text, whole, and besides that only where it goes on."""
    for kotak, teks in zip(lukisan.kotak, terbaca.teks, strict=True):
        isi = teks[:-1] if teks and re.fullmatch(r"→ \d+/\d+", teks[-1]) else teks
        assert "".join(isi).replace(" ", "") == "".join("".join(kotak.baris).split())


def assert_lines(lukisan: Lukisan, terbaca: Terbaca) -> None:
    """One path for each parent: in one piece, touching it and all of its children, and no other box."""
    induk = [n for n, kotak in enumerate(lukisan.kotak) if _children(lukisan.kotak, kotak)]
    for n, ruas in zip(induk, terbaca.jalur, strict=True):
        keluarga = {n, *_children(lukisan.kotak, lukisan.kotak[n])}
        tersentuh = {m for m, petak in enumerate(terbaca.petak) if any(is_touching(satu, petak) for satu in ruas)}
        assert tersentuh == keluarga
        assert is_connected(ruas)


def _children(semua: tuple[Kotak, ...], induk: Kotak) -> list[int]:
    return [n for n, kotak in enumerate(semua) if kotak.induk == induk.kode]


def is_connected(ruas: list[Petak]) -> bool:
    terhubung, sisa = ruas[:1], ruas[1:]
    while sisa:
        baru = [satu for satu in sisa if any(is_touching(satu, lain) for lain in terhubung)]
        if not baru:
            return False
        terhubung, sisa = terhubung + baru, [satu for satu in sisa if satu not in baru]
    return True
