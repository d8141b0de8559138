"""Instansi: names of offices and regions in running text, with their place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tolok.dokumen.kenali.bentuk import JenisInstansi

PANJANG_NAMA = 9
"""Words that the name of an office may have after its kind."""

_JENIS = {
    "kecamatan": JenisInstansi.KECAMATAN,
    "camat": JenisInstansi.KECAMATAN,
    "kelurahan": JenisInstansi.KELURAHAN,
    "lurah": JenisInstansi.KELURAHAN,
    "dinas": JenisInstansi.DINAS,
    "badan": JenisInstansi.BADAN,
    "biro": JenisInstansi.BIRO,
    "bagian": JenisInstansi.BAGIAN,
    "sekretariat": JenisInstansi.SEKRETARIAT,
    "inspektorat": JenisInstansi.LAIN,
    "kantor": JenisInstansi.LAIN,
    "satuan": JenisInstansi.LAIN,
    "rsud": JenisInstansi.LAIN,
}
_KEPALA = {"camat": "Kecamatan", "lurah": "Kelurahan"}
"""The title of a head names the office."""
_AWAL = re.compile(
    r"(?<![\w/])(Kecamatan|Camat|Kelurahan|Lurah|Dinas|Badan|Biro|Bagian|Sekretariat|Inspektorat|Kantor|Satuan|RSUD)"
    r"(?=[ \t])",
    re.IGNORECASE,
)
_DAERAH = re.compile(r"(?<![\w/])(Kabupaten|Kab\.|Kota|Provinsi|Propinsi|Prov\.)(?=[ \t])", re.IGNORECASE)
_KATA = re.compile(r"[ \t]{1,9}(&|[^\W\d_][\w.'’-]{0,40}(?![\w/]))([,]?)|[ \t]{1,9}(?:Wilayah[ \t])?([IVX]{1,5})\b")
_HUBUNG = frozenset({"dan", "serta", "&"})
# fmt: off
_HENTI = frozenset(
    (
        "tahun", "kabupaten", "kab", "kab.", "kota", "provinsi", "propinsi", "prov.", "sekretariat", "kantor",
        "nomor", "no", "no.", "berdasarkan", "adalah", "yang", "dalam", "untuk", "pada", "di", "ke", "dari",
        "dengan", "sebagai", "ini", "itu", "tersebut", "merupakan", "selaku", "atau", "sebanyak", "periode",
        "triwulan", "semester", "laporan", "lkip", "lkjip", "lakip", "lppd", "kepada", "oleh", "tentang", "telah",
        "akan", "se", "bab", "tabel", "gambar", "selama", "mempunyai", "memiliki", "melalui", "kecamatan", "camat",
        "dinas", "badan", "biro", "bagian", "kepala", "nip", "nip.", "plt", "plt.", "tanggal", "jumlah", "program",
        "kegiatan", "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september",
        "oktober", "november", "desember", "republik", "indonesia",
    )
)
# fmt: on
_BUKAN = {
    JenisInstansi.SEKRETARIAT: frozenset({"camat"}),
    JenisInstansi.DINAS: frozenset({"jabatan", "luar", "terkait", "beserta", "dalam"}),
    JenisInstansi.BADAN: frozenset({"usaha", "hukum", "permusyawaratan", "layanan", "publik", "pusat"}),
    JenisInstansi.LAIN: frozenset({"kerja", "organisasi", "atau", "harga"}),
}
"""What follows the word where it is no office: "Dinas Jabatan", "Badan Usaha", "Satuan Kerja"."""
_TERBALIK = frozenset({"sub", "sub-", "antar", "tiap", "setiap"})


@dataclass(frozen=True, slots=True)
class NamaInstansi:
    """One mention of an office: "Kecamatan Batumandi"; `teks[mulai:akhir]` is as printed."""

    jenis: JenisInstansi
    kata: tuple[str, ...]
    """Kind and name, as printed."""
    mulai: int
    akhir: int

    @property
    def nama(self) -> str:
        return tidy_nama(" ".join(self.kata))

    @property
    def nama_diri(self) -> str:
        return tidy_nama(" ".join(self.kata[1:]))


def find_instansi(teks: str) -> Iterator[NamaInstansi]:
    """Every office that a text names with a name of its own, "Camat Batumandi" being Kecamatan Batumandi."""
    for cocok in _AWAL.finditer(teks):
        awal = cocok.group(1)
        if not _is_nama(awal) or _before(teks, cocok.start()) in _TERBALIK:
            continue
        jenis = _JENIS[awal.casefold()]
        kata, akhir = _read_kata(teks, cocok.end())
        if kata and kata[0].casefold() not in _BUKAN.get(jenis, ()):
            kepala = _KEPALA.get(awal.casefold(), awal)
            yield NamaInstansi(jenis, (kepala.upper() if awal.isupper() else kepala, *kata), cocok.start(), akhir)


def find_daerah(teks: str) -> Iterator[tuple[str, str]]:
    """Every region that a text names: ("Kabupaten", "Balangan"), ("Provinsi", "Jawa Barat")."""
    for cocok in _DAERAH.finditer(teks):
        jenis = cocok.group(1)
        kata, _ = _read_kata(teks, cocok.end(), paling=3)
        if _is_nama(jenis) and kata and "dan" not in kata:
            baku = {"k": "Kabupaten", "p": "Provinsi"}[jenis[0].casefold()]
            yield ("Kota" if jenis.casefold() == "kota" else baku), tidy_nama(" ".join(kata))


def _is_nama(kata: str) -> bool:
    return kata[:1].isupper()


def _before(teks: str, mulai: int) -> str:
    sebelum = teks[max(0, mulai - 12) : mulai].split()
    return sebelum[-1].casefold() if sebelum else ""


def _read_kata(teks: str, mulai: int, paling: int = PANJANG_NAMA) -> tuple[tuple[str, ...], int]:
    """Return the capitalised words from here, joined by "dan" or a comma, and where they end."""
    kata: list[str] = []
    akhir, panjang = mulai, 0
    while len(kata) < paling and (cocok := _KATA.match(teks, mulai)):
        satu, koma = cocok.group(1) or cocok.group(3), cocok.group(2)
        bersih = satu.rstrip(".")
        hubung = satu.casefold() in _HUBUNG
        if not hubung and (satu.casefold() in _HENTI or not _is_nama(satu)):
            break
        kata.append(f"{bersih}{koma or ''}")
        mulai = cocok.end()
        if not hubung:
            akhir, panjang = mulai, len(kata)
        if satu != bersih and len(bersih) > 2:
            break
    bersih_semua = tuple(kata[:panjang])
    if bersih_semua:
        bersih_semua = (*bersih_semua[:-1], bersih_semua[-1].rstrip(","))
    return bersih_semua, akhir


def tidy_nama(teks: str) -> str:
    """Return a name in capitals with capitals only where words begin; any other name as it is."""
    if not teks.isupper():
        return teks
    return " ".join(_tidy_kata(satu) for satu in teks.split())


def _tidy_kata(kata: str) -> str:
    if kata.casefold().strip(",") in _HUBUNG:
        return kata.casefold()
    return kata if set(kata) <= set("IVX,") else kata.capitalize()


def choose_nama(sebutan: Iterable[tuple[tuple[str, ...], float]]) -> str:
    """Return the name that most weight stands behind, words being added as long as most mentions have them.

    `sebutan`: the words of each mention and its weight; "" without any.
    """
    awalan: dict[tuple[str, ...], float] = defaultdict(float)
    tulisan: dict[tuple[str, ...], dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for kata, bobot in sebutan:
        for panjang in range(1, len(kata) + 1):
            kunci = tuple(satu.casefold().strip(",") for satu in kata[:panjang])
            awalan[kunci] += bobot
            tulisan[kunci][tidy_nama(" ".join(kata[:panjang]).rstrip(","))] += bobot
    pilihan = _extend(awalan)
    return max(tulisan[pilihan], key=lambda ejaan: tulisan[pilihan][ejaan]) if pilihan else ""


def _extend(awalan: Mapping[tuple[str, ...], float]) -> tuple[str, ...]:
    pasangan: list[tuple[str, ...]] = [kunci for kunci in awalan if len(kunci) == 2] or [
        kunci for kunci in awalan if len(kunci) == 1
    ]
    pilihan: tuple[str, ...] = max(pasangan, key=lambda kunci: awalan[kunci], default=())
    while pilihan:
        lanjutan = [kunci for kunci in awalan if kunci[:-1] == pilihan]
        terbaik = max(lanjutan, key=lambda kunci: awalan[kunci], default=())
        # "dan" alone never ends a name, so it must be followed whenever it is said.
        if not terbaik or (awalan[terbaik] < 0.5 * awalan[pilihan] and pilihan[-1] not in _HUBUNG):
            break
        pilihan = terbaik
    return pilihan
