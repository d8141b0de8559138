"""Are units written one way? A report that says “persen” here and “%” there reads like two measures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.anggaran import Kegiatan, Program, SubKegiatan
from tolok.dokumen.fakta.kesalahan import Kesalahan, Tempat, quote
from tolok.dokumen.fakta.periksa.anggaran import list_kegiatan, list_program, list_sub_kegiatan
from tolok.dokumen.fakta.periksa.indikator import list_indikator
from tolok.dokumen.fakta.periksa.rujukan import numbered

PERSEN = "persen"


def check_satuan_renstra(fakta: Fakta) -> Iterator[Kesalahan]:
    for indikator, tempat in list_indikator(fakta.renstra):
        yield from _check_persen(indikator.satuan, tempat=tempat.at_key("satuan"))


def check_satuan_renja(fakta: Fakta) -> Iterator[Kesalahan]:
    tingkat: Iterable[tuple[Program | Kegiatan | SubKegiatan, Tempat]] = chain(
        list_program(fakta), list_kegiatan(fakta), list_sub_kegiatan(fakta)
    )
    for satu, tempat_tingkat in tingkat:
        for indikator, tempat in numbered(satu.indikator, tempat=tempat_tingkat, kunci="indikator"):
            yield from _check_persen(indikator.satuan, tempat=tempat.at_key("satuan"))


def _check_persen(satuan: str, *, tempat: Tempat) -> Iterator[Kesalahan]:
    if satuan != PERSEN and satuan.strip().lower() in {PERSEN, "%"}:
        yield Kesalahan(
            tempat, f"satuan {quote(satuan)}", "satuan ditulis dengan satu cara di seluruh laporan", f"Tulis {PERSEN}"
        )
