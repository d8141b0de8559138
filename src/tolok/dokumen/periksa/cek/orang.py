"""Cek orang: one person one NIP, a NIP that can exist, and the rank that belongs to the grade."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from tolok.aturan.galat import GalatPengguna
from tolok.aturan.rumus.nip import JENIS_ASN, parse_nip
from tolok.aturan.rumus.pangkat import dari_golongan, pangkat_cocok
from tolok.dokumen.kenali.bentuk import AsalKalimat, Pejabat
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.periksa.cek.bahan import isi_sel, list_badan, samakan, sebut_tempat
from tolok.dokumen.periksa.cek.lapor import lapor, shorten_sekitar
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

TAK_ADA = {("I", "e"), ("II", "e"), ("III", "e")}
"""Grades I to III end at d."""
NIP_LAMA = 9
"""Digits of a NIP before 2009."""
_BUKAN_ORANG = re.compile(
    r"\s{0,9}(?:provinsi|kabupaten|kota|kecamatan|dinas|badan|biro|bagian|kepala|sekretaris|camat)\b", re.IGNORECASE
)
_GELAR = re.compile(
    r"\b(?:dr|drs|dra|ir|h|hj|prof|kh|st|se|sh|ss|amd|a\.md|ap|s|m|si|sos|ag|pd|kom|ak|hut|ip|stp|an|ap|ikom|e|"
    r"t|h|p|pt|kep|km|"
    r"ap|mm|mh|mt|msi|msc|map|phd|eng|tr|keb|farm|gz|psi|hum|sc|kes|th|i|d|ba|bc|hk|spd|ssos|sap|stp|sstp|mpd)\b\.?",
    re.IGNORECASE,
)
_GOLONGAN = re.compile(r"(?:IV|I{1,3})\s?[./-]\s?[a-e]", re.IGNORECASE)
_PANGKAT = re.compile(
    r"\b((?:Juru|Pengatur|Penata|Pembina)(?:\s(?:Utama|Muda|Madya))?(?:\s(?:Muda|Madya))?(?:\s(?:Tingkat|"
    r"Tk\.?)\s?I\b)?)"
    r"[\s,./(–-]{1,6}(?:Gol(?:ongan)?\.?(?:\sRuang)?\s?:?\s?)?(?<![A-Z])(IV|I{1,3})\s?[./-]?\s?([a-e])\b\)?",
    re.IGNORECASE,
)


def _nama(pejabat: Pejabat) -> str:
    """A person's name without titles, to tell two mentions of one person."""
    depan = "" if _BUKAN_ORANG.match(pejabat.nama) else pejabat.nama.split(",")[0]
    return " ".join(kata for kata in samakan(_GELAR.sub(" ", depan)).split() if len(kata) > 1)


def _grouped(kajian: Kajian) -> dict[str, list[Pejabat]]:
    hasil: dict[str, list[Pejabat]] = {}
    for satu in kajian.profil.pejabat:
        if _nama(satu):
            hasil.setdefault(_nama(satu), []).append(satu)
    return hasil


_TTD = "CAMAT SUKAMAJU\n\nBUDI SANTOSO, S.Sos\n\nPembina (IV/a)\n\nNIP. {}\n\n"


@cek(
    kode="orang.nip-dua",
    judul="Satu orang dengan dua NIP",
    tingkat=Tingkat.SALAH,
    dasar="Perka BKN 22/2007: satu pegawai mempunyai satu NIP.",
    penjelasan="Orang yang sama tercantum dengan NIP yang berbeda.",
    salah="KATA PENGANTAR\n\nUraian.\n\n"
    + _TTD.format("19700817 199803 1 004")
    + "RINGKASAN EKSEKUTIF\n\nUraian.\n\n"
    + _TTD.format("19700817 198803 1 004"),
    benar="KATA PENGANTAR\n\nUraian.\n\n"
    + _TTD.format("19700817 199803 1 004")
    + "RINGKASAN EKSEKUTIF\n\nUraian.\n\n"
    + _TTD.format("197008171998031004"),
)
def cek_nip_dua(kajian: Kajian) -> Iterator[Temuan]:
    for daftar in _grouped(kajian).values():
        ber_nip = [satu for satu in daftar if satu.nip]
        nip = [satu.nip for satu in ber_nip]
        if len(set(nip)) < 2:
            continue
        biasa = max(nip, key=nip.count)
        lain = [satu for satu in ber_nip if satu.nip != biasa]
        utama = next(satu for satu in ber_nip if satu.nip == biasa)
        seri = nip.count(biasa) == nip.count(lain[0].nip)
        dekat = fuzz.ratio(biasa, lain[0].nip) >= 70
        yield lapor(
            "orang.nip-dua",
            lain[0].tempat,
            f"{lain[0].nama} NIP {_spasi(lain[0].nip)}",
            ditemukan=_spasi(lain[0].nip),
            seharusnya=f"{_spasi(biasa)} atau {_spasi(lain[0].nip)}" if seri else _spasi(biasa),
            penjelasan=f"{utama.nama} tercantum dengan NIP {_spasi(biasa)} ({nip.count(biasa)} kali) dan "
            f"{_spasi(lain[0].nip)}. Satu pegawai hanya mempunyai satu NIP; cocokkan dengan SK.",
            akibat=(
                Akibat(utama.tempat, f"{utama.nama} NIP {_spasi(biasa)}", "NIP yang lain"),
                *(Akibat(s.tempat, f"{s.nama} NIP {_spasi(s.nip)}", "juga berbeda") for s in lain[1:]),
            ),
            tingkat=Tingkat.SALAH if dekat else Tingkat.RAGU,
            yakin=95 if dekat else 70,
        )


def _spasi(nip: str) -> str:
    return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}" if len(nip) == 18 else nip


@cek(
    kode="orang.nama-dua",
    judul="Satu NIP dengan dua nama",
    tingkat=Tingkat.SALAH,
    dasar="Perka BKN 22/2007: satu NIP milik satu pegawai.",
    penjelasan="NIP yang sama tercantum pada dua orang.",
    salah=_TTD.format("19700817 199803 1 004") + "SEKRETARIS\n\nRINA WULANDARI, SE\n\nNIP. 19700817 199803 1 004\n",
    benar=_TTD.format("19700817 199803 1 004") + "SEKRETARIS\n\nRINA WULANDARI, SE\n\nNIP. 19750304 200003 2 001\n",
)
def cek_nama_dua(kajian: Kajian) -> Iterator[Temuan]:
    menurut_nip: dict[str, list[Pejabat]] = {}
    for satu in kajian.profil.pejabat:
        if satu.nip and _nama(satu):
            menurut_nip.setdefault(satu.nip, []).append(satu)
    for nip, daftar in menurut_nip.items():
        lain = next((satu for satu in daftar if fuzz.ratio(_nama(satu), _nama(daftar[0])) < 85), None)
        if lain is None or set(_nama(lain).split()) & set(_nama(daftar[0]).split()):
            continue
        yield lapor(
            "orang.nama-dua",
            lain.tempat,
            f"{lain.nama} NIP {_spasi(nip)}",
            ditemukan=f"{daftar[0].nama} dan {lain.nama}",
            penjelasan=f"NIP {_spasi(nip)} tercantum pada {daftar[0].nama} dan {lain.nama}. NIP salah satunya disalin "
            "dari yang lain.",
            akibat=(Akibat(daftar[0].tempat, daftar[0].nama, "pemakai NIP yang sama"),),
        )


@cek(
    kode="orang.nip-mustahil",
    judul="NIP yang tidak mungkin",
    tingkat=Tingkat.SALAH,
    dasar="Perka BKN 22/2007: susunan NIP (aturan nip.periksa).",
    penjelasan="Angka NIP tidak membentuk tanggal lahir, TMT, jenis kelamin, dan nomor urut.",
    salah=_TTD.format("19701317 199803 1 004"),
    benar=_TTD.format("19701117 199803 1 004"),
)
def cek_nip_mustahil(kajian: Kajian) -> Iterator[Temuan]:
    dilihat: set[str] = set()
    for satu in kajian.profil.pejabat:
        if not satu.nip or satu.nip in dilihat or len(satu.nip) in (NIP_LAMA, 0):
            continue
        dilihat.add(satu.nip)
        alasan = _reasons(satu.nip)
        if alasan:
            yield lapor(
                "orang.nip-mustahil",
                satu.tempat,
                f"{satu.nama} NIP {_spasi(satu.nip)}",
                ditemukan=_spasi(satu.nip),
                penjelasan=f"{alasan} Cocokkan NIP ini dengan SK.",
            )


def _reasons(nip: str) -> str:
    """Why no ASN can have this number; "" where some can."""
    if len(nip) != 18:
        return f"NIP ini memuat {len(nip)} angka, seharusnya 18."
    pesan = ""
    for jenis in JENIS_ASN:
        try:
            parse_nip(nip, jenis=jenis)
        except GalatPengguna as galat:
            pesan = pesan or str(galat).split(" Cocokkan", maxsplit=1)[0]
        else:
            return ""
    return pesan


@cek(
    kode="orang.pangkat-golongan",
    judul="Pangkat tidak sesuai golongannya",
    tingkat=Tingkat.SALAH,
    dasar="PP 11/2017: pangkat dan golongan ruang (aturan pangkat.cocok).",
    penjelasan="Pangkat yang tertulis bukan pangkat golongan ruang itu.",
    salah="Kepala Seksi berpangkat Penata Tk. I (III/c).\n",
    benar="Kepala Seksi berpangkat Penata Tk. I (III/d).\n",
)
def cek_pangkat(kajian: Kajian) -> Iterator[Temuan]:
    for teks, tempat in _list_pangkat(kajian):
        for cocok in _PANGKAT.finditer(teks):
            golongan = f"{cocok[2].upper()}/{cocok[3].lower()}"
            pangkat = re.sub(r"\bTk\.?\s?", "Tingkat ", " ".join(cocok[1].split()), flags=re.IGNORECASE)
            try:
                cocok_ = pangkat_cocok(pangkat, golongan)
            except GalatPengguna:
                continue
            if not cocok_:
                yield lapor(
                    "orang.pangkat-golongan",
                    tempat,
                    shorten_sekitar(teks, cocok.start(), cocok.end()),
                    ditemukan=" ".join(cocok.group().split()),
                    seharusnya=f"{dari_golongan(golongan)} ({golongan}), atau {pangkat} ({golongan_dari(pangkat)})",
                    penjelasan=f"Golongan ruang {golongan} berpangkat {dari_golongan(golongan)}, bukan "
                    f"{pangkat}. Salah "
                    "satu dari keduanya keliru.",
                )


def _list_pangkat(kajian: Kajian) -> Iterator[tuple[str, Tempat]]:
    """Texts that may name a rank: sentences, cells, and two neighbouring cells such as "Penata" and "III/c"."""
    for satu in kajian.kalimat:
        if satu.asal is not AsalKalimat.SEL:
            yield satu.teks, satu.tempat
    for tabel in kajian.tabel:
        for baris in list_badan(tabel):
            isi = [isi_sel(sel) for sel in tabel.kisi[baris]]
            for kolom, teks in enumerate(isi):
                kanan = isi[kolom + 1] if kolom + 1 < len(isi) else ""
                yield (f"{teks} ({kanan})" if _GOLONGAN.fullmatch(kanan) else teks), tabel.tempat_sel(baris, kolom)


def golongan_dari(pangkat: str) -> str:
    """The grade that a rank belongs to; the rank itself must be one that exists."""
    return next(
        f"{golongan}/{ruang}"
        for golongan in ("I", "II", "III", "IV")
        for ruang in "abcde"
        if (golongan, ruang) not in TAK_ADA and pangkat_cocok(pangkat, f"{golongan}/{ruang}")
    )


@cek(
    kode="orang.jabatan-dua",
    judul="Satu jabatan dengan dua pejabat",
    tingkat=Tingkat.RAGU,
    dasar="Logika: satu jabatan kepala dipegang satu orang pada satu waktu.",
    penjelasan="Jabatan yang sama ditandatangani dua orang.",
    salah=_TTD.format("19700817 199803 1 004") + "CAMAT SUKAMAJU\n\nRINA WULANDARI, SE\n\nNIP. 19750304 200003 2 001\n",
    benar=_TTD.format("19700817 199803 1 004") + "SEKRETARIS\n\nRINA WULANDARI, SE\n\nNIP. 19750304 200003 2 001\n",
)
def cek_jabatan_dua(kajian: Kajian) -> Iterator[Temuan]:
    kepala: dict[str, Pejabat] = {}
    for satu in kajian.profil.pejabat:
        jabatan = samakan(satu.jabatan)
        if not re.match(r"(?:camat|lurah|kepala (?:dinas|badan|biro))\b", jabatan) or not satu.nip or not _nama(satu):
            continue
        pertama = kepala.setdefault(jabatan, satu)
        if pertama.nip != satu.nip and fuzz.ratio(_nama(pertama), _nama(satu)) < 70:
            yield lapor(
                "orang.jabatan-dua",
                satu.tempat,
                f"{satu.jabatan} {satu.nama}",
                ditemukan=f"{pertama.nama} dan {satu.nama}",
                penjelasan=f"{satu.jabatan} tercantum dijabat {pertama.nama} ({sebut_tempat(pertama.tempat)}) dan "
                f"{satu.nama}. Bila pejabatnya berganti, sebutkan sejak kapan; Plt. ditulis Plt.",
                yakin=75,
            )
