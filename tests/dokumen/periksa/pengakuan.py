"""Pengakuan: doubts that the facts of an office declare themselves, each with the fact that it follows from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from tolok.aturan.nilai import Kosong
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.anggaran import IndikatorRenja, Kegiatan, Program, SubKegiatan
from tolok.dokumen.fakta.rencana import Indikator


def list_indikator(fakta: Fakta) -> Iterator[Indikator]:
    """Every indicator of the Renstra."""
    for tujuan in fakta.renstra.tujuan:
        yield from tujuan.indikator
        for sasaran in tujuan.sasaran:
            yield from sasaran.indikator


def list_pos(fakta: Fakta) -> Iterator[Program | Kegiatan | SubKegiatan]:
    """Every row of the Renja."""
    for program in fakta.renja.program:
        yield program
        for kegiatan in program.kegiatan:
            yield kegiatan
            yield from kegiatan.sub_kegiatan


def list_keluaran(fakta: Fakta) -> Iterator[IndikatorRenja]:
    for pos in list_pos(fakta):
        yield from pos.indikator


def is_target_kosong(fakta: Fakta) -> bool:
    """A target that was not set, in a year of the Renstra or in the PK."""
    rencana = [satu.nilai for indikator in list_indikator(fakta) for satu in indikator.target]
    janji = [baris.target for pk in fakta.perjanjian for baris in pk.baris]
    return any(isinstance(satu, Kosong) for satu in (*rencana, *janji))


def is_realisasi_kosong(fakta: Fakta) -> bool:
    """A result without a value, or an indicator that nobody measured."""
    terukur = {satu.indikator for satu in fakta.pengukuran}
    nilai = [realisasi.nilai for satu in fakta.pengukuran for realisasi in satu.realisasi]
    return any(isinstance(satu, Kosong) for satu in nilai) or any(
        satu.kode not in terukur for satu in list_indikator(fakta)
    )


def is_hasil_nol(fakta: Fakta) -> bool:
    """A result of 0, of an indicator or of an output of the Renja."""
    nilai = [realisasi.nilai for satu in fakta.pengukuran for realisasi in satu.realisasi]
    return any(satu == 0 for satu in (*nilai, *(satu.realisasi for satu in list_keluaran(fakta))))


def is_keluaran_kembar(fakta: Fakta) -> bool:
    """One output indicator at two rows of the Renja."""
    nama = Counter(nama for pos in list_pos(fakta) for nama in {satu.nama for satu in pos.indikator})
    return max(nama.values(), default=0) > 1


def is_tanpa_pk_perubahan(fakta: Fakta) -> bool:
    """The budget was revised, the PK not: the report says that there is none."""
    return fakta.renja.tahap == "perubahan" and all(pk.versi == "murni" for pk in fakta.perjanjian)


def is_janji_berbeda(fakta: Fakta) -> bool:
    """A target or an amount of a PK that differs from the Renstra, the Renja or another version of the PK."""
    tahun = fakta.laporan.tahun
    renstra = {i.kode: satu.nilai for i in list_indikator(fakta) for satu in i.target if satu.tahun == tahun}
    pagu = {program.kode: _pagu(program) for program in fakta.renja.program}
    target = any(baris.target != renstra.get(baris.indikator) for pk in fakta.perjanjian for baris in pk.baris)
    jumlah = [satu for pk in fakta.perjanjian for satu in pk.anggaran if not isinstance(satu.jumlah, Kosong)]
    return target or any(satu.jumlah != pagu.get(satu.program) for satu in jumlah)


def _pagu(program: Program) -> int:
    return sum(sub.pagu for kegiatan in program.kegiatan for sub in kegiatan.sub_kegiatan)


def is_target_tetap(fakta: Fakta) -> bool:
    """An indicator with one target for all years."""
    deret = [[satu.nilai for satu in indikator.target] for indikator in list_indikator(fakta)]
    return any(len(satu) > 1 and isinstance(satu[0], Decimal) and len({str(n) for n in satu}) == 1 for satu in deret)


def is_bernada_kegiatan(fakta: Fakta) -> bool:
    """A goal or output worded as an activity."""
    nama = [sasaran.nama for tujuan in fakta.renstra.tujuan for sasaran in tujuan.sasaran]
    nama += [satu.nama for satu in list_keluaran(fakta)]
    return any(satu.casefold().startswith(("terlaksana", "melaksana", "memfasilitasi", "tersedia")) for satu in nama)


def is_satuan_ganjil(fakta: Fakta) -> bool:
    """An output named an index, a percentage or a number and counted in another unit."""
    return any(
        satu.nama.casefold().startswith(kata) and satu.satuan not in satuan
        for satu in list_keluaran(fakta)
        for kata, satuan in (("indeks", {"indeks", "nilai", "poin"}), ("persentase", {"persen"}), ("jumlah", set()))
        if kata != "jumlah" or satu.satuan == "persen"
    )


def is_dasar_bertentangan(fakta: Fakta) -> bool:
    """A decision between two values of the source, which the report quotes."""
    return any("bertentangan" in satu.keputusan for satu in list_pos(fakta))


PENGAKUAN: Mapping[str, Callable[[Fakta], bool]] = {
    "kinerja.realisasi-tanpa-target": is_target_kosong,
    "kinerja.target-tanpa-realisasi": is_realisasi_kosong,
    "kinerja.kinerja-nol": is_hasil_nol,
    "kinerja.target-datar": is_target_tetap,
    "kinerja.kegiatan-sebagai-sasaran": is_bernada_kegiatan,
    "kinerja.satuan": is_satuan_ganjil,
    "nama.indikator-dua-tingkat": is_keluaran_kembar,
    "perjanjian.murni": is_tanpa_pk_perubahan,
    "pk.target-beda": is_janji_berbeda,
    "sama.nilai": is_janji_berbeda,
    "realisasi.melebihi-pagu": is_dasar_bertentangan,
}
"""Code of a check → what the facts of an office must say for a doubt of that code to be right."""


def list_diakui(fakta: Fakta) -> frozenset[str]:
    """The codes of RAGU and SARAN that these facts call for."""
    return frozenset(kode for kode, mengaku in PENGAKUAN.items() if mengaku(fakta))
