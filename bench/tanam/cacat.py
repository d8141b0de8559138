"""Cacat: one planted error, provable from the document, and how it is made from a number that was right."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from bench.tanam.bentuk import Dok, Hubungan, Nilai, Rumus, Rupa, round_nilai

NISBI_TERKECIL = Decimal("0.02")
"""A fraction that was rounded hides less than this; only a change above it is provable."""


@dataclass(frozen=True, slots=True)
class Cacat:
    jenis: str
    gugus: str
    """Errors of different groups share no equation, so that one document may hold one of each."""
    ganti: Mapping[str, Decimal | str]
    benar: Mapping[str, str | Decimal]
    sebab: str = ""
    """Code of the cause in Temuan.sebab, "" where its name does not matter."""
    kode: tuple[str, ...] = ()
    """Beginnings of the codes of the right kind; empty for arithmetic."""


def gugus_of(kunci: str) -> str:
    bagian = kunci.split(".")
    return bagian[1] if bagian[0] in {"kat", "bil", "mutu", "sat"} else bagian[0]


class Sumber:
    """What may be spoilt in one document."""

    def __init__(self, dok: Dok, acak: Random) -> None:
        self.dok, self.acak = dok, acak
        self.suku = {s: r for r in dok.rumus if r.jenis in {Hubungan.JUMLAH, Hubungan.BARIS} for s in r.suku}
        self.hasil = {r.hasil: r for r in dok.rumus}

    def nilai(self, kunci: str) -> Nilai:
        return self.dok.nilai[kunci]

    def pick(self, calon: list[str]) -> str | None:
        return self.acak.choice(calon) if calon else None

    def calon(self, peran: str) -> list[str]:
        """Tokens of that role: suku, subjumlah, jumlah, baris, ulang, nisbah."""
        return [kunci for kunci in self.dok.nilai if self.peran(kunci) == peran]

    def peran(self, kunci: str) -> str:
        rumus = self.hasil.get(kunci)
        if rumus is None:
            return "suku" if kunci in self.suku else ""
        nama = {Hubungan.SAMA: "ulang", Hubungan.BARIS: "baris", Hubungan.JUMLAH: "jumlah"}
        if rumus.jenis is Hubungan.JUMLAH and kunci in self.suku and not kunci.startswith(("lay", "peg")):
            return "subjumlah"
        return nama.get(rumus.jenis, "nisbah")


def is_terbukti(nilai: Nilai, baru: Decimal, *, ulang: bool) -> bool:
    """Whether the change is more than what rounding may hide."""
    if baru == nilai.angka:
        return False
    if ulang or nilai.rupa in {Rupa.RUPIAH, Rupa.BULAT}:
        return True
    return abs(baru - nilai.angka) >= abs(nilai.angka) * NISBI_TERKECIL


def swap_digit(teks: str, acak: Random) -> str:
    n = acak.randrange(len(teks) - 1) if len(teks) > 1 else 0
    return teks[:n] + teks[n + 1 : n + 2] + teks[n : n + 1] + teks[n + 2 :]


def drop_digit(teks: str, acak: Random) -> str:
    n = acak.randrange(len(teks))
    return teks[:n] + teks[n + 1 :] if len(teks) > 2 else teks


def double_digit(teks: str, acak: Random) -> str:
    n = acak.randrange(len(teks))
    return teks[:n] + teks[n] + teks[n:] if len(teks) > 2 else teks


def change_digit(teks: str, acak: Random) -> str:
    n = acak.randrange(len(teks))
    return teks[:n] + acak.choice("123456789") + teks[n + 1 :]


DIGIT: Mapping[str, Callable[[str, Random], str]] = {
    "digit-tertukar": swap_digit,
    "digit-hilang": drop_digit,
    "digit-ganda": double_digit,
    "digit-salah": change_digit,
}
PERAN_DIGIT = ("suku", "subjumlah", "jumlah", "baris", "ulang", "nisbah")


def plant_digit(s: Sumber, nama: str, peran: str) -> Cacat | None:
    for _ in range(30):
        kunci = s.pick(s.calon(peran))
        if kunci is None:
            return None
        nilai = s.nilai(kunci)
        utuh = str(int(abs(nilai.angka).scaleb(nilai.desimal)))
        baru = Decimal(DIGIT[nama](utuh, s.acak)).scaleb(-nilai.desimal).copy_sign(nilai.angka)
        if is_terbukti(nilai, baru, ulang=peran == "ulang") and not (
            peran == "nisbah" and abs(baru - nilai.angka) < Decimal("0.03")
        ):
            return _satu(f"{nama}/{peran}", kunci, baru, nilai, nama)
    return None


def _satu(jenis: str, kunci: str, baru: Decimal, nilai: Nilai, sebab: str = "") -> Cacat:
    return Cacat(jenis, gugus_of(kunci), {kunci: baru}, {kunci: nilai.angka}, sebab)


def swap_kolom(s: Sumber) -> Cacat | None:
    pagu, real = s.acak.choice(s.dok.pasangan)
    a, b = s.nilai(pagu).angka, s.nilai(real).angka
    return Cacat("kolom-tertukar", "ang", {pagu: b, real: a}, {pagu: a, real: b}, "kolom-tertukar")


def copy_tetangga(s: Sumber) -> Cacat | None:
    kunci = s.pick(s.calon("suku"))
    if kunci is None:
        return None
    lain = [k for k in s.suku[kunci].suku if s.nilai(k).angka != s.nilai(kunci).angka]
    dari = s.pick(lain)
    if dari is None or not is_terbukti(s.nilai(kunci), s.nilai(dari).angka, ulang=False):
        return None
    return _satu("nilai-tetangga", kunci, s.nilai(dari).angka, s.nilai(kunci), "nilai-tetangga")


def _rumus(s: Sumber, jenis: Hubungan) -> list[Rumus]:
    return [r for r in s.dok.rumus if r.jenis is jenis and s.nilai(r.hasil).rupa is not Rupa.DESIMAL]


def skip_baris(s: Sumber) -> Cacat | None:
    rumus = s.acak.choice([r for r in _rumus(s, Hubungan.JUMLAH) if len(r.suku) > 1])
    hasil = s.nilai(rumus.hasil)
    return _satu(
        "baris-terlewat", rumus.hasil, hasil.angka - s.nilai(s.acak.choice(rumus.suku)).angka, hasil, "baris-terlewat"
    )


def double_subjumlah(s: Sumber) -> Cacat | None:
    calon = [r for r in _rumus(s, Hubungan.JUMLAH) if any(k in s.hasil for k in r.suku) and r.hasil.startswith("ang")]
    if not calon:
        return None
    rumus = s.acak.choice(calon)
    hasil, sub = s.nilai(rumus.hasil), s.acak.choice([k for k in rumus.suku if k in s.hasil])
    return _satu("subjumlah-ganda", rumus.hasil, hasil.angka + s.nilai(sub).angka, hasil, "subjumlah-dihitung-ganda")


def stale_kalimat(s: Sumber) -> Cacat | None:
    """A sentence keeps the number of an earlier draft."""
    kunci = s.pick(s.calon("ulang"))
    if kunci is None:
        return None
    nilai = s.nilai(kunci)
    baru = round_nilai(nilai.angka * s.acak.randrange(850, 960) / 1000, nilai.desimal)
    return _satu("kalimat-basi", kunci, baru, nilai) if is_terbukti(nilai, baru, ulang=True) else None


def round_salah(s: Sumber) -> Cacat | None:
    rumus = s.acak.choice(_rumus(s, Hubungan.PERSEN))
    nilai = s.nilai(rumus.hasil)
    # A capaian follows from a realisasi that was rounded itself, so that its last digit proves less.
    langkah = s.acak.choice((3, 4, 6)) if rumus.hasil.startswith("kin") else s.acak.choice((1, 2, 3))
    baru = nilai.angka + Decimal(s.acak.choice((-1, 1)) * langkah).scaleb(-nilai.desimal)
    return _satu("persen-dibulatkan-salah", rumus.hasil, baru, nilai, "dibulatkan-salah")


def other_penyebut(s: Sumber) -> Cacat | None:
    rumus = s.acak.choice(_rumus(s, Hubungan.PERSEN))
    atas, bawah = rumus.suku
    lain = [
        r.suku[1]
        for r in _rumus(s, Hubungan.PERSEN)
        if gugus_of(r.hasil) == gugus_of(rumus.hasil) and r.suku[1] != bawah
    ]
    baru = round_nilai(s.nilai(atas).angka / s.nilai(s.acak.choice(lain)).angka * 100, 2)
    nilai = s.nilai(rumus.hasil)
    return (
        _satu("penyebut-lain", rumus.hasil, baru, nilai, "penyebut-lain")
        if abs(baru - nilai.angka) > Decimal("0.05")
        else None
    )


def exceed_pagu(s: Sumber) -> Cacat | None:
    pagu, real = s.acak.choice(s.dok.pasangan)
    utuh = str(int(s.nilai(real).angka))
    for n in range(len(utuh)):
        for digit in "23456789":
            baru = Decimal(utuh[:n] + digit + utuh[n + 1 :])
            if baru > s.nilai(pagu).angka:
                return _satu("realisasi-di-atas-pagu", real, baru, s.nilai(real), "digit-salah")
    return None


LAIN: tuple[Callable[[Sumber], Cacat | None], ...] = (
    swap_kolom,
    copy_tetangga,
    skip_baris,
    double_subjumlah,
    stale_kalimat,
    round_salah,
    other_penyebut,
    exceed_pagu,
)


def list_penanam() -> Iterator[Callable[[Sumber], Cacat | None]]:
    """Every way to spoil a number."""
    for nama in DIGIT:
        for peran in PERAN_DIGIT:
            yield lambda s, nama=nama, peran=peran: plant_digit(s, nama, peran)  # type: ignore[misc]
    yield from LAIN
