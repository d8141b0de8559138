"""Equations that a sentence states by itself: A + B = C, a : b × 100 % = c, a sum and the list of its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tolok.dokumen.kenali.bentuk import Angka, AsalKalimat, Kalimat, Peran
from tolok.dokumen.kenali.lingkup import find_dana
from tolok.dokumen.periksa.persamaan import JenisPersamaan, Persamaan
from tolok.dokumen.periksa.susun_nisbah import is_dibatasi
from tolok.dokumen.periksa.susun_titik import Susunan, shorten

REALISASI = re.compile(r"\b(?:realisasi|terealisasi|direalisasikan|terserap|penyerapan|realisasinya)\b", re.IGNORECASE)
PAGU = re.compile(r"\b(?:pagu|anggaran|dana|alokasi|dialokasikan|dianggarkan|pagunya)\b", re.IGNORECASE)
RINCIAN = re.compile(
    r"\b(?:dialokasikan untuk|terdiri|meliputi|yaitu|yakni|dengan rincian|rincian|terinci|dirinci|antara lain)\b",
    re.IGNORECASE,
)
BELANJA = re.compile(r"\bbelanja\s+(?:[a-z]+\s+){0,4}", re.IGNORECASE)
BAGI = re.compile(r"[:/÷]\s*(?:Rp\.?)?\s*$|\bdibagi\b", re.IGNORECASE)
PASAL_TERPANJANG = 160
"""Characters between two numbers of one statement."""


@dataclass(frozen=True, slots=True)
class _Kata:
    """A number of a sentence and the words before it, back to the number before."""

    angka: Angka
    sebelum: str


def build_kalimat(susunan: Susunan, kalimat: Sequence[Kalimat]) -> None:
    """Enter what sentences state between their own numbers."""
    for satu in kalimat:
        if satu.asal is AsalKalimat.SEL:
            continue
        kata = list(_read(satu))
        _build_tambah(susunan, satu, kata)
        _build_bagi(susunan, satu, kata)
        _build_rincian(susunan, satu, kata)
    _build_serapan(susunan, kalimat)


def _read(kalimat: Kalimat) -> Iterator[_Kata]:
    akhir = 0
    for angka in kalimat.angka:
        if angka.peran is Peran.NILAI:
            yield _Kata(angka, kalimat.teks[akhir : angka.mulai])
            akhir = angka.akhir


def _titik(susunan: Susunan, kalimat: Kalimat, kata: _Kata) -> int:
    kata_kata = kata.sebelum.strip(" ()=+,;:").split()
    nama = " ".join(kata_kata[-6:]).removesuffix("Rp.").removesuffix("Rp").strip() or "angka"
    return susunan.teks(kata.angka, kalimat.tempat, shorten(nama), kalimat.teks)


def _build_tambah(susunan: Susunan, kalimat: Kalimat, kata: Sequence[_Kata]) -> None:
    deret: list[_Kata] = []
    for satu in kata:
        panjang = len(satu.sebelum) <= PASAL_TERPANJANG
        if deret and "=" in satu.sebelum and len(deret) > 1 and panjang and _is_sesatuan([*deret, satu]):
            _enter_tambah(susunan, kalimat, deret, satu)
            deret = []
        elif deret and "+" in satu.sebelum and panjang:
            deret.append(satu)
        else:
            deret = [satu]


def _is_sesatuan(kata: Sequence[_Kata]) -> bool:
    return len({satu.angka.satuan == "%" for satu in kata}) == 1


def _enter_tambah(susunan: Susunan, kalimat: Kalimat, deret: Sequence[_Kata], hasil: _Kata) -> None:
    susunan.add(
        Persamaan(
            kode="jumlah.kalimat",
            jenis=JenisPersamaan.JUMLAH,
            hasil=_titik(susunan, kalimat, hasil),
            suku=tuple(_titik(susunan, kalimat, satu) for satu in deret),
            dasar="penjumlahan yang ditulis dalam kalimat itu sendiri",
            aturan="umum.jumlah",
        )
    )


def _build_bagi(susunan: Susunan, kalimat: Kalimat, kata: Sequence[_Kata]) -> None:
    """A division written out, a : b × 100% = c%; the 100 is a number of its own."""
    for letak in range(len(kata) - 2):
        atas, bawah, *sisa = kata[letak : letak + 4]
        if not BAGI.search(bawah.sebelum) or len(bawah.sebelum) > PASAL_TERPANJANG:
            continue
        if sisa and sisa[0].angka.nilai == 100 and re.search(r"[x×*]", sisa[0].sebelum, re.IGNORECASE):
            sisa = sisa[1:]
            persen = True
        else:
            persen = bool(sisa) and sisa[0].angka.satuan == "%"
        if not sisa or not persen or "=" not in sisa[0].sebelum or bawah.angka.nilai == 0:
            continue
        susunan.add(
            Persamaan(
                kode="nisbah.kalimat",
                jenis=JenisPersamaan.PERSEN,
                hasil=_titik(susunan, kalimat, sisa[0]),
                suku=(_titik(susunan, kalimat, atas), _titik(susunan, kalimat, bawah)),
                dasar="pembagian yang ditulis dalam kalimat itu sendiri",
                skala=100,
                aturan="umum.persentase",
            )
        )


def _build_rincian(susunan: Susunan, kalimat: Kalimat, kata: Sequence[_Kata]) -> None:
    """A sum that is laid out for belanja x and belanja y in the same sentence."""
    uang = [satu for satu in kata if satu.angka.satuan == "Rp"]
    if len(uang) < 3 or not RINCIAN.search(uang[1].sebelum) or REALISASI.search(uang[0].sebelum):
        return
    bagian: list[_Kata] = []
    for satu in uang[1:]:
        if REALISASI.search(satu.sebelum) or not BELANJA.search(satu.sebelum) or len(satu.sebelum) > PASAL_TERPANJANG:
            break
        bagian.append(satu)
    if len(bagian) < 2:
        return
    susunan.add(
        Persamaan(
            kode="jumlah.rincian",
            jenis=JenisPersamaan.JUMLAH,
            hasil=_titik(susunan, kalimat, uang[0]),
            suku=tuple(_titik(susunan, kalimat, satu) for satu in bagian),
            dasar="jumlah yang disebut = rincian belanja dalam kalimat yang sama",
            aturan="anggaran.jumlah",
        )
    )


def _build_serapan(susunan: Susunan, kalimat: Sequence[Kalimat]) -> None:
    """Pagu, realisasi and percent told one after the other in one paragraph."""
    pagu: tuple[Kalimat, _Kata] | None = None
    paragraf = -1
    for satu in kalimat:
        if satu.paragraf != paragraf:
            pagu, paragraf = None, satu.paragraf
        kata = list(_read(satu))
        for letak, ini in enumerate(kata):
            if _is_pagu(ini):
                pagu = (satu, ini)
            berikut = kata[letak + 1] if letak + 1 < len(kata) else None
            cocok = pagu is not None and berikut is not None and _is_realisasi(ini) and _is_persen(berikut)
            if cocok and pagu and berikut and not _is_dana_lain(pagu[1].sebelum, satu.teks):
                _enter_serapan(susunan, (satu, berikut), (satu, ini), pagu)


def _is_dana_lain(satu: str, dua: str) -> bool:
    """Whether two statements name two different funds."""
    kiri, kanan = find_dana(satu), find_dana(dua)
    return bool(kiri and kanan) and kiri != kanan


TARGET = re.compile(r"\btarget\b", re.IGNORECASE)


def build_sel(susunan: Susunan, kalimat: Sequence[Kalimat]) -> None:
    """A cell of words with both terms beside the one percent of its row."""
    letak = {
        tabel.tempat_sel(baris, kolom): (nomor, baris)
        for nomor, tabel in enumerate(susunan.tabel)
        for baris, isi in enumerate(tabel.kisi)
        for kolom, sel in enumerate(isi)
        if sel is not None and (baris, kolom) not in tabel.angka
    }
    for satu in kalimat:
        sel = letak.get(satu.tempat) if satu.asal is AsalKalimat.SEL else None
        kata = list(_read(satu)) if sel is not None else []
        if sel is not None and len(kata) == 2 and REALISASI.search(kata[0].sebelum):
            _enter_sel(susunan, sel, satu, kata)


def _enter_sel(susunan: Susunan, sel: tuple[int, int], kalimat: Kalimat, kata: Sequence[_Kata]) -> None:
    nomor, baris = sel
    titik = [susunan.sel(nomor, baris, kolom) for kolom in range(len(susunan.tabel[nomor].kolom))]
    persen = [satu for satu in titik if satu is not None and susunan.titik[satu].angka.satuan == "%"]
    serapan = PAGU.search(kata[1].sebelum) is not None
    if len(persen) != 1 or kata[1].angka.nilai == 0 or not (serapan or TARGET.search(kata[1].sebelum)):
        return
    persamaan = Persamaan(
        kode="nisbah.serapan" if serapan else "nisbah.capaian",
        jenis=JenisPersamaan.PERSEN,
        hasil=persen[0],
        suku=(_titik(susunan, kalimat, kata[0]), _titik(susunan, kalimat, kata[1])),
        dasar=f"{'serapan = realisasi ÷ pagu' if serapan else 'capaian = realisasi ÷ target'} × 100",
        skala=100,
        aturan="anggaran.serapan" if serapan else "capaian.naik",
    )
    ragam = (persamaan,) if serapan else _vary(persamaan)
    benar = next((satu for satu in ragam if susunan.fits(satu)), None)
    if benar is not None or serapan:
        susunan.add(benar or persamaan)
    elif not is_dibatasi(susunan, ragam):
        susunan.add(replace(min(ragam, key=susunan.distance), pasti=False))


def _vary(naik: Persamaan) -> tuple[Persamaan, ...]:
    """Realisasi ÷ target, and the ways of an indicator that is better when lower."""
    atas, bawah = naik.suku
    return (
        naik,
        replace(naik, jenis=JenisPersamaan.PERSEN_TURUN, aturan="capaian.turun_2t"),
        replace(naik, suku=(bawah, atas), aturan="capaian.turun_rasio"),
    )


def find_pasangan(kalimat: Sequence[Kalimat]) -> Iterator[tuple[Kalimat, Angka, Angka]]:
    """Sentences with one realisasi and one pagu: the sentence, realisasi, pagu."""
    for satu in kalimat:
        uang = [kata for kata in _read(satu) if kata.angka.satuan == "Rp"]
        realisasi, pagu = ([k.angka for k in uang if apa(k)] for apa in (_is_realisasi, _is_pagu))
        if len(uang) == 2 and len(realisasi) == len(pagu) == 1:
            yield satu, realisasi[0], pagu[0]


def _is_pagu(kata: _Kata) -> bool:
    uang = kata.angka.satuan == "Rp"
    return uang and PAGU.search(kata.sebelum) is not None and not REALISASI.search(kata.sebelum)


def _is_realisasi(kata: _Kata) -> bool:
    return kata.angka.satuan == "Rp" and REALISASI.search(kata.sebelum) is not None


def _is_persen(kata: _Kata) -> bool:
    return kata.angka.satuan == "%" and len(kata.sebelum) <= PASAL_TERPANJANG


def _enter_serapan(
    susunan: Susunan, persen: tuple[Kalimat, _Kata], realisasi: tuple[Kalimat, _Kata], pagu: tuple[Kalimat, _Kata]
) -> None:
    if pagu[1].angka.nilai == 0:
        return
    hasil, atas, bawah = (_titik(susunan, *satu) for satu in (persen, realisasi, pagu))
    persamaan = Persamaan(
        kode="nisbah.serapan",
        jenis=JenisPersamaan.PERSEN,
        hasil=hasil,
        suku=(atas, bawah),
        dasar="serapan = realisasi ÷ pagu × 100",
        skala=100,
        aturan="anggaran.serapan",
    )
    dikenal = any(satu.hasil == hasil and satu.jenis is JenisPersamaan.PERSEN for satu in susunan.persamaan)
    if susunan.fits(persamaan) or not dikenal:
        susunan.add(persamaan)
