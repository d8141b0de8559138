"""Bentuk: the shapes of what `kenali` recognises. A shape holds what is printed; nothing here is computed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.naskah import Sel, Tabel


class Tulisan(StrEnum):
    """How the separators of a number are used."""

    POLOS = "polos"
    """15601600, 88"""
    INDONESIA = "indonesia"
    """15.601.600 or 88,22"""
    INGGRIS = "inggris"
    """15,601,600 or 88.22"""
    CAMPUR = "campur"
    """1,011.080.000 or 1403.419.201: readable, but no one way of writing."""


class Peran(StrEnum):
    """What a number is there for; only NILAI is a value of the report."""

    NILAI = "nilai"
    TAHUN = "tahun"
    """A year of the calendar: 2023, or each of 2021-2026."""
    TANGGAL = "tanggal"
    """A whole date, or its day where the month is a word; `nilai` is the first number of it."""
    KODE = "kode"
    """7.01.01.2.01.0001"""
    NIP = "nip"
    NOMOR_PERATURAN = "nomor-peraturan"
    """Number of a law, a letter or an article; also the year that belongs to it."""
    NOMOR_BAGIAN = "nomor-bagian"
    """Number of a heading or a list item, at the start of the text."""
    RUJUKAN = "rujukan"
    """Tabel 3.2, halaman 12, Bab 3."""
    NOMOR_LAIN = "nomor-lain"
    """Triwulan 4, ke-2, RT 04, Kode Pos 71663, pukul 08.00, a telephone number, the "× 100%" of a formula."""


@dataclass(frozen=True, slots=True)
class Angka:
    """One number as printed. `nilai` is in the printed unit: "Rp 1,5 juta" has nilai 1.5 and kali 1000000."""

    nilai: Decimal
    teks: str
    """Exactly as printed, sign included, unit excluded: "5.714.687.973"."""
    mulai: int
    akhir: int
    """Place of `teks` in the string it was found in."""
    desimal: int = 0
    """Decimals printed."""
    satuan: str = ""
    """"%", "Rp", or the word after it ("desa", "dokumen", "orang"), "" for none."""
    kali: int = 1
    tulisan: Tulisan = Tulisan.POLOS
    lain: Decimal | None = None
    """The other value it may have where the separators allow two readings ("1.500" is 1500 or 1,5)."""
    peran: Peran = Peran.NILAI


@dataclass(frozen=True, slots=True)
class Terbilang:
    """One number in words, with its place in the string it was found in."""

    nilai: Decimal
    teks: str
    mulai: int
    akhir: int
    baku: bool = True
    """False where the words are a number only by adding them up: "satu ribu", "lima enam"."""


class JenisKolom(StrEnum):
    NOMOR = "nomor"
    KODE = "kode"
    URAIAN = "uraian"
    SASARAN = "sasaran"
    INDIKATOR = "indikator"
    SATUAN = "satuan"
    TARGET = "target"
    REALISASI = "realisasi"
    """Of performance."""
    CAPAIAN = "capaian"
    """Percent of performance."""
    PAGU = "pagu"
    REALISASI_ANGGARAN = "realisasi-anggaran"
    SERAPAN = "serapan"
    """Percent of money."""
    SISA = "sisa"
    SELISIH = "selisih"
    JUMLAH = "jumlah"
    """A sum over other columns of the row, or the only count column."""
    CACAH = "cacah"
    """A count that can be added up: people, villages, reports."""
    KATEGORI = "kategori"
    RUMUS = "rumus"
    ORANG = "orang"
    KETERANGAN = "keterangan"
    LAIN = "lain"


class JenisBaris(StrEnum):
    KEPALA = "kepala"
    NOMOR_KOLOM = "nomor-kolom"
    """(1) (2) (3) under the head."""
    JUDUL = "judul"
    """Words over a group of rows, without numbers of its own."""
    DATA = "data"
    SUBJUMLAH = "subjumlah"
    JUMLAH = "jumlah"
    RATA_RATA = "rata-rata"
    PERSEN = "persen"
    """Shares under a total."""
    SAMBUNGAN = "sambungan"
    """The rest of the words of the row above; `induk` is the row it continues."""


@dataclass(frozen=True, slots=True)
class MaknaKolom:
    judul: tuple[str, ...]
    """Head texts over this column, from the top; a merged head stands over each of its columns."""
    jenis: JenisKolom = JenisKolom.LAIN
    tahun: int | None = None
    triwulan: int | None = None
    semester: int | None = None
    versi: str = ""
    """murni, pergeseran, perubahan, renstra, rpjmd, "" where the head does not say."""
    satuan: str = ""
    kali: int = 1
    """1000 for "(dalam ribuan rupiah)"."""
    kelompok: int = 0
    """Columns that stand together have the same number from 1 (Target and Realisasi of one quarter, a label
    and its count beside other such pairs); 0 for columns that belong to the whole row."""
    kumulatif: bool = False
    """The head says "s.d. triwulan II" or the like."""


@dataclass(frozen=True, slots=True)
class MaknaBaris:
    jenis: JenisBaris = JenisBaris.DATA
    tingkat: int = 0
    """Depth in the tree of rows: 0 at the top."""
    induk: int | None = None
    """Index of the row it is a part of."""
    kode: str = ""
    nomor: str = ""
    uraian: str = ""
    suku: tuple[int, ...] = ()
    """The rows this one sums up, where it is a total, a subtotal, an average or has parts; the best reading."""
    suku_lain: tuple[tuple[int, ...], ...] = ()
    """Other readings of which rows it sums up: a sum that holds by any of them is no error."""


@dataclass(frozen=True, slots=True)
class TabelTerbaca:
    """A table as a full grid: a merged cell stands in every place it covers, head rows first."""

    tabel: Tabel
    tempat: Tempat
    kisi: tuple[tuple[Sel | None, ...], ...]
    kolom: tuple[MaknaKolom, ...]
    baris: tuple[MaknaBaris, ...]
    """One for each row of `kisi`."""
    angka: Mapping[tuple[int, int], Angka] = field(default_factory=dict)
    """The number of each cell that is one number; a merged cell only at its first place (row, column)."""
    persen: Mapping[tuple[int, int], Angka] = field(default_factory=dict)
    """The percent of each cell that is an amount with its percent in brackets: "198.871.147 (91,65%)"."""
    pohon_yakin: int = 100
    """How sure the tree and the sums of rows are, in percent; 100 where nothing had to be guessed."""

    def label_sel(self, baris: int, kolom: int) -> str:
        """What the value in that cell is about: the nearest label at its left, of the kind its column measures.

        Money belongs to a program or kegiatan, a target to an indikator; where the row leaves the label empty,
        as under a merged one, it is that of the row.
        """
        kinerja = self.kolom[kolom].jenis in {JenisKolom.TARGET, JenisKolom.REALISASI, JenisKolom.CAPAIAN}
        urutan = (
            (JenisKolom.INDIKATOR, JenisKolom.URAIAN, JenisKolom.SASARAN)
            if kinerja
            else (JenisKolom.URAIAN, JenisKolom.SASARAN, JenisKolom.INDIKATOR)
        )
        for jenis in urutan:
            for kiri in range(kolom - 1, -1, -1):
                sel = self.kisi[baris][kiri] if self.kolom[kiri].jenis is jenis else None
                teks = "".join(satu.isi for satu in sel.teks) if sel else ""
                if teks.strip() and (baris, kiri) not in self.angka:
                    return " ".join(teks.split())
        return self.baris[baris].uraian

    def tempat_sel(self, baris: int, kolom: int) -> Tempat:
        """Place of the cell in that row and column of `kisi`."""
        sel = self.kisi[baris][kolom]
        return Tempat(
            lokasi=(sel.lokasi if sel else None) or self.tempat.lokasi,
            bab=self.tempat.bab,
            subbab=self.tempat.subbab,
            tabel=self.tempat.tabel,
            baris=baris - len(self.tabel.kepala) + 1,
            kolom=kolom + 1,
        )


class AsalKalimat(StrEnum):
    ISI = "isi"
    BUTIR = "butir"
    """An item of a list."""
    JUDUL = "judul"
    """A heading, or the title of a table or figure."""
    SEL = "sel"
    CATATAN = "catatan"
    """A source or a note under a table or figure."""


@dataclass(frozen=True, slots=True)
class Kalimat:
    """One sentence, heading, list item or cell of words, with its numbers in order."""

    teks: str
    tempat: Tempat
    angka: tuple[Angka, ...] = ()
    paragraf: int = 0
    """Sentences of one paragraph have the same number."""
    asal: AsalKalimat = AsalKalimat.ISI


class JenisInstansi(StrEnum):
    KECAMATAN = "kecamatan"
    KELURAHAN = "kelurahan"
    DINAS = "dinas"
    BADAN = "badan"
    BIRO = "biro"
    BAGIAN = "bagian"
    SEKRETARIAT = "sekretariat"
    LAIN = "lain"


class JenisDokumen(StrEnum):
    LKIP = "lkip"
    PK = "pk"
    IKU = "iku"
    RENSTRA = "renstra"
    RENJA = "renja"
    TRIWULAN = "triwulan"
    LRA = "lra"
    LAIN = "lain"


@dataclass(frozen=True, slots=True)
class Pejabat:
    """One mention of a person in an office."""

    nama: str
    tempat: Tempat
    jabatan: str = ""
    pangkat: str = ""
    """As printed: "Pembina Tk. I (IV/b)"."""
    nip: str = ""
    """Digits only, however many were printed."""


@dataclass(frozen=True, slots=True)
class Profil:
    """Whom and which year the document is about; "" and None where it does not say enough."""

    instansi: str = ""
    """Full name as the document writes it most: "Kecamatan Batumandi"."""
    jenis_instansi: JenisInstansi = JenisInstansi.LAIN
    nama_diri: str = ""
    """The part that is its own: "Batumandi"."""
    pemda: str = ""
    """"Kabupaten Balangan"."""
    provinsi: str = ""
    tahun: int | None = None
    jenis: JenisDokumen = JenisDokumen.LAIN
    periode_renstra: tuple[int, int] | None = None
    pejabat: tuple[Pejabat, ...] = ()


class JenisHal(StrEnum):
    """What kind of thing a value belongs to."""

    INSTANSI = "instansi"
    """The whole office: total pagu, total realisasi."""
    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    INDIKATOR = "indikator"
    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub-kegiatan"
    BELANJA = "belanja"
    """Belanja pegawai, belanja tidak langsung, ..."""
    ORANG = "orang"
    LAIN = "lain"


class Besaran(StrEnum):
    PAGU = "pagu"
    REALISASI_ANGGARAN = "realisasi-anggaran"
    SERAPAN = "serapan"
    SISA = "sisa"
    TARGET = "target"
    REALISASI = "realisasi"
    CAPAIAN = "capaian"
    CACAH = "cacah"
    """How many of them there are."""


@dataclass(frozen=True, slots=True)
class Hal:
    """One thing a document talks about, the same wherever it is mentioned."""

    jenis: JenisHal
    kunci: str
    """Normalised name or code; equal for all mentions of the same thing."""
    nama: str
    """As the document writes it most."""
    kode: str = ""


@dataclass(frozen=True, slots=True)
class Lingkup:
    """What else must be equal before two values may be compared."""

    tahun: int | None = None
    triwulan: int | None = None
    semester: int | None = None
    kumulatif: bool | None = None
    versi: str = ""
    """murni, pergeseran, perubahan, renstra, pk, renja, dpa, "" unstated."""
    bagian: str = ""
    """asn, honorer, semua, a seksi, ...; "" unstated."""


@dataclass(frozen=True, slots=True)
class Sebutan:
    """One value of one thing at one place."""

    hal: Hal
    besaran: Besaran
    lingkup: Lingkup
    angka: Angka
    tempat: Tempat
    kutipan: str
    """The sentence or row it stands in, shortened."""
    sel: tuple[int, int, int] | None = None
    """Index of the table in Kajian.tabel, row and column of its grid; None in a sentence."""
    yakin: int = 100
    """How sure the recognition is, in percent."""
