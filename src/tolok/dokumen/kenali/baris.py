"""Baris: what each row of a table is: head, title, data, subtotal, total, average, or the rest of the row above."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tolok.dokumen.kenali.bentuk import Angka, JenisBaris, JenisKolom, MaknaKolom
from tolok.dokumen.kenali.kisi import KisiSel, teks_sel
from tolok.dokumen.kenali.kolom import is_kosong
from tolok.dokumen.naskah import Sel

LABEL = frozenset({JenisKolom.URAIAN, JenisKolom.SASARAN, JenisKolom.INDIKATOR, JenisKolom.ORANG, JenisKolom.LAIN})
LABEL_UTAMA = frozenset({JenisKolom.URAIAN, JenisKolom.SASARAN, JenisKolom.INDIKATOR})
PENANDA = frozenset({JenisKolom.NOMOR, JenisKolom.KODE})
BUKAN_UKURAN = LABEL | PENANDA | {JenisKolom.KETERANGAN, JenisKolom.RUMUS}
_J = JenisBaris

_JUMLAH = re.compile(
    r"(?:jumlah|total|jml|jlh|grand total|sub ?-?total|sub ?-?jumlah|j u m l a h|t o t a l)\b", re.IGNORECASE
)
_RATA = re.compile(r"(?:nilai |jumlah |total |capaian )?(?:rata[\s\-–]{0,3}rata|rerata|rataan)\b", re.IGNORECASE)
_PERSEN = re.compile(r"(?:persentase|prosentase|persen|%)(?:\s?\(%\))?$", re.IGNORECASE)
_SUB = re.compile(r"sub|jumlah\s?\(?(?:[0-9]{1,2}|[ivx]{1,4}|[a-h])\)?$", re.IGNORECASE)
_KEPALA_JUMLAH = frozenset(
    ("i", "ii", "iii", "iv", "v", "a", "b", "c", "d", "1", "2", "3", "4", "5", "akhir", "umum", "seluruh")
)
_SAMBUNG_AKHIR = re.compile(
    r"(?:[,/&\-–(]|\b(?:dan|atau|yang|di|ke|dari|untuk|dengan|serta|pada|dalam))$", re.IGNORECASE
)
_NOMOR_KOLOM = re.compile(r"\(?\s?(?:kol\.?\s?)?([0-9]{1,2})\s?\)?(?:\s?=.{1,30}|\s?[(:].{1,30})?")
KATA_LABEL_JUMLAH = 4
"""A longer label that begins with "Jumlah" names a thing ("Jumlah dokumen perencanaan yang disusun")."""


@dataclass(frozen=True, slots=True)
class RupaBaris:
    """What one row of the body looks like; `label` is the first column of words that is filled."""

    jenis: JenisBaris
    label: int = 0
    uraian: str = ""
    nomor: str = ""
    kode: str = ""
    tebal: bool = False
    lekuk: int = 0


def find_kepala(kisi: KisiSel, banyak: int) -> tuple[tuple[int, ...], dict[int, JenisBaris]]:
    """Rows of the head, and every row that is head or column numbers, also those that a new page repeats.

    `banyak` = rows that the reader of the file took for the head; 0 makes the rows before the first data the head.
    """
    batas = banyak or _guess_kepala(kisi)
    jenis: dict[int, JenisBaris] = {}
    for nomor in range(len(kisi)):
        if is_nomor_kolom(kisi[nomor]) and (nomor <= batas + 1 or jenis.get(nomor - 1) is _J.KEPALA):
            jenis[nomor] = _J.NOMOR_KOLOM
        elif nomor < batas or _repeats(kisi, nomor, batas):
            jenis[nomor] = _J.KEPALA
    return tuple(nomor for nomor in range(batas) if jenis[nomor] is _J.KEPALA), jenis


def _guess_kepala(kisi: KisiSel) -> int:
    """Rows before the first that holds a number; 0 where nothing above numbers looks like a head."""
    for nomor, baris in enumerate(kisi[:6]):
        if is_nomor_kolom(baris):
            return nomor + 1
        if any(huruf.isdecimal() for sel in baris for huruf in teks_sel(sel)):
            isi = [teks_sel(sel) for sel in baris if sel]
            return nomor if nomor and len({*isi} - {""}) > 1 else 0
    return 0


def is_nomor_kolom(baris: Sequence[Sel | None]) -> bool:
    """Whether a row numbers the columns: 1 2 3, (1) (2) (3), 1 2 3 4=3/2, also with gaps and sub columns."""
    teks = [teks_sel(sel) for kolom, sel in enumerate(baris) if kolom == 0 or sel is not baris[kolom - 1]]
    terisi = [satu for satu in teks if satu]
    if len(terisi) < 3:
        return False
    cocok = [_NOMOR_KOLOM.fullmatch(satu) for satu in terisi]
    nomor = [int(satu[1]) for satu in cocok if satu]
    naik = all(kiri < kanan for kiri, kanan in pairwise(nomor))
    return len(nomor) >= 3 and len(nomor) * 5 >= len(terisi) * 4 and naik and nomor[-1] <= 3 * len(nomor) + 8


def _repeats(kisi: KisiSel, nomor: int, batas: int) -> bool:
    isi = [teks_sel(sel).casefold() for sel in kisi[nomor]]
    if sum(1 for satu in isi if satu and not satu[0].isdecimal()) < 2:
        return False
    return any(isi == [teks_sel(sel).casefold() for sel in kisi[atas]] for atas in range(batas))


def read_rupa(
    kisi: KisiSel,
    kolom: Sequence[MaknaKolom],
    angka: Mapping[tuple[int, int], Angka],
    tetap: Mapping[int, JenisBaris],
) -> tuple[RupaBaris, ...]:
    """Look of each row of the grid; `tetap`: rows whose kind is known already."""
    hasil: list[RupaBaris] = []
    terakhir = max((nomor for nomor in range(len(kisi)) if nomor not in tetap), default=-1)
    for nomor in range(len(kisi)):
        if nomor in tetap:
            hasil.append(RupaBaris(tetap[nomor]))
            continue
        hasil.append(_read_rupa(kisi, nomor, kolom, angka, hasil, terakhir))
    return tuple(hasil)


def _read_rupa(
    kisi: KisiSel,
    nomor: int,
    kolom: Sequence[MaknaKolom],
    angka: Mapping[tuple[int, int], Angka],
    atas: Sequence[RupaBaris],
    terakhir: int,
) -> RupaBaris:
    label = _find_label(kisi[nomor], kolom, angka, nomor)
    sel = kisi[nomor][label] if label is not None else None
    uraian = teks_sel(sel)
    penanda = {
        jenis: next((teks_sel(kisi[nomor][satu]) for satu, makna in enumerate(kolom) if makna.jenis is jenis), "")
        for jenis in PENANDA
    }
    bernilai = any(nomor == baris and kolom[satu].jenis not in PENANDA for baris, satu in angka)
    tandai = {satu for satu in penanda.values() if satu and satu != uraian}
    jenis = _find_jenis(kisi, nomor, kolom, _Ciri(uraian, bernilai, bool(tandai), nomor == terakhir), atas)
    return RupaBaris(
        jenis=jenis,
        label=label or 0,
        uraian=uraian,
        nomor=penanda[JenisKolom.NOMOR] if penanda[JenisKolom.NOMOR] != uraian else "",
        kode=penanda[JenisKolom.KODE] if penanda[JenisKolom.KODE] != uraian else "",
        tebal=bool(sel and (sel.tebal or (sel.teks and all(satu.tebal for satu in sel.teks if satu.isi.strip())))),
        lekuk=sel.lekuk if sel else 0,
    )


@dataclass(frozen=True, slots=True)
class _Ciri:
    uraian: str
    bernilai: bool
    bertanda: bool
    """It has a number or a code."""
    terakhir: bool


def _find_label(
    baris: Sequence[Sel | None], kolom: Sequence[MaknaKolom], angka: Mapping[tuple[int, int], Angka], nomor: int
) -> int | None:
    """First column of words that is filled; a total whose label stands in the number column is found there."""
    for satu, sel in enumerate(baris):
        if kolom[satu].jenis in LABEL and teks_sel(sel) and (nomor, satu) not in angka:
            return satu
    for satu, sel in enumerate(baris):
        teks = teks_sel(sel)
        if teks and (nomor, satu) not in angka and len(teks) > 2 and any(huruf.isalpha() for huruf in teks):
            return satu
    return None


def _find_jenis(
    kisi: KisiSel, nomor: int, kolom: Sequence[MaknaKolom], ciri: _Ciri, atas: Sequence[RupaBaris]
) -> JenisBaris:
    if not ciri.bernilai:
        return _jenis_tanpa_angka(kisi, nomor, kolom, ciri, atas)
    teks = ciri.uraian.strip(" :.")
    if _RATA.match(teks) and len(teks.split()) <= KATA_LABEL_JUMLAH + 2 and not ciri.bertanda:
        return _J.RATA_RATA
    if _is_jumlah(teks, kisi[nomor], kolom) and not ciri.bertanda and atas and _has_data(atas):
        return _J.SUBJUMLAH if _SUB.match(teks) or not ciri.terakhir else _J.JUMLAH
    return _J.DATA


def _has_data(atas: Sequence[RupaBaris]) -> bool:
    return any(satu.jenis is _J.DATA for satu in atas)


def _is_jumlah(teks: str, baris: Sequence[Sel | None], kolom: Sequence[MaknaKolom]) -> bool:
    cocok = _JUMLAH.match(teks)
    if cocok is None:
        return False
    sisa = teks[cocok.end() :].split()
    if teks.isupper() and len(sisa) < KATA_LABEL_JUMLAH + 4:
        return True
    lain = {teks_sel(sel) for satu, sel in enumerate(baris) if sel and kolom[satu].jenis in LABEL}
    return len(lain - {"", teks}) == 0 and (len(sisa) < KATA_LABEL_JUMLAH or sisa[0].casefold() in _KEPALA_JUMLAH)


def _jenis_tanpa_angka(
    kisi: KisiSel, nomor: int, kolom: Sequence[MaknaKolom], ciri: _Ciri, atas: Sequence[RupaBaris]
) -> JenisBaris:
    isi = {id(sel): teks_sel(sel) for sel in kisi[nomor] if teks_sel(sel)}
    if not isi or any(is_kosong(satu) for satu in isi.values()):
        return _J.DATA
    if not ciri.bertanda and atas and atas[-1].jenis in {_J.DATA, _J.SAMBUNGAN}:
        terisi = {makna.jenis for sel, makna in zip(kisi[nomor], kolom, strict=True) if teks_sel(sel)}
        if not terisi & LABEL_UTAMA or _continues(kisi, nomor, isi):
            return _J.SAMBUNGAN
    ukuran = [sel for sel, makna in zip(kisi[nomor], kolom, strict=True) if makna.jenis not in BUKAN_UKURAN]
    label = {id(sel) for sel, makna in zip(kisi[nomor], kolom, strict=True) if makna.jenis in LABEL}
    kosong = all(not teks_sel(sel) or id(sel) in label for sel in ukuran)
    return _J.JUDUL if ukuran and kosong and len(isi) <= 2 + ciri.bertanda else _J.DATA


def _continues(kisi: KisiSel, nomor: int, isi: Mapping[int, str]) -> bool:
    """Whether every filled cell goes on where the cell above it broke off, and one of them shows it."""
    tanda = False
    for kolom, sel in enumerate(kisi[nomor]):
        if sel is None or not isi.get(id(sel)):
            continue
        di_atas = teks_sel(kisi[nomor - 1][kolom])
        if not di_atas or kisi[nomor - 1][kolom] is sel:
            return False
        teks = isi[id(sel)]
        tanda = tanda or (teks[0].islower() and teks[1:2] not in {".", ")"}) or _SAMBUNG_AKHIR.search(di_atas) is not None
    return tanda
