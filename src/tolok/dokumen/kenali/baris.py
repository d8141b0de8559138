"""Baris: what each row of a table is: title, data, subtotal, total, average, or the rest of the row above."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from tolok.dokumen.kenali.bentuk import Angka, JenisBaris, JenisKolom, MaknaKolom
from tolok.dokumen.kenali.kisi import KisiSel, teks_sel
from tolok.dokumen.kenali.kolom import is_kosong
from tolok.dokumen.naskah import Sel

LABEL = frozenset({JenisKolom.URAIAN, JenisKolom.SASARAN, JenisKolom.INDIKATOR, JenisKolom.ORANG, JenisKolom.LAIN})
LABEL_ISI = frozenset({JenisKolom.URAIAN, JenisKolom.SASARAN})
LABEL_UTAMA = frozenset({JenisKolom.URAIAN, JenisKolom.SASARAN, JenisKolom.INDIKATOR})
PENANDA = frozenset({JenisKolom.NOMOR, JenisKolom.KODE})
BUKAN_UKURAN = LABEL | PENANDA | {JenisKolom.KETERANGAN, JenisKolom.RUMUS}
_J = JenisBaris

_JUMLAH = re.compile(
    r"(?:jumlah|total|jml|jlh|grand total|sub ?-?total|sub ?-?jumlah|j u m l a h|t o t a l)\b", re.IGNORECASE
)
KODE_DEPAN = re.compile(r"([0-9Xx]{1,2}(?:\.[0-9Xx]{1,6}){2,12})\s{1,4}(?=[^\W\d])")
"""A code that stands before the name in one cell: "7.01.01 Program …"."""
SEBAGIAN = re.compile(r"(?:[-–•]\s?)?(?:di ?antaranya|termasuk|dari jumlah (?:itu|tersebut))\b", re.IGNORECASE)
"""A label over rows that are only some of the parts."""
_JUMLAH_RATA = frozenset({_J.JUMLAH, _J.SUBJUMLAH, _J.RATA_RATA, _J.PERSEN})
_RATA = re.compile(r"(?:nilai |jumlah |total |capaian )?(?:rata[\s\-–]{0,3}rata|rerata|rataan)\b", re.IGNORECASE)
_KATA_RATA = (
    frozenset(
        (
            "capaian",
            "pencapaian",
            "kinerja",
            "nilai",
            "skor",
            "persentase",
            "realisasi",
            "serapan",
            "anggaran",
            "target",
        )
    )
    | frozenset(
        (
            "sasaran",
            "indikator",
            "tujuan",
            "iku",
            "per",
            "tahun",
            "triwulan",
            "semester",
            "keseluruhan",
            "seluruh",
            "semua",
        )
    )
    | frozenset(
        (
            "total",
            "jumlah",
            "tertimbang",
            "unsur",
            "indeks",
            "ikm",
            "nrr",
            "program",
            "kegiatan",
            "sub",
            "kecamatan",
            "dari",
        )
    )
    | frozenset(("kabupaten", "kota", "desa", "fisik", "keuangan", "strategis", "utama", "tingkat", "dan", "pelayanan"))
)
"""Words that may stand behind "Rata-rata" where it sums up a table; another word names an indicator."""
_PERSEN = re.compile(r"(?:persentase|prosentase|persen|%)(?:\s?\(%\))?$", re.IGNORECASE)
_SUB = re.compile(r"sub|jumlah\s?\(?(?:[0-9]{1,2}|[ivx]{1,4}|[a-h])\)?$", re.IGNORECASE)
_KEPALA_JUMLAH = frozenset(
    ("i", "ii", "iii", "iv", "v", "a", "b", "c", "d", "1", "2", "3", "4", "5", "akhir", "umum", "seluruh")
)
_LANJUTAN = re.compile(r"[a-z](?![.)])")
_SAMBUNG_AKHIR = re.compile(
    r"(?:[,/&\-–(]|\b(?:dan|atau|yang|di|ke|dari|untuk|dengan|serta|pada|dalam))$", re.IGNORECASE
)
KATA_LABEL_JUMLAH = 4
"""A longer label that begins with "Jumlah" names a thing ("Jumlah dokumen perencanaan yang disusun")."""


def _is_rata(teks: str) -> bool:
    """Whether a label is that of an average over rows: "Rata-rata capaian", not "Rata-rata lama sekolah"."""
    cocok = _RATA.match(teks)
    sisa = re.findall(r"[^\W\d_]{3,}", teks[cocok.end() :].casefold()) if cocok else []
    return cocok is not None and len(sisa) <= KATA_LABEL_JUMLAH + 2 and set(sisa) <= _KATA_RATA


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
    tambahan: bool = False
    """Only one more indicator or note of the row above, whose own label it does not repeat."""


@dataclass(frozen=True)
class PembacaBaris:
    """Reads the rows of one table whose columns are known."""

    kisi: KisiSel
    kolom: Sequence[MaknaKolom]
    angka: Mapping[tuple[int, int], Angka]
    tetap: Mapping[int, JenisBaris]
    """Rows whose kind is known already."""

    @cached_property
    def ukuran(self) -> frozenset[int]:
        """Columns of values; one that nobody can name is one of them if it holds a number."""
        berangka = {kolom for _, kolom in self.angka}
        return frozenset(
            nomor
            for nomor, makna in enumerate(self.kolom)
            if makna.jenis not in BUKAN_UKURAN or (makna.jenis is JenisKolom.LAIN and nomor in berangka)
        )

    @cached_property
    def label(self) -> tuple[int, ...]:
        """Columns of words that name a row."""
        return tuple(
            nomor for nomor, makna in enumerate(self.kolom) if makna.jenis in LABEL and nomor not in self.ukuran
        )

    @cached_property
    def bernilai(self) -> frozenset[int]:
        """Rows with a number that is no row number."""
        return frozenset(baris for baris, kolom in self.angka if self.kolom[kolom].jenis not in PENANDA)

    @cached_property
    def terakhir(self) -> int:
        return max((nomor for nomor in range(len(self.kisi)) if nomor not in self.tetap), default=-1)

    def read(self) -> tuple[RupaBaris, ...]:
        """Look of each row of the grid."""
        hasil: list[RupaBaris] = []
        for nomor in range(len(self.kisi)):
            hasil.append(RupaBaris(self.tetap[nomor]) if nomor in self.tetap else self._read_satu(nomor, hasil))
        return tuple(hasil)

    def _read_satu(self, nomor: int, atas: Sequence[RupaBaris]) -> RupaBaris:
        label = self._find_label(nomor)
        sel = self.kisi[nomor][label] if label is not None else None
        uraian = teks_sel(sel)
        penanda = {jenis: self._find_penanda(nomor, jenis, uraian) for jenis in PENANDA}
        if not any(penanda.values()) and (kode := KODE_DEPAN.match(uraian)):
            penanda[JenisKolom.KODE] = kode[1]
        bertanda = any(penanda.values())
        jenis = self._find_jenis(nomor, uraian, atas, bertanda=bertanda)
        tambahan = not bertanda and self._is_tambahan(label, atas)
        return RupaBaris(
            jenis=_J.DATA if tambahan and jenis is _J.JUDUL else jenis,
            label=label or 0,
            uraian=KODE_DEPAN.sub("", uraian if jenis in _JUMLAH_RATA else self._uraian_terdalam(nomor) or uraian),
            nomor=penanda[JenisKolom.NOMOR],
            kode=penanda[JenisKolom.KODE],
            tebal=bool(sel and (sel.tebal or (sel.teks and all(satu.tebal for satu in sel.teks if satu.isi.strip())))),
            lekuk=sel.lekuk if sel else 0,
            tambahan=tambahan,
        )

    def _uraian_terdalam(self, nomor: int) -> str:
        """The last label before the values: of program and kegiatan side by side, the kegiatan."""
        isi = [teks_sel(self.kisi[nomor][kolom]) for kolom in self.label_depan if (nomor, kolom) not in self.angka]
        return next((satu for satu in reversed(isi) if satu), "")

    @cached_property
    def label_depan(self) -> tuple[int, ...]:
        """Columns of program, kegiatan and the like before the first column of values."""
        batas = min(self.ukuran, default=len(self.kolom))
        return tuple(kolom for kolom in self.label if kolom < batas and self.kolom[kolom].jenis is JenisKolom.URAIAN)

    def _find_penanda(self, nomor: int, jenis: JenisKolom, uraian: str) -> str:
        """The row's number or code; the label of a total that stands in that column is none."""
        sel = [self.kisi[nomor][kolom] for kolom, makna in enumerate(self.kolom) if makna.jenis is jenis]
        isi = list({id(satu): teks_sel(satu) for satu in sel if teks_sel(satu)}.values())
        teks = ".".join(isi) if jenis is JenisKolom.KODE else isi[0] if isi else ""
        return "" if teks == uraian else teks

    def _find_label(self, nomor: int) -> int | None:
        """First column of words that is filled; a total whose label stands elsewhere is found there."""
        for kolom in self.label:
            if teks_sel(self.kisi[nomor][kolom]) and (nomor, kolom) not in self.angka:
                return kolom
        for kolom, sel in enumerate(self.kisi[nomor]):
            huruf = sum(satu.isalpha() for satu in teks_sel(sel))
            if huruf > (4 if self.kolom[kolom].jenis in PENANDA else 2) and (nomor, kolom) not in self.angka:
                return kolom
        return None

    def _is_tambahan(self, label: int | None, atas: Sequence[RupaBaris]) -> bool:
        if label is None or self.kolom[label].jenis in LABEL_ISI or not any(satu.jenis is _J.DATA for satu in atas):
            return False
        return any(self.kolom[kiri].jenis in LABEL_ISI for kiri in self.label if kiri < label)

    def _find_jenis(self, nomor: int, uraian: str, atas: Sequence[RupaBaris], *, bertanda: bool) -> JenisBaris:
        if nomor not in self.bernilai:
            return self._jenis_tanpa_angka(nomor, atas, bertanda=bertanda)
        if bertanda or not any(satu.jenis is _J.DATA for satu in atas):
            return _J.DATA
        return self._jenis_tanpa_tanda(nomor, uraian.strip(" :."), atas)

    def _jenis_tanpa_tanda(self, nomor: int, teks: str, atas: Sequence[RupaBaris]) -> JenisBaris:
        """Kind of a row with values and neither number nor code, below rows of data."""
        if not teks:
            return _J.JUMLAH if self._is_jumlah_tanpa_label(nomor, atas) else _J.DATA
        if _is_rata(teks):
            return _J.RATA_RATA
        if _PERSEN.match(teks) and atas[-1].jenis in {_J.JUMLAH, _J.SUBJUMLAH}:
            return _J.PERSEN
        if self._is_jumlah(nomor, teks):
            return _J.SUBJUMLAH if _SUB.match(teks) or nomor != self.akhir_data else _J.JUMLAH
        return _J.DATA

    @cached_property
    def akhir_data(self) -> int:
        """The last row with numbers, apart from averages and percentages that stand under a total."""
        nomor = self.terakhir
        while nomor > 0 and (nomor not in self.bernilai or self._is_bawah_jumlah(nomor)):
            nomor -= 1
        return nomor

    def _is_bawah_jumlah(self, nomor: int) -> bool:
        label = self._find_label(nomor)
        teks = teks_sel(self.kisi[nomor][label]).strip(" :.") if label is not None else ""
        return _is_rata(teks) or bool(_PERSEN.match(teks))

    def _is_jumlah(self, nomor: int, teks: str) -> bool:
        cocok = _JUMLAH.match(teks)
        if cocok is None:
            return False
        sisa = teks[cocok.end() :].split()
        if teks.isupper() and len(sisa) < KATA_LABEL_JUMLAH + 4:
            return True
        lain = {teks_sel(self.kisi[nomor][kolom]).strip(" :.") for kolom in self.label} - {"", teks}
        return not lain and (len(sisa) < KATA_LABEL_JUMLAH or sisa[0].casefold() in _KEPALA_JUMLAH)

    def _is_jumlah_tanpa_label(self, nomor: int, atas: Sequence[RupaBaris]) -> bool:
        """A last row without any words is the total where one of its numbers is the sum of those above."""
        if nomor != self.akhir_data:
            return False
        data = [satu for satu, lain in enumerate(atas) if lain.jenis is _J.DATA]
        return len(data) > 1 and any(
            self.angka[nomor, kolom].nilai
            == sum(self.angka[satu, kolom].nilai for satu in data if (satu, kolom) in self.angka)
            for kolom in self.ukuran
            if (nomor, kolom) in self.angka
        )

    def _jenis_tanpa_angka(self, nomor: int, atas: Sequence[RupaBaris], *, bertanda: bool) -> JenisBaris:
        baris = self.kisi[nomor]
        isi = {id(sel): teks_sel(sel) for sel in baris if teks_sel(sel)}
        if not isi or any(is_kosong(satu) for satu in isi.values()):
            return _J.DATA
        sebagian = any(SEBAGIAN.match(satu) for satu in isi.values())
        if not (bertanda or sebagian) and atas and atas[-1].jenis in {_J.DATA, _J.SAMBUNGAN}:
            terisi = {makna.jenis for sel, makna in zip(baris, self.kolom, strict=True) if teks_sel(sel)}
            if not terisi & LABEL_UTAMA or self._continues(nomor):
                return _J.SAMBUNGAN
        label = {id(baris[kolom]) for kolom in self.label}
        kosong = all(not teks_sel(baris[kolom]) or id(baris[kolom]) in label for kolom in self.ukuran)
        return _J.JUDUL if self.ukuran and kosong and len(isi) <= 1 + bertanda else _J.DATA

    def _continues(self, nomor: int) -> bool:
        """Whether every filled cell has words above it to go on from, and a label shows that it does."""
        tanda = False
        for kolom, sel in enumerate(self.kisi[nomor]):
            atas = self.kisi[nomor - 1][kolom]
            if not teks_sel(sel) or atas is sel:
                continue
            if not teks_sel(atas) or (nomor - 1, kolom) in self.angka:
                return False
            sambung = _LANJUTAN.match(teks_sel(sel)) or _SAMBUNG_AKHIR.search(teks_sel(atas))
            tanda = tanda or (kolom in self.label and (sambung is not None or is_ganti_halaman(sel, atas)))
        return tanda


def is_ganti_halaman(sel: Sel | None, atas: Sel | None) -> bool:
    """Whether a page ends between a cell and the one above it."""
    halaman = [satu.lokasi.halaman if satu and satu.lokasi else None for satu in (sel, atas)]
    return None not in halaman and halaman[0] != halaman[1]
