"""Muatan: the naskah as plain JSON for the Typst template.

What needs arithmetic is settled here: where an overlong word may break, which cells are too
tall to stay on one page, how wide a picture may be.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, TypeAlias

from tolok.dokumen.cetak.bidang import Ruang, lay_halaman, ruang_halaman, skala_terkecil, ukuran_gambar
from tolok.dokumen.cetak.huruf import SERIF, count_baris, lebar_teks
from tolok.dokumen.cetak.kerapatan import is_rapat
from tolok.dokumen.cetak.kisi import Kisi, SelTerletak
from tolok.dokumen.cetak.lebar_kolom import PENUH, SELA_KATA
from tolok.dokumen.cetak.tata import (
    GARIS_NAMA,
    TINGKAT_DAFTAR_ISI,
    Isi,
    Judul,
    Lembar,
    is_pengantar,
    isi_butir,
    lay_naskah,
    list_entri,
    sebutan,
    sumber_gambar,
    teks_kosong,
    teks_nip,
    teks_sumber,
    teks_tahun,
)
from tolok.dokumen.naskah import (
    Daftar,
    DaftarIsi,
    Gambar,
    GayaParagraf,
    HalamanBaru,
    KopSurat,
    Naskah,
    Paragraf,
    Penanda,
    Sampul,
    Sebaris,
    Tabel,
    TandaTangan,
    Teks,
)

Muatan: TypeAlias = dict[str, Any]

ALT_TERPANJANG = 12_000
"""A string of PDF holds 32,767 bytes, two for each character."""
UKURAN_ISI = 12
UKURAN_KOP = 16
UKURAN_SAMPUL = 25
RUANG_NOMOR = 40
"""Width of the foot of a page that its number may take."""
UKURAN_JUDUL_TABEL = 10.5
TINGGI_JUDUL_TABEL = 12.5
"""Of each line of a caption, and of the space around it."""
KATA_TERPENDEK = 4
"""A word up to this length fits into any column that a table may sensibly have."""
HURUF_UTUH = 1200
"""Text of up to so many characters, a third of a page, is not divided between pages."""

DAFTAR_UTUH = 12
"""A list of contents up to this long stays with its heading on one page."""


def build_muatan(naskah: Naskah) -> Muatan:
    """Isi JSON yang dibaca lkip.typ, dari naskah yang sudah bernomor."""
    lembar = lay_naskah(naskah)
    halaman = {lanskap: lay_halaman(naskah.kertas, lanskap=lanskap) for lanskap in (False, True)}
    pemuat = _Pemuat(lembar, rapat=is_rapat(lembar, halaman[False]))
    return {
        "judul": naskah.judul,
        "instansi": naskah.instansi,
        "jenis": naskah.jenis,
        "draf": naskah.draf,
        "kaki": _pack_baris(naskah.kaki, Ruang(halaman[False].lebar_isi - RUANG_NOMOR, 0)),
        "lembar": [
            {
                "halaman": asdict(halaman[satu.lanskap]),
                "nomor": satu.nomor_halaman.value,
                "mulai": satu.mulai,
                "isi": pemuat.pack_semua(satu.isi, ruang_halaman(halaman[satu.lanskap])),
            }
            for satu in lembar
        ],
    }


def pack_teks(teks: Sebaris, *, lebar: float, ukuran: float, tebal: bool = False) -> list[list[Any]]:
    """Potongan teks sebagai [tebal, miring, jangkar, potongan …]; di antara potongan baris boleh berganti."""
    return [
        [
            satu.tebal,
            satu.miring,
            satu.isi if satu.rujukan else "",
            *_split(satu.isi, lebar=lebar, ukuran=ukuran, tebal=tebal or satu.tebal),
        ]
        for satu in teks
    ]


def _split(isi: str, *, lebar: float, ukuran: float, tebal: bool) -> list[str]:
    """Cut only words that are wider than the line: after a hyphen or slash, and where that is not enough anywhere."""
    huruf = f"{SERIF}-{'Bold' if tebal else 'Regular'}"

    def is_muat(kata: str) -> bool:
        return len(kata) <= KATA_TERPENDEK or lebar_teks(kata, ukuran=ukuran, huruf=huruf) <= PENUH * lebar

    potongan = [""]
    for urutan, kata in enumerate(isi.split(" ")):
        potongan[-1] += " " if urutan else ""
        if is_muat(kata):
            potongan[-1] += kata
            continue
        for satu in SELA_KATA.split(kata):
            # A part is an eighth of the line, so lines stay well filled.
            panjang = lebar_teks(satu, ukuran=ukuran, huruf=huruf)
            langkah = len(satu) if is_muat(satu) else max(1, int(len(satu) * lebar / panjang / 8))
            potongan += [satu[awal : awal + langkah] for awal in range(0, len(satu), langkah)]
    return potongan


@dataclass(frozen=True)
class _Pemuat:
    semua: tuple[Lembar, ...]
    rapat: bool

    def pack_semua(self, isi: Iterable[Isi], ruang: Ruang) -> list[Muatan]:
        semua = list(isi)
        return [
            self._pack(satu, ruang) | ({"pengisi": count_pengisi(semua[urutan:])} if isinstance(satu, Gambar) else {})
            for urutan, satu in enumerate(semua)
        ]

    def _pack(self, isi: Isi, ruang: Ruang) -> Muatan:
        match isi:
            case Judul():
                muatan = _pack_judul(isi, ruang)
            case Paragraf():
                teks = pack_teks(isi.teks, lebar=ruang.lebar, ukuran=UKURAN_ISI)
                utuh = _is_pendek(*(satu.isi for satu in isi.teks))
                muatan = {
                    "blok": "paragraf",
                    "gaya": isi.gaya.value,
                    "teks": teks,
                    "utuh": utuh,
                    "pengantar": utuh and is_pengantar(isi),
                }
            case Daftar():
                butir = [self.pack_semua(isi_butir(satu), ruang.indent()) for satu in isi.butir]
                muatan = {"blok": "daftar", "penomoran": isi.penomoran.value, "butir": butir}
            case Tabel():
                muatan = _pack_tabel(isi, ruang)
            case Gambar():
                muatan = _pack_gambar(isi, ruang)
            case DaftarIsi():
                entri = list_entri(self.semua, isi.jenis)
                muatan = {
                    "blok": "daftar-isi",
                    "jenis": isi.jenis.value,
                    "kosong": "" if entri else teks_kosong(isi.jenis),
                    "dalam": TINGKAT_DAFTAR_ISI,
                    "utuh": len(entri) <= DAFTAR_UTUH,
                    "rapat": self.rapat,
                }
            case _:
                muatan = _pack_resmi(isi, ruang)
        return muatan


def count_pengisi(semua: Sequence[Isi]) -> int:
    """How many paragraphs after the numbered picture that comes first may stand before it where it changes pages.

    Only plain ones that stand by themselves: neither a lead-in, nor what goes with a signature, nor a boxed text.
    """
    gambar, *sesudah = semua
    if not (isinstance(gambar, Gambar) and gambar.nomor):
        return 0
    banyak = next((n for n, satu in enumerate(sesudah) if not _is_pengisi(satu)), len(sesudah))
    return max(banyak - 1, 0) if isinstance(next(iter(sesudah[banyak:]), None), TandaTangan) else banyak


def _is_pengisi(isi: Isi) -> bool:
    return isinstance(isi, Paragraf) and isi.gaya is GayaParagraf.ISI and not is_pengantar(isi)


def _pack_resmi(isi: KopSurat | TandaTangan | Sampul | HalamanBaru, ruang: Ruang) -> Muatan:
    match isi:
        case KopSurat():
            baris = [_pack_baris(satu, ruang, ukuran=UKURAN_KOP, tebal=True) for satu in isi.baris]
            return {"blok": "kop", "baris": baris, "alamat": [_pack_baris(satu, ruang) for satu in isi.alamat]}
        case TandaTangan():
            dalam = replace(ruang, lebar=ruang.lebar / max(2, len(isi.pihak)))
            return {
                "blok": "tanda-tangan",
                "utuh": all(_is_pendek(*satu.jabatan, satu.nama, satu.pangkat) for satu in isi.pihak),
                "pihak": [_pack_pihak(satu, dalam) for satu in isi.pihak],
            }
        case Sampul():
            return {
                "blok": "sampul",
                "pemda": _pack_baris(isi.pemda, ruang, ukuran=UKURAN_SAMPUL, tebal=True),
                "instansi": _pack_baris(isi.instansi, ruang, ukuran=UKURAN_SAMPUL, tebal=True),
                "judul": [_pack_baris(satu, ruang, ukuran=UKURAN_SAMPUL, tebal=True) for satu in isi.judul],
                "tahun": _pack_baris(teks_tahun(isi.tahun), ruang, ukuran=UKURAN_SAMPUL, tebal=True),
                "keterangan": [_pack_baris(satu, ruang) for satu in isi.keterangan],
            }
        case _:
            return {"blok": "halaman-baru"}


def _pack_pihak(pihak: Penanda, ruang: Ruang) -> Muatan:
    return {
        "tempat": _pack_baris(pihak.tempat_tanggal, ruang),
        "jabatan": _pack_baris("\n".join(pihak.jabatan), ruang),
        "nama": _pack_baris(pihak.nama or GARIS_NAMA, ruang, tebal=True),
        "isian": not pihak.nama,
        "bawah": _pack_baris("\n".join(satu for satu in (pihak.pangkat, teks_nip(pihak.nip)) if satu), ruang),
    }


def _pack_judul(judul: Judul, ruang: Ruang) -> Muatan:
    return {
        "blok": "judul",
        "nomor": judul.nomor,
        "teks": pack_teks((Teks(judul.judul),), lebar=ruang.lebar, ukuran=14, tebal=True),
        "tingkat": judul.tingkat,
        "halaman_baru": judul.halaman_baru,
        "jangkar": judul.jangkar,
    }


def _pack_gambar(gambar: Gambar, ruang: Ruang) -> Muatan:
    lebar, tinggi = ukuran_gambar(gambar, ruang)
    return {
        "blok": "gambar",
        "nomor": gambar.nomor,
        "jangkar": sebutan(gambar),
        "judul": _pack_baris(gambar.judul, ruang),
        "svg": gambar.svg,
        "alt": _shorten(gambar.alt),
        "lebar": lebar,
        "tinggi": tinggi,
        "skala": skala_terkecil(gambar, lebar=lebar),
        "utuh": _is_pendek(gambar.judul, gambar.sumber),
        "sumber": pack_teks(sumber_gambar(gambar), lebar=ruang.lebar, ukuran=UKURAN_ISI),
    }


def _shorten(alt: str) -> str:
    """A text for those who cannot see the drawing, no longer than PDF can hold."""
    return alt if len(alt) <= ALT_TERPANJANG else f"{alt[:ALT_TERPANJANG].rsplit(' ', 1)[0]} … (dipotong)"


def _pack_tabel(tabel: Tabel, ruang: Ruang) -> Muatan:
    kisi = Kisi(tabel, ruang)
    # Texts too long for one page go on below the table by themselves.
    pendek = _is_pendek(tabel.judul, tabel.sumber, *tabel.catatan)
    utuh = kisi.utuh and pendek
    return {
        "blok": "tabel",
        "nomor": tabel.nomor,
        "jangkar": sebutan(tabel),
        "judul": _pack_baris(tabel.judul, ruang),
        "kolom": [[lebar, kolom.rata.value] for lebar, kolom in zip(kisi.lebar, tabel.kolom, strict=True)],
        "kepala": _pack_semua_baris(kisi, kepala=True),
        "berulang": kisi.kepala_berulang,
        "badan": _pack_semua_baris(kisi, kepala=False),
        "ukuran": kisi.ukuran,
        "garis": tabel.garis,
        "utuh": utuh,
        "pembuka": kisi.tinggi_pembuka + _tinggi_judul(tabel, ruang),
        "penutup": 0 if utuh else kisi.baris_penutup,
        "catatan_lekat": pendek,
        "sumber": _pack_baris(teks_sumber(tabel.sumber), ruang),
        "catatan": [_pack_baris(satu, ruang) for satu in tabel.catatan],
    }


def _tinggi_judul(tabel: Tabel, ruang: Ruang) -> float:
    teks = f"{sebutan(tabel)} {tabel.judul}"
    baris = count_baris(teks, lebar=ruang.lebar, ukuran=UKURAN_JUDUL_TABEL, huruf=f"{SERIF}-Bold")
    return (baris + 1) * TINGGI_JUDUL_TABEL


def _pack_semua_baris(kisi: Kisi, *, kepala: bool) -> list[list[Muatan]]:
    return [
        [
            _pack_sel(sel, kisi, tebal=kepala or sel.sel.tebal)
            | {"terpotong": kisi.boleh_terpotong(sel, baris=urutan, kepala=kepala)}
            for sel in baris
        ]
        for urutan, baris in enumerate(kisi.kepala if kepala else kisi.badan)
    ]


def _pack_sel(terletak: SelTerletak, kisi: Kisi, *, tebal: bool) -> Muatan:
    sel = terletak.sel
    return {
        "kolom": sel.kolom,
        "baris": sel.baris,
        "rata": sel.rata.value if sel.rata else "",
        "tebal": tebal,
        "lekuk": sel.lekuk,
        "awal": terletak.kolom == 0,
        "teks": pack_teks(sel.teks, lebar=kisi.lebar_sel(terletak), ukuran=kisi.ukuran, tebal=tebal),
    }


def _pack_baris(teks: str, ruang: Ruang, *, ukuran: float = UKURAN_ISI, tebal: bool = False) -> list[list[Any]]:
    return pack_teks((Teks(teks),), lebar=ruang.lebar, ukuran=ukuran, tebal=tebal) if teks else []


def _is_pendek(*teks: str) -> bool:
    """Whether texts beside a block leave it small enough to be kept on one page."""
    return sum(map(len, teks)) <= HURUF_UTUH
