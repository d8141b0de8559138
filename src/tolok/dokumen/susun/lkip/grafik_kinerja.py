"""Charts of the report, each beside the table that holds its numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from tolok.aturan.nilai import Kosong, Predikat, Rentang, Target, Terukur, belum_ada
from tolok.dokumen.fakta.rencana import Sasaran, Tujuan
from tolok.dokumen.grafik import BarisBatang, Grafik, NilaiCetak, Panel, Rupa, TitikTahun, draw_batang, draw_garis
from tolok.dokumen.naskah import Gambar, Sebaris
from tolok.dokumen.susun.anggaran import Pos
from tolok.dokumen.susun.angka import banyaknya, persen, rupiah, tulis_nilai, tulis_target
from tolok.dokumen.susun.blok import butir, huruf_judul, rangkai, rujuk, sebaris
from tolok.dokumen.susun.catatan import Terhitung
from tolok.dokumen.susun.kalimat import TURUN, Hasil, hasil
from tolok.dokumen.susun.lkip.konteks import Konteks, sebutan_pemilik
from tolok.dokumen.susun.perhitungan import Kinerja
from tolok.dokumen.susun.tabel import tulis_capaian

PALING_SEDIKIT = 2
"""A chart of fewer points says no more than its table."""
TERCAPAI = frozenset({Hasil.MELAMPAUI, Hasil.MEMENUHI})
LEGENDA_CAPAIAN = {
    Rupa.PENUH: "melampaui target",
    Rupa.TERANG: "memenuhi target",
    Rupa.ARSIR: "belum mencapai target",
    Rupa.BINGKAI: "target 0 terpenuhi (tanpa persentase)",
}
LEGENDA_SERAPAN = {Rupa.PENUH: "serapan = realisasi ÷ pagu"}
TANPA_TARGET = NilaiCetak(belum_ada("tahun ini tidak ada dalam tabel"), "")
TIDAK_DICATAT = NilaiCetak(belum_ada("realisasi tahun ini tidak dicatat"), "tidak dicatat")


def grafik_capaian(konteks: Konteks) -> tuple[Gambar, ...]:
    """Return capaian of all indicators beside each other; nothing where fewer than two have a number."""
    kinerja = konteks.angka.kinerja
    berangka = [satu for satu in kinerja if not isinstance(satu.capaian.nilai, Kosong)]
    if len(berangka) < PALING_SEDIKIT:
        return ()
    judul = f"Perbandingan Capaian Indikator Kinerja Tahun {konteks.tahun}"
    rupa = {satu.kode: _rupa(satu) for satu in kinerja}
    dipakai = {rupa[satu.kode] for satu in kinerja if satu in berangka or _is_terpenuhi(satu)}
    grafik = draw_batang(
        [
            BarisBatang(satu.indikator.nama, ((_cetak(satu.capaian, tulis_capaian(satu).isi), rupa[satu.kode]),))
            for satu in kinerja
        ],
        judul=judul,
        legenda={satu: kata for satu, kata in LEGENDA_CAPAIAN.items() if satu in dipakai},
        satuan="persen",
        acuan=NilaiCetak(100, "target (100%)"),
    )
    return tuple(_gambar("grafik:capaian", judul, grafik, data="capaian", alt=_alt_capaian(konteks, berangka)))


def _is_terpenuhi(kinerja: Kinerja) -> bool:
    """Return whether a target of zero is met, for which there is no percentage."""
    nol = kinerja.nilai == kinerja.target == 0
    return nol and kinerja.indikator.arah in TURUN and isinstance(kinerja.capaian.nilai, Kosong)


def _rupa(kinerja: Kinerja) -> Rupa:
    if _is_terpenuhi(kinerja):
        return Rupa.BINGKAI
    return {Hasil.MELAMPAUI: Rupa.PENUH, Hasil.MEMENUHI: Rupa.TERANG}.get(hasil(kinerja), Rupa.ARSIR)


def _alt_capaian(konteks: Konteks, berangka: Sequence[Kinerja]) -> str:
    jumlah = len(konteks.angka.kinerja)
    tercapai = sum(hasil(satu) in TERCAPAI for satu in berangka)
    terpenuhi = sum(map(_is_terpenuhi, konteks.angka.kinerja))
    bagian = (
        (tercapai, "mencapai target"),
        (terpenuhi, "memenuhi target 0 tanpa persentase"),
        (len(berangka) - tercapai, "belum mencapai target"),
        (jumlah - len(berangka) - terpenuhi, "tanpa angka capaian"),
    )
    rincian = butir(f"{banyaknya(banyak)} {kata}" for banyak, kata in bagian if banyak)
    ujung = _ujung([(satu.indikator.nama, satu.capaian) for satu in berangka], "indikator")
    return f"Diagram batang capaian {banyaknya(jumlah)} indikator tahun {konteks.tahun}: {rincian}. Capaian {ujung}."


def grafik_deret(konteks: Konteks, milik: Tujuan | Sasaran, kinerja: Sequence[Kinerja]) -> tuple[Gambar, ...]:
    """Return target and realisasi by year of the indicators of one tujuan or sasaran that have two numbers or more."""
    panel = [satu for ukur in kinerja if (satu := _panel(ukur, konteks.tahun))]
    if not panel:
        return ()
    judul = f"Perkembangan Target dan Realisasi {sebutan_pemilik(milik)}"
    return tuple(
        _gambar(
            f"grafik:deret:{milik.kode}",
            judul,
            draw_garis(panel, judul=judul),
            data=f"deret:{milik.kode}",
            alt=f"Realisasi dibandingkan dengan target dari tahun ke tahun. {' '.join(map(_alt_panel, panel))}",
        )
    )


def _panel(kinerja: Kinerja, tahun_ini: int) -> Panel | None:
    deret = [(satu.tahun, satu.target, satu.realisasi) for satu in kinerja.deret]
    titik = tuple(_titik(kinerja, [*deret, (tahun_ini, kinerja.target, kinerja.nilai)]))
    if sum(bool(satu.realisasi.batas) for satu in titik) < PALING_SEDIKIT:
        return None
    indikator = kinerja.indikator
    catatan = "makin rendah makin baik" if indikator.arah in TURUN else ""
    return Panel(indikator.nama, titik, satuan=indikator.satuan, catatan=catatan)


def _titik(kinerja: Kinerja, deret: Sequence[tuple[int, Target, Terukur]]) -> Iterator[TitikTahun]:
    """Years that the table leaves out keep one place together, so that the line does not leap over them."""
    lalu = deret[0][0]
    for tahun, target, realisasi in deret:
        if tahun > lalu + 1:
            antara = f"{lalu + 1}" if tahun == lalu + 2 else f"{lalu + 1}–{tahun - 1}"
            yield TitikTahun(antara, TIDAK_DICATAT, TANPA_TARGET)
        yield TitikTahun(
            str(tahun),
            NilaiCetak(_berangka(realisasi), tulis_nilai(realisasi, kinerja.indikator)),
            NilaiCetak(_berangka(target), tulis_target(target, kinerja.indikator.satuan)),
        )
        lalu = tahun


def _berangka(nilai: Target) -> Decimal | Rentang | Kosong:
    """A predikat has a rank but no size, so nothing can be drawn for it."""
    return belum_ada("predikat tidak mempunyai besaran") if isinstance(nilai, Predikat) else nilai


def _alt_panel(panel: Panel) -> str:
    """Say where the values began and ended, between what they moved, and what was promised last."""
    berangka = [titik for titik in panel.titik if titik.realisasi.batas]
    awal, akhir = berangka[0], berangka[-1]
    arah = "naik" if awal.realisasi.batas < akhir.realisasi.batas else "turun"
    gerak = f"{arah} dari {awal.realisasi.teks} ({awal.tahun}) menjadi {akhir.realisasi.teks} ({akhir.tahun})"
    if awal.realisasi.batas == akhir.realisasi.batas:
        gerak = f"{akhir.realisasi.teks} pada tahun {awal.tahun} dan {akhir.tahun}"
    rentang = ""
    if len(berangka) > PALING_SEDIKIT:
        urut = sorted(berangka, key=lambda titik: titik.realisasi.batas)
        rentang = f", terendah {urut[0].realisasi.teks} dan tertinggi {urut[-1].realisasi.teks}"
    target = f"; target tahun {akhir.tahun} {akhir.target.teks}" if akhir.target.batas else ""
    return f"{panel.judul}: {gerak}{rentang}{target}."


def grafik_program(konteks: Konteks) -> tuple[Gambar, ...]:
    """Return the serapan of every programme above its pagu and realisasi; nothing where fewer than two have one.

    One programme commonly has nine tenths of the money, so that on a scale of rupiah the others would be slivers.
    """
    program = konteks.angka.total.anak
    if sum(not isinstance(pos.serapan.nilai, Kosong) for pos in program) < PALING_SEDIKIT:
        return ()
    judul = f"Serapan Anggaran menurut Program Tahun {konteks.tahun}"
    grafik = draw_batang(
        [_baris_program(pos) for pos in program],
        judul=judul,
        legenda=LEGENDA_SERAPAN,
        satuan="persen",
        acuan=NilaiCetak(100, "pagu (100%)"),
    )
    return tuple(_gambar("grafik:anggaran", judul, grafik, data="anggaran", alt=_alt_program(konteks)))


def _baris_program(pos: Pos) -> BarisBatang:
    return BarisBatang(
        f"{pos.kode} {huruf_judul(pos.nama)}",
        ((_cetak(pos.serapan, persen(pos.serapan).isi), Rupa.PENUH),),
        catatan=f"pagu {rupiah(pos.pagu).isi}\nrealisasi {rupiah(pos.realisasi).isi}",
    )


def _alt_program(konteks: Konteks) -> str:
    program = konteks.angka.total.anak
    terbesar = max(program, key=lambda pos: _angka(pos.pagu))
    serapan = [(pos.kode, pos.serapan) for pos in program if not isinstance(pos.serapan.nilai, Kosong)]
    return (
        f"Diagram batang serapan {banyaknya(len(program))} program tahun {konteks.tahun}, dengan pagu dan realisasinya "
        f"dalam angka. Pagu terbesar ada pada {terbesar.kode} {huruf_judul(terbesar.nama)}, yaitu "
        f"{rupiah(terbesar.pagu).isi}. Serapan {_ujung(serapan, 'program')}."
    )


def _ujung(nilai: Sequence[tuple[str, Terhitung]], sebutan: str) -> str:
    """Name the highest and the lowest, how many share it, or that all are alike."""
    urut = sorted(nilai, key=lambda satu: _angka(satu[1]))
    rendah, tinggi = (persen(urut[ujung][1]).isi for ujung in (0, -1))
    if rendah == tinggi:
        return f"semuanya {tinggi}"
    bagian = []
    for kata, ujung in (("tertinggi", tinggi), ("terendah", rendah)):
        pemilik = [nama for nama, satu in urut if persen(satu).isi == ujung]
        siapa = pemilik[0] if len(pemilik) == 1 else f"{banyaknya(len(pemilik))} {sebutan}"
        bagian.append(f"{kata} {ujung} pada {siapa}")
    return butir(bagian)


def _angka(terhitung: Terhitung) -> Fraction:
    """Return a number to order by; what has none comes first."""
    nilai = terhitung.nilai
    return Fraction(-1) if isinstance(nilai, Kosong) else nilai


def _cetak(terhitung: Terhitung, teks: str) -> NilaiCetak:
    return NilaiCetak(terhitung.nilai, teks)


def _gambar(kode: str, judul: str, grafik: Sequence[Grafik], *, data: str, alt: str) -> Iterator[Gambar]:
    """One figure, or several parts of one, each of which says which part it is."""
    for urutan, satu in enumerate(grafik, 1):
        bagian = f" (bagian {urutan} dari {len(grafik)})" if len(grafik) > 1 else ""
        yield Gambar(
            kode=kode if urutan == 1 else f"{kode}:{urutan}",
            judul=f"{judul}{bagian}",
            svg=satu.svg,
            alt=f"{alt}{bagian}",
            data=rujuk(data),
        )


def rujuk_gambar(awal: str, gambar: Iterable[Gambar]) -> Sebaris:
    """Return a sentence that leads to the figures; empty where there are none."""
    daftar = [rujuk(satu.kode) for satu in gambar]
    return sebaris(f"{awal} pada ", rangkai(daftar), ".") if daftar else ()
