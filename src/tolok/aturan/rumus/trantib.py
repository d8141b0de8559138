"""Rumus trantib: gangguan ketenteraman dan ketertiban umum yang ditangani dibandingkan dengan yang terjadi."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction

from tolok.aturan.galat import GalatMasukan, quote
from tolok.aturan.katalog import aturan
from tolok.aturan.nilai import Kosong, NilaiTepat, nihil
from tolok.aturan.pedoman import Pedoman, PenyebutNihil
from tolok.aturan.regulasi import Rujukan
from tolok.aturan.rumus.daftar_desa import fold_nama
from tolok.aturan.satuan import Satuan

DASAR = (
    Rujukan("pp-17-2018", "Pasal 10, upaya penyelenggaraan ketenteraman dan ketertiban umum oleh camat"),
    Rujukan("permendagri-26-2020", "Lampiran, ruang lingkup ketertiban umum"),
    Rujukan("lkip-batumandi-2023", "Indikator Kinerja Utama, formulasi gangguan yang ditangani"),
)


class StatusGangguan(StrEnum):
    """Sampai di mana penanganan suatu gangguan; hanya yang tertangani dihitung ditangani."""

    TERCATAT = "tercatat"
    DIPROSES = "diproses"
    TERTANGANI = "tertangani"


class Tunggakan(StrEnum):
    """Bagaimana gangguan dari masa lalu yang belum tertangani pada awal periode dihitung (tafsir T-026)."""

    TERPISAH = "terpisah"
    """Disebut tersendiri; tidak masuk pembilang maupun penyebut."""
    IKUT = "ikut"
    """Masuk penyebut, dan masuk pembilang bila tertangani sampai tanggal batas."""


@dataclass(frozen=True, slots=True)
class Gangguan:
    """Satu gangguan menurut buku kejadian; `ditangani` = tanggal penanganannya selesai."""

    nomor: str
    terjadi: date
    status: StatusGangguan
    ditangani: date | None = None


@dataclass(frozen=True, slots=True)
class PenangananGangguan:
    """Hasil dari buku kejadian: persennya, kedua bilangannya, dan nomor kejadian yang perlu dilihat."""

    nilai: NilaiTepat
    pembilang: int
    penyebut: int
    belum_tertangani: tuple[str, ...]
    tunggakan: tuple[str, ...]
    """Terjadi sebelum periode dan belum tertangani pada awal periode."""


@aturan(
    kode="trantib.penanganan",
    nama="Gangguan yang ditangani",
    rumus="tertangani ÷ terjadi × 100",
    satuan=Satuan.PERSEN,
    dasar=DASAR,
    tafsir=("T-006",),
)
def penanganan(*, tertangani: int | Kosong, terjadi: int | Kosong, pedoman: Pedoman) -> NilaiTepat:
    """Bagian gangguan yang ditangani, dari jumlahnya; persen, belum dibulatkan.

    Tanpa satu gangguan pun hasilnya nihil, atau 100 bila pedoman memilih demikian (T-006).
    Jumlah yang belum dicatat tetap kosong dengan alasannya, bukan nihil.

    Galat:
        GalatMasukan: jumlah negatif, atau yang tertangani melebihi yang terjadi.
    """
    if isinstance(terjadi, Kosong):
        return terjadi
    if isinstance(tertangani, Kosong):
        return tertangani
    if tertangani < 0 or terjadi < 0:
        raise GalatMasukan(f"Banyaknya tidak boleh negatif: tertangani {tertangani}, terjadi {terjadi}.")
    if tertangani > terjadi:
        raise GalatMasukan(
            f"Tertangani {tertangani} melebihi yang terjadi, {terjadi}. Periksa buku kejadian: gangguan tahun lalu "
            "yang baru ditangani tahun ini bukan kejadian tahun ini."
        )
    if terjadi:
        return Fraction(tertangani, terjadi) * 100
    if pedoman.penyebut_nihil is PenyebutNihil.SERATUS:
        return Fraction(100)
    return nihil("tidak ada gangguan yang terjadi dalam periode ini")


@aturan(
    kode="trantib.penanganan_kejadian",
    nama="Gangguan yang ditangani menurut buku kejadian",
    rumus="kejadian yang dihitung dan tertangani sampai tanggal batas ÷ kejadian yang dihitung × 100",
    satuan=Satuan.PERSEN,
    dasar=DASAR,
    tafsir=("T-006", "T-026"),
)
def penanganan_kejadian(
    *,
    kejadian: Sequence[Gangguan] | Kosong,
    awal: date,
    akhir: date,
    batas: date,
    pedoman: Pedoman,
    tunggakan: Tunggakan = Tunggakan.TERPISAH,
) -> PenangananGangguan:
    """Bagian gangguan yang ditangani, dari baris buku kejadian; persen, belum dibulatkan.

    Yang dihitung ialah kejadian dalam periode, dari `awal` sampai `akhir`; kedua hari itu
    termasuk. Tunggakan masa lalu disebut tersendiri, kecuali dipilih ikut: maka tunggakan
    juga dihitung (T-026). Kejadian sesudah periode dilewati. Gangguan yang tertangani tepat
    pada tanggal batas termasuk tertangani, sesudahnya tidak. Nomor yang tercatat dua kali
    dengan isi yang sama dihitung sekali. Buku tanpa satu kejadian pun berarti nihil; buku
    yang belum diisi tetap kosong dengan alasannya.

    Galat:
        GalatMasukan: periode terbalik, tanggal batas sebelum akhir periode, tanggal
            penanganan hilang, mendahului kejadiannya, atau diisi padahal belum
            tertangani, atau nomor kosong atau dipakai dua kejadian.
    """
    if not awal <= akhir <= batas:
        raise GalatMasukan(
            f"Urutan tanggal keliru: awal {awal.isoformat()}, akhir {akhir.isoformat()}, batas {batas.isoformat()}. "
            "Akhir periode tidak boleh sebelum awalnya, dan batas tidak boleh sebelum akhir periode."
        )
    if isinstance(kejadian, Kosong):
        return PenangananGangguan(kejadian, 0, 0, (), ())
    baris = _susun(kejadian)
    lama = [satu for satu in baris if satu.terjadi < awal and not _tertangani(satu, sebelum=awal)]
    dihitung = [satu for satu in baris if awal <= satu.terjadi <= akhir]
    if tunggakan is Tunggakan.IKUT:
        dihitung = lama + dihitung
    belum = tuple(satu.nomor for satu in dihitung if satu.ditangani is None or satu.ditangani > batas)
    tertangani = len(dihitung) - len(belum)
    nilai = penanganan(tertangani=tertangani, terjadi=len(dihitung), pedoman=pedoman)
    return PenangananGangguan(nilai, tertangani, len(dihitung), belum, tuple(satu.nomor for satu in lama))


def _tertangani(gangguan: Gangguan, *, sebelum: date) -> bool:
    return gangguan.ditangani is not None and gangguan.ditangani < sebelum


def _susun(kejadian: Sequence[Gangguan]) -> list[Gangguan]:
    """Check every row and return each incident once, by date and number."""
    menurut_nomor: dict[str, Gangguan] = {}
    for satu in kejadian:
        _check_tanggal(satu)
        nomor = fold_nama(satu.nomor)
        if not nomor:
            raise GalatMasukan(
                f"Kejadian {satu.terjadi.isoformat()} tidak bernomor. Beri nomor: kejadian dikenali dari nomornya."
            )
        ada = menurut_nomor.setdefault(nomor, satu)
        if replace(ada, nomor=satu.nomor) != satu:
            raise GalatMasukan(
                f"Nomor kejadian {quote(satu.nomor)} dipakai dua kejadian yang berbeda. Perbaiki salah satunya."
            )
    return sorted(menurut_nomor.values(), key=lambda satu: (satu.terjadi, satu.nomor))


def _check_tanggal(gangguan: Gangguan) -> None:
    nomor, selesai = quote(gangguan.nomor), gangguan.status is StatusGangguan.TERTANGANI
    if selesai and gangguan.ditangani is None:
        raise GalatMasukan(f"Kejadian {nomor} tertangani, tetapi tanggalnya kosong. Isi tanggal penanganannya.")
    if not selesai and gangguan.ditangani is not None:
        raise GalatMasukan(
            f"Kejadian {nomor} berstatus {gangguan.status}, tetapi mempunyai tanggal penanganan. "
            "Ubah statusnya menjadi tertangani, atau kosongkan tanggalnya."
        )
    if gangguan.ditangani is not None and gangguan.ditangani < gangguan.terjadi:
        raise GalatMasukan(
            f"Kejadian {nomor} ditangani {gangguan.ditangani.isoformat()}, sebelum terjadi "
            f"{gangguan.terjadi.isoformat()}. Periksa kedua tanggalnya."
        )
