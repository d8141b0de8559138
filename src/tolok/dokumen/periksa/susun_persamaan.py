"""Every equation of a document, from its tables and from what its sentences say."""

from __future__ import annotations

from collections.abc import Sequence

from tolok.dokumen.kenali.bentuk import Kalimat, Sebutan, TabelTerbaca
from tolok.dokumen.periksa.persamaan import Persamaan, Titik
from tolok.dokumen.periksa.susun_baris import build_baris
from tolok.dokumen.periksa.susun_jumlah_sebutan import build_belanja, build_pohon_sebutan
from tolok.dokumen.periksa.susun_kalimat import build_kalimat, build_sel
from tolok.dokumen.periksa.susun_kata import build_kata
from tolok.dokumen.periksa.susun_kembar import build_berdampingan, build_kelamin, build_kembar
from tolok.dokumen.periksa.susun_kolom import build_kolom
from tolok.dokumen.periksa.susun_komposisi import build_komposisi
from tolok.dokumen.periksa.susun_nisbah import build_nisbah
from tolok.dokumen.periksa.susun_nisbah_sebutan import build_nisbah_sebutan
from tolok.dokumen.periksa.susun_sama import build_sama
from tolok.dokumen.periksa.susun_titik import Susunan
from tolok.dokumen.periksa.tanda_sebutan import group_tanda, mark_sebutan


def build_persamaan(
    tabel: Sequence[TabelTerbaca], sebutan: Sequence[Sebutan], kalimat: Sequence[Kalimat] = ()
) -> tuple[tuple[Titik, ...], tuple[Persamaan, ...]]:
    """Return the numbers and the equations between them, tables first, each in the order of the document.

    The index of a number is its `Titik.nomor`. Nothing is judged here except to choose between
    readings of a structure: a sum that holds by any plausible grouping is entered as that grouping.
    """
    susunan = Susunan(tabel)
    for nomor in range(len(tabel)):
        build_kolom(susunan, nomor)
        build_baris(susunan, nomor)
        build_nisbah(susunan, nomor)
        build_komposisi(susunan, nomor)
        build_berdampingan(susunan, nomor)
    tanda = mark_sebutan(susunan, sebutan)
    kelompok = group_tanda(tanda)
    build_sama(susunan, kelompok)
    build_nisbah_sebutan(susunan, kelompok)
    build_belanja(susunan, kelompok)
    build_pohon_sebutan(susunan, tanda, kelompok)
    build_kalimat(susunan, kalimat)
    build_kata(susunan, kalimat)
    build_sel(susunan, kalimat)
    build_kembar(susunan)
    build_kelamin(susunan)
    return tuple(susunan.titik), susunan.finish()
