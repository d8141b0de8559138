"""The workings that the numbers of an HTML open: one for each key, in the order in which they are met."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import TypeAlias

from tolok.aturan.katalog import Hitungan, cari_aturan
from tolok.dokumen.cetak.html_jangkar import PemberiNama
from tolok.dokumen.cetak.tata import SusunanNaskah
from tolok.dokumen.langkah import STATUS, Langkah, list_langkah
from tolok.dokumen.naskah import Perihal, Teks
from tolok.dokumen.tulis_hitungan import DESIMAL_CETAK

AWALAN = "h "
"""Begins the anchor of a working."""


CATATAN = frozenset({STATUS, "Aturan"})
"""Headings of what only an inspector looks for; it stands small at the end."""
Baris: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class CaraHitung:
    """Satu cara hitung: angka yang membukanya dan perihalnya, nama aturan, baris menurut judul, dan catatan akhir."""

    jangkar: str
    angka: str
    perihal: str
    nama: str
    baris: Baris
    catatan: Baris


@dataclass(frozen=True)
class DaftarHitungan:
    """Remembers which workings the numbers printed so far open."""

    hitungan: Mapping[str, Hitungan]
    perihal: Mapping[str, Perihal]
    _jangkar: dict[str, str] = field(default_factory=dict)
    _angka: dict[str, Teks] = field(default_factory=dict)
    _nama: PemberiNama = field(default_factory=PemberiNama)

    def open(self, teks: Teks) -> str:
        """Anchor of the working of this number.

        Raises: SusunanNaskah (the naskah has no such working).
        """
        kunci = teks.hitungan
        if kunci not in self.hitungan:
            raise SusunanNaskah(
                f"Angka “{teks.isi[:60]}” menunjuk hitungan “{kunci}”, yang tidak ada dalam naskah. "
                "Sertakan hitungan itu dalam Naskah.hitungan."
            )
        if kunci not in self._jangkar:
            self._jangkar[kunci] = self._nama.name(f"{AWALAN}{kunci}")
            self._angka[kunci] = teks
        return self._jangkar[kunci]

    def list_dibuka(self) -> Iterator[CaraHitung]:
        """The workings that some number opens."""
        for kunci, jangkar in self._jangkar.items():
            hitungan, perihal = self.hitungan[kunci], self.perihal.get(kunci, Perihal(""))
            baris = _group(
                *((("Sumber masukan", perihal.sumber),) if perihal.sumber else ()),
                *list_langkah(hitungan, desimal=_desimal(self._angka[kunci])),
                ("Satuan", str(hitungan.satuan)),
                ("Aturan", f"{hitungan.kode}, Tolok versi {hitungan.versi}"),
            )
            yield CaraHitung(
                jangkar=jangkar,
                angka=self._angka[kunci].isi,
                perihal=perihal.judul,
                nama=cari_aturan(hitungan.kode).nama,
                baris=tuple(satu for satu in baris if satu[0] not in CATATAN),
                catatan=tuple(satu for satu in baris if satu[0] in CATATAN),
            )


def _desimal(teks: Teks) -> int:
    """Decimals of the number as it is printed, so that its working ends in the same number."""
    return DESIMAL_CETAK if teks.bilangan is None else max(0, -int(teks.bilangan.as_tuple().exponent))


def _group(*langkah: Langkah) -> Baris:
    """Lines of one heading together."""
    return tuple(
        (judul, tuple(isi for _, isi in kelompok)) for judul, kelompok in groupby(langkah, key=lambda satu: satu[0])
    )
