"""Kolom: what each column of a table holds, by the words of its head and by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from tolok.dokumen.kenali.bentuk import Angka, JenisBaris, JenisKolom, MaknaKolom
from tolok.dokumen.kenali.judul_kolom import (
    find_jenis_angka,
    find_jenis_kata,
    find_jenis_teks,
    find_kali,
    find_satuan,
    find_semester,
    find_tahun,
    find_triwulan,
    find_versi,
    is_judul_persen,
    is_judul_uang,
    is_kumulatif,
)
from tolok.dokumen.kenali.kisi import KisiSel, teks_sel
from tolok.dokumen.kenali.kolom_berdampingan import KINERJA_KOLOM, IsiKolom, settle_kolom
from tolok.dokumen.naskah import Sel

UANG_TERKECIL = 50_000
"""A whole number from here on, in most cells of a column, is money where nothing says otherwise."""
TEKS_BERANGKA = frozenset({JenisKolom.NOMOR, JenisKolom.KODE, JenisKolom.SATUAN, JenisKolom.KATEGORI})

_NOMOR = re.compile(r"\(?(?:[0-9]{1,3}|[A-Za-z]|[IVXLivxl]{1,6})[.)]{0,2}|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\.?")
_KODE = re.compile(r"[0-9Xx]{1,2}(?:[.\-][0-9Xx]{1,6}){1,12}")
_PERSEN_REALISASI = re.compile(
    r"(?:%|persen(?:tase)?|prosentase)\s?(?:dari )?realisasi|realisasi\s?\(?%\)?", re.IGNORECASE
)
"""A percent of what was reached, not what was reached in percent."""
_KOSONG = frozenset({"", "-", "–", "—", "n/a", "na", "nihil", "tidak ada", "...", "…"})


def read_kolom(
    kisi: KisiSel, tetap: Mapping[int, JenisBaris], angka: Mapping[tuple[int, int], Angka], judul: str
) -> tuple[MaknaKolom, ...]:
    """Meaning of each column. `tetap`: rows of heads and of column numbers; `judul`: the caption."""
    lebar = len(kisi[0]) if kisi else 0
    badan = [nomor for nomor in range(len(kisi)) if nomor not in tetap]
    kepala = [nomor for nomor in tetap if tetap[nomor] is JenisBaris.KEPALA and nomor < min(badan, default=len(kisi))]
    nomor_kolom = {id(sel) for nomor in tetap if tetap[nomor] is JenisBaris.NOMOR_KOLOM for sel in kisi[nomor]}
    isi = [_count_isi(kisi, nomor, badan, angka) for nomor in range(lebar)]
    judul_kolom = [_read_judul(kisi, nomor, kepala, nomor_kolom) for nomor in range(lebar)]
    makna = [_read_satu(judul_kolom[nomor], isi[nomor], judul) for nomor in range(lebar)]
    return settle_kolom(makna, isi, [kisi[baris] for baris in kepala])


def is_kosong(teks: str) -> bool:
    """Whether a cell says that there is nothing: "", "-", "Nihil", "Tidak ada"."""
    return teks.casefold() in _KOSONG


def _read_judul(kisi: KisiSel, kolom: int, kepala: Sequence[int], kecuali: Collection[int]) -> tuple[str, ...]:
    hasil: list[str] = []
    sebelum: Sel | None = None
    for urutan, baris in enumerate(kepala):
        sel = kisi[baris][kolom] if teks_sel(kisi[baris][kolom]) else _find_atas(kisi, kolom, kepala[urutan:])
        teks = teks_sel(sel)
        selebar_tabel = _span(kisi, baris, kolom) == (0, len(kisi[baris]) - 1) != (0, 0)
        if sel is not sebelum and teks and id(sel) not in kecuali and not selebar_tabel:
            if hasil and _span(kisi, baris, kolom) == _span(kisi, kepala[urutan - 1], kolom):
                # A title that the file broke over two rows.
                teks = f"{hasil.pop()} {teks}"
            hasil.append(teks)
        sebelum = sel
    return tuple(hasil)


def _span(kisi: KisiSel, baris: int, kolom: int) -> tuple[int, int]:
    """First and last column that the cell covers."""
    sama = [nomor for nomor, lain in enumerate(kisi[baris]) if lain is kisi[baris][kolom]]
    return sama[0], sama[-1]


def _find_atas(kisi: KisiSel, kolom: int, kepala: Sequence[int]) -> Sel | None:
    """The title over an empty place of the head, where a writer left a group's cells unmerged.

    The first filled cell at the left stands over it, if both columns have titles of their own below.
    """
    atas, *bawah = kepala
    kiri = next((nomor for nomor in range(kolom, -1, -1) if teks_sel(kisi[atas][nomor])), None)
    if kiri is None or not any(teks_sel(kisi[baris][kolom]) for baris in bawah):
        return None
    sel = kisi[atas][kiri]
    sendiri = any(teks_sel(kisi[baris][kiri]) and kisi[baris][kiri] is not sel for baris in bawah)
    return sel if sendiri else None


def _count_isi(kisi: KisiSel, kolom: int, badan: Sequence[int], angka: Mapping[tuple[int, int], Angka]) -> IsiKolom:
    isi = IsiKolom()
    for baris in badan:
        sel = kisi[baris][kolom]
        teks = teks_sel(sel)
        if is_kosong(teks) or (kolom and sel is kisi[baris][kolom - 1]):
            continue
        isi = _add_isi(isi, teks, angka.get((baris, kolom)))
    return isi


def _add_isi(isi: IsiKolom, teks: str, angka: Angka | None) -> IsiKolom:
    nilai = abs(angka.nilai) if angka else Decimal(0)
    besar = angka is not None and (angka.satuan == "Rp" or (angka.desimal in {0, 2} and nilai >= UANG_TERKECIL))
    return replace(
        isi,
        terisi=isi.terisi + 1,
        angka=isi.angka + (angka is not None),
        uang=isi.uang + besar,
        persen=isi.persen + (angka is not None and angka.satuan == "%"),
        pecahan=isi.pecahan + (angka is not None and angka.desimal > 0 and nilai < UANG_TERKECIL),
        berurut=isi.berurut + (angka is not None and (isi.terakhir is None or angka.nilai == isi.terakhir + 1)),
        terakhir=angka.nilai if angka else isi.terakhir,
        bernomor=isi.bernomor + (_NOMOR.fullmatch(teks) is not None),
        berkode=isi.berkode + (_KODE.fullmatch(teks) is not None),
        panjang=isi.panjang + (0 if angka else len(teks)),
    )


def _read_satu(judul: tuple[str, ...], isi: IsiKolom, judul_tabel: str) -> MaknaKolom:
    return MaknaKolom(
        judul=judul,
        jenis=_find_jenis(judul, isi, judul_tabel),
        tahun=find_tahun(judul),
        triwulan=find_triwulan(judul),
        semester=find_semester(judul),
        versi=find_versi(judul),
        satuan=_find_satuan(judul, isi),
        kali=max(find_kali(judul), find_kali([judul_tabel])) if _is_uang(judul, isi) else 1,
        kumulatif=is_kumulatif(judul),
    )


def _is_uang(judul: Sequence[str], isi: IsiKolom) -> bool:
    if isi.persen * 2 > isi.angka:
        return False
    if isi.uang * 2 > isi.angka:
        return True
    return not is_judul_persen(judul) and is_judul_uang(judul) and not isi.pecahan


def _is_persen(judul: Sequence[str], isi: IsiKolom) -> bool:
    if isi.uang * 2 > isi.angka:
        return False
    return is_judul_persen(judul) or (isi.angka > 0 and isi.persen * 5 >= isi.angka * 4)


def _find_satuan(judul: Sequence[str], isi: IsiKolom) -> str:
    if not isi.angka:
        return ""
    if _is_persen(judul, isi):
        return "%"
    return "Rp" if _is_uang(judul, isi) else find_satuan(judul)


def _find_jenis(judul: tuple[str, ...], isi: IsiKolom, judul_tabel: str) -> JenisKolom:
    teks = find_jenis_teks(judul[-1:]) or find_jenis_teks(judul)
    if isi.terisi and not isi.is_angka:
        return _jenis_bukan_angka(judul, isi)
    if teks in TEKS_BERANGKA and not isi.uang and find_jenis_angka(judul[-1:]) in {None, teks}:
        return teks or JenisKolom.LAIN
    if not isi.terisi and teks and not find_jenis_angka(judul):
        return teks
    return _jenis_angka(judul, isi, judul_tabel)


def _jenis_bukan_angka(judul: Sequence[str], isi: IsiKolom) -> JenisKolom:
    """A column of words, codes or labels; words under "Target" are targets that are said, not counted."""
    if isi.berkode * 2 > isi.terisi:
        return JenisKolom.KODE
    jenis = find_jenis_kata(judul)
    if jenis is None and isi.bernomor * 2 > isi.terisi and isi.panjang <= 5 * isi.terisi:
        return JenisKolom.NOMOR
    if jenis in KINERJA_KOLOM and not isi.angka and isi.panjang > 25 * isi.terisi:
        return JenisKolom.KETERANGAN
    return jenis or JenisKolom.LAIN


def _jenis_angka(judul: Sequence[str], isi: IsiKolom, judul_tabel: str) -> JenisKolom:
    jenis = find_jenis_angka(judul)
    uang, persen = _is_uang(judul, isi), _is_persen(judul, isi)
    if jenis is None and not persen and (uang or find_tahun(judul)):
        jenis = find_jenis_angka([judul_tabel])
        jenis = jenis if jenis in {JenisKolom.REALISASI, JenisKolom.TARGET, JenisKolom.PAGU} else None
    if jenis is JenisKolom.NOMOR and isi.uang:
        jenis = None
    if not judul and isi.angka > 1 and isi.berurut == isi.angka:
        return JenisKolom.NOMOR
    if uang:
        # "s.d. Triwulan II (Rp)" under no word of its own is what was spent.
        return _jenis_uang(jenis or (JenisKolom.REALISASI if is_kumulatif(judul) else None))
    if persen:
        return _jenis_persen(judul, jenis)
    if jenis is JenisKolom.PAGU and isi.pecahan:
        return JenisKolom.LAIN
    if jenis is not None:
        return jenis
    return JenisKolom.CACAH if isi.angka and not isi.pecahan else JenisKolom.LAIN


def _jenis_uang(jenis: JenisKolom | None) -> JenisKolom:
    match jenis:
        case JenisKolom.REALISASI | JenisKolom.CAPAIAN | JenisKolom.SERAPAN:
            return JenisKolom.REALISASI_ANGGARAN
        case JenisKolom.TARGET | JenisKolom.PAGU | None:
            return JenisKolom.PAGU
        case JenisKolom.CACAH:
            return JenisKolom.JUMLAH
        case _:
            return jenis


def _jenis_persen(judul: Sequence[str], jenis: JenisKolom | None) -> JenisKolom:
    keuangan = is_judul_uang([satu for satu in judul if satu])
    match jenis:
        case JenisKolom.REALISASI if not keuangan and _PERSEN_REALISASI.fullmatch(judul[-1]):
            return JenisKolom.CAPAIAN
        case JenisKolom.CAPAIAN | JenisKolom.REALISASI:
            return JenisKolom.SERAPAN if keuangan else jenis
        case JenisKolom.PAGU:
            return JenisKolom.SERAPAN
        case JenisKolom.JUMLAH | JenisKolom.CACAH | None:
            return JenisKolom.LAIN
        case _:
            return jenis
