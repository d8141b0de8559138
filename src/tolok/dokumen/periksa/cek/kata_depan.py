"""Cek kata depan: "di" and "ke" stand apart from a place and are joined to a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tolok.dokumen.kenali.bentuk import Kalimat
from tolok.dokumen.periksa.cek.bahan import gabung, list_isi
from tolok.dokumen.periksa.cek.lapor import lapor, shorten_sekitar
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

_TERPISAH = re.compile(r"\bdi\s(?!makan\b|rekan\b|tarakan\b|bagan\b)(?:per|ber|pe)?[a-z]{3,12}kan\b")
"""A verb with its "di" apart: "di tetapkan"."""
_SERANGKAI = re.compile(
    r"\b(?:di|ke)(?:atas|bawah|mana|antara|antaranya|dalam|luar|wilayah|tingkat|samping|sekitar|kantor|desa|depan)\b",
    re.IGNORECASE,
)
"""A place with its "di" or "ke" joined to it."""
_BENAR = frozenset({"keluar", "kedalam", "kemana", "keantara", "ketingkat", "keantaranya"})
"""What is also a word of its own, or never meant as a place."""


@cek(
    kode="tulisan.kata-depan",
    judul="Kata depan “di” dan “ke” keliru dirangkai atau dipisah",
    tingkat=Tingkat.SARAN,
    dasar="Ejaan Bahasa Indonesia: kata depan ditulis terpisah, awalan di- ditulis serangkai.",
    penjelasan="Awalan “di-” ditulis serangkai dengan kata kerja, kata depan “di” terpisah dari tempat.",
    salah="Target telah di tetapkan dan hasilnya disajikan pada tabel dibawah ini.\n",
    benar="Target telah ditetapkan dan hasilnya disajikan pada tabel di bawah ini, di bagian akhir.\n",
)
def cek_kata_depan(kajian: Kajian) -> Iterator[Temuan]:
    salah = [(satu, *isi) for satu in list_isi(kajian) for isi in _find(satu)]
    if not salah:
        return
    kalimat, mulai, akhir, _ = salah[0]
    bentuk = dict.fromkeys((satu.teks[a:b].lower(), benar) for satu, a, b, benar in salah)
    yield lapor(
        "tulisan.kata-depan",
        kalimat.tempat,
        shorten_sekitar(kalimat.teks, mulai, akhir),
        ditemukan=gabung([f"“{tulis}”" for tulis, _ in bentuk]),
        seharusnya=gabung([f"“{benar}”" for _, benar in bentuk]),
        penjelasan=f"Ada {len(salah)} tempat. “di” yang menunjukkan tempat ditulis terpisah (di bawah), awalan pada "
        "kata kerja ditulis serangkai (ditetapkan).",
        akibat=tuple(
            Akibat(satu.tempat, shorten_sekitar(satu.teks, a, b, 90), f"“{benar}”") for satu, a, b, benar in salah[1:]
        ),
        yakin=85,
    )


def _find(kalimat: Kalimat) -> Iterator[tuple[int, int, str]]:
    """Place of each slip in a sentence and how it is written."""
    for cocok in _TERPISAH.finditer(kalimat.teks):
        yield cocok.start(), cocok.end(), cocok.group().replace(" ", "")
    for cocok in _SERANGKAI.finditer(kalimat.teks):
        kata = cocok.group().lower()
        if kata not in _BENAR:
            yield cocok.start(), cocok.end(), f"{kata[:2]} {kata[2:]}"
