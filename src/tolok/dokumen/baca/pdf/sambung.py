"""Sambung: tables and paragraphs that run over the end of a page are one again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tolok.dokumen.baca.mentah import BlokMentah, GambarMentah, ParagrafMentah, TabelMentah
from tolok.dokumen.baca.pdf.alinea import AKHIR, KETERANGAN, Bingkai, is_short
from tolok.dokumen.baca.pdf.larik import LABEL, Larik
from tolok.dokumen.baca.pdf.petak import is_nilai
from tolok.dokumen.baca.pdf.sungai import Sungai, find_sungai
from tolok.dokumen.baca.pdf.tabel_halaman import Polos, TabelHalaman, build_polos
from tolok.dokumen.baca.pdf.tanpa_garis import refine_sungai
from tolok.dokumen.naskah import Baris, Rata, Sel, Teks

GESER = 5.0
"""Points by which a column edge may differ from one page to the next."""
KEPALA = 8
"""At most this many rows are repeated as the head."""


@dataclass(frozen=True, slots=True)
class AlineaHalaman:
    """A paragraph with its first and last line, for it may go on on the next page."""

    paragraf: ParagrafMentah
    awal: Larik
    akhir: Larik
    bingkai: Bingkai


Satuan = AlineaHalaman | TabelHalaman | ParagrafMentah | GambarMentah


def join_halaman(halaman: Iterable[Sequence[Satuan]]) -> Iterator[BlokMentah]:
    """Blocks of all pages, in order; the last of one page goes on in the first of the next where it shows."""
    tunda: Satuan | None = None
    for isi in halaman:
        for nomor, satu in enumerate(isi):
            if tunda is not None:
                sambung = _join(tunda, satu) if nomor == 0 else None
                if sambung is not None:
                    tunda = sambung
                    continue
                yield _finish(tunda)
            tunda = satu
    if tunda is not None:
        yield _finish(tunda)


def _finish(satu: Satuan) -> BlokMentah:
    if isinstance(satu, AlineaHalaman):
        return satu.paragraf
    if isinstance(satu, TabelHalaman):
        return build_sambungan(satu.polos) if len(satu.polos) > 1 else satu.tabel
    return satu


def _join(atas: Satuan, bawah: Satuan) -> Satuan | None:
    if isinstance(atas, TabelHalaman) and isinstance(bawah, TabelHalaman):
        return join_tabel(atas, bawah)
    if isinstance(atas, AlineaHalaman) and isinstance(bawah, AlineaHalaman):
        return join_alinea(atas, bawah)
    return None


def join_alinea(atas: AlineaHalaman, bawah: AlineaHalaman) -> AlineaHalaman | None:
    """One paragraph of two where the sentence plainly goes on; None otherwise."""
    kiri, kanan = atas.paragraf, bawah.paragraf
    if Rata.TENGAH in {kiri.rata, kanan.rata} or abs(kiri.ukuran - kanan.ukuran) > 0.1 * kiri.ukuran:
        return None
    if bawah.awal.label or KETERANGAN.match(bawah.awal.teks) or atas.akhir.tebal != bawah.awal.tebal:
        return None
    teks = "".join(satu.isi for satu in kiri.teks)
    lanjut = bawah.awal.teks[0].islower()
    if AKHIR.search(teks) or (not lanjut and is_short(atas.akhir, bawah.awal, atas.bingkai)):
        return None
    if len(kiri.teks) == 0 or len(teks) < 30:
        return None
    awal = kanan.teks[0]
    gabung = (*kiri.teks, replace(awal, isi=f" {awal.isi}"), *kanan.teks[1:])
    return AlineaHalaman(replace(kiri, teks=_merge(gabung)), atas.awal, bawah.akhir, bawah.bingkai)


def _merge(teks: Sequence[Teks]) -> tuple[Teks, ...]:
    hasil: list[Teks] = []
    for satu in teks:
        if hasil and (hasil[-1].tebal, hasil[-1].miring) == (satu.tebal, satu.miring):
            hasil[-1] = replace(satu, isi=hasil[-1].isi + satu.isi)
        else:
            hasil.append(satu)
    return tuple(hasil)


def join_tabel(atas: TabelHalaman, bawah: TabelHalaman) -> TabelHalaman | None:
    """One table of two with the same columns; None where the second is another table."""
    if atas.tabel.garis != bawah.tabel.garis:
        return None
    if not atas.tabel.garis:
        return join_polos(atas, bawah)
    return _join_bergaris(atas, bawah) if _same_edges(atas, bawah) else None


def join_polos(atas: TabelHalaman, bawah: TabelHalaman) -> TabelHalaman | None:
    """The pages of one table without rules, to be built when its last page is known; None for two tables."""
    pertama, baru = atas.polos[0], bawah.polos[0]
    if pertama.larik[0].teks != baru.larik[0].teks:
        sungai = _all_sungai(dict.fromkeys((pertama, atas.polos[-1], baru)))
        if not _goes_on(pertama.larik[0], baru.larik[0]) or len(sungai) + 2 < len(atas.tepi):
            return None
    return replace(atas, polos=(*atas.polos, *bawah.polos))


def _all_sungai(halaman: Iterable[Polos]) -> tuple[Sungai, ...]:
    """Rivers that run through the lines of all these pages."""
    larik = [larik for satu in halaman for larik in satu.larik]
    return refine_sungai(larik, find_sungai([satu for satu in larik if len(satu.rapat) > 1]))


def _best_sungai(halaman: Sequence[Polos]) -> tuple[Sungai, ...]:
    """Those of all pages, or of the one page that shows more: a page with few lines may hide some."""
    calon = [_all_sungai(halaman), *(_all_sungai((satu,)) for satu in halaman)]
    return max(calon, key=len)


def build_sambungan(halaman: Sequence[Polos]) -> TabelMentah:
    """One table without rules from the lines of all its pages."""
    sungai, judul = _best_sungai(halaman), halaman[0].larik[0].teks
    hasil = build_polos(halaman[0], sungai).tabel
    baris = list(hasil.baris)
    for satu in halaman[1:]:
        lanjut = build_polos(satu, sungai, lanjutan=satu.larik[0].teks != judul).tabel.baris
        _append(baris, lanjut[count_ulang(hasil.baris, lanjut) :])
    return replace(hasil, baris=tuple(baris))


def _append(baris: list[Baris], lanjut: Sequence[Baris]) -> None:
    """Add the rows of the next page; its first may be the rest of the last one."""
    awal = 0
    if baris and lanjut and is_potongan(baris[-1], lanjut[0]):
        baris[-1] = _join_baris(baris[-1], lanjut[0])
        awal = 1
    baris.extend(lanjut[awal:])


def _goes_on(kepala: Larik, awal: Larik) -> bool:
    """Whether a page that begins with this line may go on with the table of that head, which it does not repeat."""
    return not awal.tebal and abs(kepala.ukuran - awal.ukuran) < 0.5


def _join_bergaris(atas: TabelHalaman, bawah: TabelHalaman) -> TabelHalaman | None:
    kiri, kanan = atas.tabel, bawah.tabel
    ulang = count_ulang(kiri.baris, kanan.baris)
    if not ulang and _is_baru(kiri, kanan):
        return None
    baris = list(kiri.baris)
    _append(baris, kanan.baris[ulang:])
    return TabelHalaman(replace(kiri, baris=tuple(baris)), bawah.tepi)


def _same_edges(atas: TabelHalaman, bawah: TabelHalaman) -> bool:
    if len(atas.tepi) != len(bawah.tepi):
        return False
    geser = bawah.tepi[0] - atas.tepi[0]
    # A page bound on its other side is shifted as a whole.
    return all(abs(b - a - geser) <= GESER for a, b in zip(atas.tepi, bawah.tepi, strict=True))


def teks_sel(sel: Sel) -> str:
    return "".join(satu.isi for satu in sel.teks).strip()


def _letters(baris: Baris) -> tuple[tuple[str, int], ...]:
    return tuple((teks_sel(sel).replace(" ", "").casefold(), sel.kolom) for sel in baris)


def count_ulang(atas: Sequence[Baris], bawah: Sequence[Baris]) -> int:
    """How many first rows of the part below repeat the first rows of the table."""
    ulang = 0
    for lama, baru in zip(atas[:KEPALA], bawah[:KEPALA], strict=False):
        if _letters(lama) != _letters(baru) or not any(teks for teks, _ in _letters(baru)):
            break
        ulang += 1
    return ulang


def _is_baru(kiri: TabelMentah, kanan: TabelMentah) -> bool:
    """Whether the part below begins with a head of its own."""
    awal, judul = kanan.baris[0], kiri.baris[0]
    tebal = [sel.tebal for sel in awal if sel.teks]
    lama = [sel.tebal for sel in judul if sel.teks]
    penuh = len(tebal) == len(awal) and len(awal) > 1
    return bool(lama) and all(lama) and all(tebal) and penuh and not any(teks_sel(sel)[:1].isdigit() for sel in awal)


def is_potongan(atas: Baris, bawah: Baris) -> bool:
    """Whether `bawah` is the rest of the row `atas`: no key of its own, and only words that go on those above.

    They do when they go on in small letters, or when the values stand above alone.
    """
    if len(atas) != len(bawah) or not atas[0].teks or any(sel.baris > 1 for sel in (*atas, *bawah)):
        return False
    pasangan = [(teks_sel(lama), teks_sel(baru)) for lama, baru in zip(atas, bawah, strict=True)]
    isi = [(lama, baru) for lama, baru in pasangan if baru]
    if not isi or not all(lama and not AKHIR.search(lama) and _is_kata(baru) for lama, baru in isi):
        return False
    lanjut = all(baru[0].islower() for _, baru in isi)
    bernilai = any(is_nilai(lama) for lama, baru in pasangan[1:] if not baru) and not any(is_nilai(a) for a, _ in isi)
    if bawah[0].teks:
        # A name in the first column goes on with another cell beside it; alone it is the name of a group.
        return bernilai and (lanjut or len(isi) > 1)
    return lanjut or bernilai


def _is_kata(teks: str) -> bool:
    return not is_nilai(teks) and LABEL.fullmatch(teks.split(" ", 1)[0]) is None


def _join_baris(atas: Baris, bawah: Baris) -> Baris:
    return tuple(
        replace(lama, teks=(replace(lama.teks[0], isi=f"{teks_sel(lama)} {teks_sel(baru)}"),)) if baru.teks else lama
        for lama, baru in zip(atas, bawah, strict=True)
    )
