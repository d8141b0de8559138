"""One worksheet: title, table or picture, notes; set up for the screen and for paper."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from io import BytesIO

from xlsxwriter.utility import xl_range, xl_rowcol_to_cell  # type: ignore[import-untyped]

from tolok.dokumen.cetak.bidang import TITIK, UKURAN_KERTAS, Ruang, ukuran_gambar
from tolok.dokumen.cetak.kisi import Letak, SelTerletak
from tolok.dokumen.cetak.png import render_png
from tolok.dokumen.cetak.tata import sebutan, teks_sumber
from tolok.dokumen.cetak.xlsx_gaya import Gaya, Lemari, Pena, Penulis
from tolok.dokumen.cetak.xlsx_kisi import TEPI, TINGGI_TERBESAR, KisiLembar, fit_kisi, lebar_ruang, tinggi_teks
from tolok.dokumen.cetak.xlsx_lembar import DAFTAR, LembarKerja, Tempat, link_sel
from tolok.dokumen.naskah import Gambar, Kertas, Naskah, Rata, Sebaris, Tabel, Teks

KERTAS = {Kertas.A4: 9, Kertas.F4: 14}
"""Numbers that spreadsheets have for paper; folio, 8,5 by 13 inches, is F4 but for a millimetre."""
TEPI_ATAS = 54
PANJANG_SEL = 3000
"""Characters of one cell: its highest row shows hardly more, and no part is lost to the limit of 32.767."""
DILANJUTKAN = " … (dilanjutkan di bawah tabel)"
PANJANG_KAKI = 240
TITIK_PIKSEL = 96 / 72
TINGGI_BEKU = 260
LEBAR_BEKU = 260
"""What stays on the screen while the rest is scrolled must leave room for the rest."""
TINGGI_BAKU = 15
SELA_GAMBAR = 80
"""Height that a picture needs besides itself, for its title, its source and rows that come out higher."""
TINGGI_GAMBAR = {False: 560, True: 380}
JUMLAH = "jumlah"
GAYA_JUDUL = Gaya(tebal=True, ukuran=12)
GAYA_BAB = Gaya(ukuran=9, warna="#595959")
GAYA_CATATAN = Gaya(ukuran=9)
GAYA_KEMBALI = Gaya(ukuran=9, tautan=True)
KEMBALI = f"← {DAFTAR}"
BARIS_KEPALA = 3
"""Above it stand the way back, the title and the chapter."""
LIPATAN_TERDALAM = 7
"""Levels into which a spreadsheet folds rows."""


@dataclass
class Pengisi:
    """A worksheet that is filled from the top; `baris` = the next row."""

    penulis: Penulis
    lebar: tuple[float, ...]
    baris: int = 0
    tinggi: float = 0
    """Height of the rows so far."""
    putus: list[int] = field(default_factory=list)
    """Rows that begin a page."""
    sisa: list[tuple[str, str]] = field(default_factory=list)
    """Cells whose text goes on below the table, with what is left of it."""

    @property
    def lembar(self) -> Pena:
        return self.penulis.lembar

    def set_lebar(self) -> None:
        for kolom, lebar in enumerate(self.lebar):
            self.lembar.set_column_pixels(kolom, kolom, round(lebar * TITIK_PIKSEL))

    def set_tinggi(self, tinggi: float, *, lipatan: int = 0, terlipat: bool = False) -> None:
        """Height of the next row; `lipatan` = its level among rows that can be folded."""
        self.lembar.set_row(self.baris, tinggi, None, {"level": min(lipatan, LIPATAN_TERDALAM), "hidden": terlipat})
        self.tinggi += 0 if terlipat else tinggi

    def write_lebar(self, isi: str, gaya: Gaya) -> None:
        """Text over all columns, in as many rows as it needs to be seen whole."""
        for bagian in _cut(isi):
            teks = (Teks(bagian),)
            tinggi = tinggi_teks(teks, lebar=sum(self.lebar), tebal=gaya.tebal, ukuran=gaya.ukuran)
            self.set_tinggi(min(tinggi, TINGGI_TERBESAR))
            self.merge(self.baris, self.baris, 0, len(self.lebar) - 1, gaya)
            self.penulis.write_teks(self.baris, 0, teks, gaya)
            self.baris += 1

    def merge(self, atas: int, bawah: int, kiri: int, kanan: int, gaya: Gaya) -> None:
        """Join cells; the text is written into the first of them."""
        if (atas, kiri) != (bawah, kanan):
            self.lembar.merge_range(atas, kiri, bawah, kanan, "", self.penulis.lemari.get(gaya))

    def write_sel(self, baris: int, terletak: SelTerletak, gaya: Gaya) -> None:
        sel, kolom = terletak.sel, terletak.kolom
        self.merge(baris, baris + sel.baris - 1, kolom, kolom + sel.kolom - 1, gaya)
        isi = "".join(satu.isi for satu in sel.teks)
        teks: Sebaris = sel.teks
        if len(isi) > PANJANG_SEL:
            self.sisa.append((xl_rowcol_to_cell(baris, kolom), isi[PANJANG_SEL:]))
            teks = (Teks(isi[:PANJANG_SEL] + DILANJUTKAN),)
        self.penulis.write_sel(baris, kolom, teks, gaya)

    def write_sisa(self) -> None:
        for tempat, isi in self.sisa:
            self.write_lebar(f"Lanjutan sel {tempat}:", replace(GAYA_CATATAN, tebal=True))
            self.write_lebar(isi, GAYA_CATATAN)

    def write_gambar(self, gambar: Gambar, *, tinggi: int) -> None:
        """The drawing no wider than the table, with its text for those who cannot see it."""
        lebar_cetak, tinggi_cetak = ukuran_gambar(gambar, Ruang(sum(self.lebar), tinggi))
        png = render_png(gambar.svg)
        skala = lebar_cetak * TITIK_PIKSEL / int.from_bytes(png[16:20])
        pilihan = {"image_data": BytesIO(png), "description": gambar.alt, "x_scale": skala, "y_scale": skala}
        self.lembar.insert_image(self.baris, 0, f"{gambar.kode}.png", pilihan)
        self.baris += int(tinggi_cetak / TINGGI_BAKU) + 2
        self.tinggi += tinggi_cetak


def write_lembar(lembar: Pena, lemari: Lemari, rencana: LembarKerja, naskah: Naskah) -> dict[str, list[Tempat]]:
    """Fill one worksheet; return the cells in which each number with a working stands, by key of the working."""
    if isinstance(rencana.isi, Gambar):
        _write_gambar_saja(Penulis(lembar, lemari), rencana, rencana.isi, naskah)
        return {}
    kisi, lanskap = fit_kisi(rencana.isi, kertas=naskah.kertas, lanskap=rencana.lanskap)
    pengisi = Pengisi(Penulis(lembar, lemari), kisi.lebar)
    set_halaman(lembar, naskah, lanskap=lanskap)
    pengisi.set_lebar()
    _write_judul(pengisi, rencana)
    _write_tabel(pengisi, kisi, lanskap=lanskap, terlipat=rencana.terlipat)
    pengisi.baris += 1
    for isi in (teks_sumber(rencana.isi.sumber), *rencana.isi.catatan):
        pengisi.write_lebar(isi, GAYA_CATATAN)
    pengisi.write_sisa()
    for gambar in rencana.gambar:
        pengisi.baris += 1
        _begin_halaman(pengisi, gambar, kertas=naskah.kertas, lanskap=lanskap)
        pengisi.write_lebar(judul_gambar(gambar), replace(GAYA_JUDUL, ukuran=10))
        pengisi.write_lebar(teks_sumber(gambar.sumber), GAYA_CATATAN)
        pengisi.write_gambar(gambar, tinggi=TINGGI_GAMBAR[lanskap])
    lembar.ignore_errors({"number_stored_as_text": xl_range(0, 0, pengisi.baris, len(kisi.lebar) - 1)})
    return _list_tempat(rencana, kisi)


def _begin_halaman(pengisi: Pengisi, gambar: Gambar, *, kertas: Kertas, lanskap: bool) -> None:
    """Begin a page where the picture would be cut by the end of one."""
    lebar = sum(pengisi.lebar)
    skala = lebar / lebar_ruang(kertas, lanskap=lanskap)
    halaman = (UKURAN_KERTAS[kertas][not lanskap] * TITIK - 2 * TEPI_ATAS) * skala
    _, tinggi = ukuran_gambar(gambar, Ruang(lebar, TINGGI_GAMBAR[lanskap]))
    if pengisi.tinggi % halaman + tinggi + SELA_GAMBAR > halaman:
        pengisi.putus.append(pengisi.baris)
        pengisi.lembar.set_h_pagebreaks(pengisi.putus)
        pengisi.tinggi = 0


def judul_gambar(gambar: Gambar) -> str:
    """Return e.g. "Gambar 3.1 Capaian"."""
    return f"{sebutan(gambar)} {gambar.judul}".strip()


def set_halaman(lembar: Pena, naskah: Naskah, *, lanskap: bool, satu_lembar: bool = False) -> None:
    """Paper, margins and the lines at the ends of every page."""
    lembar.set_paper(KERTAS[naskah.kertas])
    lembar.set_landscape() if lanskap else lembar.set_portrait()
    lembar.fit_to_pages(1, 1 if satu_lembar else 0)
    lembar.set_margins(TEPI / 72, TEPI / 72, TEPI_ATAS / 72, TEPI_ATAS / 72)
    lembar.set_footer(f"&L{_escape_kaki(naskah.kaki)}&R&P/&N")
    if naskah.draf:
        lembar.set_header("&RDRAF")
    lembar.hide_gridlines(2)


def _escape_kaki(teks: str) -> str:
    """The text without meaning of its own for a page footer, cut where Excel would refuse it."""
    hasil = ""
    for huruf in " ".join(teks.split()):
        tambahan = "&&" if huruf == "&" else huruf
        if len((hasil + tambahan).encode("utf-16-le")) // 2 > PANJANG_KAKI:
            return f"{hasil}…"
        hasil += tambahan
    return hasil


def _write_judul(pengisi: Pengisi, rencana: LembarKerja) -> None:
    """The way back, title and place; what is left of an overlong one goes below, so that the head stays where it is."""
    pengisi.set_tinggi(TINGGI_BAKU)
    pengisi.merge(pengisi.baris, pengisi.baris, 0, len(pengisi.lebar) - 1, GAYA_KEMBALI)
    bentuk = pengisi.penulis.lemari.get(GAYA_KEMBALI)
    pengisi.lembar.write_url(pengisi.baris, 0, link_sel((DAFTAR, "A1")), bentuk, KEMBALI)
    pengisi.baris += 1
    for isi, gaya in ((rencana.judul, GAYA_JUDUL), (rencana.bab, GAYA_BAB)):
        awal, *lain = _cut(isi) or [""]
        if lain:
            pengisi.sisa.append((xl_rowcol_to_cell(pengisi.baris, 0), "".join(lain)))
        pengisi.write_lebar(awal or " ", gaya)


def _write_tabel(pengisi: Pengisi, kisi: KisiLembar, *, lanskap: bool, terlipat: int) -> None:
    pengisi.baris = BARIS_KEPALA
    # What a folded row belongs to stands above it.
    pengisi.lembar.outline_settings(symbols_below=False)
    akhir = BARIS_KEPALA + len(kisi.kepala) + len(kisi.badan)
    for letak, tinggi, kepala in ((kisi.kepala, kisi.tinggi_kepala, True), (kisi.badan, kisi.tinggi_badan, False)):
        for baris, tinggi_baris, lipatan in zip(letak, tinggi, list_lipatan(letak), strict=True):
            pengisi.set_tinggi(tinggi_baris, lipatan=lipatan, terlipat=pengisi.baris >= akhir - terlipat)
            for satu in baris:
                pengisi.write_sel(pengisi.baris, satu, _gaya_sel(satu, kisi.tabel, kepala=kepala))
            pengisi.baris += 1
    if kisi.kepala:
        _equip_kepala(pengisi.lembar, kisi, lanskap=lanskap)


def _equip_kepala(lembar: Pena, kisi: KisiLembar, *, lanskap: bool) -> None:
    """The head is repeated on paper and stays on the screen, and its columns filter the rows."""
    terakhir = BARIS_KEPALA + len(kisi.kepala) - 1
    lembar.repeat_rows(BARIS_KEPALA, terakhir)
    if sum(kisi.tinggi_kepala) <= TINGGI_BEKU:
        lembar.freeze_panes(terakhir + 1, _kolom_beku(kisi) if lanskap else 0)
    tersaring = baris_tersaring(kisi)
    if tersaring:
        lembar.autofilter(terakhir, 0, terakhir + tersaring, len(kisi.lebar) - 1)


def _gaya_sel(terletak: SelTerletak, tabel: Tabel, *, kepala: bool) -> Gaya:
    sel = terletak.sel
    rata = sel.rata or (Rata.TENGAH if kepala else tabel.kolom[terletak.kolom].rata)
    berisi = [satu for satu in sel.teks if satu.isi]
    return Gaya(
        tebal=sel.tebal or kepala or (bool(berisi) and all(satu.tebal for satu in berisi)),
        miring=bool(berisi) and all(satu.miring for satu in berisi),
        rata=rata,
        lekuk=sel.lekuk,
        kepala=kepala and tabel.garis,
        garis=tabel.garis,
    )


def _kolom_beku(kisi: KisiLembar) -> int:
    """Columns of a wide table up to the first with names, which stay while it is scrolled; none cuts a merged cell."""
    nama = next((nomor for nomor, kolom in enumerate(kisi.tabel.kolom, 1) if kolom.rata is Rata.KIRI), 0)
    dilintasi = any(
        satu.kolom < nama < satu.kolom + satu.sel.kolom for baris in (*kisi.kepala, *kisi.badan) for satu in baris
    )
    return 0 if dilintasi or sum(kisi.lebar[:nama]) > LEBAR_BEKU else nama


def list_lipatan(letak: Letak) -> tuple[int, ...]:
    """Level of each row among those that can be folded: its deepest indent, also below a cell merged over rows."""
    lipatan = [0] * len(letak)
    for urutan, baris in enumerate(letak):
        for satu in baris:
            for tertutup in range(urutan, urutan + satu.sel.baris):
                lipatan[tertutup] = max(lipatan[tertutup], satu.sel.lekuk)
    return tuple(lipatan)


def baris_tersaring(kisi: KisiLembar) -> int:
    """Rows that may be filtered and sorted: without the sums below them.

    None where cells are merged, or where equal heads say that two lists stand side by side.
    """
    banyak = len(kisi.badan)
    while banyak and _is_jumlah(kisi.badan[banyak - 1]):
        banyak -= 1
    polos = all(satu.sel.baris == satu.sel.kolom == 1 for baris in kisi.badan[:banyak] for satu in baris)
    berbeda = len(set(kisi.judul_kolom)) == len(kisi.lebar)
    return banyak if banyak > 1 and polos and berbeda else 0


def _is_jumlah(baris: tuple[SelTerletak, ...]) -> bool:
    return bool(baris) and "".join(satu.isi for satu in baris[0].sel.teks).strip().casefold() == JUMLAH


def _list_tempat(rencana: LembarKerja, kisi: KisiLembar) -> dict[str, list[Tempat]]:
    tempat: dict[str, list[Tempat]] = {}
    for urutan, baris in enumerate((*kisi.kepala, *kisi.badan), start=BARIS_KEPALA):
        for satu in baris:
            for kunci in dict.fromkeys(teks.hitungan for teks in satu.sel.teks if teks.hitungan):
                tempat.setdefault(kunci, []).append((rencana.nama, xl_rowcol_to_cell(urutan, satu.kolom)))
    return tempat


def _write_gambar_saja(penulis: Penulis, rencana: LembarKerja, gambar: Gambar, naskah: Naskah) -> None:
    lebar = lebar_ruang(naskah.kertas, lanskap=rencana.lanskap)
    pengisi = Pengisi(penulis, (lebar,))
    set_halaman(penulis.lembar, naskah, lanskap=rencana.lanskap, satu_lembar=True)
    pengisi.set_lebar()
    _write_judul(pengisi, rencana)
    pengisi.write_lebar(teks_sumber(gambar.sumber), GAYA_CATATAN)
    pengisi.write_sisa()
    pengisi.baris += 1
    pengisi.write_gambar(gambar, tinggi=TINGGI_GAMBAR[rencana.lanskap])


def _cut(isi: str) -> list[str]:
    """A long text in parts that a row can show."""
    return [isi[awal : awal + PANJANG_SEL] for awal in range(0, len(isi), PANJANG_SEL)]
