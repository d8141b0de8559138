"""The document as a Naskah for our own printers, and as plain text with tables of tabs."""

from __future__ import annotations

from bench.tanam.bentuk import Butir, DaftarEntri, Dok, Ganti, Isi, Judul, Par, Potongan, TabelIsi, Tanda, fill

from tolok.dokumen import naskah as n

RATA = {True: n.Rata.KANAN, False: None}


def build_naskah(dok: Dok, ganti: Ganti) -> n.Naskah:
    """Chapters, sections and tables as our model has them; the printers number them."""
    bab: list[tuple[Judul, list[n.Blok], list[tuple[Judul, list[n.Blok]]]]] = []
    for satu in dok.potongan:
        if isinstance(satu, Judul):
            if satu.tingkat == 1:
                bab.append((satu, [], []))
            else:
                bab[-1][2].append((satu, []))
        elif not isinstance(satu, DaftarEntri):
            wadah = bab[-1][2][-1][1] if bab[-1][2] else bab[-1][1]
            wadah.append(_blok(dok, ganti, satu))
    isi = [
        n.Bab(
            fill(dok, judul.teks, ganti),
            (*blok, *(n.Bab(fill(dok, sub.teks, ganti), tuple(dalam), tingkat=2) for sub, dalam in anak)),
            bernomor=bool(judul.nomor),
        )
        for judul, blok, anak in bab
    ]
    awal = n.Bagian((*_daftar(), isi[0]), n.NomorHalaman.ROMAWI)
    sampul = n.Bagian(
        (n.Sampul("PEMERINTAH KABUPATEN CONTOH", dok.nama, ("LAPORAN KINERJA",), str(dok.tahun)),), n.NomorHalaman.TANPA
    )
    return n.Naskah(
        dok.judul, dok.nama, dok.tahun, "lkip", (sampul, awal, n.Bagian(tuple(isi[1:]))), kaki=dok.judul.title()
    )


def _daftar() -> tuple[n.Blok, ...]:
    return (
        n.Paragraf((n.Teks("DAFTAR ISI", tebal=True),), n.GayaParagraf.JUDUL),
        n.DaftarIsi(),
        n.Paragraf((n.Teks("DAFTAR TABEL", tebal=True),), n.GayaParagraf.JUDUL),
        n.DaftarIsi(n.JenisDaftarIsi.TABEL),
    )


def _teks(dok: Dok, teks: str, ganti: Ganti, *, sel: bool = False) -> n.Sebaris:
    return (n.Teks(fill(dok, teks, ganti, sel=sel)),)


def _blok(dok: Dok, ganti: Ganti, satu: Potongan) -> n.Blok:
    match satu:
        case TabelIsi():
            return _tabel(dok, ganti, satu)
        case Par(teks):
            return n.Paragraf(_teks(dok, teks, ganti))
        case Butir(isi):
            return n.Daftar(tuple((n.Paragraf(_teks(dok, teks, ganti)),) for teks in isi))
        case Tanda(baris):
            tempat, jabatan, nama, pangkat, nip = (fill(dok, teks, ganti) for teks in baris)
            return n.TandaTangan((n.Penanda((jabatan,), nama, pangkat, nip.removeprefix("NIP "), tempat),))
        case _:
            raise TypeError(type(satu).__name__)


def _tabel(dok: Dok, ganti: Ganti, tabel: TabelIsi) -> n.Tabel:
    def baris(satu: tuple[Isi, ...]) -> n.Baris:
        return tuple(
            n.Sel(
                _teks(dok, isi.teks, ganti, sel=True),
                isi.kolom,
                isi.baris,
                RATA[isi.kanan],
                tebal=isi.tebal,
                lekuk=isi.lekuk,
            )
            for isi in satu
        )

    return n.Tabel(
        kode=tabel.kode,
        judul=fill(dok, tabel.judul, ganti),
        kolom=tuple(n.Kolom(satu) for satu in tabel.lebar),
        kepala=tuple(map(baris, tabel.kepala)),
        badan=tuple(map(baris, tabel.badan)),
    )


def write_teks(dok: Dok, ganti: Ganti) -> str:
    """Paragraphs parted by blank lines, cells by tabs, as text copied out of a word processor."""
    bagian: list[str] = [dok.judul]
    for satu in dok.potongan:
        match satu:
            case Judul(nomor=nomor, teks=teks, tingkat=tingkat):
                bagian.append(f"{nomor}{' ' if tingkat > 1 else chr(10)}{fill(dok, teks, ganti)}".strip())
            case TabelIsi():
                bagian.append(fill(dok, satu.keterangan, ganti))
                bagian.append("\n".join(_baris_teks(dok, ganti, satu)))
            case DaftarEntri(entri):
                kepala = "DAFTAR TABEL" if entri[0].jangkar.startswith("t-") else "DAFTAR ISI"
                bagian.append(
                    "\n".join([kepala, *(f"{fill(dok, e.teks, ganti)}\t{k}" for k, e in enumerate(entri, 1))])
                )
            case Butir(isi):
                bagian.append("\n".join(f"{k}. {fill(dok, teks, ganti)}" for k, teks in enumerate(isi, 1)))
            case Tanda(baris):
                bagian.extend(fill(dok, teks, ganti) for teks in baris)
            case Par(teks):
                bagian.append(fill(dok, teks, ganti))
    return "\n\n".join(bagian) + "\n"


def _baris_teks(dok: Dok, ganti: Ganti, tabel: TabelIsi) -> list[str]:
    tertutup: set[tuple[int, int]] = set()
    hasil = []
    for r, baris in enumerate((*tabel.kepala, *tabel.badan)):
        sel: list[str] = []
        for isi in baris:
            while (r, len(sel)) in tertutup:
                sel.append("")
            tertutup |= {(y, len(sel)) for y in range(r + 1, r + isi.baris)}
            sel += [fill(dok, isi.teks, ganti, sel=True), *[""] * (isi.kolom - 1)]
        hasil.append("\t".join(sel))
    return hasil
