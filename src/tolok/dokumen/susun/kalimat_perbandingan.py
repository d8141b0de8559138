"""Sentences that compare one indicator: with earlier years, Renstra, other offices."""

from __future__ import annotations

from decimal import Decimal

from tolok.aturan.nilai import Keadaan, Kosong, Predikat, Rentang, Target
from tolok.aturan.pedoman import Arah
from tolok.dokumen.fakta.pengukuran import Pembanding
from tolok.dokumen.naskah import Sebaris
from tolok.dokumen.susun.angka import persen, sama_satuan, tulis_nilai, tulis_target, tulis_terukur
from tolok.dokumen.susun.blok import sebaris
from tolok.dokumen.susun.kalimat import TURUN
from tolok.dokumen.susun.perhitungan import Kinerja, Tahunan, mencapai, target_tahun

KEADAAN = {
    Keadaan.NIHIL: "nihil",
    Keadaan.BELUM_ADA: "tidak ada datanya",
    Keadaan.TIDAK_BERLAKU: "tidak berlaku",
}


def kalimat_deret(kinerja: Kinerja, tahun: int) -> Sebaris:
    """Say how the value moved since the last year that can be compared; empty when there is none."""
    for terakhir in reversed(kinerja.deret):
        match terakhir.realisasi, kinerja.nilai:
            case Decimal() as dulu, Decimal() as kini:
                return sebaris(_perubahan(kinerja, kini, terakhir, dulu, tahun))
            case Predikat() as dulu, Predikat() as kini:
                return sebaris(_perubahan_predikat(kinerja, kini, terakhir, dulu, tahun))
    return ()


def alasan_tanpa_deret(kinerja: Kinerja, tahun: int) -> str:
    """Say why the year cannot be compared: it has no value itself, or no year before it has."""
    if isinstance(kinerja.nilai, Kosong):
        return f"realisasi tahun {tahun} {_keadaan(kinerja.nilai)}"
    return f"realisasi sebelum tahun {tahun} yang sebanding tidak ada"


def _keadaan(kosong: Kosong) -> str:
    return f"{KEADAAN[kosong.keadaan]}: {kosong.alasan.rstrip('.')}"


def kalimat_akhir_renstra(kinerja: Kinerja, tahun_akhir: int) -> Sebaris:
    """Say how far the year's value stands from the target of the last Renstra year."""
    nama = kinerja.indikator.nama
    if isinstance(kinerja.target_akhir, Kosong):
        return sebaris(f"Untuk {nama}, {kinerja.target_akhir.alasan}.")
    target = tulis_target(kinerja.target_akhir, kinerja.indikator.satuan)
    if isinstance(kinerja.akhir.nilai, Kosong):
        return _akhir_tanpa_persen(kinerja, target, tahun_akhir)
    tercapai = mencapai(kinerja.akhir.nilai, kinerja.target_akhir)
    ujung = ", sehingga target akhir Renstra sudah tercapai" if tercapai else _sisa_jarak(kinerja)
    awal = f"{nama} mencapai {tulis_nilai(kinerja.nilai, kinerja.indikator)}"
    if kinerja.nilai == kinerja.target_akhir:
        return sebaris(f"{awal}, sama dengan target tahun {tahun_akhir} (capaian ", persen(kinerja.akhir), f"){ujung}.")
    ekor = f" dari target tahun {tahun_akhir} ({target}){ujung}."
    return sebaris(f"{awal}; capaiannya ", persen(kinerja.akhir), ekor)


def kalimat_target_renstra(kinerja: Kinerja, tahun: int) -> Sebaris:
    """Say that the promised target differs from the Renstra's for the same year; empty when it does not."""
    renstra = target_tahun(kinerja.indikator, tahun)
    if isinstance(renstra, Kosong) or isinstance(kinerja.target, Kosong) or renstra == kinerja.target:
        return ()
    letak = "berbeda dari"
    if isinstance(renstra, Decimal) and isinstance(kinerja.target, Decimal):
        letak = "di bawah" if kinerja.target < renstra else "di atas"
    satuan = kinerja.indikator.satuan
    janji, rencana = tulis_target(kinerja.target, satuan), tulis_target(renstra, satuan)
    return sebaris(f"Target PK {janji} itu {letak} target Renstra tahun {tahun} ({rencana}).")


def kalimat_banding(kinerja: Kinerja, pembanding: Pembanding) -> Sebaris:
    """Say where the office stands beside one comparator with a number; empty for a predikat."""
    if not isinstance(kinerja.nilai, Decimal) or not isinstance(pembanding.nilai, Decimal):
        return ()
    lain = (
        f"{pembanding.nama} ({tulis_terukur(pembanding.nilai, kinerja.indikator.satuan)} pada tahun {pembanding.tahun})"
    )
    if kinerja.nilai == pembanding.nilai:
        return sebaris(f"{kinerja.indikator.nama} sama dengan {lain}.")
    letak = "di atas" if kinerja.nilai > pembanding.nilai else "di bawah"
    return sebaris(f"{kinerja.indikator.nama} ({tulis_nilai(kinerja.nilai, kinerja.indikator)}) {letak} {lain}.")


def _perubahan(kinerja: Kinerja, nilai: Decimal, terakhir: Tahunan, dulu: Decimal, tahun: int) -> str:
    nama, lama = kinerja.indikator.nama, tulis_nilai(dulu, kinerja.indikator)
    if nilai == dulu:
        return f"{nama} tetap {lama} seperti tahun {terakhir.tahun}."
    gerak = "naik" if nilai > dulu else "turun"
    selisih = sama_satuan(abs(nilai - dulu), kinerja.indikator)
    baru = f"menjadi {tulis_nilai(nilai, kinerja.indikator)} (tahun {tahun})"
    makna = _makna(kinerja, nilai, terakhir, dulu)
    return f"{nama} {gerak} {selisih} dari {lama} (tahun {terakhir.tahun}) {baru}{makna}."


def _makna(kinerja: Kinerja, nilai: Decimal, terakhir: Tahunan, dulu: Decimal) -> str:
    """Say whether a change is for the better; where the target itself is best, by the distance to each year's."""
    if kinerja.indikator.arah in TURUN | {Arah.NAIK}:
        membaik = (nilai < dulu) if kinerja.indikator.arah in TURUN else (nilai > dulu)
        return ", membaik" if membaik else ", memburuk"
    jarak_kini, jarak_dulu = _jarak(nilai, kinerja.target), _jarak(dulu, terakhir.target)
    if jarak_kini is None or jarak_dulu is None:
        return ""
    if jarak_kini == jarak_dulu:
        return ", sama jauhnya dari target" if jarak_kini else ", keduanya sesuai target"
    return ", membaik karena lebih dekat ke target" if jarak_kini < jarak_dulu else ", memburuk karena menjauhi target"


def _jarak(nilai: Decimal, target: Target) -> Decimal | None:
    """Return how far a value lies from its target, 0 within a range; None where the target is neither."""
    match target:
        case Decimal():
            return abs(nilai - target)
        case Rentang():
            return max(target.bawah - nilai, nilai - target.atas, Decimal(0))
        case _:
            return None


def _perubahan_predikat(kinerja: Kinerja, kini: Predikat, terakhir: Tahunan, dulu: Predikat, tahun: int) -> str:
    nama, skala = kinerja.indikator.nama, kinerja.indikator.skala
    if kini == dulu:
        return f"{nama} tetap {dulu.predikat} seperti tahun {terakhir.tahun}."
    naik = skala.index(kini.predikat) > skala.index(dulu.predikat)
    gerak = "naik" if naik else "turun"
    return f"{nama} {gerak} dari {dulu.predikat} (tahun {terakhir.tahun}) menjadi {kini.predikat} (tahun {tahun})."


def _sisa_jarak(kinerja: Kinerja) -> str:
    nilai, target = kinerja.nilai, kinerja.target_akhir
    if isinstance(nilai, Decimal) and isinstance(target, Decimal):
        return f", masih berjarak {sama_satuan(abs(target - nilai), kinerja.indikator)}"
    return ", sehingga target akhir Renstra belum tercapai"


def _akhir_tanpa_persen(kinerja: Kinerja, target: str, tahun_akhir: int) -> Sebaris:
    nama = kinerja.indikator.nama
    if kinerja.target_akhir == 0 and isinstance(kinerja.nilai, Decimal) and kinerja.indikator.arah in TURUN:
        kata = "sudah terpenuhi" if kinerja.nilai == 0 else "belum terpenuhi"
        nilai = tulis_nilai(kinerja.nilai, kinerja.indikator)
        return sebaris(f"Target {nama} tahun {tahun_akhir} ({target}) {kata} dengan {nilai} pada tahun ini.")
    sebab = f", karena realisasinya {_keadaan(kinerja.nilai)}" if isinstance(kinerja.nilai, Kosong) else ""
    return sebaris(f"{nama} belum dapat dibandingkan dengan target tahun {tahun_akhir} ({target}){sebab}.")
