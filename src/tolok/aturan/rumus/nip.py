"""Rumus NIP: the 18 digits of a civil servant, read and checked digit group by digit group."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import cast

from tolok.aturan.galat import NipKeliru, ParameterTidakBerlaku, TidakDikenal, quote
from tolok.aturan.katalog import aturan
from tolok.aturan.parameter import parameter
from tolok.aturan.regulasi import Rujukan
from tolok.aturan.satuan import Satuan

JENIS_ASN = ("PNS", "PPPK")
_TULISAN = re.compile(r"[0-9]{18}|[0-9]{8} [0-9]{6} [0-9] [0-9]{3}")
_TANDA_PPPK = "21"


class JenisKelamin(StrEnum):
    PRIA = "pria"
    WANITA = "wanita"


_KELAMIN = {"1": JenisKelamin.PRIA, "2": JenisKelamin.WANITA}


@dataclass(frozen=True, slots=True)
class Nip:
    """NIP yang terbaca. `tmt` = tanggal 1 bulan TMT; pada PPPK hanya tahunnya yang tertulis, maka 1 Januari."""

    lahir: date
    tmt: date
    jenis_kelamin: JenisKelamin
    urut: int
    jenis: str = "PNS"


@aturan(
    kode="nip.periksa",
    nama="Pemeriksaan NIP",
    rumus="tanggal lahir (8) + TMT (6) + jenis kelamin (1) + nomor urut (3)",
    satuan=Satuan.IDENTITAS,
    dasar=(Rujukan("perka-bkn-22-2007", "susunan NIP"),),
    tafsir=("T-013",),
    parameter=("nip_usia_tmt",),
)
def periksa(*, nip: str, jenis: str = "PNS") -> Nip:
    """Bagian-bagian NIP yang sah: 18 angka, boleh berspasi 8-6-1-3.

    Pada PPPK angka ke-9 sampai ke-14 ialah tahun dan tanda 21. Jenis ASN dipilih
    pemanggil, tidak ditebak dari angkanya.

    Galat:
        NipKeliru: memuat setiap alasan dengan tempat angkanya.
        TidakDikenal: jenis selain PNS atau PPPK.
    """
    return parse_nip(nip, jenis=jenis)


def parse_nip(teks: str, *, jenis: str = "PNS") -> Nip:
    """Read a NIP.

    Raises: NipKeliru (every reason with its place), TidakDikenal (no such jenis ASN).
    """
    if jenis not in JENIS_ASN:
        raise TidakDikenal("Jenis ASN", jenis, dikenal=JENIS_ASN)
    if not _TULISAN.fullmatch(teks):
        raise _refuse(teks, ["harus 18 angka 0-9, ditulis sambung atau berspasi 8-6-1-3"])
    angka = teks.replace(" ", "")
    alasan: list[str] = []
    lahir = _read_tanggal(angka[:8], "angka ke-1 s.d. 8 (tanggal lahir)", alasan)
    tmt = _read_tmt(angka[8:14], jenis, alasan)
    if angka[14] not in _KELAMIN:
        alasan.append(f"angka ke-15 (jenis kelamin) {angka[14]}, seharusnya 1 (pria) atau 2 (wanita)")
    if angka[15:] == "000":
        alasan.append("angka ke-16 s.d. 18 (nomor urut) 000, seharusnya mulai 001")
    if lahir and tmt:
        alasan.extend(_check_usia(lahir, tmt, jenis))
    if alasan:
        raise _refuse(teks, alasan)
    return Nip(cast("date", lahir), cast("date", tmt), _KELAMIN[angka[14]], int(angka[15:]), jenis)


def format_nip(teks: str) -> str:
    """Write a NIP with spaces 8-6-1-3.

    Raises: NipKeliru (not 18 digits).
    """
    if not _TULISAN.fullmatch(teks):
        raise _refuse(teks, ["harus 18 angka 0-9, ditulis sambung atau berspasi 8-6-1-3"])
    angka = teks.replace(" ", "")
    return f"{angka[:8]} {angka[8:14]} {angka[14]} {angka[15:]}"


def _read_tanggal(angka: str, tempat: str, alasan: list[str]) -> date | None:
    try:
        return date(int(angka[:4]), int(angka[4:6]), int(angka[6:]))
    except ValueError:
        alasan.append(f"{tempat} {angka}, bukan tanggal yang ada")
        return None


def _read_tmt(angka: str, jenis: str, alasan: list[str]) -> date | None:
    if jenis == "PPPK":
        if angka[4:] != _TANDA_PPPK:
            alasan.append(f"angka ke-13 s.d. 14 (tanda PPPK) {angka[4:]}, seharusnya {_TANDA_PPPK}")
        angka = f"{angka[:4]}01"
    return _read_tanggal(f"{angka}01", "angka ke-9 s.d. 14 (tahun dan bulan TMT)", alasan)


def _check_usia(lahir: date, tmt: date, jenis: str) -> list[str]:
    try:
        batas = parameter("nip_usia_tmt", tmt).nilai
    except ParameterTidakBerlaku:
        return [f"angka ke-9 s.d. 12 (tahun TMT) {tmt.year}, terlalu awal"]
    usia_termuda = tmt.year - lahir.year - ((tmt.month, tmt.day) < (lahir.month, lahir.day))
    # A PPPK number names only the year, so anyone who reaches the lower limit within it passes.
    usia_tertua = tmt.year - lahir.year if jenis == "PPPK" else usia_termuda
    if usia_tertua < cast("int", batas["termuda"]) or usia_termuda > cast("int", batas["tertua"]):
        return [
            f"usia pada TMT {usia_termuda} tahun (angka ke-1 s.d. 14), "
            f"seharusnya {batas['termuda']} sampai {batas['tertua']}"
        ]
    return []


def _refuse(teks: str, alasan: list[str]) -> NipKeliru:
    return NipKeliru(f"NIP {quote(teks)} tidak sah: {'; '.join(alasan)}. Cocokkan dengan SK.", alasan=alasan)
