"""Kolom: what each column of a table holds, by the words of its head and by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from tolok.dokumen.kenali.bentuk import Angka, JenisBaris, JenisKolom, MaknaKolom
from tolok.dokumen.kenali.judul_kolom import (
    find_jenis_angka,
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
from tolok.dokumen.naskah import Sel

UANG_TERKECIL = 50_000
"""A whole number from here on, in most cells of a column, is money where nothing says otherwise."""
TEKS_BERANGKA = frozenset({JenisKolom.NOMOR, JenisKolom.KODE, JenisKolom.SATUAN, JenisKolom.KATEGORI})
UANG = frozenset({JenisKolom.PAGU, JenisKolom.REALISASI_ANGGARAN, JenisKolom.SISA})

_NOMOR = re.compile(r"\(?(?:[0-9]{1,3}|[A-Za-z]|[IVXLivxl]{1,6})[.)]{0,2}|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\.?")
_KODE = re.compile(r"[0-9Xx]{1,2}(?:[.\-][0-9Xx]{1,6}){1,12}")
_KOSONG = frozenset({"", "-", "–", "—", "n/a", "na", "nihil", "tidak ada", "...", "…"})


@dataclass(frozen=True, slots=True)
class IsiKolom:
    """What stands in the body of one column, counted."""

    terisi: int = 0
    angka: int = 0
    uang: int = 0
    persen: int = 0
    pecahan: int = 0
    bernomor: int = 0
    berkode: int = 0
    panjang: int = 0
    """Letters of the cells that are no number."""

    @property
    def is_angka(self) -> bool:
        return self.angka > 0 and self.angka * 2 >= self.terisi


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
    makna = _settle_persen(_settle_uang(_settle_uraian(makna, isi), isi), isi)
    kelompok = _read_kelompok(kisi, kepala, makna, isi)
    return tuple(replace(satu, kelompok=nomor) for satu, nomor in zip(makna, kelompok, strict=True))


def is_kosong(teks: str) -> bool:
    """Whether a cell says that there is nothing: "", "-", "Nihil", "Tidak ada"."""
    return teks.casefold() in _KOSONG


def _read_judul(kisi: KisiSel, kolom: int, kepala: Sequence[int], kecuali: Collection[int]) -> tuple[str, ...]:
    hasil: list[str] = []
    sebelum: Sel | None = None
    for urutan, baris in enumerate(kepala):
        sel = kisi[baris][kolom] if teks_sel(kisi[baris][kolom]) else _find_atas(kisi, kolom, kepala[urutan:])
        teks = teks_sel(sel)
        if sel is not sebelum and teks and id(sel) not in kecuali:
            if hasil and _span(kisi, baris, kolom) == _span(kisi, kepala[urutan - 1], kolom):
                # A title that the file broke over two rows.
                teks = f"{hasil.pop()} {teks}"
            hasil.append(teks)
        sebelum = sel
    return tuple(hasil)


def _span(kisi: KisiSel, baris: int, kolom: int) -> tuple[int, int]:
    """First and last column that the cell covers."""
    sel = kisi[baris][kolom]
    if sel is None:
        return kolom, kolom
    sama = [nomor for nomor, lain in enumerate(kisi[baris]) if lain is sel]
    return sama[0], sama[-1]


def _find_atas(kisi: KisiSel, kolom: int, kepala: Sequence[int]) -> Sel | None:
    """The title over an empty place of the head, where a writer left a group's cells unmerged.

    The first filled cell at the left stands over it, if both columns have titles of their own below.
    """
    atas, *bawah = kepala
    if not any(teks_sel(kisi[baris][kolom]) for baris in bawah):
        return None
    kiri = kolom
    while kiri >= 0 and not teks_sel(kisi[atas][kiri]):
        kiri -= 1
    if kiri < 0:
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
    nilai = abs(angka.nilai) if angka else 0
    besar = angka is not None and (angka.satuan == "Rp" or (angka.desimal in {0, 2} and nilai >= UANG_TERKECIL))
    return replace(
        isi,
        terisi=isi.terisi + 1,
        angka=isi.angka + (angka is not None),
        uang=isi.uang + besar,
        persen=isi.persen + (angka is not None and angka.satuan == "%"),
        pecahan=isi.pecahan + (angka is not None and angka.desimal > 0 and nilai < UANG_TERKECIL),
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
    if isi.persen * 2 > isi.angka or is_judul_persen(judul):
        return False
    return isi.uang * 2 > isi.angka or (is_judul_uang(judul) and (not isi.angka or not isi.pecahan))


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
        return _jenis_bukan_angka(judul, isi, teks)
    if teks in TEKS_BERANGKA and find_jenis_angka(judul[-1:]) in {None, teks}:
        return teks or JenisKolom.LAIN
    if not isi.terisi and teks and not find_jenis_angka(judul):
        return teks
    return _jenis_angka(judul, isi, judul_tabel)


def _jenis_bukan_angka(judul: Sequence[str], isi: IsiKolom, teks: JenisKolom | None) -> JenisKolom:
    """A column of words, codes or labels; words under "Target" are targets that are said, not counted."""
    if isi.berkode * 2 > isi.terisi:
        return JenisKolom.KODE
    if teks is None and isi.bernomor * 2 > isi.terisi and isi.panjang <= 5 * isi.terisi:
        return JenisKolom.NOMOR
    nilai = find_jenis_angka(judul)
    if teks in {JenisKolom.KATEGORI, JenisKolom.RUMUS}:
        return teks
    if nilai in {JenisKolom.TARGET, JenisKolom.REALISASI, JenisKolom.CAPAIAN} and (
        teks is None or find_jenis_angka(judul[-1:]) is not None
    ):
        return nilai if isi.angka or isi.panjang <= 25 * isi.terisi else JenisKolom.KETERANGAN
    return teks or JenisKolom.LAIN


def _jenis_angka(judul: Sequence[str], isi: IsiKolom, judul_tabel: str) -> JenisKolom:
    jenis = find_jenis_angka(judul)
    uang, persen = _is_uang(judul, isi), _is_persen(judul, isi)
    if jenis is None and not persen and (uang or find_tahun(judul)):
        jenis = find_jenis_angka([judul_tabel])
        jenis = jenis if jenis in {JenisKolom.REALISASI, JenisKolom.TARGET, JenisKolom.PAGU} else None
    if jenis is JenisKolom.NOMOR and isi.uang:
        jenis = None
    if uang:
        return _jenis_uang(jenis)
    if persen:
        return _jenis_persen(judul, jenis)
    if jenis is JenisKolom.PAGU:
        return JenisKolom.PAGU if not isi.pecahan else JenisKolom.LAIN
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
        case JenisKolom.CAPAIAN | JenisKolom.REALISASI:
            return JenisKolom.SERAPAN if keuangan else jenis
        case JenisKolom.PAGU:
            return JenisKolom.SERAPAN
        case JenisKolom.JUMLAH | JenisKolom.CACAH | None:
            return JenisKolom.LAIN
        case _:
            return jenis


def _settle_uraian(makna: Sequence[MaknaKolom], isi: Sequence[IsiKolom]) -> list[MaknaKolom]:
    """The widest column of words is the label where no head says which is."""
    label = {JenisKolom.URAIAN, JenisKolom.SASARAN, JenisKolom.INDIKATOR}
    hasil = list(makna)
    if any(satu.jenis in label for satu in makna):
        return hasil
    calon = [nomor for nomor, satu in enumerate(isi) if satu.terisi and not satu.is_angka]
    calon = [nomor for nomor in calon if hasil[nomor].jenis in {JenisKolom.LAIN, JenisKolom.ORANG}]
    if calon:
        terlebar = max(calon, key=lambda nomor: isi[nomor].panjang)
        hasil[terlebar] = replace(hasil[terlebar], jenis=JenisKolom.URAIAN)
    return hasil


def _settle_uang(makna: Sequence[MaknaKolom], isi: Sequence[IsiKolom]) -> list[MaknaKolom]:
    """Small money, in thousands or of a small office, is told by the pagu beside it, where nothing is a target."""
    pagu = next((satu for nomor, satu in enumerate(makna) if satu.jenis is JenisKolom.PAGU and isi[nomor].angka), None)
    if pagu is None or any(satu.jenis is JenisKolom.TARGET for satu in makna):
        return list(makna)
    hasil = []
    for nomor, satu in enumerate(makna):
        polos = isi[nomor].angka > 0 and satu.satuan != "%" and not isi[nomor].pecahan
        if polos and satu.jenis is JenisKolom.REALISASI and "fisik" not in " ".join(satu.judul).casefold():
            hasil.append(replace(satu, jenis=JenisKolom.REALISASI_ANGGARAN, satuan="Rp", kali=pagu.kali))
        elif polos and satu.jenis in {JenisKolom.SISA, JenisKolom.SELISIH}:
            hasil.append(replace(satu, satuan="Rp", kali=pagu.kali))
        else:
            hasil.append(satu)
    return hasil


def _settle_persen(makna: Sequence[MaknaKolom], isi: Sequence[IsiKolom]) -> list[MaknaKolom]:
    """A percent column that its head leaves open is told by the two before it."""
    hasil = list(makna)
    for nomor, satu in enumerate(hasil):
        kiri = hasil[nomor - 1] if nomor else None
        if kiri and kiri.satuan == "Rp" and kiri.judul == satu.judul and isi[nomor].angka and not isi[nomor].uang:
            # One title over an amount and its percent.
            hasil[nomor] = replace(satu, jenis=JenisKolom.SERAPAN, satuan="%", kali=1)
            continue
        if satu.satuan != "%" or not isi[nomor].angka:
            continue
        dekat = {lain.jenis for lain in hasil[max(0, nomor - 2) : nomor]}
        uang = JenisKolom.REALISASI_ANGGARAN in dekat
        if satu.jenis in {JenisKolom.LAIN, JenisKolom.REALISASI, JenisKolom.CAPAIAN} and uang:
            hasil[nomor] = replace(satu, jenis=JenisKolom.SERAPAN)
        elif satu.jenis is JenisKolom.LAIN and {JenisKolom.TARGET, JenisKolom.REALISASI} <= dekat:
            hasil[nomor] = replace(satu, jenis=JenisKolom.CAPAIAN)
    return hasil


def _read_kelompok(
    kisi: KisiSel, kepala: Sequence[int], makna: Sequence[MaknaKolom], isi: Sequence[IsiKolom]
) -> list[int]:
    pasangan = _read_ulangan(makna) or _read_pasangan(makna, isi)
    if any(pasangan):
        return pasangan
    hasil = [0] * len(makna)
    nomor = 0
    for baris in reversed(kepala):
        for _, rombongan in groupby(range(len(makna)), key=lambda kolom, baris=baris: id(kisi[baris][kolom])):  # type: ignore[misc]
            kolom = list(rombongan)
            if len(kolom) > 1 and kisi[baris][kolom[0]] is not None and not any(hasil[satu] for satu in kolom):
                nomor += 1
                for satu in kolom:
                    hasil[satu] = nomor
    return _renumber(hasil)


def _renumber(kelompok: Sequence[int]) -> list[int]:
    """Number the groups from the left."""
    urutan: dict[int, int] = {0: 0}
    return [urutan.setdefault(satu, len(urutan)) for satu in kelompok]


def _read_ulangan(makna: Sequence[MaknaKolom]) -> list[int]:
    """Groups of a table whose whole row of titles comes twice or more, side by side."""
    judul = [satu.judul for satu in makna]
    for lebar in range(2, len(judul) // 2 + 1):
        banyak, sisa = divmod(len(judul), lebar)
        if not sisa and all(judul) and judul == judul[:lebar] * banyak:
            return [1 + nomor // lebar for nomor in range(len(judul))]
    return []


def _read_pasangan(makna: Sequence[MaknaKolom], isi: Sequence[IsiKolom]) -> list[int]:
    """Groups of label and count side by side: pendidikan, jumlah, golongan, jumlah, and so on."""
    rupa = [
        "a" if satu.is_angka and makna[nomor].jenis is not JenisKolom.NOMOR else "k" for nomor, satu in enumerate(isi)
    ]
    rentang = ["".join(isi_rentang) for _, isi_rentang in groupby(rupa)]
    if len(rentang) < 4 or len(rentang) % 2 or rupa[0] == "a":
        return [0] * len(makna)
    judul = {makna[nomor].judul[-1:] for nomor, satu in enumerate(rupa) if satu == "a"}
    if len(judul) * 2 > len(rentang) // 2 + 1:
        return [0] * len(makna)
    hasil: list[int] = []
    for nomor, satu in enumerate(rentang):
        hasil += [nomor // 2 + 1] * len(satu)
    return hasil
