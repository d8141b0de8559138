"""Cek paket, dokumen: the files of a package belong together, follow each other in time, and name the same people."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from rapidfuzz import fuzz

from tolok.dokumen.kenali.bentuk import Besaran, JenisDokumen, Pejabat
from tolok.dokumen.periksa.cek.bahan import samakan, sebut_tempat
from tolok.dokumen.periksa.cek.fragmen import tabel
from tolok.dokumen.periksa.cek.lapor import lapor, shorten
from tolok.dokumen.periksa.cek.perjanjian import BULAN
from tolok.dokumen.periksa.cek.sanding_indikator import Peran, list_ukuran
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.sanding import (
    Hubungan,
    awal_dokumen,
    list_sepaket,
    name_dokumen,
    relate,
    versi_dokumen,
)
from tolok.dokumen.periksa.sanding_nilai import compare_nilai
from tolok.dokumen.periksa.temuan import Akibat, Langkah, Temuan, Tingkat

DASAR = "PermenPANRB 53/2014, Lampiran I: perjanjian kinerja disusun paling lambat satu bulan setelah DPA disahkan."
_LKIP = "LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\nKecamatan Sukamaju menyusun laporan kinerja tahun 2023.\n\n"
_BULAN = "|".join(BULAN)
_TANGGAL = rf"([0-9]{{1,2}})\s{{1,3}}({_BULAN})\s{{1,3}}(20[0-4][0-9])"
_TANGGAL_SURAT = re.compile(rf"^\s{{0,9}}[A-Z][\w .]{{2,30}},?\s{{1,40}}{_TANGGAL}\s{{0,3}}$", re.IGNORECASE)
_DPA = re.compile(
    rf"\b(?:DPA|dokumen pelaksanaan anggaran)\b[^.\n]{{0,120}}?\b(?:tanggal|disahkan|pada)\s{{1,3}}"
    rf"(?:tanggal\s{{1,3}})?{_TANGGAL}",
    re.IGNORECASE,
)


@cek(
    kode="paket.asing",
    judul="Berkas dalam paket milik kantor atau tahun lain",
    tingkat=Tingkat.RAGU,
    dasar="Paket memuat dokumen satu kantor untuk satu tahun.",
    penjelasan="Satu berkas dalam paket milik kantor lain atau tahun lain, sehingga tidak dibandingkan.",
    salah=_LKIP,
    benar=_LKIP.replace("SUKAMAJU", "SUKAMULYA").replace("Sukamaju", "Sukamulya"),
    teman="PERJANJIAN KINERJA TAHUN 2023\n\nKECAMATAN SUKAMULYA\n\nCamat Kecamatan Sukamulya berjanji.\n",
)
def cek_asing(kajian: Kajian) -> Iterator[Temuan]:
    for lain in kajian.paket:
        hubungan = relate(kajian.profil, lain.profil)
        laporan_lalu = hubungan is Hubungan.LAMPAU and lain.profil.jenis is JenisDokumen.LKIP
        if hubungan is Hubungan.SETAHUN or laporan_lalu:
            continue
        milik = lain.profil.instansi if hubungan is Hubungan.KANTOR_LAIN else _periode(lain)
        yield lapor(
            "paket.asing",
            awal_dokumen(kajian),
            name_dokumen(lain),
            ditemukan=milik,
            seharusnya=f"{kajian.profil.instansi} tahun {kajian.profil.tahun}",
            penjelasan=f"{name_dokumen(lain)} ialah dokumen {milik}, sedangkan yang diperiksa dokumen "
            f"{kajian.profil.instansi} tahun {kajian.profil.tahun}. Berkas itu tidak dibandingkan; keluarkan "
            "dari paket "
            "atau ganti dengan berkas yang benar.",
            yakin=88,
        )


def _periode(lain: Kajian) -> str:
    periode = lain.profil.periode_renstra
    if lain.profil.jenis is JenisDokumen.RENSTRA and periode:
        return f"periode {periode[0]}–{periode[1]}"
    return f"tahun {lain.profil.tahun}"


@cek(
    kode="paket.pk-terlambat",
    judul="Perjanjian kinerja lebih dari sebulan sesudah DPA",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Tanggal perjanjian kinerja melewati satu bulan sejak DPA disahkan.",
    salah=_LKIP + "DPA Kecamatan Sukamaju disahkan pada tanggal 3 Januari 2023.\n",
    benar=_LKIP + "DPA Kecamatan Sukamaju disahkan pada tanggal 10 Februari 2023.\n",
    teman="PERJANJIAN KINERJA TAHUN 2023\n\nKECAMATAN SUKAMAJU\n\nDalam rangka mewujudkan manajemen yang efektif.\n\n"
    "Sukamaju, 20 Februari 2023\n\nCAMAT SUKAMAJU\n",
)
def cek_terlambat(kajian: Kajian) -> Iterator[Temuan]:
    semua = [kajian, *list_sepaket(kajian)]
    dpa = [(tanggal, lain) for lain in semua if (tanggal := _find_dpa(lain))]
    for lain in semua:
        tanggal = _find_tanggal(lain) if lain.profil.jenis is JenisDokumen.PK and not versi_dokumen(lain) else None
        if tanggal is None or not dpa or tanggal <= _sebulan(dpa[0][0]):
            continue
        sah, asal = dpa[0]
        yield lapor(
            "paket.pk-terlambat",
            awal_dokumen(kajian),
            f"{name_dokumen(lain)} bertanggal {_tulis(tanggal)}",
            ditemukan=_tulis(tanggal),
            seharusnya=f"paling lambat {_tulis(_sebulan(sah))}",
            penjelasan=f"DPA disahkan {_tulis(sah)} menurut {name_dokumen(asal)}; {name_dokumen(lain)} baru "
            "ditandatangani "
            f"{_tulis(tanggal)}, lewat dari satu bulan.",
            langkah=(Langkah(f"{_tulis(sah)} + satu bulan = {_tulis(_sebulan(sah))} < {_tulis(tanggal)}"),),
            yakin=88,
        )


def _find_dpa(kajian: Kajian) -> date | None:
    for satu in kajian.kalimat:
        cocok = _DPA.search(satu.teks)
        if cocok and (kajian.profil.tahun is None or int(cocok[3]) in (kajian.profil.tahun, kajian.profil.tahun - 1)):
            return _tanggal(cocok)
    return None


def _find_tanggal(kajian: Kajian) -> date | None:
    """The date over the signatures of an agreement."""
    return next((_tanggal(cocok) for satu in kajian.kalimat if (cocok := _TANGGAL_SURAT.match(satu.teks))), None)


def _tanggal(cocok: re.Match[str]) -> date | None:
    tahun, bulan = int(cocok[3]), BULAN[cocok[2].casefold()]
    hari = int(cocok[1])
    return date(tahun, bulan, hari) if 1 <= hari <= monthrange(tahun, bulan)[1] else None


def _sebulan(sejak: date) -> date:
    """The same day of the next month, or its last."""
    tahun, bulan = (sejak.year, sejak.month + 1) if sejak.month < 12 else (sejak.year + 1, 1)
    return date(tahun, bulan, min(sejak.day, monthrange(tahun, bulan)[1]))


def _tulis(hari: date) -> str:
    return f"{hari.day} {list(BULAN)[hari.month - 1].capitalize()} {hari.year}"


def _pk(versi: str, target: str) -> str:
    return f"PERJANJIAN KINERJA {versi}TAHUN 2023\n\nKECAMATAN SUKAMAJU\n\n" + _tabel_pk(versi, target)


def _tabel_pk(versi: str, target: str) -> str:
    return tabel(
        f"Tabel 2.1 Perjanjian Kinerja {versi.title()}Tahun 2023",
        "No | Sasaran | Indikator Kinerja | Target",
        f"1 | Meningkatnya mutu pelayanan | Indeks Kepuasan Masyarakat | {target}",
        "2 | Berdayanya lembaga desa | Jumlah lembaga desa aktif | 90",
    )


@cek(
    kode="paket.pk-murni",
    judul="Laporan memakai PK murni padahal ada PK perubahan",
    tingkat=Tingkat.RAGU,
    dasar="PermenPANRB 53/2014, Lampiran I: yang dipertanggungjawabkan ialah perjanjian kinerja yang berlaku terakhir.",
    penjelasan="Paket memuat PK perubahan, tetapi laporan menyajikan PK tanpa perubahan.",
    salah=_LKIP + _tabel_pk("", "87"),
    benar=_LKIP + _tabel_pk("PERUBAHAN ", "88"),
    teman=_pk("PERUBAHAN ", "88"),
)
def cek_murni(kajian: Kajian) -> Iterator[Temuan]:
    ubahan = [satu for satu in list_sepaket(kajian, JenisDokumen.PK) if versi_dokumen(satu) == "perubahan"]
    janji = list_ukuran(kajian, Peran.JANJI) if kajian.profil.jenis is JenisDokumen.LKIP else []
    if not ubahan or not janji or _is_berubah(kajian):
        return
    semua = compare_nilai(kajian, ubahan[0], {Besaran.TARGET}, tahun=kajian.profil.tahun, lintas=True)
    beda = [satu for satu in semua if not satu.selaras]
    if semua and not beda:
        return
    yield lapor(
        "paket.pk-murni",
        janji[0].tempat,
        janji[0].tempat.tabel or janji[0].nama,
        ditemukan="perjanjian kinerja tanpa keterangan perubahan",
        seharusnya=f"{name_dokumen(ubahan[0])}, yang berlaku terakhir",
        penjelasan=f"Paket ini memuat {name_dokumen(ubahan[0])} versi perubahan, tetapi tabel perjanjian "
        "kinerja di sini "
        f"tidak menyebut perubahan{f' dan {len(beda)} targetnya berbeda' if beda else ''}. Realisasi "
        "dibandingkan dengan "
        "target yang berlaku terakhir.",
        akibat=tuple(
            Akibat(
                satu.sini.tempat,
                satu.sini.kutipan,
                f"target di sini {satu.sini.angka.teks}, dalam PK perubahan {satu.sana.angka.teks}",
            )
            for satu in beda
        ),
        yakin=90 if beda else 75,
    )


def _is_berubah(kajian: Kajian) -> bool:
    """Whether some table of the agreement says that it is the revised one."""
    return any(
        "perubahan" in f"{tabel_.tabel.judul} {tabel_.tempat.subbab}".casefold()
        and "kinerja" in f"{tabel_.tabel.judul} {tabel_.tempat.subbab}".casefold()
        for tabel_ in kajian.tabel
    )


_TTD = "CAMAT SUKAMAJU\n\nBUDI SANTOSO, S.Sos\n\n{}\n\nNIP. {}\n\n"
_PANGKAT_BUDI = "Pembina (IV/a)"


@cek(
    kode="paket.orang",
    judul="Data pejabat berbeda antardokumen",
    tingkat=Tingkat.SALAH,
    dasar="Perka BKN 22/2007: satu pegawai mempunyai satu NIP.",
    penjelasan="Nama, NIP, atau pangkat orang yang sama berbeda antara dua dokumen kantor ini.",
    salah=_LKIP + _TTD.format(_PANGKAT_BUDI, "19700817 199803 1 004"),
    benar=_LKIP + _TTD.format(_PANGKAT_BUDI, "19700817 199803 1 005"),
    teman="PERJANJIAN KINERJA TAHUN 2023\n\nKECAMATAN SUKAMAJU\n\nUraian.\n\n"
    + _TTD.format(_PANGKAT_BUDI, "19700817 199803 1 005"),
)
def cek_orang(kajian: Kajian) -> Iterator[Temuan]:
    for lain in list_sepaket(kajian):
        dilihat: set[tuple[str, str]] = set()
        for satu in kajian.profil.pejabat:
            for dua in lain.profil.pejabat:
                beda = _beda_orang(satu, dua)
                if beda and (_nama(satu), beda[0]) not in dilihat:
                    dilihat.add((_nama(satu), beda[0]))
                    yield _report_orang(satu, dua, lain, beda)


def _nama(pejabat: Pejabat) -> str:
    return samakan(pejabat.nama.split(",")[0])


def _beda_orang(satu: Pejabat, dua: Pejabat) -> tuple[str, str, str] | None:
    """What of one person differs: kind, here, there; None where nothing does or they are two persons."""
    senama = bool(_nama(satu)) and fuzz.ratio(_nama(satu), _nama(dua)) >= 92
    if senama and satu.nip and dua.nip and satu.nip != dua.nip:
        return ("NIP", satu.nip, dua.nip) if fuzz.ratio(satu.nip, dua.nip) >= 70 else None
    senip = bool(satu.nip) and satu.nip == dua.nip
    if senip and _nama(satu) and _nama(dua) and not senama and fuzz.token_set_ratio(_nama(satu), _nama(dua)) < 85:
        return ("nama", satu.nama, dua.nama)
    if senip and satu.pangkat and dua.pangkat and not _is_sepangkat(satu.pangkat, dua.pangkat):
        return ("pangkat", satu.pangkat, dua.pangkat)
    return None


def _is_sepangkat(satu: str, lain: str) -> bool:
    """Whether two ranks are one, one of them perhaps without its class."""
    kiri, kanan = (_rank(teks) for teks in (satu, lain))
    return not kiri or not kanan or kiri <= kanan or kanan <= kiri


def _rank(teks: str) -> set[str]:
    kata = samakan(re.sub(r"\b(?:tk|tkt)\b\.?", "tingkat", teks, flags=re.IGNORECASE)).split()
    return {"1" if satu == "i" else satu for satu in kata if satu not in {"gol", "golongan", "ruang", "pangkat"}}


def _report_orang(satu: Pejabat, dua: Pejabat, lain: Kajian, beda: tuple[str, str, str]) -> Temuan:
    jenis, sini, sana = beda
    tingkat = Tingkat.RAGU if jenis == "pangkat" else Tingkat.SALAH
    saran = "Bila naik pangkat di antara keduanya, tidak ada yang keliru; " if jenis == "pangkat" else ""
    return lapor(
        "paket.orang",
        satu.tempat,
        f"{satu.nama} {jenis} {sini}",
        ditemukan=f"{sini}, dalam {name_dokumen(lain)} {sana}",
        penjelasan=f"{jenis[:1].upper()}{jenis[1:]} {shorten(satu.nama, 60)} di sini {sini}, dalam "
        f"{name_dokumen(lain)} "
        f"{sana} ({sebut_tempat(dua.tempat) or 'awal dokumen'}). {saran}{'cocokkan' if saran else 'Cocokkan'} "
        "dengan SK.",
        tingkat=tingkat,
        yakin=70 if tingkat is Tingkat.RAGU else 92,
    )
