"""Proposals: which change of which printed numbers would make violated equations true and break none."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from tolok.dokumen.periksa.balik_persamaan import invert
from tolok.dokumen.periksa.nilai_persamaan import (
    Hasil,
    Selang,
    compute,
    holds,
    is_terpotong,
    point,
    round_to_print,
    slack,
    span_of,
    ulp,
    value_of,
)
from tolok.dokumen.periksa.pembuktian import Rupa
from tolok.dokumen.periksa.persamaan import JenisPersamaan, Persamaan, Titik


@dataclass(frozen=True, slots=True)
class Usul:
    """`ubah`: what each changed number must truly be. `perbaiki`: violated equations that then hold."""

    ubah: tuple[tuple[int, Selang], ...]
    perbaiki: frozenset[int]
    rupa: Rupa = Rupa.TAK_DIKETAHUI
    kelas: bool = False
    """The same wrong number printed in several places, all changed together."""

    @property
    def titik(self) -> frozenset[int]:
        return frozenset(nomor for nomor, _ in self.ubah)


@dataclass
class Medan:
    """The equations of one document while causes are sought; `ubah` holds the changes made so far."""

    titik: Sequence[Titik]
    persamaan: Sequence[Persamaan]
    nilai: list[Fraction]
    ubah: dict[int, Selang] = field(default_factory=dict)
    menyangkut: Mapping[int, list[int]] = field(default_factory=dict)
    """Equations of each titik."""
    sel: Mapping[tuple[int, int, int], int] = field(default_factory=dict)
    """Titik by its cell."""
    sekolom: Mapping[tuple[int, int], list[int]] = field(default_factory=dict)
    """Titik by table and column."""
    senilai: Mapping[Fraction, list[int]] = field(default_factory=dict)
    """Titik by printed value."""

    dasar: list[Selang] = field(default_factory=list)
    """What each number may be as it is printed."""

    @classmethod
    def build(cls, titik: Sequence[Titik], persamaan: Sequence[Persamaan], nilai: list[Fraction]) -> Medan:
        menyangkut: dict[int, list[int]] = defaultdict(list)
        for nomor, satu in enumerate(persamaan):
            for anggota in dict.fromkeys((satu.hasil, *satu.suku)):
                menyangkut[anggota].append(nomor)
        sekolom: dict[tuple[int, int], list[int]] = defaultdict(list)
        senilai: dict[Fraction, list[int]] = defaultdict(list)
        for nomor, angka in enumerate(titik):
            senilai[nilai[nomor]].append(nomor)
            if angka.sel is not None:
                sekolom[angka.sel[0], angka.sel[2]].append(nomor)
        sel = {angka.sel: nomor for nomor, angka in enumerate(titik) if angka.sel is not None}
        dasar = [span_of(angka, nilai[nomor]) for nomor, angka in enumerate(titik)]
        return cls(titik, persamaan, nilai, {}, menyangkut, sel, sekolom, senilai, dasar)

    def of(self, nomor: int) -> list[Persamaan]:
        """The equations of one titik."""
        return [self.persamaan[satu] for satu in self.menyangkut.get(nomor, ())]

    def rentang(self, nomor: int) -> Selang:
        """What a number may truly be, with the changes made so far."""
        return self.ubah.get(nomor) or self.dasar[nomor]

    def stands(self, nomor: int, coba: Mapping[int, Selang]) -> bool:
        """Whether equation `nomor` holds (cut off counts as holding) with the changes in `coba`."""
        satu = self.persamaan[nomor]
        suku = [coba.get(anggota) or self.rentang(anggota) for anggota in satu.suku]
        seharusnya = compute(satu, suku)
        if seharusnya is None:
            return True
        if (coba.get(satu.hasil) or self.rentang(satu.hasil)).meet(seharusnya):
            return True
        tetap = satu.hasil not in coba and satu.hasil not in self.ubah
        return tetap and is_terpotong(self.titik[satu.hasil], self.nilai[satu.hasil], seharusnya)

    def read_as(self, nomor: int, nilai: Fraction) -> None:
        """Take another reading of what is printed."""
        self.nilai[nomor] = nilai
        self.dasar[nomor] = span_of(self.titik[nomor], nilai)

    def touched(self, titik: Iterable[int]) -> list[int]:
        """Equations in which one of these numbers stands, each once, in order."""
        return list(dict.fromkeys(nomor for satu in titik for nomor in self.menyangkut.get(satu, ())))

    def members(self, nomor: int) -> tuple[int, ...]:
        satu = self.persamaan[nomor]
        return tuple(dict.fromkeys((satu.hasil, *satu.suku)))


def propose(medan: Medan, langgar: frozenset[int]) -> list[Usul]:
    """Every single change, swap and class change that mends a violated equation and breaks none."""
    calon = _suspects(medan, langgar)
    usul = [satu for nomor in calon for satu in _propose_satu(medan, (nomor,), langgar)]
    usul.extend(_propose_tukar(medan, calon, langgar))
    for nomor in calon:
        kelas = _kelas(medan, nomor, langgar)
        if len(kelas) > 1:
            usul.extend(_propose_satu(medan, kelas, langgar))
    return usul


CALON_TERBANYAK = 80
"""Numbers of one component that are tried; the results and those of most violated equations first."""
TUNTUTAN_TERBANYAK = 16
"""Violated equations of one number whose demands are compared."""


def _suspects(medan: Medan, langgar: frozenset[int]) -> list[int]:
    banyak: Counter[int] = Counter()
    for nomor in sorted(langgar):
        banyak.update(medan.members(nomor))
        banyak[medan.persamaan[nomor].hasil] += len(langgar)
    if len(banyak) <= CALON_TERBANYAK:
        return sorted(banyak)
    return sorted(nomor for nomor, _ in banyak.most_common(CALON_TERBANYAK))


def _kelas(medan: Medan, nomor: int, langgar: frozenset[int]) -> tuple[int, ...]:
    # All places that print the same wrong number for the same thing.
    kelas, antre = {nomor}, [nomor]
    while antre:
        for satu in medan.menyangkut.get(antre.pop(), ()):
            sama = medan.persamaan[satu]
            if sama.jenis is not JenisPersamaan.SAMA or satu in langgar:
                continue
            baru = {sama.hasil, *sama.suku} - kelas
            if all(medan.nilai[lain] == medan.nilai[nomor] for lain in baru):
                kelas |= baru
                antre.extend(baru)
    return (nomor, *sorted(kelas - {nomor}))


def _propose_satu(medan: Medan, kelas: tuple[int, ...], langgar: frozenset[int]) -> list[Usul]:
    """One proposal for each stretch of values that different violated equations demand."""
    if any(nomor in medan.ubah for nomor in kelas):
        return []
    wajib, dituntut = _demands(medan, kelas, langgar)
    usul: dict[frozenset[int], Usul] = {}
    for bersama in _stretches(wajib, dituntut) if wajib is not None else ():
        rentang = _fit(medan, kelas, bersama)
        if rentang is None:
            continue
        ubah = tuple((nomor, rentang) for nomor in kelas)
        satu = _verify(medan, ubah, langgar, kelas=len(kelas) > 1)
        if satu is not None:
            usul.setdefault(satu.perbaiki, satu)
    return [satu for satu in usul.values() if not any(satu.perbaiki < lain for lain in usul)]


def _demands(medan: Medan, kelas: tuple[int, ...], langgar: frozenset[int]) -> tuple[Selang | None, list[Selang]]:
    """What the satisfied equations allow together (None: nothing), and what each violated one demands."""
    batas = 10**45
    wajib: Selang | None = Selang(Fraction(-batas), Fraction(batas))
    dituntut: list[Selang] = []
    for nomor in medan.touched(kelas):
        satu = medan.persamaan[nomor]
        dalam = [anggota for anggota in medan.members(nomor) if anggota in kelas]
        if len(dalam) != 1:
            continue
        boleh = invert(satu, dalam[0], medan.rentang) if satu.jenis is not JenisPersamaan.CACAH else compute(satu, ())
        if boleh is None:
            continue
        if nomor in langgar:
            dituntut.append(boleh)
            if len(dituntut) >= TUNTUTAN_TERBANYAK:
                break
        elif wajib is not None and medan.stands(nomor, {}):
            wajib = wajib.meet(_loosen(medan, dalam[0], boleh))
    return wajib, dituntut


def _loosen(medan: Medan, titik: int, boleh: Selang) -> Selang:
    # An equation that holds only because its result was cut off must not forbid the printed number.
    sekarang = medan.rentang(titik)
    return boleh if boleh.meet(sekarang) else Selang(min(boleh.bawah, sekarang.bawah), max(boleh.atas, sekarang.atas))


def _stretches(wajib: Selang, dituntut: Sequence[Selang]) -> Iterator[Selang]:
    """From each demand, the stretch within `wajib` that it shares with as many others as possible."""
    dilihat: set[Selang] = set()
    for awal in dituntut:
        bersama = wajib.meet(awal)
        if bersama is None:
            continue
        for lain in dituntut:
            bersama = bersama.meet(lain) or bersama
        if bersama not in dilihat:
            dilihat.add(bersama)
            yield bersama


def _fit(medan: Medan, kelas: tuple[int, ...], rentang: Selang) -> Selang | None:
    """Keep what can be printed in those places: whole rupiah and heads, no new sign."""
    for nomor in kelas:
        titik = medan.titik[nomor]
        if rentang.tengah < 0 <= medan.nilai[nomor] and not _may_be_negatif(medan, nomor):
            return None
        if slack(titik):
            continue
        satuan = ulp(titik)
        bawah, atas = -(-rentang.bawah // satuan) * satuan, (rentang.atas // satuan) * satuan
        if bawah > atas:
            return None
        rentang = Selang(Fraction(bawah), Fraction(atas))
    return rentang


def _may_be_negatif(medan: Medan, nomor: int) -> bool:
    menghasilkan = [satu for satu in medan.of(nomor) if satu.hasil == nomor]
    return any(satu.jenis is JenisPersamaan.TUMBUH or min(satu.koefisien, default=1) < 0 for satu in menghasilkan)


def _verify(
    medan: Medan,
    ubah: tuple[tuple[int, Selang], ...],
    langgar: frozenset[int],
    *,
    rupa: Rupa = Rupa.TAK_DIKETAHUI,
    kelas: bool = False,
) -> Usul | None:
    coba = dict(ubah)
    perbaiki = set()
    for nomor in medan.touched(coba):
        berlaku = medan.stands(nomor, coba)
        if nomor in langgar and berlaku:
            perbaiki.add(nomor)
        elif nomor not in langgar and not berlaku and medan.stands(nomor, {}):
            return None
    return Usul(ubah, frozenset(perbaiki), rupa, kelas) if perbaiki else None


BANYAK_TUKAR = 60
"""Numbers of one component among which swapped pairs are sought."""


def _propose_tukar(medan: Medan, calon: Sequence[int], langgar: frozenset[int]) -> Iterator[Usul]:
    for satu, dua in _pairs(medan, calon[:BANYAK_TUKAR]):
        ubah = ((satu, point(medan.nilai[dua])), (dua, point(medan.nilai[satu])))
        usul = _verify(medan, ubah, langgar, rupa=Rupa.KOLOM_TERTUKAR)
        if usul is not None and _is_bukti_tukar(medan, usul, satu, dua):
            yield usul


def _pairs(medan: Medan, calon: Sequence[int]) -> Iterator[tuple[int, int]]:
    sebaris: dict[tuple[int, int], list[int]] = defaultdict(list)
    for nomor in calon:
        sel = medan.titik[nomor].sel
        if sel is not None and not slack(medan.titik[nomor]) and nomor not in medan.ubah:
            sebaris[sel[:2]].append(nomor)
    for anggota in sebaris.values():
        for i, satu in enumerate(anggota):
            for dua in anggota[i + 1 :]:
                if medan.nilai[satu] != medan.nilai[dua]:
                    yield satu, dua


def _is_bukti_tukar(medan: Medan, usul: Usul, satu: int, dua: int) -> bool:
    """A swap is proved by a ratio of the two, or by sums over both of their columns."""
    nisbah = {JenisPersamaan.PERSEN, JenisPersamaan.PERSEN_TURUN}
    return any(
        medan.persamaan[nomor].jenis in nisbah and {satu, dua} <= set(medan.persamaan[nomor].suku)
        for nomor in usul.perbaiki
    ) or all(any(titik in medan.members(nomor) for nomor in usul.perbaiki) for titik in (satu, dua))


def settle(medan: Medan, titik: int, rentang: Selang) -> Fraction | None:
    """The one printable value of a correction, or None where several would do."""
    satu = medan.titik[titik]
    if slack(satu):
        return _round(satu, rentang) if rentang.atas - rentang.bawah <= 2 * ulp(satu) else None
    return rentang.bawah if rentang.tunggal else None


def _round(titik: Titik, rentang: Selang) -> Fraction:
    """As printed; with one digit more where a narrow stretch lies across the border of two printed values."""
    bulat = round_to_print(titik, rentang.tengah)
    sempit = rentang.atas - rentang.bawah < ulp(titik) / 2
    if sempit and round_to_print(titik, rentang.bawah) != round_to_print(titik, rentang.atas):
        lebih = ulp(titik) / 10
        return Fraction(round(rentang.tengah / lebih)) * lebih
    return bulat


def judge(medan: Medan) -> list[Hasil]:
    """How every equation stands as printed."""
    return [holds(satu, medan.titik, medan.nilai) for satu in medan.persamaan]


def read_nilai(titik: Sequence[Titik]) -> list[Fraction]:
    """The value of every number as printed."""
    return [value_of(satu) for satu in titik]
