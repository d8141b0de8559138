"""Rumus LKD: pasangan desa dan jenis lembaga kemasyarakatan desa yang SK-nya berlaku pada satu tanggal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from fractions import Fraction
from typing import cast

from tolok.aturan.galat import GalatMasukan, quote
from tolok.aturan.katalog import aturan
from tolok.aturan.nilai import Kosong, NilaiTepat
from tolok.aturan.parameter import parameter
from tolok.aturan.regulasi import Rujukan
from tolok.aturan.rumus.daftar_desa import TANPA_DESA, check_ganda, find_nama, fold_nama
from tolok.aturan.satuan import Satuan

DASAR = (
    Rujukan("permendagri-18-2018", "Pasal 6, jenis lembaga kemasyarakatan desa"),
    Rujukan("lkip-batumandi-2023", "Indikator Kinerja Utama, formulasi jumlah LKD yang aktif"),
)

KEMIRIPAN = Fraction(4, 5)
"""Share of letters in common from which a kind of the villages' own is taken for a slip of the pen."""


@dataclass(frozen=True, slots=True)
class Lkd:
    """Satu lembaga dan SK kepala desanya. `sampai` = hari terakhir SK berlaku, kosong bila SK tidak menyebutnya."""

    desa: str
    jenis: str
    nama: str = ""
    sk: str = ""
    """Nomor SK; kosong bila belum ada SK."""
    sejak: date | None = None
    sampai: date | None = None


@dataclass(frozen=True, slots=True)
class LkdDesa:
    """Jenis LKD satu desa: yang SK-nya berlaku dan yang tidak."""

    desa: str
    berlaku: tuple[str, ...]
    tidak_berlaku: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RekapLkd:
    """Hasil satu ukuran LKD: nilainya, kedua bilangannya, dan keadaan setiap desa."""

    nilai: NilaiTepat
    pembilang: int
    penyebut: int
    rincian: tuple[LkdDesa, ...]


@aturan(
    kode="lkd.aktif",
    nama="Jumlah LKD yang aktif",
    rumus="banyaknya pasangan desa dan jenis yang sedikitnya satu SK-nya berlaku",
    satuan=Satuan.LEMBAGA,
    dasar=DASAR,
    tafsir=("T-023", "T-027", "T-028"),
    parameter=("jenis_lkd",),
)
def aktif(
    *, desa: Sequence[str], lkd: Sequence[Lkd], pada: date, jenis: Sequence[str] = (), jenis_lain: Sequence[str] = ()
) -> RekapLkd:
    """Banyaknya pasangan desa dan jenis LKD yang mempunyai SK berlaku; lembaga, dengan keadaan setiap desa.

    Yang dihitung pasangan, bukan badan: lima Posyandu di satu desa ialah satu pasangan.
    `jenis` memuat jenis yang dihitung kantor; bila kosong, semua jenis dalam peraturan dan
    semua `jenis_lain`. `jenis_lain` memuat jenis di luar peraturan yang dibentuk desa
    (Permendagri 18/2018 Pasal 6 ayat (2)); jenis yang tidak ada di kedua daftar dianggap
    salah tulis dan ditolak, sebab melewatinya menurunkan angka tanpa terlihat. SK berlaku
    sejak tanggalnya sampai hari terakhirnya, kedua hari itu termasuk; SK tanpa hari terakhir
    berlaku terus (T-028). Tanpa nomor atau tanggal SK, lembaganya tidak dihitung. Tanpa desa
    hasilnya tidak berlaku.

    Galat:
        TidakDikenal: desa tidak ada dalam daftar, atau jenis LKD tidak dikenal.
        GalatMasukan: desa atau jenis tertulis ganda atau kosong, jenis lain mirip dengan
            jenis dalam peraturan, atau SK berakhir sebelum mulai.
        ParameterTidakBerlaku: daftar jenis LKD belum ada pada tanggal itu.
    """
    dikenal = _list_jenis(pada, jenis_lain)
    rincian = _rinci(desa, lkd, pada, dikenal, _pilih_jenis(jenis, dikenal))
    berlaku = sum(len(satu.berlaku) for satu in rincian)
    pasangan = sum(len(satu.berlaku) + len(satu.tidak_berlaku) for satu in rincian)
    return RekapLkd(Fraction(berlaku) if rincian else TANPA_DESA, berlaku, pasangan, rincian)


@aturan(
    kode="lkd.persentase",
    nama="Persentase LKD yang aktif",
    rumus="pasangan desa dan jenis yang SK-nya berlaku ÷ (banyaknya desa × banyaknya jenis) × 100",
    satuan=Satuan.PERSEN,
    dasar=DASAR,
    tafsir=("T-023", "T-027", "T-028"),
    parameter=("jenis_lkd",),
)
def persentase(
    *, desa: Sequence[str], lkd: Sequence[Lkd], pada: date, jenis: Sequence[str] = (), jenis_lain: Sequence[str] = ()
) -> RekapLkd:
    """Bagian pasangan desa dan jenis LKD yang mempunyai SK berlaku; persen, belum dibulatkan.

    Apa yang dihitung sama dengan aturan lkd.aktif.

    Galat:
        TidakDikenal: desa tidak ada dalam daftar, atau jenis LKD tidak dikenal.
        GalatMasukan: desa atau jenis tertulis ganda atau kosong, jenis lain mirip dengan
            jenis dalam peraturan, atau SK berakhir sebelum mulai.
        ParameterTidakBerlaku: daftar jenis LKD belum ada pada tanggal itu.
    """
    rekap = aktif(desa=desa, lkd=lkd, pada=pada, jenis=jenis, jenis_lain=jenis_lain)
    if isinstance(rekap.nilai, Kosong):
        return rekap
    return replace(rekap, nilai=rekap.nilai / rekap.penyebut * 100)


def _list_jenis(pada: date, jenis_lain: Sequence[str]) -> tuple[str, ...]:
    """Return every kind that may occur: those of the regulation, then the villages' own."""
    baku = tuple(cast("Mapping[str, str]", parameter("jenis_lkd", pada).nilai["jenis"]))
    check_ganda("Jenis LKD lain", jenis_lain)
    for satu in jenis_lain:
        mirip = next((jenis for jenis in baku if _share_huruf(fold_nama(satu), jenis) >= KEMIRIPAN), None)
        if mirip:
            raise GalatMasukan(
                f"Jenis LKD lain {quote(satu)} mirip dengan jenis dalam peraturan. Maksud Anda {mirip}? "
                "Bila ya, hapus dari jenis lain; bila bukan, beri nama yang berbeda."
            )
    return baku + tuple(jenis_lain)


def _share_huruf(satu: str, lain: str) -> Fraction:
    sama = sum(potongan.size for potongan in SequenceMatcher(None, satu, lain).get_matching_blocks())
    return Fraction(2 * sama, len(satu) + len(lain))


def _pilih_jenis(jenis: Sequence[str], dikenal: tuple[str, ...]) -> tuple[str, ...]:
    check_ganda("Jenis LKD", jenis)
    return tuple(find_nama("Jenis LKD", satu, dikenal=dikenal) for satu in jenis) or dikenal


def _rinci(
    desa: Sequence[str], lkd: Sequence[Lkd], pada: date, dikenal: tuple[str, ...], dihitung: tuple[str, ...]
) -> tuple[LkdDesa, ...]:
    check_ganda("Desa", desa)
    berlaku = {
        pasangan for satu in lkd if (pasangan := _find_pasangan(satu, desa, dikenal)) and _is_berlaku(satu, pada)
    }
    return tuple(
        LkdDesa(
            desa=nama,
            berlaku=tuple(satu for satu in dihitung if (nama, satu) in berlaku),
            tidak_berlaku=tuple(satu for satu in dihitung if (nama, satu) not in berlaku),
        )
        for nama in desa
    )


def _is_berlaku(lkd: Lkd, pada: date) -> bool:
    if lkd.sejak is not None and lkd.sampai is not None and lkd.sampai < lkd.sejak:
        raise GalatMasukan(
            f"SK {quote(lkd.sk)} ({lkd.jenis}, desa {quote(lkd.desa)}) berakhir {lkd.sampai.isoformat()}, "
            f"sebelum mulai {lkd.sejak.isoformat()}. Periksa kedua tanggalnya."
        )
    if not lkd.sk.strip() or lkd.sejak is None:
        return False
    return lkd.sejak <= pada and (lkd.sampai is None or pada <= lkd.sampai)


def _find_pasangan(lkd: Lkd, desa: Sequence[str], dikenal: tuple[str, ...]) -> tuple[str, str]:
    return find_nama("Desa", lkd.desa, dikenal=desa), find_nama("Jenis LKD", lkd.jenis, dikenal=dikenal)
