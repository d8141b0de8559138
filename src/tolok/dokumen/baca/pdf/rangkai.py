"""Rangkai: a PDF, page by page, → the blocks of the document and what was left out of its text."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from tolok.dokumen.baca.bacaan import Halaman, TakTerbaca
from tolok.dokumen.baca.mentah import HasilBaca
from tolok.dokumen.baca.pdf.halaman import read_lembar
from tolok.dokumen.baca.pdf.lampiran import read_data, read_penanda
from tolok.dokumen.baca.pdf.lembar import Lembar
from tolok.dokumen.baca.pdf.sambung import Satuan, join_halaman
from tolok.dokumen.baca.pdf.susun_halaman import PenyusunHalaman, Rupa, build_tepi, sort_kata
from tolok.dokumen.baca.pdf.tepi import Muka, look_ahead
from tolok.dokumen.naskah import Lokasi, Paragraf

JENDELA = 40
"""Pages held at a time, to see which lines run along the edge of many."""
PINDAIAN = "halaman ini hanya gambar (pindaian) tanpa teks; jalankan pengenalan huruf (OCR), lalu periksa lagi"
TANPA_MAKNA = (
    "huruf halaman ini tidak menyimpan abjadnya sehingga tidak dapat dibaca; ekspor ulang dari dokumen asalnya"
)
HASIL_OCR = "teks halaman ini hasil pengenalan huruf (OCR) atas pindaian; salah baca mungkin terjadi"
RUSAK = "halaman ini rusak dan tidak dapat dibuka"


def read_pdf(isi: bytes) -> HasilBaca:
    """Baca PDF yang dapat dibuka: tabel, paragraf, gambar, tepi halaman, dan data terlampir.

    Galat:
        pypdfium2.PdfiumError: berkas bukan PDF, rusak, atau terkunci.
    """
    with PdfDocument(isi) as pdf:
        pembaca = Pembaca(pdf)
        blok = tuple(join_halaman(pembaca.read()))
        return HasilBaca(
            blok=blok,
            judul=_read_judul(pdf),
            halaman=tuple(pembaca.halaman),
            tepi=tuple(pembaca.tepi),
            data=read_data(pdf),
            tak_terbaca=tuple(pembaca.tak_terbaca),
        )


def _read_judul(pdf: PdfDocument) -> str:
    return str(pdf.get_metadata_value("Title")).strip()


class Pembaca:
    """Reads pages one by one and gathers beside their blocks what is no text."""

    def __init__(self, pdf: PdfDocument) -> None:
        self._pdf = pdf
        self.halaman: list[Halaman] = []
        self.tepi: list[Paragraf] = []
        self.tak_terbaca: list[TakTerbaca] = []

    def read(self) -> Iterator[Sequence[Satuan]]:
        """The blocks of each page."""
        penyusun = PenyusunHalaman(read_penanda(self._pdf))
        antre: deque[Rupa] = deque()
        for _, larik in look_ahead(self._read_muka(antre), JENDELA):
            rupa = antre.popleft()
            self.tepi.extend(build_tepi(rupa, larik))
            yield penyusun.build(rupa, larik)

    def _read_muka(self, antre: deque[Rupa]) -> Iterator[Muka]:
        for lembar in read_lembar(self._pdf):
            self.halaman.append(lembar.halaman)
            self._note(lembar)
            rupa = sort_kata(lembar)
            antre.append(rupa)
            yield rupa.to_muka()

    def _note(self, lembar: Lembar) -> None:
        """Say of a page that could not be read, or not surely, why."""
        alasan = explain(lembar)
        if alasan:
            self.tak_terbaca.append(TakTerbaca(Lokasi(halaman=lembar.nomor), alasan))


def explain(lembar: Lembar) -> str:
    """Why this page cannot be read as it is printed; "" where it can."""
    if lembar.halaman.lebar == 0:
        return RUSAK
    huruf = sum(len(kata.teks) for kata in lembar.kata)
    if lembar.tanpa_makna > max(10, 0.1 * huruf):
        return TANPA_MAKNA
    if lembar.pindaian:
        return HASIL_OCR
    luas = sum((b.x1 - b.x0) * (b.y1 - b.y0) for b in lembar.bidang if b.gambar)
    if huruf < 40 and luas > 0.5 * lembar.halaman.lebar * lembar.halaman.tinggi:
        return PINDAIAN
    return ""
