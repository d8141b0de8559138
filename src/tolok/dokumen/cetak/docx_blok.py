"""Every block of a naskah as WordprocessingML, in print order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from tolok.dokumen.cetak.bidang import Ruang, lay_halaman, ruang_halaman, ukuran_gambar
from tolok.dokumen.cetak.docx_resmi import write_kop, write_sampul, write_tanda_tangan
from tolok.dokumen.cetak.docx_tabel import write_tabel
from tolok.dokumen.cetak.kisi import Kisi
from tolok.dokumen.cetak.ooxml import (
    CLOSE_MEDAN,
    TWIP,
    open_medan,
    penanda_buku,
    write_gambar,
    write_medan,
    write_paragraf,
    write_penanda,
    write_sebaris,
    write_teks,
)
from tolok.dokumen.cetak.tata import (
    SEBELUM,
    TINGKAT_DAFTAR_ISI,
    Isi,
    Judul,
    Lembar,
    Tempat,
    is_pengantar,
    isi_butir,
    list_entri,
    sebutan,
    sumber_gambar,
    teks_kosong,
    teks_sumber,
)
from tolok.dokumen.naskah import (
    Daftar,
    DaftarIsi,
    Gambar,
    GayaParagraf,
    HalamanBaru,
    JenisDaftarIsi,
    Kertas,
    KopSurat,
    Paragraf,
    Penomoran,
    Sampul,
    Tabel,
    TandaTangan,
)

GAYA = {
    GayaParagraf.ISI: "BodyText",
    GayaParagraf.TENGAH: "Tengah",
    GayaParagraf.KECIL: "TeksKecil",
    GayaParagraf.PESAN: "PesanKunci",
    GayaParagraf.JUDUL: "JudulDokumen",
}
EMU = 12700
"""English metric units in a point."""
PERINTAH_DAFTAR = {
    JenisDaftarIsi.ISI: f'TOC \\o "1-{TINGKAT_DAFTAR_ISI}" \\h \\z \\u',
    JenisDaftarIsi.TABEL: 'TOC \\h \\z \\c "Tabel"',
    JenisDaftarIsi.GAMBAR: 'TOC \\h \\z \\c "Gambar"',
}
LANJUTAN_HALAMAN = '<w:pageBreakBefore w:val="0"/><w:spacing w:before="560"/>'
"""A lampiran that goes on below the one before it."""
SELA_DAFTAR = '<w:spacing w:after="108"/>'
"""Below the last item of a list."""
SELA_PENGANTAR = '<w:spacing w:after="28"/>'
"""Below a lead-in."""
SELA_CATATAN = '<w:spacing w:before="24"/>'
"""Above a note that follows another."""
SUMBER_GAMBAR = '<w:spacing w:before="0"/><w:jc w:val="center"/>'
SELA_JUDUL = {2: 76, 3: 72, 4: 112}
"""Between a table or picture and a heading of that level, in twips; the heading brings the rest."""
SELA_TABEL, SELA_GAMBAR = 132, 72
GANTI_HALAMAN = write_paragraf("Pemisah", '<w:r><w:br w:type="page"/></w:r>')


@dataclass
class PenulisBlok:
    """Writes blocks and remembers what a document counts: bookmarks, lists, pictures."""

    lembar: tuple[Lembar, ...]
    kertas: Kertas
    tempat: Mapping[str, Tempat]
    tambah_gambar: Callable[[str], tuple[str, str]]
    """Puts a drawing into the package and returns the relationship ids of its PNG and its SVG."""
    daftar: list[Penomoran] = field(default_factory=list)
    """The way of numbering of every list, in order; list n has numId n + 1."""
    banyak_penanda: int = 0
    banyak_gambar: int = 0

    def write_lembar(self, lembar: Lembar) -> str:
        return self.write_semua(lembar.isi, ruang_halaman(lay_halaman(self.kertas, lanskap=lembar.lanskap)))

    def write_semua(self, isi: Sequence[Isi], ruang: Ruang) -> str:
        hasil = []
        isi = self._reorder(isi)
        for urutan, satu in enumerate(isi):
            berikut = isi[urutan + 1] if urutan + 1 < len(isi) else None
            hasil.append(self._write(satu, berikut, ruang))
        return "".join(hasil)

    def _reorder(self, isi: Sequence[Isi]) -> Sequence[Isi]:
        """The order of the PDF, where paragraphs may fill what a picture on the next page leaves of its own."""
        hasil = list(isi)
        for urutan, satu in enumerate(isi):
            if isinstance(satu, Gambar):
                ujung = urutan + 1 + self._tempat(sebutan(satu)).mendahului
                hasil[urutan:ujung] = [*isi[urutan + 1 : ujung], satu]
        return hasil

    def _tempat(self, jangkar: str) -> Tempat:
        return self.tempat.get(jangkar, Tempat(""))

    def _write(self, isi: Isi, berikut: Isi | None, ruang: Ruang) -> str:
        # A lead-in goes to the page of what it leads to, and what stands before a signature to that of the signature.
        lanjut = isinstance(berikut, TandaTangan) or is_pengantar(isi)
        match isi:
            case Judul():
                hasil = self._judul(isi)
            case Paragraf():
                hasil = _paragraf(isi, ruang, lanjut=lanjut)
            case Daftar():
                hasil = self._daftar(isi, ruang, lanjut=lanjut)
            case Tabel():
                hasil = self._tabel(isi, ruang) + _sela(berikut)
            case Gambar():
                hasil = self._gambar(isi, ruang) + _sela(berikut)
            case DaftarIsi():
                hasil = self._daftar_isi(isi)
            case _:
                hasil = _write_resmi(isi, berikut, ruang)
        return hasil

    def _penanda(self, jangkar: str, isi: str) -> str:
        self.banyak_penanda += 1
        return write_penanda(jangkar, isi, nomor=self.banyak_penanda)

    def _judul(self, judul: Judul) -> str:
        antara = "\n" if judul.tingkat == 1 else "\t"
        teks = f"{judul.nomor}{antara}{judul.judul}" if judul.nomor else judul.judul
        sifat = "" if judul.nomor or judul.tingkat == 1 else '<w:ind w:left="0" w:firstLine="0"/>'
        if judul.tingkat == 1 and not judul.halaman_baru and self._is_sehalaman(judul):
            sifat = LANJUTAN_HALAMAN
        return write_paragraf(f"Heading{judul.tingkat}", self._penanda(judul.jangkar, write_teks(teks)), sifat=sifat)

    def _is_sehalaman(self, judul: Judul) -> bool:
        """Whether the PDF had room for this lampiran on the page of the one before it."""
        return self._tempat(f"{SEBELUM}{judul.jangkar}").halaman == self._tempat(judul.jangkar).halaman

    def _daftar(self, daftar: Daftar, ruang: Ruang, *, lanjut: bool) -> str:
        self.daftar.append(daftar.penomoran)
        nomor = f'<w:numPr><w:ilvl w:val="{ruang.tingkat}"/><w:numId w:val="{len(self.daftar)}"/></w:numPr>'
        dalam = ruang.indent()
        hasil = []
        for urutan, butir in enumerate(daftar.butir, start=1):
            isi = isi_butir(butir)
            akhir = urutan == len(daftar.butir)
            if isi and isinstance(isi[0], Paragraf):
                tetap = (lanjut and akhir) or is_pengantar(isi[0])
                sifat = nomor + (SELA_DAFTAR if akhir and len(isi) == 1 else "")
                hasil.append(write_paragraf("ListParagraph", write_sebaris(isi[0].teks), lanjut=tetap, sifat=sifat))
                isi = isi[1:]
            else:
                hasil.append(write_paragraf("ListParagraph", "", lanjut=True, sifat=nomor))
            hasil.append(self.write_semua(isi, dalam))
        return "".join(hasil)

    def _tabel(self, tabel: Tabel, ruang: Ruang) -> str:
        if tabel.nomor:
            kepala = self._caption(tabel, lanjut=True)
        elif tabel.judul:
            kepala = write_paragraf("Caption", write_teks(tabel.judul), lanjut=True)
        else:
            kepala = ""
        catatan = [satu for satu in (teks_sumber(tabel.sumber), *tabel.catatan) if satu]
        kaki = "".join(
            write_paragraf(
                "SumberTabel",
                write_teks(satu),
                lanjut=urutan < len(catatan),
                sifat=(SELA_CATATAN if urutan > 1 else "") + _lekuk(ruang),
            )
            for urutan, satu in enumerate(catatan, start=1)
        )
        return kepala + write_tabel(Kisi(tabel, ruang), lanjut=bool(catatan)) + kaki

    def _gambar(self, gambar: Gambar, ruang: Ruang) -> str:
        self.banyak_gambar += 1
        rid, rid_svg = self.tambah_gambar(gambar.svg)
        skala = self._tempat(sebutan(gambar)).skala * EMU
        lebar, tinggi = (int(satu * skala) for satu in ukuran_gambar(gambar, ruang))
        lukisan = write_gambar(
            rid=rid,
            rid_svg=rid_svg,
            nomor=self.banyak_gambar,
            ukuran=(lebar, tinggi),
            alt=gambar.alt,
        )
        sumber = write_sebaris(sumber_gambar(gambar))
        return (
            write_paragraf("Gambar", lukisan)
            + (self._caption(gambar, lanjut=bool(sumber)) if gambar.nomor else "")
            + (write_paragraf("SumberTabel", sumber, sifat=SUMBER_GAMBAR) if sumber else "")
        )

    def _caption(self, blok: Tabel | Gambar, *, lanjut: bool) -> str:
        jenis = type(blok).__name__
        awalan, titik, nomor = blok.nomor.rpartition(".")
        # SEQ's own chapter switch counts on in LibreOffice; an explicit restart is understood everywhere.
        ulang = " \\r 1" if nomor == "1" else ""
        label = write_teks(f"{jenis} {awalan}{titik}") + write_medan(f"SEQ {jenis} \\* ARABIC{ulang}", nomor)
        return write_paragraf(
            "Caption", self._penanda(sebutan(blok), label) + write_teks(f" {blok.judul}"), lanjut=lanjut
        )

    def _daftar_isi(self, daftar: DaftarIsi) -> str:
        entri = list_entri(self.lembar, daftar.jenis)
        if not entri:
            return write_paragraf("Normal", write_teks(teks_kosong(daftar.jenis)))
        hasil = []
        for urutan, satu in enumerate(entri):
            nama = penanda_buku(satu.jangkar)
            halaman = write_medan(f"PAGEREF {nama} \\h", self._tempat(satu.jangkar).halaman)
            teks = write_teks(f"{satu.teks}\t")
            tautan = f'<w:hyperlink w:anchor="{nama}" w:history="1">{teks}{halaman}</w:hyperlink>'
            awal = open_medan(PERINTAH_DAFTAR[daftar.jenis]) if urutan == 0 else ""
            akhir = CLOSE_MEDAN if urutan + 1 == len(entri) else ""
            gaya = f"TOC{satu.tingkat}" if daftar.jenis is JenisDaftarIsi.ISI else "TableofFigures"
            hasil.append(write_paragraf(gaya, awal + tautan + akhir))
        return "".join(hasil)


def _sela(berikut: Isi | None) -> str:
    """Keeps two tables apart, which Word would join."""
    match berikut:
        case Judul(tingkat=tingkat):
            tinggi = SELA_JUDUL.get(tingkat)
        case Tabel() if berikut.judul:
            tinggi = SELA_TABEL
        case Gambar():
            tinggi = SELA_GAMBAR
        case _:
            tinggi = None
    return write_paragraf("SelaTabel", "", sifat=f'<w:spacing w:line="{tinggi}" w:lineRule="exact"/>' if tinggi else "")


def _lekuk(ruang: Ruang) -> str:
    return f'<w:ind w:left="{int(ruang.lekuk * TWIP)}" w:firstLine="0"/>' if ruang.lekuk else ""


def _paragraf(paragraf: Paragraf, ruang: Ruang, *, lanjut: bool) -> str:
    pengantar = paragraf.gaya is GayaParagraf.ISI and is_pengantar(paragraf)
    sifat = '<w:ind w:left="0" w:firstLine="0"/>' if pengantar and not ruang.lekuk else _lekuk(ruang)
    sifat = (SELA_PENGANTAR if pengantar else "") + sifat
    return write_paragraf(GAYA[paragraf.gaya], write_sebaris(paragraf.teks), lanjut=lanjut, sifat=sifat)


def _write_resmi(isi: KopSurat | TandaTangan | Sampul | HalamanBaru, berikut: Isi | None, ruang: Ruang) -> str:
    match isi:
        case KopSurat():
            return write_kop(isi)
        case TandaTangan():
            return write_tanda_tangan(isi, ruang)
        case Sampul():
            return write_sampul(isi, ruang) + (GANTI_HALAMAN if _perlu_halaman(berikut) else "")
        case _:
            return GANTI_HALAMAN if _perlu_halaman(berikut) else ""


def _perlu_halaman(berikut: Isi | None) -> bool:
    """A chapter and the end of a sheet begin a page by themselves."""
    return berikut is not None and not (isinstance(berikut, Judul) and berikut.halaman_baru)
