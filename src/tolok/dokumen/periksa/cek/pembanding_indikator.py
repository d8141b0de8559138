"""Cek pembanding, indikator: what was measured last year is measured in the same way, or the change is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from rapidfuzz import fuzz

from tolok.dokumen.kenali.nama import normalize_nama
from tolok.dokumen.periksa.cek.bahan import samakan
from tolok.dokumen.periksa.cek.fragmen import tabel
from tolok.dokumen.periksa.cek.lapor import lapor, shorten
from tolok.dokumen.periksa.cek.sanding_indikator import Peran, Ukuran, drop_disebut, find_sama, list_hilang, list_ukuran
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.sanding import list_tahun_lalu, name_dokumen
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

DASAR = "PermenPANRB 53/2014, Lampiran II: kinerja dibandingkan antartahun; indikator yang berubah dijelaskan."
LKE = "PermenPANRB 88/2021, Lampiran: definisi operasional dan cara menghitung indikator jelas dan tetap."
SERUPA = 70
"""Percent of letters from which a new indicator may be an old one under another name."""
SAMA_RUMUS = 85
"""Percent of words from which two formulas say the same."""
_UBAHAN = re.compile(
    r"\b(?:perubahan|penggantian|penyesuaian|reviu|revisi)\b.{0,40}\b(?:indikator|iku|renstra|satuan|rumus|formula)"
    r"|\bindikator\b.{0,60}\b(?:berubah|diganti|diubah|dihapus|tidak lagi)\b",
    re.IGNORECASE,
)
_JUDUL = "LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN {}\n\nKecamatan Sukamaju menyusun laporan kinerja tahun {}.\n\n"
_DUA = "2 | Jumlah lembaga desa aktif | Lembaga | 90 | 92 | 102,22%"


def _capaian(tahun: int, *baris: str) -> str:
    kop = "No | Indikator Kinerja | Satuan | Target | Realisasi | Capaian"
    return _JUDUL.format(tahun, tahun) + tabel(f"Tabel 3.1 Capaian Kinerja Tahun {tahun}", kop, *baris)


def _iku(tahun: int, rumus: str) -> str:
    kop = "No | Indikator Kinerja Utama | Formulasi Perhitungan | Penanggung Jawab"
    return _JUDUL.format(tahun, tahun) + tabel(
        f"Tabel 2.1 Indikator Kinerja Utama Tahun {tahun}",
        kop,
        f"1 | Persentase desa tertib administrasi | {rumus} | Seksi Pemerintahan",
        "2 | Indeks Kepuasan Masyarakat | Rata-rata nilai sembilan unsur layanan | Seksi Pelayanan",
    )


@cek(
    kode="pembanding.indikator-hilang",
    judul="Indikator tahun lalu tidak dilaporkan lagi",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Indikator yang dilaporkan tahun lalu hilang atau berganti nama tanpa penjelasan.",
    salah=_capaian(2023, "1 | Nilai kepuasan pengguna loket | Indeks | 88 | 88,22 | 100,25%", _DUA),
    benar=_capaian(2023, "1 | Indeks Kepuasan Masyarakat | Indeks | 88 | 88,22 | 100,25%", _DUA),
    teman=_capaian(2022, "1 | Indeks Kepuasan Masyarakat | Indeks | 86 | 87,15 | 101,34%", _DUA),
    sebagai="pembanding",
)
def cek_hilang(kajian: Kajian) -> Iterator[Temuan]:
    kini = list_ukuran(kajian)
    for lain in list_tahun_lalu(kajian) if kini and not _is_diceritakan(kajian) else ():
        dulu = list_ukuran(lain, Peran.CAPAIAN, Peran.JANJI)
        hilang = drop_disebut(list_hilang(dulu, kini), kajian)
        # Two reports that share no indicator are reports of two things.
        if not hilang or len(hilang) >= len({satu.normal for satu in dulu}):
            continue
        baru = list_hilang(kini, dulu)
        yield lapor(
            "pembanding.indikator-hilang",
            kini[0].tempat,
            "; ".join(shorten(satu.nama, 70) for satu in hilang[:2]),
            ditemukan=f"{len(hilang)} indikator tahun {lain.profil.tahun} tidak ada lagi",
            penjelasan=f"{name_dokumen(lain)} mengukur {_list(hilang, baru)}, yang tidak ditemukan dalam "
            "dokumen ini dan "
            "tidak disebut diganti. Lanjutkan pengukurannya, atau jelaskan perubahannya supaya kinerja "
            "antartahun dapat "
            "dibandingkan.",
            yakin=78,
        )


def _is_diceritakan(kajian: Kajian) -> bool:
    return any(_UBAHAN.search(satu.teks) for satu in kajian.kalimat)


def _list(hilang: list[Ukuran], baru: list[Ukuran]) -> str:
    return "; ".join(f"“{shorten(satu.nama, 90)}”{_pengganti(satu, baru)}" for satu in hilang[:4]) + (
        f"; dan {len(hilang) - 4} lagi" if len(hilang) > 4 else ""
    )


def _pengganti(lama: Ukuran, baru: list[Ukuran]) -> str:
    """What may have taken its place: a new indicator of a like name or of the same sasaran."""
    for satu in baru:
        sesasaran = lama.sasaran and normalize_nama(lama.sasaran) == normalize_nama(satu.sasaran)
        if sesasaran or fuzz.token_sort_ratio(lama.normal, satu.normal) >= SERUPA:
            return f" (mungkin menjadi “{shorten(satu.nama, 90)}”)"
    return ""


@cek(
    kode="pembanding.rumus",
    judul="Cara menghitung indikator berubah",
    tingkat=Tingkat.RAGU,
    dasar=LKE,
    penjelasan="Rumus indikator berbeda dari tahun lalu tanpa penjelasan.",
    salah=_iku(2023, "Jumlah laporan desa yang masuk dibagi jumlah laporan yang wajib dikali 100%"),
    benar=_iku(2023, "Jumlah desa yang tertib dibagi jumlah seluruh desa dikali 100 %"),
    teman=_iku(2022, "Jumlah desa yang tertib dibagi jumlah seluruh desa dikali 100%"),
    sebagai="pembanding",
)
def cek_rumus(kajian: Kajian) -> Iterator[Temuan]:
    yield from _report_ubahan(
        kajian, "pembanding.rumus", "cara menghitung", lambda satu: satu.rumus, lambda a, b: not _is_rumus_sama(a, b)
    )


def _is_rumus_sama(satu: str, lain: str) -> bool:
    return fuzz.token_set_ratio(samakan(satu), samakan(lain)) >= SAMA_RUMUS


@cek(
    kode="pembanding.satuan",
    judul="Satuan atau penanggung jawab indikator berubah",
    tingkat=Tingkat.RAGU,
    dasar=LKE,
    penjelasan="Satuan atau penanggung jawab indikator berbeda dari tahun lalu tanpa penjelasan.",
    salah=_capaian(2023, "1 | Pengaduan yang selesai ditangani | Pengaduan | 88 | 88 | 100%", _DUA),
    benar=_capaian(2023, "1 | Pengaduan yang selesai ditangani | % | 88 | 88 | 100%", _DUA),
    teman=_capaian(2022, "1 | Pengaduan yang selesai ditangani | Persen | 86 | 87 | 101,16%", _DUA),
    sebagai="pembanding",
)
def cek_satuan(kajian: Kajian) -> Iterator[Temuan]:
    yield from _report_ubahan(kajian, "pembanding.satuan", "satuan", lambda satu: satu.satuan, _is_lain_satuan)
    yield from _report_ubahan(
        kajian,
        "pembanding.satuan",
        "penanggung jawab",
        lambda satu: satu.pemilik,
        lambda a, b: fuzz.token_set_ratio(samakan(a), samakan(b)) < SERUPA,
    )


def _is_lain_satuan(satu: str, lain: str) -> bool:
    kiri, kanan = (samakan(teks.replace("%", " persen ")) for teks in (satu, lain))
    return kiri not in kanan and kanan not in kiri


def _report_ubahan(
    kajian: Kajian, kode: str, sebutan: str, ambil: Callable[[Ukuran], str], is_beda: Callable[[str, str], bool]
) -> Iterator[Temuan]:
    """One finding for all indicators of which this part changed since last year."""
    for lain in list_tahun_lalu(kajian) if not _is_diceritakan(kajian) else ():
        dulu = [satu for satu in list_ukuran(lain) if ambil(satu)]
        berubah: dict[str, tuple[Ukuran, Ukuran]] = {}
        for satu in list_ukuran(kajian):
            padanan = find_sama(satu.nama, dulu) if ambil(satu) else None
            if padanan is not None and is_beda(ambil(satu), ambil(padanan)):
                berubah.setdefault(satu.normal, (satu, padanan))
        if not berubah:
            continue
        (kini, semula), *sisa = berubah.values()
        yield lapor(
            kode,
            kini.tempat,
            f"{kini.nama}: {ambil(kini)}",
            ditemukan=ambil(kini),
            seharusnya=f"{ambil(semula)}, seperti tahun {lain.profil.tahun}, atau penjelasan perubahannya",
            penjelasan=f"{sebutan.capitalize()} {len(berubah)} indikator berbeda dari {name_dokumen(lain)}: "
            f"“{shorten(kini.nama, 80)}” semula {shorten(ambil(semula), 90)}, kini {shorten(ambil(kini), 90)}. "
            "Nilai dua "
            "tahun itu tidak dapat dibandingkan sebelum perubahannya dijelaskan.",
            akibat=tuple(
                Akibat(k.tempat, k.nama, f"{sebutan} semula {shorten(ambil(d), 70)}, kini {shorten(ambil(k), 70)}")
                for k, d in sisa
            ),
            yakin=75,
        )
