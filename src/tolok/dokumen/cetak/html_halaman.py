"""Pages of the HTML when it is printed: paper, direction, foot and numbers, as CSS for each sheet."""

from __future__ import annotations

from collections.abc import Iterator

from tolok.dokumen.cetak.bidang import lay_halaman
from tolok.dokumen.cetak.tata import Lembar
from tolok.dokumen.naskah import Naskah, NomorHalaman

BENTUK_NOMOR = {NomorHalaman.TANPA: "", NomorHalaman.ROMAWI: "lower-roman", NomorHalaman.ARAB: "decimal"}


def write_halaman(naskah: Naskah, lembar: tuple[Lembar, ...]) -> str:
    """Aturan @page setiap lembar; halaman lembar ke-n bernama s<n>."""
    # Every piece is ours or a CSS string, which cannot end its style element.
    return "\n".join(_write_semua(naskah, lembar))


def _write_semua(naskah: Naskah, lembar: tuple[Lembar, ...]) -> Iterator[str]:
    for urutan, satu in enumerate(lembar, start=1):
        halaman = lay_halaman(naskah.kertas, lanskap=satu.lanskap)
        ukuran = f"{halaman.lebar}mm {halaman.tinggi}mm"
        tepi = f"{halaman.atas}mm {halaman.kanan}mm {halaman.bawah}mm {halaman.kiri}mm"
        draf = '@top-right{content:"DRAF"}' if naskah.draf else ""
        bentuk = BENTUK_NOMOR[satu.nomor_halaman]
        kaki = f"@bottom-left{{content:{write_string(naskah.kaki)}}}" if bentuk and naskah.kaki else ""
        nomor = f"@bottom-right{{content:counter(page,{bentuk})}}" if bentuk else ""
        yield f"@page s{urutan}{{size:{ukuran};margin:{tepi};{draf}{kaki}{nomor}}}.s{urutan}{{page:s{urutan}}}"
        if satu.mulai:
            yield f"@page:nth(1 of s{urutan}){{counter-reset:page 1}}"


def write_string(teks: str) -> str:
    """A text as a CSS string; whatever is no plain letter is written as its code."""
    return '"' + "".join(satu if satu.isascii() and satu.isalnum() else f"\\{ord(satu):x} " for satu in teks) + '"'
