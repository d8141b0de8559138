"""The archive of an OOXML or ODF file: opened within bounds, its parts as XML that can reach nothing outside.

Nothing is unpacked to a disk and no name in the archive is ever used as a path.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from urllib.parse import unquote

from lxml import etree

from tolok.dokumen.baca import batas
from tolok.dokumen.baca.bacaan import BerkasTakTerbaca

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
HUBUNGAN = "{http://schemas.openxmlformats.org/package/2006/relationships}"
KETAT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/spreadsheetml/main": b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    b"http://purl.oclc.org/ooxml/drawingml/": b"http://schemas.openxmlformats.org/drawingml/2006/",
    b"http://purl.oclc.org/ooxml/officeDocument/": b"http://schemas.openxmlformats.org/officeDocument/2006/",
}
"""Names of the strict form of OOXML, which says the same."""
AWAL_KETAT = b"http://purl.oclc.org/ooxml/"
PENYANDIAN = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9_.-]{1,40})["']""")
PENYANDIAN_AMAN = {b"utf-8", b"utf8", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252", b"utf-16"}
BOM_UTF16 = (b"\xff\xfe", b"\xfe\xff")
DOKTIP = tuple(satu for kata in ("<!DOCTYPE", "<!ENTITY") for satu in (kata.encode(), kata.encode("utf-16-le")))
MAMPAT_DIKENAL = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
TERKUNCI = 1
RUSAK = (
    "Berkas ini rusak atau terpotong: {sebab}. Salin atau unduh ulang dari asalnya, lalu pastikan dapat dibuka "
    "dengan aplikasi pembuatnya."
)


@dataclass(frozen=True)
class Arsip:
    """An archive whose sizes have been checked; its parts are inflated one at a time, when asked for."""

    zip: zipfile.ZipFile

    @cached_property
    def nama(self) -> Mapping[str, str]:
        """Names of the parts by their lower case, as OOXML compares them."""
        return {satu.replace("\\", "/").lstrip("/").lower(): satu for satu in self.zip.namelist()}

    def has(self, nama: str) -> bool:
        return nama.lower() in self.nama

    def read(self, nama: str, *, terbanyak: int = batas.XML) -> bytes:
        """Bytes of one part; empty where it does not exist.

        Galat:
            BerkasTakTerbaca: bagian itu rusak atau melampaui batas.
        """
        asli = self.nama.get(nama.lower())
        if asli is None:
            return b""
        ukuran = self.zip.getinfo(asli).file_size
        if ukuran > terbanyak:
            raise BerkasTakTerbaca(
                f"Bagian {nama!r} berkas ini {ukuran // batas.MB} MB, melampaui batas {terbanyak // batas.MB} MB. "
                "Bagi dokumennya menjadi beberapa berkas."
            )
        try:
            return self.zip.read(asli)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as galat:
            raise BerkasTakTerbaca(RUSAK.format(sebab=f"bagian {nama!r} di dalamnya tidak utuh")) from galat

    def parse(self, nama: str) -> etree._Element | None:
        """Root of one part; None where it does not exist.

        Galat:
            BerkasTakTerbaca: bukan XML yang sah, atau memuat DOCTYPE.
        """
        isi = self.read(nama)
        if not isi:
            return None
        return parse_xml(isi, nama=nama)

    def stream(self, nama: str, *, tag: tuple[str, ...], terbanyak: int = batas.XML_LEMBAR) -> Iterator[etree._Element]:
        """Every element of these names when it ends; the caller clears what it has read.

        Galat:
            BerkasTakTerbaca: bukan XML yang sah, memuat DOCTYPE, atau melampaui batas.
        """
        if not self.has(nama):
            return
        isi = check_xml(self.read(nama, terbanyak=terbanyak), nama=nama)
        jalan = etree.iterparse(
            BytesIO(isi), events=("end",), tag=tag, resolve_entities=False, no_network=True, remove_comments=True
        )
        try:
            for _, unsur in jalan:
                yield unsur
        except etree.XMLSyntaxError as galat:
            raise BerkasTakTerbaca(RUSAK.format(sebab=f"bagian {nama!r} bukan XML yang sah")) from galat

    def relations(self, nama: str) -> dict[str, tuple[str, str]]:
        """Parts that a part refers to: (kind, name) by relationship id; targets outside the archive are left out."""
        folder, berkas = posixpath.split(nama)
        akar = self.parse(f"{folder}/_rels/{berkas}.rels".lstrip("/"))
        hasil: dict[str, tuple[str, str]] = {}
        for satu in [] if akar is None else akar.iter(f"{HUBUNGAN}Relationship"):
            if satu.get("TargetMode") == "External":
                continue
            tujuan = unquote(satu.get("Target", ""))
            jalur = tujuan.lstrip("/") if tujuan.startswith("/") else posixpath.join(folder, tujuan)
            hasil[satu.get("Id", "")] = (satu.get("Type", "").rsplit("/", 1)[-1], posixpath.normpath(jalur))
        return hasil


def open_arsip(isi: bytes) -> Arsip:
    """Open an archive and hold its sizes against the bounds before anything is inflated.

    Galat:
        BerkasTakTerbaca: rusak, terkunci, atau mengembang melampaui batas.
    """
    try:
        arsip = zipfile.ZipFile(BytesIO(isi))
        semua = arsip.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError, UnicodeError) as galat:
        raise BerkasTakTerbaca(RUSAK.format(sebab="arsip di dalamnya tidak lengkap")) from galat
    if len(semua) > batas.ENTRI:
        raise BerkasTakTerbaca(
            f"Berkas ini memuat {len(semua)} bagian, melampaui batas {batas.ENTRI}; dokumen kantor tidak pernah "
            "sebanyak itu. Simpan ulang dokumennya dengan aplikasi pembuatnya."
        )
    _check_ukuran(semua, len(isi))
    if any(satu.flag_bits & TERKUNCI for satu in semua):
        raise BerkasTakTerbaca("Isi berkas ini terkunci dengan kata sandi. Buka kuncinya, lalu simpan ulang.")
    if any(satu.compress_type not in MAMPAT_DIKENAL for satu in semua):
        raise BerkasTakTerbaca(
            "Berkas ini dimampatkan dengan cara yang tidak dipakai dokumen kantor. Simpan ulang dengan aplikasi "
            "pembuatnya."
        )
    return Arsip(arsip)


def _check_ukuran(semua: list[zipfile.ZipInfo], ukuran: int) -> None:
    jumlah = sum(satu.file_size for satu in semua)
    if jumlah > batas.ISI_ARSIP or jumlah > max(batas.RASIO_SEJAK, batas.RASIO * ukuran):
        raise BerkasTakTerbaca(
            f"Berkas {max(1, ukuran // 1024)} KB ini mengembang menjadi {jumlah // batas.MB} MB; dokumen biasa tidak "
            f"pernah demikian (batas {batas.ISI_ARSIP // batas.MB} MB dan {batas.RASIO} kali ukurannya), maka tidak "
            "dibuka. Minta berkas aslinya dari pembuatnya."
        )


def check_xml(isi: bytes, *, nama: str) -> bytes:
    """The bytes as they may be parsed: in an encoding of OOXML, without DOCTYPE, in the transitional names.

    Galat:
        BerkasTakTerbaca: memuat DOCTYPE atau penyandian lain.
    """
    if any(satu in isi for satu in DOKTIP):
        raise BerkasTakTerbaca(
            f"Bagian {nama!r} berkas ini memuat deklarasi DOCTYPE, yang tidak pernah ada dalam dokumen kantor dan "
            "dapat dipakai untuk membaca berkas lain; maka tidak dibuka. Simpan ulang dengan aplikasi pembuatnya."
        )
    cocok = PENYANDIAN.match(isi.removeprefix(b"\xef\xbb\xbf"))
    polos = isi.startswith((b"<", b"\xef\xbb\xbf", *BOM_UTF16)) or isi[:1].isspace()
    if not polos or (cocok is not None and cocok[1].lower() not in PENYANDIAN_AMAN):
        raise BerkasTakTerbaca(RUSAK.format(sebab=f"bagian {nama!r} tidak ditulis dalam UTF-8"))
    if AWAL_KETAT in isi:
        for ketat, biasa in KETAT.items():
            isi = isi.replace(ketat, biasa)
    return isi


def parse_xml(isi: bytes, *, nama: str) -> etree._Element:
    """Root of an XML part.

    Galat:
        BerkasTakTerbaca: bukan XML yang sah, atau memuat DOCTYPE.
    """
    pengurai = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(check_xml(isi, nama=nama), pengurai)
    except etree.XMLSyntaxError as galat:
        raise BerkasTakTerbaca(RUSAK.format(sebab=f"bagian {nama!r} bukan XML yang sah")) from galat


def is_on(unsur: etree._Element | None) -> bool:
    """Whether a switch such as w:b stands and is not switched off."""
    return unsur is not None and unsur.get(f"{W}val", "1") not in {"0", "false", "off", "none"}


def read_bulat(teks: str | None, baku: int = 0) -> int:
    """A whole number as attributes hold it; `baku` where it is none or absurd."""
    try:
        nilai = int(float(teks or ""))
    except (ValueError, OverflowError):
        return baku
    return nilai if abs(nilai) < 10**9 else baku
