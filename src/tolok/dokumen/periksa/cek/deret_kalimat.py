"""Cek deret kalimat: series that a sentence tells one after another: years, ordinals, a count and its list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tolok.dokumen.kenali.angka import find_angka
from tolok.dokumen.kenali.bentuk import Kalimat, Peran
from tolok.dokumen.kenali.nama import normalize_nama
from tolok.dokumen.kenali.terbilang import find_terbilang
from tolok.dokumen.periksa.cek.bahan import list_isi, sebut_tempat
from tolok.dokumen.periksa.cek.lapor import lapor, shorten, shorten_sekitar
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

_TAHUN_NILAI = re.compile(
    r"\btahun (20[0-4][0-9]) (?:adalah |yaitu |mencapai )?(?:se(?:besar|banyak|jumlah) )?(?:Rp\.? ?)?"
    r"([0-9][0-9.,]{0,20})",
    re.IGNORECASE,
)
JARAK = 70
"""Letters between two values of one series."""
_URUTAN = ("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan")
_BERURUT = re.compile(
    r"\b(?P<jenis>sub\s?kegiatan|kegiatan|program)\s(?:yang\s)?(?P<urut>" + "|".join(_URUTAN) + r")\s"
    r"(?:adalah\s|yaitu\s|ialah\s)?(?:sub\s?kegiatan\s|kegiatan\s|program\s)?"
    r"[„“\"‘'](?P<nama>[^„“”‟\"’\n]{8,300})[”‟\"’'“]",
    re.IGNORECASE,
)
_RINCI = re.compile(
    r"(?<![0-9.,])(?:yaitu|yakni|terdiri (?:dari|atas))\s{0,2}:?\s(?P<isi>[^;:()]{8,400})$", re.IGNORECASE
)
_TERBUKA = re.compile(
    r"antara lain|di\s?antaranya|misalnya|seperti|dan lain|dst|dll|masing-masing|sebagai berikut", re.I
)
KATA_BUTIR = 5
"""A longer item may hold commas of its own."""


@cek(
    kode="tahun.deret-kalimat",
    judul="Satu tahun disebut dua kali dalam satu deret",
    tingkat=Tingkat.SALAH,
    dasar="Logika: satu hal hanya mempunyai satu nilai pada satu tahun.",
    penjelasan="Deret nilai menurut tahun menyebut satu tahun dua kali dengan nilai yang berbeda.",
    salah="Nilai IKM tahun 2021 sebesar 81,20, tahun 2021 sebesar 82,40, tahun 2022 sebesar 83,10 dan terus naik.\n",
    benar="Nilai IKM tahun 2020 sebesar 81,20, tahun 2021 sebesar 82,40, tahun 2022 sebesar 83,10 dan terus naik.\n",
)
def cek_deret_tahun(kajian: Kajian) -> Iterator[Temuan]:
    for satu in list_isi(kajian):
        deret = list(_TAHUN_NILAI.finditer(satu.teks))
        for letak, (kiri, kanan) in enumerate(pairwise(deret)):
            if kiri[1] != kanan[1] or kiri[2].rstrip(".,") == kanan[2].rstrip(".,"):
                continue
            if not _is_sederet(satu, kiri, kanan):
                continue
            yield lapor(
                "tahun.deret-kalimat",
                satu.tempat,
                shorten_sekitar(satu.teks, kiri.start(), kanan.end()),
                ditemukan=f"tahun {kiri[1]} dua kali: {kiri[2].rstrip('.,')} dan {kanan[2].rstrip('.,')}",
                seharusnya=_guess(deret, letak),
                penjelasan=f"Deret ini memberi tahun {kiri[1]} dua nilai. Salah satu tahunnya keliru.",
                yakin=95,
            )


def _is_sederet(kalimat: Kalimat, kiri: re.Match[str], kanan: re.Match[str]) -> bool:
    """Whether two values stand in one series: close, and with nothing else named or compared between."""
    antara = kalimat.teks[kiri.end() : kanan.start()]
    # A word with a capital begins or belongs to the name of another thing.
    if re.search(r"\b(?!Pada\b|Sedangkan\b|Rp)[A-Z]\w{3,}", antara):
        return False
    return len(antara) < JARAK and not re.search(
        r"[a-z]{3,}.*\b(?:target|realisasi|capaian|menjadi|banding)", antara, re.I
    )


def _guess(deret: Sequence[re.Match[str]], letak: int) -> str:
    tahun = [int(satu[1]) for satu in deret]
    naik = letak + 2 < len(tahun) and tahun[letak + 2] == tahun[letak] + 1
    bebas = letak == 0 or tahun[letak - 1] == tahun[letak] - 2
    return f"tahun {tahun[letak] - 1}, lalu tahun {tahun[letak]}" if naik and bebas else ""


@cek(
    kode="bilangan.urutan-senama",
    judul="Dua kegiatan berurutan disebut dengan satu nama",
    tingkat=Tingkat.RAGU,
    dasar="Logika: setiap kegiatan dalam satu urutan mempunyai namanya sendiri.",
    penjelasan="Kegiatan pertama dan kedua disebut dengan nama yang sama.",
    salah="Kegiatan pertama adalah “Penyusunan Peta Jabatan Kantor” dengan anggaran Rp100.000.000,00.\n\n"
    "Kegiatan kedua adalah “Penyusunan Peta Jabatan Kantor” dengan anggaran Rp250.000.000,00.\n",
    benar="Kegiatan pertama adalah “Penyusunan Peta Jabatan Kantor” dengan anggaran Rp100.000.000,00.\n\n"
    "Kegiatan kedua adalah “Penataan Arsip Kantor” dengan anggaran Rp250.000.000,00.\n",
)
def cek_urutan_senama(kajian: Kajian) -> Iterator[Temuan]:
    dilihat: dict[tuple[str, str, str], tuple[str, Kalimat]] = {}
    for satu in list_isi(kajian):
        for cocok in _BERURUT.finditer(satu.teks):
            nama, urut = cocok["nama"].strip(), cocok["urut"].casefold()
            kunci = (satu.tempat.bab, satu.tempat.subbab, normalize_nama(nama))
            if urut == "pertama":
                dilihat.pop(kunci, None)
            lama = dilihat.setdefault(kunci, (urut, satu))
            if lama[0] == urut:
                continue
            jenis = cocok["jenis"].casefold()
            yield lapor(
                "bilangan.urutan-senama",
                satu.tempat,
                shorten_sekitar(satu.teks, cocok.start(), cocok.end()),
                ditemukan=f"{jenis} {lama[0]} dan {jenis} {urut} bernama “{shorten(nama, 90)}”",
                penjelasan=f"{jenis.capitalize()} {lama[0]} di {sebut_tempat(lama[1].tempat) or 'tempat lain'} bernama "
                f"sama. Salah satu namanya keliru; cocokkan anggarannya dengan tabel.",
                akibat=(Akibat(lama[1].tempat, lama[1].teks, f"{jenis} {lama[0]}"),),
                yakin=88,
            )


@cek(
    kode="bilangan.sebaris",
    judul="Banyaknya yang disebut berbeda dari yang dirinci dalam kalimat",
    tingkat=Tingkat.RAGU,
    dasar="Logika: banyaknya yang disebut sama dengan banyaknya yang dirinci.",
    penjelasan="Kalimat menyebut banyaknya sesuatu, lalu merinci lain banyaknya.",
    salah="Telah tersusun 4 dokumen perencanaan yaitu: renstra, renja, renja perubahan, RKA, dan DPA.\n",
    benar="Telah tersusun 5 dokumen perencanaan yaitu: renstra, renja, renja perubahan, RKA, dan DPA.\n",
)
def cek_sebaris(kajian: Kajian) -> Iterator[Temuan]:
    for satu in list_isi(kajian):
        teks = re.split(r"(?<=[^\W\d])[.;](?:\s|$)", satu.teks)[0]
        cocok = _RINCI.search(teks)
        if cocok is None or _TERBUKA.search(teks):
            continue
        disebut = _announced(teks[: cocok.start()])
        banyak = _count_butir(cocok["isi"])
        if disebut is None or banyak is None or banyak[0] <= disebut <= banyak[1]:
            continue
        yield lapor(
            "bilangan.sebaris",
            satu.tempat,
            teks,
            ditemukan=f"disebut {disebut}, dirinci {banyak[0]}",
            seharusnya=f"{banyak[0]}, atau rinciannya yang disesuaikan" if banyak[0] == banyak[1] else "",
            penjelasan=f"Kalimat ini menyebut {disebut}, sedangkan yang dirinci {banyak[0]}. Bilangan atau rinciannya "
            "keliru.",
            yakin=82,
        )


def _announced(depan: str) -> int | None:
    """The one small count in the words before a list; None where there is none or more than one."""
    angka = [satu for satu in find_angka(depan) if satu.peran is Peran.NILAI]
    nilai = {int(satu.nilai) for satu in angka if not satu.desimal and satu.satuan not in {"%", "Rp"}}
    nilai |= {int(satu.nilai) for satu in find_terbilang(depan)}
    dekat = max((satu.akhir for satu in angka), default=len(depan)) > len(depan) - 110
    return nilai.pop() if len(nilai) == 1 and dekat and min(nilai) in range(2, 26) else None


def _count_butir(isi: str) -> tuple[int, int] | None:
    """Fewest and most items of an inline list; None where commas may stand within its items."""
    butir = [satu.strip(" .") for satu in isi.split(",")]
    butir = [satu for satu in butir if satu]
    akhir = butir[-1] if butir else ""
    if len(butir) < 3 or not re.search(r"(?:^|\s)(?:dan|serta)\s", akhir):
        return None
    if any(len(re.sub(r"^(?:dan|serta)\s", "", satu).split()) > KATA_BUTIR for satu in butir):
        return None
    dalam = sum(bool(re.search(r"\S\s(?:dan|serta|&)\s", satu)) for satu in butir)
    return len(butir), len(butir) + dalam
