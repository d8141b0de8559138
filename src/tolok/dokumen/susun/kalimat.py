"""Sentences about one indicator, right for every situation and naming its own facts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from enum import Enum

from tolok.aturan.angka import sign_nilai
from tolok.aturan.katalog import cari_aturan
from tolok.aturan.nilai import Keadaan, Kosong, Predikat, Rentang
from tolok.aturan.pedoman import Arah
from tolok.aturan.periode import TRIWULAN, Agregasi
from tolok.dokumen.naskah import Sebaris, Teks
from tolok.dokumen.susun.anggaran import Pos, uang
from tolok.dokumen.susun.angka import persen, rupiah, sebutan, teks_nilai, tulis_nilai, tulis_target
from tolok.dokumen.susun.blok import huruf_judul, rangkai, sebaris
from tolok.dokumen.susun.perhitungan import Dukungan, Kinerja

ROMAWI = {1: "I", 2: "II", 3: "III", 4: "IV"}
CARA_GABUNG = {
    Agregasi.AKHIR: "nilai setahun adalah nilai triwulan terakhir",
    Agregasi.JUMLAH: "nilai setahun adalah jumlahnya",
    Agregasi.RATA_RATA: "nilai setahun adalah rata-ratanya",
}
TURUN = frozenset({Arah.TURUN_2T, Arah.TURUN_RASIO})
BERRUMUS_SENDIRI = TURUN | {Arah.STABIL, Arah.PREDIKAT}


class Hasil(Enum):
    """Kedudukan realisasi terhadap target."""

    MELAMPAUI = "melampaui target"
    MEMENUHI = "memenuhi target"
    BELUM = "belum mencapai target"
    TANPA_ANGKA = "belum dapat dinilai"


def hasil(kinerja: Kinerja) -> Hasil:
    """Compare realisasi with target; a cap on capaian does not hide an excess."""
    nilai, target = kinerja.nilai, kinerja.target
    if nilai == target and not isinstance(nilai, Kosong):
        return Hasil.MEMENUHI
    if isinstance(nilai, Decimal) and isinstance(target, Decimal) and kinerja.indikator.arah != Arah.STABIL:
        lebih_baik = nilai < target if kinerja.indikator.arah in TURUN else nilai > target
        return Hasil.MELAMPAUI if lebih_baik else Hasil.BELUM
    capaian = kinerja.capaian.nilai
    if isinstance(capaian, Kosong):
        return Hasil.TANPA_ANGKA
    if capaian == 100:
        return Hasil.MEMENUHI
    # Outside a range nothing is exceeded, even where the formula gives more than 100.
    melampaui = capaian > 100 and not isinstance(target, Rentang)
    return Hasil.MELAMPAUI if melampaui else Hasil.BELUM


def kalimat_hasil(kinerja: Kinerja, tahun: int) -> Sebaris:
    """Say what was reached in the year against its target."""
    if isinstance(kinerja.nilai, Kosong):
        return _kalimat_tanpa_nilai(kinerja, kinerja.nilai, tahun)
    awal = f"Realisasi {kinerja.indikator.nama} tahun {tahun} sebesar {_nilai(kinerja)}"
    alasan = alasan_tanpa_capaian(kinerja)
    if isinstance(kinerja.target, Kosong):
        return sebaris(f"{awal}; capaiannya tidak dihitung karena {alasan}.")
    if alasan:
        return sebaris(f"{awal} {_hubungan(kinerja)}; persentase capaiannya tidak dapat dihitung karena {alasan}.")
    return sebaris(
        f"{awal} {_hubungan(kinerja)}, dengan capaian ",
        persen(kinerja.capaian),
        _rumus(kinerja),
        _kategori(kinerja),
        ".",
    )


def alasan_tanpa_capaian(kinerja: Kinerja) -> str:
    """Say why capaian is not a number, for a reader of the report; empty when it is one."""
    capaian = kinerja.capaian.nilai
    if not isinstance(capaian, Kosong):
        return ""
    for asal in (kinerja.target, kinerja.nilai):
        if isinstance(asal, Kosong):
            return asal.alasan.rstrip(".")
    # The rule's own message tells a planner what to change; a report only states the fact.
    if kinerja.target == 0:
        return "targetnya 0 (tafsir T-002)"
    return (
        "realisasinya 0, sedangkan rumusnya membagi dengan realisasi" if kinerja.nilai == 0 else _tanpa_saran(capaian)
    )


def _tanpa_saran(kosong: Kosong) -> str:
    return kosong.alasan.split(". ")[0].rstrip(".")


def kalimat_uang(total: Pos) -> Sebaris:
    """Say what was planned, spent and left, or that the spending is not known."""
    if isinstance(total.realisasi.nilai, Kosong):
        tanpa = sum(isinstance(sub.realisasi, Kosong) for sub in total.daun())
        kekurangan = f"{tanpa} dari {len(total.daun())} sub kegiatan tidak ada data realisasinya"
        return sebaris(
            "Pagu anggaran ", rupiah(total.pagu), f"; jumlah realisasinya tidak diketahui karena {kekurangan}."
        )
    if isinstance(total.serapan.nilai, Kosong):
        return sebaris("Pagu anggaran ", rupiah(total.pagu), ", realisasi ", rupiah(total.realisasi), ".")
    sisa = uang(total.sisa)
    letak = ", melebihi pagu " if not isinstance(sisa, Kosong) and sisa < 0 else ", tersisa "
    return sebaris(
        "Anggaran ",
        rupiah(total.pagu),
        " terealisasi ",
        rupiah(total.realisasi),
        " (",
        persen(total.serapan),
        ")",
        letak,
        rupiah(total.sisa, mutlak=True),
        ".",
    )


def kalimat_mutu(kinerja: Kinerja) -> Sebaris:
    """Say the quality class of an index that has one; empty when it has none."""
    if kinerja.mutu is None:
        return ()
    return sebaris(f"Nilai {_nilai(kinerja)} termasuk mutu pelayanan ", sebutan(kinerja.mutu), ".")


def kalimat_pembagian(kinerja: Kinerja) -> Sebaris:
    """Say numerator and denominator with their source; empty when the facts have none."""
    realisasi = kinerja.realisasi
    if realisasi is None or realisasi.pembilang is None or realisasi.penyebut is None:
        return ()
    pembilang, penyebut = realisasi.pembilang, realisasi.penyebut
    atas = f"{tulis_target(pembilang.nilai, '')} {pembilang.uraian}"
    bawah = f"{tulis_target(penyebut.nilai, '')} {penyebut.uraian}"
    if kinerja.terbagi is None:
        return sebaris(f"Pembilangnya {atas} dan penyebutnya {bawah}.")
    return sebaris(
        f"Angka itu diperoleh dari {atas} dibagi {bawah}: ",
        replace(teks_nilai(kinerja.nilai, kinerja.indikator), hitungan=kinerja.terbagi.kunci),
        ".",
    )


def kalimat_triwulan(kinerja: Kinerja) -> Sebaris:
    """Say the quarterly values and how they make the year's; empty when none are recorded."""
    if kinerja.realisasi is None or not kinerja.realisasi.triwulan:
        return ()
    indikator = kinerja.indikator
    tercatat = {satu.triwulan: tulis_nilai(satu.nilai, indikator) for satu in kinerja.realisasi.triwulan}
    nilai = rangkai([f"{tercatat.get(satu, 'tidak ada data')} (TW {ROMAWI[satu]})" for satu in TRIWULAN])
    if kinerja.setahun is None:
        return sebaris("Nilai per triwulan: ", nilai, ".")
    hasil_gabungan = kinerja.setahun.nilai
    isi = (
        Teks(str(hasil_gabungan))
        if isinstance(hasil_gabungan, Kosong)
        else teks_nilai(sign_nilai(hasil_gabungan, desimal=indikator.desimal), indikator)
    )
    return sebaris(
        "Nilai per triwulan: ",
        nilai,
        f"; {CARA_GABUNG[indikator.agregasi]}: ",
        replace(isi, hitungan=kinerja.setahun.kunci),
        ".",
    )


def _tanpa_serapan(dukungan: Dukungan) -> str:
    serapan = dukungan.serapan.nilai
    if isinstance(serapan, Kosong) and serapan.keadaan is Keadaan.TIDAK_BERLAKU:
        return "pagu programnya Rp0"
    return "realisasi anggaran programnya tidak ada datanya"


def kalimat_efisiensi(kinerja: Kinerja) -> Sebaris:
    """Say capaian against serapan, with the guard of the rule."""
    if kinerja.dukungan is None:
        return sebaris(f"{kinerja.indikator.nama} tidak dikaitkan dengan program tertentu dalam dokumen rencana.")
    dukungan = kinerja.dukungan
    program = rangkai([f"{pos.kode} {huruf_judul(pos.nama).removeprefix('Program ')}" for pos in dukungan.program])
    if dukungan.efisiensi is None:
        sebab = alasan_tanpa_capaian(kinerja) or _tanpa_serapan(dukungan)
        return sebaris(
            f"Efisiensi {kinerja.indikator.nama} belum dapat dinilai karena {sebab} (program ", program, ")."
        )
    return sebaris(
        f"Capaian {kinerja.indikator.nama} ",
        persen(kinerja.capaian),
        " didukung program ",
        program,
        " yang terserap ",
        persen(dukungan.serapan),
        "; ",
        sebutan(dukungan.efisiensi),
        ".",
    )


def _nilai(kinerja: Kinerja) -> str:
    return tulis_nilai(kinerja.nilai, kinerja.indikator)


def _target(kinerja: Kinerja) -> str:
    return tulis_target(kinerja.target, kinerja.indikator.satuan)


def _hubungan(kinerja: Kinerja) -> str:
    target = _target(kinerja)
    if isinstance(kinerja.target, Rentang):
        dalam = hasil(kinerja) is Hasil.MEMENUHI
        return f"berada {'dalam' if dalam else 'di luar'} rentang target {target}"
    if isinstance(kinerja.target, Predikat):
        return f"{hasil(kinerja).value.removesuffix(' target')} target predikat {target}"
    return f"{_kata_hubungan(kinerja)} {target}{_arti_arah(kinerja)}"


def _kata_hubungan(kinerja: Kinerja) -> str:
    turun = kinerja.indikator.arah in TURUN
    match hasil(kinerja):
        case Hasil.MELAMPAUI:
            return "lebih baik daripada batas target" if turun else "melampaui target"
        case Hasil.MEMENUHI:
            return "tepat memenuhi target"
        case _ if turun:
            return "masih di atas batas target"
        case _ if kinerja.indikator.arah is Arah.STABIL:
            return "menyimpang dari target"
        case _:
            return "berarti belum ada yang terwujud dari target" if kinerja.nilai == 0 else "belum mencapai target"


def _arti_arah(kinerja: Kinerja) -> str:
    if hasil(kinerja) is Hasil.MEMENUHI:
        return ""
    if kinerja.indikator.arah in TURUN:
        return " (makin rendah makin baik)"
    return " (makin dekat target makin baik)" if kinerja.indikator.arah is Arah.STABIL else ""


def _rumus(kinerja: Kinerja) -> str:
    """Name the formula where the direction has more than one, or another than realisasi ÷ target."""
    arah = kinerja.indikator.arah
    return f" menurut rumus {cari_aturan(f'capaian.{arah}').rumus}" if arah in BERRUMUS_SENDIRI else ""


def _kategori(kinerja: Kinerja) -> Sebaris:
    if kinerja.kategori is None:
        return ()
    return sebaris(", kategori ", sebutan(kinerja.kategori))


def _kalimat_tanpa_nilai(kinerja: Kinerja, kosong: Kosong, tahun: int) -> Sebaris:
    nama, alasan = kinerja.indikator.nama, kosong.alasan.rstrip(".")
    match kosong.keadaan:
        case Keadaan.NIHIL:
            return sebaris(f"{nama} tahun {tahun} nihil: {alasan}. Keadaan nihil bukan kekurangan data.")
        case Keadaan.TIDAK_BERLAKU:
            return sebaris(f"{nama} tidak berlaku untuk tahun {tahun}: {alasan}.")
        case Keadaan.BELUM_ADA:
            terhadap = (
                "capaiannya" if isinstance(kinerja.target, Kosong) else f"capaian terhadap target {_target(kinerja)}"
            )
            return sebaris(
                f"Realisasi {nama} tahun {tahun} tidak ada datanya ({alasan}), sehingga {terhadap} belum dapat dinilai."
            )
