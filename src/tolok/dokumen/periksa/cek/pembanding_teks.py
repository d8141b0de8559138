"""Cek pembanding, teks: chapters III and IV are written anew, not taken from another year or another office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tolok.dokumen.kenali.bentuk import Peran, Profil
from tolok.dokumen.kenali.instansi import find_instansi
from tolok.dokumen.kenali.nama import normalize_nama
from tolok.dokumen.periksa.cek.bahan import sebut_tempat
from tolok.dokumen.periksa.cek.fragmen import bab
from tolok.dokumen.periksa.cek.lapor import lapor, shorten
from tolok.dokumen.periksa.cek.sanding_teks import Salinan, find_salinan, list_alinea
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.sanding import is_sekantor, list_lampau, list_tahun_lalu, name_dokumen
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

DASAR = "PermenPANRB 53/2014, Lampiran II: laporan menganalisis kinerja tahun yang dilaporkan."
KATA_TUNGGAL = 30
"""Words from which a single copied paragraph is worth a finding."""
_BERJANGKA = re.compile(
    r"\b(?:tahun (?:lalu|sebelumnya|dasar)|dibanding\w{0,4}|dari tahun|sejak|sampai|hingga|periode|semula|target akhir"
    r"|tahun-tahun)\b",
    re.IGNORECASE,
)
_SENDIRI = re.compile(
    r"\b(?:pada|selama|sepanjang|dalam|untuk|laporan(?: kinerja)?|kinerja|lkj?ip|realisasi|capaian)\s"
    r"(?:tahun(?: anggaran)?|t\.?a\.?)\s(20[0-9]{2})\b",
    re.IGNORECASE,
)
_LAPORAN = "LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN {}\n\nKecamatan Sukamaju menyusun laporan kinerja tahun {}.\n\n"
_LALU = (
    "Keberhasilan ini didukung pelatihan perangkat desa, pendampingan rutin oleh seksi pemerintahan, serta loket "
    "keliling yang menjangkau dusun terpencil setiap hari Kamis.",
    "Hambatan utama ialah jaringan internet desa yang sering terputus sehingga laporan terlambat dikirim, dan "
    "pergantian operator tanpa serah terima berkas.",
)
_KINI = (
    "Pelayanan membaik sesudah dua petugas loket tambahan bekerja sejak Februari dan antrean dibagi menurut jenis "
    "surat, bukan lagi menurut urutan datang.",
    "Yang belum selesai ialah pengarsipan berkas lama; ruang simpannya lembap dan rak besi yang dipesan baru tiba "
    "pada akhir November.",
)


@cek(
    kode="pembanding.teks-sama",
    judul="Uraian sama dengan dokumen lain",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Paragraf analisis sama dengan laporan tahun lain atau kantor lain.",
    salah=_LAPORAN.format(2023, 2023) + bab("III", "AKUNTABILITAS KINERJA", *_LALU),
    benar=_LAPORAN.format(2023, 2023) + bab("III", "AKUNTABILITAS KINERJA", *_KINI),
    teman=_LAPORAN.format(2022, 2022) + bab("III", "AKUNTABILITAS KINERJA", *_LALU),
    sebagai="pembanding",
)
def cek_teks_sama(kajian: Kajian) -> Iterator[Temuan]:
    sini = list_alinea(kajian)
    for lain in _teman(kajian):
        salinan = list(find_salinan(sini, list_alinea(lain)))
        if len(salinan) < 2 and not any(len(satu.sini.kata) >= KATA_TUNGGAL for satu in salinan):
            continue
        disalin = sum(len(satu.sini.kata) for satu in salinan)
        persen = round(100 * disalin / sum(len(satu.kata) for satu in sini))
        utama, *sisa = salinan
        yield lapor(
            "pembanding.teks-sama",
            utama.sini.tempat,
            utama.sini.teks,
            ditemukan=f"{len(salinan)} dari {len(sini)} paragraf ({persen}% kata) sama dengan {name_dokumen(lain)}",
            penjelasan=f"Sebanyak {len(salinan)} dari {len(sini)} paragraf analisis Bab III dan Bab IV sama "
            "atau hampir "
            f"sama dengan {name_dokumen(lain)}, {persen}% dari kata-katanya. Analisis menjelaskan kinerja tahun dan "
            "kantor ini; tulis ulang, atau tandai yang memang masih berlaku.",
            akibat=tuple(_akibat(satu) for satu in sisa),
            yakin=90,
        )


def _teman(kajian: Kajian) -> list[Kajian]:
    """Documents given to be held against, and last year's report where it lies in the package."""
    ada = {id(satu) for satu in kajian.pembanding}
    return [*kajian.pembanding, *(satu for satu in list_tahun_lalu(kajian) if id(satu) not in ada)]


def _akibat(satu: Salinan) -> Akibat:
    letak = sebut_tempat(satu.sana.tempat)
    sama = "sama" if satu.bagian > 0.99 else "hampir sama"
    keterangan = f"{sama} dengan {letak} dokumen itu" if letak else sama
    return Akibat(satu.sini.tempat, shorten(satu.sini.teks), f"{keterangan}: “{shorten(satu.sini.teks, 90)}”")


@cek(
    kode="pembanding.salinan",
    judul="Salinan dokumen lain yang tahun atau kantornya belum diganti",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Paragraf disalin dari dokumen lain dan masih menyebut tahun atau nama kantor dokumen itu.",
    salah=_LAPORAN.format(2023, 2023)
    + bab("III", "AKUNTABILITAS KINERJA", f"Pada tahun 2022 seluruh desa tertib. {_LALU[0]}", *_KINI),
    benar=_LAPORAN.format(2023, 2023)
    + bab("III", "AKUNTABILITAS KINERJA", f"Pada tahun 2023 seluruh desa tertib. {_LALU[0]}", *_KINI),
    teman=_LAPORAN.format(2022, 2022)
    + bab("III", "AKUNTABILITAS KINERJA", f"Pada tahun 2022 seluruh desa tertib. {_LALU[0]}"),
    sebagai="pembanding",
)
def cek_salinan(kajian: Kajian) -> Iterator[Temuan]:
    sini = list_alinea(kajian)
    lampau_semua = {id(satu) for satu in list_lampau(kajian)}
    for lain in _teman(kajian):
        lampau = id(lain) in lampau_semua
        for satu in find_salinan(sini, list_alinea(lain)):
            sisa = _leftover_tahun(satu, kajian.profil, lain.profil) if lampau else ""
            sisa = sisa or ("" if is_sekantor(kajian, lain) else _leftover_kantor(satu, kajian.profil, lain.profil))
            if sisa:
                yield lapor(
                    "pembanding.salinan",
                    satu.sini.tempat,
                    satu.sini.teks,
                    ditemukan=sisa,
                    seharusnya=str(kajian.profil.tahun) if sisa.isdecimal() else kajian.profil.instansi,
                    penjelasan=f"Paragraf ini sama dengan paragraf dalam {name_dokumen(lain)} dan masih "
                    f"menyebut {sisa} "
                    f"seperti di sana. Laporan ini tentang {kajian.profil.instansi or 'kantor ini'} tahun "
                    f"{kajian.profil.tahun}; isinya tertinggal dari dokumen itu.",
                    yakin=92,
                )


def _leftover_tahun(satu: Salinan, profil: Profil, lain: Profil) -> str:
    """The year of the other document where the copied paragraph speaks of it as its own; "" otherwise."""
    disebut = {int(a.nilai) for k in satu.sini.kalimat for a in k.angka if a.peran is Peran.TAHUN}
    sendiri = {int(cocok[1]) for cocok in _SENDIRI.finditer(satu.sini.teks)}
    if disebut != {lain.tahun} or sendiri != disebut or not profil.tahun or _BERJANGKA.search(satu.sini.teks):
        return ""
    return str(lain.tahun)


def _leftover_kantor(satu: Salinan, profil: Profil, lain: Profil) -> str:
    """The name of the other office where the copied paragraph bears it and not ours; "" otherwise."""
    asing, kita = normalize_nama(lain.nama_diri), normalize_nama(profil.nama_diri)
    if not asing or not kita or kita in normalize_nama(satu.sini.teks):
        return ""
    for nama in find_instansi(satu.sini.teks):
        if nama.jenis is lain.jenis_instansi and f"{normalize_nama(nama.nama_diri)} ".startswith(f"{asing} "):
            return nama.nama
    return ""
