"""Equations between mentions: the same thing named twice, ratios and sums of what sentences say."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tolok.dokumen.kenali.bentuk import Besaran, Hal, JenisHal, Lingkup, Sebutan
from tolok.dokumen.periksa.nilai_persamaan import slack, ulp
from tolok.dokumen.periksa.persamaan import JenisPersamaan, Persamaan
from tolok.dokumen.periksa.susun_titik import Susunan, shorten

YAKIN_PASTI = 90
YAKIN_TERKECIL = 70
YAKIN_POHON = 80
TIDAK_LANGSUNG = re.compile(r"\btidak langsung\b")
LANGSUNG = re.compile(r"\blangsung\b")
UANG = (Besaran.PAGU, Besaran.REALISASI_ANGGARAN)
NAMA_BESARAN = {
    Besaran.PAGU: "Pagu",
    Besaran.REALISASI_ANGGARAN: "Realisasi anggaran",
    Besaran.SERAPAN: "Serapan",
    Besaran.SISA: "Sisa anggaran",
    Besaran.TARGET: "Target",
    Besaran.REALISASI: "Realisasi",
    Besaran.CAPAIAN: "Capaian",
    Besaran.CACAH: "Banyaknya",
}


@dataclass(frozen=True, slots=True)
class Tanda:
    """One mention with its titik."""

    sebutan: Sebutan
    titik: int

    @property
    def pasti(self) -> bool:
        return self.sebutan.yakin >= YAKIN_PASTI


def mark_sebutan(susunan: Susunan, sebutan: Iterable[Sebutan]) -> list[Tanda]:
    """Give every mention that is sure enough its titik; mentions in cells share the titik of the cell."""
    hasil = []
    for satu in sebutan:
        if satu.yakin < YAKIN_TERKECIL:
            continue
        titik = susunan.sel(*satu.sel) if satu.sel is not None else None
        if titik is None and satu.sel is None:
            titik = susunan.teks(satu.angka, satu.tempat, name_besaran(satu), satu.kutipan)
        if titik is not None:
            hasil.append(Tanda(satu, titik))
    return hasil


Kelompok = Mapping[tuple[JenisHal, str, Besaran], Sequence[Tanda]]


def group_tanda(tanda: Iterable[Tanda]) -> Kelompok:
    """Mentions by thing and quantity."""
    hasil: dict[tuple[JenisHal, str, Besaran], list[Tanda]] = defaultdict(list)
    for satu in tanda:
        hasil[satu.sebutan.hal.jenis, satu.sebutan.hal.kunci, satu.sebutan.besaran].append(satu)
    return hasil


def normal(lingkup: Lingkup) -> Lingkup:
    """Up to the fourth quarter is the whole year, which says nothing of being cumulative."""
    if lingkup.triwulan == 4 and lingkup.kumulatif is not False:
        return replace(lingkup, triwulan=None, kumulatif=None)
    if lingkup.triwulan is None and lingkup.semester is None:
        return replace(lingkup, kumulatif=None)
    return lingkup


def build_sama(susunan: Susunan, kelompok: Kelompok) -> None:
    """The same thing, quantity, version, period and scope must have the same number everywhere."""
    for anggota in kelompok.values():
        menurut: dict[Lingkup, list[Tanda]] = defaultdict(list)
        for satu in anggota:
            menurut[normal(satu.sebutan.lingkup)].append(satu)
        for sama in _merge_tanpa_tahun(menurut):
            _star(susunan, sama)
        _bridge_versi(susunan, menurut)


def _merge_tanpa_tahun(menurut: Mapping[Lingkup, list[Tanda]]) -> Iterator[list[Tanda]]:
    """A mention without a year speaks of the only year that the others name."""
    gabung: dict[Lingkup, list[Tanda]] = defaultdict(list)
    for lingkup, anggota in menurut.items():
        lain = [satu for satu in menurut if satu.tahun is not None and replace(satu, tahun=None) == lingkup]
        gabung[lain[0] if lingkup.tahun is None and len(lain) == 1 else lingkup].extend(anggota)
    yield from gabung.values()


def _bridge_versi(susunan: Susunan, menurut: Mapping[Lingkup, list[Tanda]]) -> None:
    """A mention that names no version may belong to any: an equal one confirms it, the only other one is doubtful."""
    for lingkup, anggota in menurut.items():
        if lingkup.versi:
            continue
        pusat = _centre(susunan, anggota)
        lain = [
            _centre(susunan, tanda)
            for satu, tanda in menurut.items()
            if satu.versi and replace(satu, versi="") == lingkup
        ]
        sama = [satu for satu in lain if susunan.nilai[satu.titik] == susunan.nilai[pusat.titik]]
        for satu in sama or (lain if len(lain) == 1 else ()):
            _equate(susunan, pusat, satu, pasti=False)


def _centre(susunan: Susunan, anggota: Sequence[Tanda]) -> Tanda:
    banyak = Counter(susunan.nilai[titik] for titik in {satu.titik for satu in anggota})
    return max(anggota, key=lambda satu: (banyak[susunan.nilai[satu.titik]], satu.sebutan.yakin, -satu.titik))


def _star(susunan: Susunan, anggota: Sequence[Tanda]) -> None:
    anggota = _drop_sebaris(anggota)
    if not anggota:
        return
    pusat = _centre(susunan, anggota)
    for satu in anggota:
        _equate(susunan, pusat, satu, pasti=pusat.pasti and satu.pasti)


def _drop_sebaris(anggota: Sequence[Tanda]) -> list[Tanda]:
    """Two cells of one row that say the same thing by their heads were not told apart: neither is compared."""
    sel = Counter(satu.sebutan.sel[:2] for satu in anggota if satu.sebutan.sel is not None)
    return [satu for satu in anggota if satu.sebutan.sel is None or sel[satu.sebutan.sel[:2]] == 1]


def _equate(susunan: Susunan, pusat: Tanda, satu: Tanda, *, pasti: bool) -> None:
    if pusat.titik == satu.titik or _is_pembulatan(susunan, pusat.titik, satu.titik):
        return
    if susunan.nilai[pusat.titik] != susunan.nilai[satu.titik] and _is_beda_satuan(susunan, pusat.titik, satu.titik):
        return
    nama = name_besaran(satu.sebutan)
    susunan.add(
        Persamaan(
            kode="sama.nilai",
            jenis=JenisPersamaan.SAMA,
            hasil=satu.titik,
            suku=(pusat.titik,),
            dasar=f"{nama} disebut di dua tempat",
            pasti=pasti,
        )
    )


def name_besaran(sebutan: Sebutan) -> str:
    """What the number of a mention is called: Pagu Program Penunjang, Serapan keseluruhan."""
    nama = NAMA_BESARAN[sebutan.besaran]
    if sebutan.hal.jenis is JenisHal.INSTANSI:
        return f"{nama} keseluruhan"
    return f"{nama} {shorten(sebutan.hal.nama)}"


def _is_beda_satuan(susunan: Susunan, satu: int, dua: int) -> bool:
    return (susunan.titik[satu].angka.satuan == "%") is not (susunan.titik[dua].angka.satuan == "%")


def _is_pembulatan(susunan: Susunan, satu: int, dua: int) -> bool:
    """Percents that differ by one unit of the last digit: one is cut, one is rounded."""
    titik = [susunan.titik[satu], susunan.titik[dua]]
    beda = abs(susunan.nilai[satu] - susunan.nilai[dua])
    return beda != 0 and all(slack(t) for t in titik) and beda <= max(ulp(t) for t in titik)


_NISBAH = (
    (Besaran.SERAPAN, Besaran.REALISASI_ANGGARAN, Besaran.PAGU, "nisbah.serapan"),
    (Besaran.CAPAIAN, Besaran.REALISASI, Besaran.TARGET, "nisbah.capaian"),
)
_CAPAIAN = (
    (JenisPersamaan.PERSEN, "capaian.naik", False),
    (JenisPersamaan.PERSEN_TURUN, "capaian.turun_2t", False),
    (JenisPersamaan.PERSEN, "capaian.turun_rasio", True),
)


def cara_kata(aturan: str) -> str:
    """The formula of a ratio in words."""
    return {
        "anggaran.serapan": "realisasi ÷ pagu × 100",
        "capaian.naik": "realisasi ÷ target × 100",
        "capaian.turun_2t": "(2 × target − realisasi) ÷ target × 100",
        "capaian.turun_rasio": "target ÷ realisasi × 100",
    }[aturan]


def build_nisbah_sebutan(susunan: Susunan, kelompok: Kelompok) -> None:
    """Percents of sentences from the two numbers that stand with them, or that the document knows alone."""
    for (jenis, kunci, besaran), anggota in kelompok.items():
        for hasil, atas, bawah, kode in _NISBAH:
            if besaran is not hasil:
                continue
            pasangan = (kelompok.get((jenis, kunci, atas), ()), kelompok.get((jenis, kunci, bawah), ()))
            for satu in sorted(anggota, key=lambda tanda: tanda.sebutan.sel is not None):
                _ratio(susunan, satu, pasangan, kode)


def _ratio(susunan: Susunan, hasil: Tanda, pasangan: tuple[Sequence[Tanda], Sequence[Tanda]], kode: str) -> None:
    atas, bawah = (_partner(susunan, hasil, calon) for calon in pasangan)
    if atas is None or bawah is None or susunan.nilai[bawah.titik] == 0:
        return
    if hasil.sebutan.sel is not None and atas.sebutan.sel is not None and bawah.sebutan.sel is not None:
        return
    if _is_terulang(susunan, hasil.titik, (atas.titik, bawah.titik)):
        return
    pasti = hasil.pasti and atas.pasti and bawah.pasti
    cara = _CAPAIAN if kode == "nisbah.capaian" else ((JenisPersamaan.PERSEN, "anggaran.serapan", False),)
    ragam = [
        Persamaan(
            kode=kode,
            jenis=jenis,
            hasil=hasil.titik,
            suku=(bawah.titik, atas.titik) if tukar else (atas.titik, bawah.titik),
            dasar=f"{name_besaran(hasil.sebutan)} = {cara_kata(aturan)}",
            skala=100,
            aturan=aturan,
            pasti=pasti,
        )
        for jenis, aturan, tukar in cara
    ]
    susunan.add(next((satu for satu in ragam if susunan.fits(satu)), ragam[0]))


def _is_terulang(susunan: Susunan, hasil: int, suku: tuple[int, int]) -> bool:
    """Whether an equal percent is already computed from these two numbers."""
    return any(
        set(satu.suku) == set(suku)
        and susunan.nilai[satu.hasil] == susunan.nilai[hasil]
        and satu.jenis is not JenisPersamaan.JUMLAH
        for satu in susunan.persamaan
    )


def _partner(susunan: Susunan, hasil: Tanda, calon: Sequence[Tanda]) -> Tanda | None:
    """The mention in the same sentence, else in the same paragraph, else the one value the document gives."""
    sebutan = hasil.sebutan
    setara = [satu for satu in calon if _is_setara(satu.sebutan.lingkup, sebutan.lingkup)]
    for dekat in (
        [s for s in setara if s.sebutan.kutipan == sebutan.kutipan and s.sebutan.tempat == sebutan.tempat],
        [s for s in setara if s.sebutan.sel is None and s.sebutan.tempat == sebutan.tempat],
    ):
        if dekat:
            return min(dekat, key=lambda s: abs(s.sebutan.angka.mulai - sebutan.angka.mulai))
    sama = [s for s in setara if normal(s.sebutan.lingkup) == normal(sebutan.lingkup)]
    return sama[0] if len({susunan.nilai[s.titik] for s in sama}) == 1 else None


def _is_setara(satu: Lingkup, dua: Lingkup) -> bool:
    kiri, kanan = normal(satu), normal(dua)
    return (
        (None in (kiri.tahun, kanan.tahun) or kiri.tahun == kanan.tahun)
        and ("" in (kiri.versi, kanan.versi) or kiri.versi == kanan.versi)
        and (kiri.triwulan, kiri.semester, kiri.bagian) == (kanan.triwulan, kanan.semester, kanan.bagian)
    )


def build_belanja(susunan: Susunan, kelompok: Kelompok) -> None:
    """Belanja langsung + belanja tidak langsung = the whole."""
    for besaran in UANG:
        belanja = [
            satu
            for (jenis, _, apa), anggota in kelompok.items()
            if jenis is JenisHal.BELANJA and apa is besaran
            for satu in anggota
        ]
        total = [
            satu
            for (jenis, _, apa), anggota in kelompok.items()
            if jenis is JenisHal.INSTANSI and apa is besaran
            for satu in anggota
        ]
        for lingkup in dict.fromkeys(normal(satu.sebutan.lingkup) for satu in total):
            _sum_belanja(
                susunan,
                [s for s in belanja if _is_setara(s.sebutan.lingkup, lingkup)],
                [s for s in total if normal(s.sebutan.lingkup) == lingkup],
            )


def _sum_belanja(susunan: Susunan, belanja: Sequence[Tanda], total: Sequence[Tanda]) -> None:
    tidak = [s for s in belanja if TIDAK_LANGSUNG.search(_words(s.sebutan.hal))]
    langsung = [s for s in belanja if LANGSUNG.search(_words(s.sebutan.hal)) and s not in tidak]
    if not tidak or not langsung or not total:
        return
    suku = (_centre(susunan, langsung), _centre(susunan, tidak))
    pusat = _centre(susunan, total)
    susunan.add(
        Persamaan(
            kode="jumlah.belanja",
            jenis=JenisPersamaan.JUMLAH,
            hasil=pusat.titik,
            suku=tuple(satu.titik for satu in suku),
            dasar="belanja langsung + belanja tidak langsung = seluruh belanja",
            aturan="anggaran.jumlah",
            pasti=all(satu.pasti for satu in (*suku, pusat)),
        )
    )


def _words(hal: Hal) -> str:
    return f"{hal.kunci} {hal.nama}".lower()


def build_pohon_sebutan(susunan: Susunan, tanda: Sequence[Tanda], kelompok: Kelompok) -> None:
    """What a table sums for one quantity must also hold for another that only the sentences give."""
    hal_baris: dict[tuple[int, int], Hal] = {}
    for satu in tanda:
        if satu.sebutan.sel is not None and satu.sebutan.besaran in UANG:
            hal_baris.setdefault(satu.sebutan.sel[:2], satu.sebutan.hal)
    for besaran in UANG:
        for (nomor, baris), hal in hal_baris.items():
            if susunan.tabel[nomor].baris[baris].suku:
                _sum_hal(susunan, (nomor, baris), hal, _Cari(susunan, kelompok, besaran, hal_baris))


@dataclass(frozen=True, slots=True)
class _Cari:
    """Where the value of a row for one quantity is looked up."""

    susunan: Susunan
    kelompok: Kelompok
    besaran: Besaran
    hal: Mapping[tuple[int, int], Hal]

    def of(self, hal: Hal) -> Tanda | None:
        ada = [
            satu
            for satu in self.kelompok.get((hal.jenis, hal.kunci, self.besaran), ())
            if satu.sebutan.yakin >= YAKIN_POHON
            and satu.sebutan.lingkup.versi in ("", "perubahan")
            and normal(satu.sebutan.lingkup).triwulan is None
        ]
        return _centre(self.susunan, ada) if ada else None

    def expand(self, nomor: int, baris: int, dalam: int = 0) -> list[Tanda] | None:
        """The mention of a row, else those of its parts; None where something is not mentioned."""
        hal = self.hal.get((nomor, baris))
        sendiri = self.of(hal) if hal is not None and dalam else None
        if sendiri is not None:
            return [sendiri]
        suku = self.susunan.tabel[nomor].baris[baris].suku
        if not suku or dalam > 5:
            return None
        bagian = [self.expand(nomor, satu, dalam + 1) for satu in suku]
        if any(satu is None for satu in bagian):
            return None
        return [tanda for satu in bagian for tanda in satu or ()]


def _sum_hal(susunan: Susunan, sel: tuple[int, int], hal: Hal, cari: _Cari) -> None:
    nomor, baris = sel
    induk = cari.of(hal)
    bagian = cari.expand(nomor, baris)
    if induk is None or not bagian or len({satu.titik for satu in bagian}) < max(2, len(bagian)):
        return
    if all(satu.sebutan.sel is not None and satu.sebutan.sel[0] == nomor for satu in (induk, *bagian)):
        return
    susunan.add(
        Persamaan(
            kode="jumlah.pohon",
            jenis=JenisPersamaan.JUMLAH,
            hasil=induk.titik,
            suku=tuple(satu.titik for satu in bagian),
            dasar=f"{name_besaran(induk.sebutan)} = jumlah {len(bagian)} rinciannya",
            aturan="anggaran.jumlah",
            pasti=susunan.tabel[nomor].pohon_yakin >= YAKIN_PASTI and all(satu.pasti for satu in (induk, *bagian)),
        )
    )
