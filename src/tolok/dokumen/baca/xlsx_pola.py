"""Number formats of spreadsheets: a stored number as a person in Indonesia sees it in its cell.

"#,##0" shows 5714687973 as 5.714.687.973, "0.00%" shows 0.9576 as 95,76%. Colours and widths are
left out. What a format would hide altogether, such as more digits than it shows, `bilangan` keeps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal, DecimalException

from tolok.aturan.tanggal import BULAN

UMUM = "General"
BAWAAN = {
    0: UMUM, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: '"Rp"#,##0;-"Rp"#,##0', 6: '"Rp"#,##0;-"Rp"#,##0',
    7: '"Rp"#,##0.00;-"Rp"#,##0.00', 8: '"Rp"#,##0.00;-"Rp"#,##0.00', 9: "0%", 10: "0.00%", 11: UMUM, 12: UMUM,
    13: UMUM, 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
    20: "h:mm", 21: "h:mm:ss", 22: "dd/mm/yyyy h:mm", 37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)",
    39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)", 41: '#,##0;-#,##0;"-"',
    42: '"Rp"* #,##0;-"Rp"* #,##0;"Rp"* "-"',
    43: '#,##0.00;-#,##0.00;"-"', 44: '"Rp"* #,##0.00;-"Rp"* #,##0.00;"Rp"* "-"', 45: "mm:ss", 46: "[h]:mm:ss",
    47: "mm:ss", 48: UMUM, 49: "@",
}  # fmt: skip
"""Formats that have a number but no text in the file, as an Indonesian Excel shows them."""
PANJANG_POLA = 255
TANDA = re.compile(
    r'"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?|General|AM/PM|A/P|[Ee][+-]|[yY]+|[mM]+|[dD]+|[hH]+|[sS]+|.', re.DOTALL
)
SYARAT = re.compile(r"\[(<=|>=|<>|<|>|=)(-?[0-9]{1,15}(?:\.[0-9]{1,15})?)\]")
MATA_UANG = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
LALU = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
TELITI = Context(prec=15, rounding=ROUND_HALF_UP)
"""Digits that a spreadsheet keeps; further ones are dust of binary numbers."""
LUAS = Context(prec=60, rounding=ROUND_HALF_UP)
ANGKA_UMUM = 11
"""Digits of a number without a format, unless it is whole."""
TERBESAR = 30
"""Powers of ten beyond which a number is written as it is stored."""
HARI_PERTAMA, HARI_PERTAMA_1904 = date(1899, 12, 30), date(1904, 1, 1)
HARI_TERAKHIR = 2_958_465
HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
DETIK_SEHARI = 86_400


@dataclass(frozen=True, slots=True)
class Tampilan:
    """A number as seen; `bilangan` = exactly what is stored, as it is seen: 95.7612 for 0.957612 shown as 95,76%."""

    isi: str
    bilangan: Decimal | None


@dataclass(frozen=True, slots=True)
class Bagian:
    """One of the up to four parts of a format: for numbers above, below and at zero, and for text."""

    tanda: tuple[str, ...]
    syarat: tuple[str, Decimal] | None = None

    @property
    def is_tanggal(self) -> bool:
        return any(satu[:1] in "yYmMdDhHsS" or LALU.fullmatch(satu) for satu in self.tanda if satu)

    @property
    def is_umum(self) -> bool:
        """Whether it says nothing of its own, or something that would take digits away: powers and fractions."""
        pecahan = "/" in self.tanda and "?" in self.tanda
        return pecahan or any(satu in {UMUM, "@", "E+", "E-", "e+", "e-"} for satu in self.tanda)


@dataclass(frozen=True, slots=True)
class Pola:
    bagian: tuple[Bagian, ...]

    def show(self, nilai: Decimal, *, awal: date = HARI_PERTAMA) -> Tampilan:
        """Show a number; `awal` is the day zero of the workbook."""
        bagian, negatif = self._choose(nilai)
        if bagian is None or bagian.is_umum or abs(nilai.adjusted()) > TERBESAR:
            return Tampilan(write_umum(nilai), nilai)
        if bagian.is_tanggal:
            tanggal = _write_tanggal(bagian.tanda, nilai, awal)
            return Tampilan(tanggal, None) if tanggal else Tampilan(write_umum(nilai), nilai)
        isi, skala = _write_angka(bagian.tanda, abs(nilai))
        return Tampilan(" ".join((negatif + isi).split()), nilai.scaleb(skala, LUAS))

    def _choose(self, nilai: Decimal) -> tuple[Bagian | None, str]:
        """The part for this number, and the sign that it doesn't write itself."""
        angka = self.bagian[:3]
        minus = "-" if nilai < 0 else ""
        for satu in angka:
            if satu.syarat is not None and _holds(nilai, satu.syarat):
                return satu, minus
        bebas = [satu for satu in angka if satu.syarat is None]
        if not bebas:
            return None, ""
        if len(bebas) < len(angka) or len(bebas) == 1:
            return bebas[-1 if len(bebas) < len(angka) else 0], minus
        if nilai < 0:
            return bebas[1], ""
        return (bebas[2] if nilai == 0 and len(bebas) > 2 else bebas[0]), ""


def read_pola(kode: str) -> Pola:
    """Read a format as it is stored."""
    bagian: list[Bagian] = []
    tanda: list[str] = []
    for satu in [*(cocok[0] for cocok in TANDA.finditer(kode[:PANJANG_POLA])), ";"]:
        if satu != ";":
            tanda.append(satu)
            continue
        bagian.append(_make_bagian(tanda))
        tanda = []
    return Pola(tuple(bagian[:4]))


def _make_bagian(tanda: Sequence[str]) -> Bagian:
    syarat = None
    for satu in tanda:
        if cocok := SYARAT.fullmatch(satu):
            syarat = (cocok[1], Decimal(cocok[2]))
    return Bagian(tuple(tanda), syarat)


def _holds(nilai: Decimal, syarat: tuple[str, Decimal]) -> bool:
    tanda, batas = syarat
    return {
        "<": nilai < batas,
        "<=": nilai <= batas,
        ">": nilai > batas,
        ">=": nilai >= batas,
        "=": nilai == batas,
        "<>": nilai != batas,
    }[tanda]


def read_nilai(teks: str) -> Decimal | None:
    """A stored number without the dust of binary numbers; None for what is no number."""
    try:
        nilai = TELITI.create_decimal(teks.strip())
    except DecimalException:
        return None
    return nilai if nilai.is_finite() and abs(nilai.adjusted()) < 400 else None


def write_umum(nilai: Decimal) -> str:
    """A number without a format."""
    if abs(nilai.adjusted()) > TERBESAR:
        return f"{nilai:E}".replace(".", ",")
    if nilai != nilai.to_integral_value():
        nilai = Context(prec=ANGKA_UMUM, rounding=ROUND_HALF_UP).plus(nilai)
    teks = f"{nilai:f}"
    teks = teks.rstrip("0").rstrip(".") if "." in teks else teks
    return ("0" if teks in {"-0", ""} else teks).replace(".", ",")


def _literal(tanda: str) -> str | None:
    """What a token writes as it stands; None for one that stands for digits."""
    if tanda.startswith('"'):
        return tanda[1:].removesuffix('"')
    if tanda.startswith("\\"):
        return tanda[1:]
    if tanda.startswith("*"):
        return " " if tanda[1:] == " " else ""
    if tanda.startswith("["):
        cocok = MATA_UANG.fullmatch(tanda)
        return cocok[1] if cocok else ""
    if tanda.startswith("_"):
        return " "
    return None if tanda in {"0", "#", "?", ".", ",", "%", "@"} else tanda


def _write_angka(tanda: Sequence[str], nilai: Decimal) -> tuple[str, int]:
    """The digits in their places; and by which power of ten what is seen differs from what is stored."""
    tempat = [urutan for urutan, satu in enumerate(tanda) if satu in {"0", "#", "?"}]
    titik = next((urutan for urutan, satu in enumerate(tanda) if satu == "."), len(tanda))
    bulat = [urutan for urutan in tempat if urutan < titik]
    pecahan = [urutan for urutan in tempat if urutan > titik]
    akhir = max(tempat, default=-1)
    persen = sum(satu == "%" for satu in tanda)
    ribuan = _count_ribuan(tanda, akhir)
    berkelompok = any(satu == "," and bulat and bulat[0] < urutan < bulat[-1] for urutan, satu in enumerate(tanda))
    skala = 2 * persen - 3 * ribuan
    tampak = nilai.scaleb(skala, LUAS).quantize(Decimal(1).scaleb(-len(pecahan)), context=LUAS)
    utuh, _, sisa = f"{tampak:f}".partition(".")
    digit = {**_place_bulat(utuh, bulat, tanda, berkelompok=berkelompok), **_place_pecahan(sisa, pecahan, tanda)}
    hasil = []
    for urutan, satu in enumerate(tanda):
        if urutan in digit:
            hasil.append(digit[urutan])
        elif satu == ".":
            hasil.append("," if any(digit[tempat] for tempat in pecahan) else "")
        elif satu == "%":
            hasil.append("%")
        else:
            hasil.append(_literal(satu) or "")
    return "".join(hasil), skala


def _count_ribuan(tanda: Sequence[str], akhir: int) -> int:
    """Commas right behind the last digit, each of which hides three digits."""
    banyak = 0
    while akhir >= 0 and akhir + 1 + banyak < len(tanda) and tanda[akhir + 1 + banyak] == ",":
        banyak += 1
    return banyak


def _place_bulat(utuh: str, tempat: Sequence[int], tanda: Sequence[str], *, berkelompok: bool) -> dict[int, str]:
    """The digits before the comma, from the right; the first place takes what is left."""
    digit = "" if utuh == "0" else utuh
    hasil: dict[int, str] = {}
    sudah = 0
    for urutan in reversed(tempat):
        pertama = urutan == tempat[0]
        bagian = digit if pertama else digit[-1:]
        digit = "" if pertama else digit[:-1]
        bagian = bagian or ("0" if tanda[urutan] == "0" else "")
        hasil[urutan] = _group(bagian, sudah) if berkelompok else bagian
        sudah += len(bagian)
    return hasil


def _group(digit: str, sudah: int) -> str:
    """Digits with a point after every third from the right; `sudah` digits stand to the right of them."""
    hasil = ""
    for urutan, satu in enumerate(reversed(digit), start=sudah):
        hasil = satu + ("." if urutan and urutan % 3 == 0 else "") + hasil
    return hasil


def _place_pecahan(sisa: str, tempat: Sequence[int], tanda: Sequence[str]) -> dict[int, str]:
    """The digits after the comma; a zero at the end is shown where the format says 0."""
    hasil: dict[int, str] = {}
    perlu = False
    for urutan, satu in reversed(list(zip(tempat, sisa.ljust(len(tempat), "0"), strict=False))):
        perlu = perlu or satu != "0" or tanda[urutan] == "0"
        hasil[urutan] = satu if perlu else ""
    return hasil


def _write_tanggal(tanda: Sequence[str], nilai: Decimal, awal: date) -> str:
    """A day and time; empty for a number that is none."""
    if not 0 <= nilai <= HARI_TERAKHIR:
        return ""
    detik = int((nilai * DETIK_SEHARI).to_integral_value(ROUND_HALF_UP))
    hari, detik = divmod(detik, DETIK_SEHARI)
    if hari > HARI_TERAKHIR:
        return ""
    waktu = Waktu(awal + timedelta(days=hari), hari, detik, dua_belas=any(satu in {"AM/PM", "A/P"} for satu in tanda))
    return "".join(_walk_tanggal(tanda, waktu)).strip()


@dataclass(frozen=True, slots=True)
class Waktu:
    tanggal: date
    hari: int
    """Days since day zero."""
    detik: int
    """Seconds of the day."""
    dua_belas: bool

    def write(self, huruf: str, *, menit: bool) -> str:
        """One part of it, as long as the letters of the format say."""
        jam = self.detik // 3600
        angka = {
            "y": self.tanggal.year if len(huruf) > 2 else self.tanggal.year % 100,
            "d": self.tanggal.day,
            "m": self.detik // 60 % 60 if menit else self.tanggal.month,
            "h": (jam % 12 or 12) if self.dua_belas else jam,
            "s": self.detik % 60,
        }[huruf[0]]
        if len(huruf) > 2 and huruf[0] in "dm" and not menit:
            nama = HARI[self.tanggal.weekday()] if huruf[0] == "d" else BULAN[self.tanggal.month - 1]
            return nama[:3] if len(huruf) == 3 else nama
        return f"{angka:02d}" if len(huruf) > 1 else str(angka)

    def write_lalu(self, huruf: str) -> str:
        """Hours, minutes or seconds since day zero."""
        semua = self.hari * DETIK_SEHARI + self.detik
        return str(semua // {"h": 3600, "m": 60, "s": 1}[huruf])


def _walk_tanggal(tanda: Sequence[str], waktu: Waktu) -> Iterator[str]:
    jenis = [satu[0].lower() if satu[0] in "yYmMdDhHsS" else "" for satu in tanda]
    for urutan, satu in enumerate(tanda):
        if jenis[urutan]:
            sebelum = next((huruf for huruf in reversed(jenis[:urutan]) if huruf), "")
            sesudah = next((huruf for huruf in jenis[urutan + 1 :] if huruf), "")
            lalu = any(LALU.fullmatch(lain) for lain in tanda[:urutan])
            yield waktu.write(satu.lower(), menit=sebelum == "h" or sesudah == "s" or (lalu and not sebelum))
        elif cocok := LALU.fullmatch(satu):
            yield waktu.write_lalu(cocok[1][0].lower())
        elif satu in {"AM/PM", "A/P"}:
            yield "PM" if waktu.detik >= DETIK_SEHARI // 2 else "AM"
        else:
            yield satu if satu in {".", ","} else _literal(satu) or ""
