"""Cetak HTML: a naskah as one file that any browser opens, off line and without a script.

Each computed number opens its working. The template escapes every text, so none of it becomes markup.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import count
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from tolok import VERSI
from tolok.dokumen.cetak.html_gambar import write_gambar
from tolok.dokumen.cetak.html_halaman import BENTUK_NOMOR, write_halaman
from tolok.dokumen.cetak.html_hitungan import DaftarHitungan
from tolok.dokumen.cetak.html_jangkar import name_jangkar
from tolok.dokumen.cetak.html_tabel import TabelHtml
from tolok.dokumen.cetak.html_teks import bind_teks
from tolok.dokumen.cetak.tata import (
    GARIS_NAMA,
    Isi,
    Judul,
    Lembar,
    isi_butir,
    lay_naskah,
    list_entri,
    sebutan,
    teks_kosong,
    teks_nip,
    teks_sumber,
    teks_tahun,
)
from tolok.dokumen.naskah import DaftarIsi, GayaParagraf, HalamanBaru, JenisDaftarIsi, Naskah, Paragraf, Sampul
from tolok.dokumen.penomoran import number_naskah

FOLDER = Path(__file__).parent
TAK_TERTULIS = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(bidang << 16 | ujung) for bidang in range(17) for ujung in (0xFFFE, 0xFFFF))
    + "]"
)
"""What an HTML file cannot hold: controls, half characters, and codes that are no character."""
GANTI = "\ufffd"
INDENTASI = re.compile(r"\n *")


def print_html(naskah: Naskah, *, terbuka: bool = True) -> bytes:
    """Naskah sebagai satu berkas HTML5; naskah yang sama selalu memberi byte yang sama.

    `terbuka` = setiap angka yang dihitung membuka cara hitungnya, dan data naskah disertakan;
    tanpa itu berkas hanya untuk dibaca atau dicetak.

    Galat:
        RujukanTidakDikenal, SusunanNaskah, GambarTidakTerbaca: naskahnya sendiri tidak utuh.
    """
    bernomor = number_naskah(naskah)
    lembar = lay_naskah(bernomor)
    entri = {jenis: list_entri(lembar, jenis) for jenis in JenisDaftarIsi}
    isi = _templat().render(
        naskah=bernomor,
        lembar=lembar,
        sampul_awal=_sampul(lembar),
        urut=count(1).__next__,
        halaman=write_halaman(bernomor, lembar),
        jangkar=name_jangkar(lembar),
        entri=entri,
        hanya_cetak=_hanya_daftar(lembar) if entri[JenisDaftarIsi.ISI] else frozenset(),
        bentuk_nomor=_bentuk_nomor(lembar),
        hitungan=DaftarHitungan(bernomor.hitungan, bernomor.perihal) if terbuka else None,
        data=_write_data(naskah.data) if terbuka else "",
    )
    return TAK_TERTULIS.sub(GANTI, isi).encode()


def _sampul(lembar: tuple[Lembar, ...]) -> Sampul | None:
    """The cover that opens the naskah; it carries the title of the page."""
    awal = lembar[0].isi[0] if lembar else None
    return awal if isinstance(awal, Sampul) else None


def _bentuk_nomor(lembar: tuple[Lembar, ...]) -> dict[str, str]:
    """How the number of the page is written on which an anchor stands."""
    return {
        entri.jangkar: BENTUK_NOMOR[satu.nomor_halaman]
        for satu in lembar
        for jenis in JenisDaftarIsi
        for entri in list_entri((satu,), jenis)
    }


def _hanya_daftar(lembar: tuple[Lembar, ...]) -> frozenset[str]:
    """Headings under which only lists of contents stand; on a screen the navigation takes their place."""
    judul, isian = "", dict[str, list[bool]]()
    for isi in (satu for halaman in lembar for satu in halaman.isi):
        if isinstance(isi, Judul):
            judul = isi.jangkar
        elif not isinstance(isi, HalamanBaru):
            isian.setdefault(judul, []).append(_is_daftar(isi, lembar))
    return frozenset(satu for satu, daftar in isian.items() if satu and all(daftar))


def _is_daftar(isi: Isi, lembar: tuple[Lembar, ...]) -> bool:
    """Tell a list of contents with something in it, or the title above one."""
    if isinstance(isi, DaftarIsi):
        return bool(list_entri(lembar, isi.jenis))
    return isinstance(isi, Paragraf) and isi.gaya is GayaParagraf.JUDUL


def _write_data(data: str) -> str:
    """The JSON without its indentation, and without a sign that could end the element that holds it."""
    # A less-than sign stands only in strings of a JSON text, a line break only between them.
    return INDENTASI.sub("", data).replace("<", r"\u003c")


@lru_cache(maxsize=1)
def _templat() -> Template:
    env = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters |= {
        "butir": isi_butir,
        "ikat": bind_teks,
        "jenis": lambda isi: type(isi).__name__,
        "nip": teks_nip,
        "sebutan": sebutan,
        "sumber": teks_sumber,
        "tahun": teks_tahun,
    }
    env.globals |= {
        "gambar_html": write_gambar,
        "garis_nama": GARIS_NAMA,
        "gaya": (FOLDER / "laporan.css").read_text(encoding="utf-8"),
        "tabel_html": TabelHtml,
        "teks_kosong": teks_kosong,
        "versi": VERSI,
    }
    return env.get_template("laporan.html.j2")
