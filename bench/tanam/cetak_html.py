"""The document as HTML with CSS, in layouts that offices use and `cetak` does not, for WeasyPrint and Chromium."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from bench.tanam.bentuk import Butir, DaftarEntri, Dok, Ganti, Isi, Judul, Par, Potongan, TabelIsi, fill

DASAR = """
@page { size: A4; margin: 22mm 20mm 20mm 25mm; @bottom-center { content: counter(page); font-size: 9pt }
  @top-right { content: "%(kepala)s"; font-size: 8pt } }
body { font: %(huruf)s; line-height: 1.35; margin: 0 }
h1 { font-size: 1.15em; text-align: center; break-before: page; margin: 0 0 .8em }
h2 { font-size: 1em; margin: 1em 0 .4em }
h1:first-of-type { break-before: auto } p { margin: .4em 0; text-align: justify }
table { border-collapse: collapse; width: 100%%; margin: .3em 0 .9em; font-size: .9em; line-height: 1.2 }
td, th { padding: 2pt 4pt; vertical-align: top; text-align: left } th { text-align: center; vertical-align: middle }
td.k { text-align: right; white-space: %(spasi)s }
tr { break-inside: avoid } .j { text-align: center; font-weight: bold; margin: .6em 0 .2em }
.isi span { float: right } h1, h2, .j { break-after: avoid }
.tanda { margin: 1.5em 0 0 60%% } .tanda p { text-align: left; margin: 0 }
.l1 { padding-left: 1.2em } .l2 { padding-left: 2.4em }
"""


@dataclass(frozen=True, slots=True)
class Tata:
    """One layout: how tables look, where captions stand, and what sets it apart."""

    nama: str
    css: str
    huruf: str = "11pt 'Liberation Serif'"
    bergaris: bool = True
    bawah: bool = False
    """Captions under the table."""
    dua_baris: bool = False
    """"Tabel 3.1" on a line of its own."""
    rp_kolom: bool = False
    """"Rp" in a column of its own, the amount in the next."""
    melintang: bool = False
    sempit: bool = False
    """Columns of amounts so narrow that numbers wrap."""


TATA = (
    Tata("garis", "td, th { border: .6pt solid #000 } th { background: #d9e2f3 }"),
    Tata(
        "mendatar",
        "table { border-top: 1.2pt solid; border-bottom: 1.2pt solid } thead { border-bottom: .6pt solid }",
        huruf="10.5pt 'Liberation Sans'",
        bergaris=False,
        dua_baris=True,
    ),
    Tata(
        "zebra",
        "tbody tr:nth-child(even) td { background: #eef2f7 } th { background: #1f3864; color: #fff }",
        huruf="10pt 'DejaVu Sans'",
        bergaris=False,
    ),
    Tata("polos", "td, th { padding: 3pt 6pt }", huruf="11pt 'Liberation Serif'", bergaris=False, dua_baris=True),
    Tata(
        "rp",
        "td, th { border: .6pt solid #555 } td.rp { border-right: 0 } td.rp + td { border-left: 0 }",
        rp_kolom=True,
        dua_baris=True,
    ),
    Tata(
        "melintang",
        "td, th { border: .8pt solid #000 } @page { size: A4 landscape }",
        huruf="12pt 'Liberation Sans'",
        melintang=True,
    ),
    Tata(
        "sempit",
        "td, th { border: .5pt solid #000; padding: 2pt; overflow-wrap: anywhere } tr { break-inside: auto }",
        huruf="12pt 'Liberation Serif'",
        sempit=True,
        bawah=True,
    ),
    Tata(
        "baris",
        "td, th { border-top: .5pt solid #888; border-bottom: .5pt solid #888 }",
        huruf="10.5pt 'Liberation Sans'",
        bergaris=False,
        bawah=True,
    ),
)


def write_html(dok: Dok, ganti: Ganti, tata: Tata, halaman: Mapping[str, str]) -> str:
    """The whole page; `halaman` is the printed page of each anchor."""
    css = DASAR % {
        "huruf": tata.huruf,
        "kepala": escape(dok.judul.title()),
        "spasi": "normal" if tata.sempit else "nowrap",
    }
    isi = "".join(_potongan(dok, ganti, tata, satu, halaman) for satu in dok.potongan)
    return (
        f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{escape(dok.judul)}</title>'
        f"<style>{css}{tata.css}</style></head><body><p class=j>{escape(dok.judul)}</p>{isi}</body></html>"
    )


def _potongan(dok: Dok, ganti: Ganti, tata: Tata, satu: Potongan, halaman: Mapping[str, str]) -> str:
    if isinstance(satu, TabelIsi):
        return _write_tabel(dok, ganti, tata, satu)
    if isinstance(satu, DaftarEntri):
        kepala = "DAFTAR TABEL" if satu.entri[0].jangkar.startswith("t-") else "DAFTAR ISI"
        isi = (_entri(_teks(dok, e.teks, ganti), e.lekuk, halaman.get(e.jangkar, "1")) for e in satu.entri)
        return f"<p class=j>{kepala}</p>" + "".join(isi)
    if isinstance(satu, Judul):
        antara = "<br>" if satu.tingkat == 1 and satu.nomor else " "
        return f"<h{satu.tingkat}>{satu.nomor}{antara}{_teks(dok, satu.teks, ganti)}</h{satu.tingkat}>"
    if isinstance(satu, Par):
        return f"<p>{_teks(dok, satu.teks, ganti)}</p>"
    if isinstance(satu, Butir):
        return "<ol>" + "".join(f"<li>{_teks(dok, teks, ganti)}</li>" for teks in satu.isi) + "</ol>"
    return "<div class=tanda>" + "".join(f"<p>{_teks(dok, teks, ganti)}</p>" for teks in satu.baris) + "</div>"


def _teks(dok: Dok, teks: str, ganti: Ganti) -> str:
    return escape(fill(dok, teks, ganti))


def _entri(teks: str, lekuk: int, halaman: str) -> str:
    """A line of the contents with dots typed up to the margin, as many offices do."""
    return f"<div class='isi l{lekuk}'><span>{halaman}</span>{teks} {'.' * max(4, 70 - len(teks))}</div>"


def _write_tabel(dok: Dok, ganti: Ganti, tata: Tata, tabel: TabelIsi) -> str:
    uang = find_uang(tabel) if tata.rp_kolom else frozenset()
    keterangan = escape(fill(dok, tabel.keterangan, ganti))
    if tata.dua_baris:
        nomor, _, judul = fill(dok, tabel.keterangan, ganti).partition(fill(dok, f"{{tab.{tabel.kode}}} ", ganti))
        keterangan = f"{nomor}{fill(dok, f'{{tab.{tabel.kode}}}', ganti)}<br>{escape(judul)}"
    lebar = _widths(tabel, uang, sempit=tata.sempit)
    kepala = "".join(_baris(dok, ganti, baris, uang, "th") for baris in tabel.kepala)
    badan = "".join(_baris(dok, ganti, baris, uang, "td") for baris in tabel.badan)
    kol = "".join(f"<col style='width:{satu:.1f}%'>" for satu in lebar)
    gaya = " style='table-layout:fixed'" if tata.sempit else ""
    isi = f"<table{gaya}><colgroup>{kol}</colgroup><thead>{kepala}</thead><tbody>{badan}</tbody></table>"
    judul = f"<p class=j>{keterangan}</p>"
    return isi + judul.replace("<p class=j>", "<p class=j style='break-before:avoid'>") if tata.bawah else judul + isi


def find_uang(tabel: TabelIsi) -> frozenset[int]:
    """Columns, from 0, that hold amounts."""
    kolom = [n for n, satu in enumerate(tabel.kepala[0]) if "(Rp)" in satu.teks]
    return frozenset(kolom)


def _widths(tabel: TabelIsi, uang: frozenset[int], *, sempit: bool) -> list[float]:
    rupiah = find_uang(tabel)
    lebar: list[float] = []
    for n, satu in enumerate(tabel.lebar):
        lebar += [3, satu - 3] if n in uang else [satu * (0.6 if sempit and n in rupiah else 1)]
    return [satu * 100 / sum(lebar) for satu in lebar]


def _baris(dok: Dok, ganti: Ganti, baris: tuple[Isi, ...], uang: frozenset[int], unsur: str) -> str:
    hasil, kolom = [], 0
    for isi in baris:
        teks = escape(fill(dok, isi.teks, ganti, sel=True))
        kelas = f" class='{'k' if isi.kanan else ''} l{isi.lekuk}'"
        if kolom in uang and unsur == "td" and isi.kanan:
            hasil.append(f"<td class=rp>Rp</td><td{kelas}>{teks.removeprefix('Rp')}</td>")
        else:
            lebar = isi.kolom + sum(satu in uang for satu in range(kolom, kolom + isi.kolom))
            gabung = f" colspan={lebar}" * (lebar > 1) + f" rowspan={isi.baris}" * (isi.baris > 1)
            tebal = ("<b>", "</b>") if isi.tebal and unsur == "td" else ("", "")
            hasil.append(f"<{unsur}{gabung}{kelas}>{tebal[0]}{teks}{tebal[1]}</{unsur}>")
        kolom += isi.kolom
    return f"<tr>{''.join(hasil)}</tr>"
