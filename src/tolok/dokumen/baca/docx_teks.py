"""The text of one paragraph of a DOCX as a person sees it, and what hangs on it: boxes, notes, pictures."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from tolok.dokumen.baca.docx_gaya import DaftarGaya, SifatHuruf, read_sifat_huruf
from tolok.dokumen.baca.docx_lambang import read_lambang
from tolok.dokumen.baca.docx_lukisan import MC, Lukisan, choose, read_lukisan
from tolok.dokumen.baca.docx_rumus import M, read_rumus
from tolok.dokumen.baca.ooxml_baca import W
from tolok.dokumen.naskah import Sebaris, Teks

TAK_TAMPAK: Mapping[int, str | None] = {
    **dict.fromkeys(map(ord, "\N{NO-BREAK SPACE}\n\t\r"), " "),
    **dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"), None),
}
"""Spaces of every kind are one, and what has no width is nothing."""
TEMBUS = frozenset(
    [W + nama for nama in ("ins", "moveTo", "hyperlink", "smartTag", "fldSimple", "customXml", "dir", "bdo",
                           "sdt", "sdtContent", "ruby", "rubyBase")]
)  # fmt: skip
"""Elements whose content is read as if they weren't there."""
ANTARA = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
SELA = re.compile(" {2,}")
TERDALAM = 60
HASIL, DAFTAR_ISI = "isi", "toc"
PANJANG_PERINTAH = 100
PERINTAH_DAFTAR_ISI = re.compile(r"\s*TOC\b", re.IGNORECASE)


@dataclass
class Isi:
    """What one paragraph holds."""

    teks: list[Teks] = field(default_factory=list)
    kotak: list[etree._Element] = field(default_factory=list)
    """Contents of text boxes."""
    catatan: list[tuple[str, str]] = field(default_factory=list)
    """Kind ("footnote", "endnote") and id of the notes that it refers to."""
    lukisan: list[Lukisan] = field(default_factory=list)
    sisipan: int = 0
    """Embedded objects, such as a sheet of a workbook."""
    halaman_baru: bool = False
    """A page ends before its text."""
    halaman_sesudah: bool = False
    """A page ends in or after its text."""
    daftar_isi: bool = False
    ukuran: float = 0.0
    """Type size of its longest run."""

    @property
    def sebaris(self) -> Sebaris:
        return join_teks(self.teks)


@dataclass
class PembacaTeks:
    """Reads paragraphs in the order of the text; fields may run over many of them."""

    gaya: DaftarGaya
    medan: list[str] = field(default_factory=list)
    """Open fields: "" in its command, "isi" in its result, "toc" in that of a table of contents."""
    perintah: str = ""
    """Command of the field that was opened last."""
    _ukuran: list[float] = field(default_factory=list)

    def read(self, paragraf: etree._Element, dasar: SifatHuruf) -> Isi:
        """Read a w:p; `dasar` is the look of its style."""
        isi = Isi(daftar_isi=DAFTAR_ISI in self.medan)
        self._walk(paragraf, dasar, isi, 0)
        isi.daftar_isi = isi.daftar_isi or DAFTAR_ISI in self.medan
        # A command never runs over the end of a paragraph; one that was never closed hides nothing further.
        self.medan = [satu for satu in self.medan if satu]
        panjang = 0
        for satu, ukuran in zip(isi.teks, self._ukuran, strict=True):
            if len(satu.isi.strip()) > panjang:
                panjang, isi.ukuran = len(satu.isi.strip()), ukuran
        self._ukuran.clear()
        return isi

    def _walk(self, unsur: etree._Element, dasar: SifatHuruf, isi: Isi, dalam: int) -> None:
        if dalam > TERDALAM:
            return
        for anak in unsur:
            tag = anak.tag
            if tag == f"{W}r":
                self._run(anak, dasar, isi)
            elif tag in TEMBUS:
                self._walk(anak, dasar, isi, dalam + 1)
            elif tag in {f"{M}oMath", f"{M}oMathPara"}:
                self.add(isi, SELA.sub(" ", read_rumus(anak)), dasar)
            elif tag == f"{MC}AlternateContent":
                pilihan = choose(anak)
                if pilihan is not None:
                    self._walk(pilihan, dasar, isi, dalam + 1)

    def _run(self, run: etree._Element, dasar: SifatHuruf, isi: Isi) -> None:
        sifat = dasar
        simpul = run.find(f"{W}rPr")
        if simpul is not None:
            gaya = simpul.find(f"{W}rStyle")
            sifat = read_sifat_huruf(simpul)
            if gaya is not None:
                sifat = sifat.over(self.gaya.get_huruf(gaya.get(f"{W}val")))
            sifat = sifat.over(dasar)
        for anak in run:
            self._run_child(anak, sifat, isi)

    def _run_child(self, anak: etree._Element, sifat: SifatHuruf, isi: Isi) -> None:
        tag = anak.tag
        if tag == f"{W}t":
            self.add(isi, read_lambang((anak.text or "").translate(TAK_TAMPAK), sifat.huruf), sifat)
        elif tag in ANTARA:
            self.add(isi, ANTARA[tag], sifat)
        elif tag in KHUSUS:
            KHUSUS[tag](self, anak, sifat, isi)
        elif tag == f"{MC}AlternateContent":
            pilihan = choose(anak)
            for satu in [] if pilihan is None else pilihan:
                self._run_child(satu, sifat, isi)
        elif tag in TEMBUS:
            self._walk(anak, sifat, isi, 1)

    def add(self, isi: Isi, teks: str, sifat: SifatHuruf) -> None:
        if not teks or sifat.sembunyi or "" in self.medan:
            return
        isi.teks.append(Teks(teks, tebal=bool(sifat.tebal), miring=bool(sifat.miring)))
        self._ukuran.append(sifat.ukuran or 0.0)

    def hang(self, anak: etree._Element, sifat: SifatHuruf, isi: Isi) -> None:
        """Keep the text boxes and the picture of a drawing, unless nobody sees them."""
        if sifat.sembunyi or "" in self.medan:
            return
        lukisan = read_lukisan(anak)
        isi.kotak += lukisan.kotak
        isi.lukisan += [lukisan.lukisan] if lukisan.lukisan else []


def _read_putus(pembaca: PembacaTeks, anak: etree._Element, sifat: SifatHuruf, isi: Isi) -> None:
    if anak.get(f"{W}type", "textWrapping") == "textWrapping":
        pembaca.add(isi, "\n", sifat)
    elif any(satu.isi.strip() for satu in isi.teks):
        isi.halaman_sesudah = True
        pembaca.add(isi, "\n", sifat)
    else:
        isi.halaman_baru = True


def _read_lambang(pembaca: PembacaTeks, anak: etree._Element, sifat: SifatHuruf, isi: Isi) -> None:
    try:
        kode = int(anak.get(f"{W}char", ""), 16)
    except ValueError:
        return
    if 0x20 <= kode < 0xD800 or 0xE000 <= kode <= 0xFFFD:
        huruf = anak.get(f"{W}font", "")
        kode += 0xF000 if kode < 0x100 and is_huruf_lambang(huruf) else 0
        pembaca.add(isi, read_lambang(chr(kode), huruf), sifat)


def _read_medan(pembaca: PembacaTeks, anak: etree._Element, _sifat: SifatHuruf, isi: Isi) -> None:
    jenis = anak.get(f"{W}fldCharType")
    if jenis == "begin":
        pembaca.medan.append("")
        pembaca.perintah = ""
    elif jenis == "separate" and pembaca.medan:
        pembaca.medan[-1] = DAFTAR_ISI if PERINTAH_DAFTAR_ISI.match(pembaca.perintah) else HASIL
    elif jenis == "end" and pembaca.medan:
        isi.daftar_isi = isi.daftar_isi or pembaca.medan[-1] == DAFTAR_ISI
        pembaca.medan.pop()


def _read_perintah(pembaca: PembacaTeks, anak: etree._Element, _sifat: SifatHuruf, _isi: Isi) -> None:
    pembaca.perintah += (anak.text or "")[:PANJANG_PERINTAH]


def _read_catatan(_pembaca: PembacaTeks, anak: etree._Element, _sifat: SifatHuruf, isi: Isi) -> None:
    isi.catatan.append((anak.tag.removeprefix(W).removesuffix("Reference"), anak.get(f"{W}id", "")))


def _read_sisipan(_pembaca: PembacaTeks, _anak: etree._Element, _sifat: SifatHuruf, isi: Isi) -> None:
    isi.sisipan += 1


KHUSUS: dict[str, Callable[[PembacaTeks, etree._Element, SifatHuruf, Isi], None]] = {
    f"{W}br": _read_putus,
    f"{W}sym": _read_lambang,
    f"{W}fldChar": _read_medan,
    f"{W}instrText": _read_perintah,
    f"{W}footnoteReference": _read_catatan,
    f"{W}endnoteReference": _read_catatan,
    f"{W}drawing": PembacaTeks.hang,
    f"{W}pict": PembacaTeks.hang,
    f"{W}object": _read_sisipan,
}


def is_huruf_lambang(huruf: str) -> bool:
    """Whether a font has signs in the places of letters."""
    return "symbol" in huruf.lower() or "ding" in huruf.lower()


def join_teks(teks: list[Teks]) -> Sebaris:
    """Runs of the same look as one, without space at the ends."""
    hasil: list[Teks] = []
    kumpul: list[str] = []
    rupa = (False, False)
    for satu in teks:
        # Space has no look of its own.
        baru = rupa if satu.isi.isspace() and kumpul else (satu.tebal, satu.miring)
        if kumpul and baru != rupa:
            hasil.append(Teks("".join(kumpul), tebal=rupa[0], miring=rupa[1]))
            kumpul = []
        rupa = baru
        kumpul.append(satu.isi)
    if kumpul:
        hasil.append(Teks("".join(kumpul), tebal=rupa[0], miring=rupa[1]))
    return strip_teks(tuple(hasil))


def strip_teks(teks: Sebaris) -> Sebaris:
    """The text without space before and after it."""
    daftar = list(teks)
    while daftar and not daftar[0].isi.strip():
        daftar.pop(0)
    while daftar and not daftar[-1].isi.strip():
        daftar.pop()
    if daftar:
        daftar[0] = Teks(daftar[0].isi.lstrip(), tebal=daftar[0].tebal, miring=daftar[0].miring)
        daftar[-1] = Teks(daftar[-1].isi.rstrip(), tebal=daftar[-1].tebal, miring=daftar[-1].miring)
    return tuple(daftar)
