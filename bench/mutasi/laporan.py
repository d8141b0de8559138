"""Laporan: the table per rule and module, the survivors, and whether all is well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from bench.mutasi.kolam import Putusan, Tugas
from bench.mutasi.mutan import Kunci

BATAS = 90
"""Percentage that must be caught, in total and in every rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hasil:
    """Everything that one run found."""

    aturan: Sequence[str]
    """Codes of the rules that were to be measured."""
    tugas: Sequence[Tugas]
    putusan: Sequence[Putusan]
    setara: Collection[Kunci]
    """The list of equals."""
    setara_usang: Sequence[Kunci]
    """What of the list stands for no mutant any more."""
    dilewati: Mapping[str, int]

    def daftar_nilai(self) -> list[tuple[Tugas, Putusan]]:
        """Return what counts: every mutant but those on the list of equals."""
        pasangan = zip(self.tugas, self.putusan, strict=True)
        return [(tugas, putusan) for tugas, putusan in pasangan if tugas.mutan.kunci not in self.setara]


def list_kesalahan(hasil: Hasil) -> list[str]:
    """Return why the run fails; nothing means that it passes."""
    nilai = hasil.daftar_nilai()
    kesalahan = [_judge("Seluruhnya", Counter(putusan for _, putusan in nilai))]
    for kode in hasil.aturan:
        milik = Counter(putusan for tugas, putusan in nilai if kode in tugas.aturan)
        kesalahan.append(_judge(f"Aturan {kode}", milik))
    return [satu for satu in (*kesalahan, *_list_setara_keliru(hasil)) if satu]


def print_laporan(hasil: Hasil) -> Iterator[str]:
    """Write the report line by line: survivors, time-outs, what was left out, table."""
    nilai = hasil.daftar_nilai()
    for putusan, judul in ((Putusan.LOLOS, "Lolos"), (Putusan.HABIS_WAKTU, "Habis waktu (dihitung tertangkap)")):
        terpilih = [tugas for tugas, satu in nilai if satu is putusan]
        yield f"{judul}: {len(terpilih)}"
        yield from (baris for tugas in terpilih for baris in _print_mutan(tugas))
    yield ""
    yield "Bukan mutan, sebab tidak mengubah hasil:"
    dilewati = {**hasil.dilewati, "dibaca orang dan tercantum dalam daftar setara": len(hasil.tugas) - len(nilai)}
    yield from (f"{banyak:>6}  {jenis}" for jenis, banyak in sorted(dilewati.items()) if banyak)
    yield ""
    yield f"{'':<44}{'mutan':>7}{'tertangkap':>12}{'lolos':>7}{'habis waktu':>13}{'%':>8}"
    for kode in hasil.aturan:
        yield _print_baris(kode, (putusan for tugas, putusan in nilai if kode in tugas.aturan))
    for modul in dict.fromkeys(tugas.mutan.modul.nama for tugas, _ in nilai):
        lain = [putusan for tugas, putusan in nilai if tugas.mutan.modul.nama == modul and not tugas.aturan]
        if lain:
            yield _print_baris(f"({modul})", lain)
    yield _print_baris("seluruhnya", (putusan for _, putusan in nilai))


def _list_setara_keliru(hasil: Hasil) -> Iterator[str]:
    for kunci in hasil.setara_usang:
        yield f"Daftar setara: {_tempat(kunci)} tidak ada lagi. Hapus entrinya."
    for tugas, putusan in zip(hasil.tugas, hasil.putusan, strict=True):
        if tugas.mutan.kunci in hasil.setara and putusan is not Putusan.LOLOS:
            yield f"Daftar setara: {_tempat(tugas.mutan.kunci)} {putusan}, jadi tidak setara. Hapus entrinya."


def _tempat(kunci: Kunci) -> str:
    modul, fungsi, asal, jadi = kunci
    return f"{modul} {fungsi}, “{asal}” menjadi “{jadi}”,"


def _judge(nama: str, hitungan: Counter[Putusan]) -> str:
    bagian = _persen(hitungan)
    if bagian is None:
        return f"{nama}: tidak ada satu mutan pun, jadi ujinya tidak terukur."
    if bagian < BATAS:
        return f"{nama}: tertangkap {_tulis(bagian)}%, kurang dari {BATAS}%. Tambahkan kasus atau uji."
    return ""


def _persen(hitungan: Counter[Putusan]) -> Fraction | None:
    semua = hitungan.total()
    return Fraction(semua - hitungan[Putusan.LOLOS], semua) * 100 if semua else None


def _tulis(bagian: Fraction) -> str:
    # Cut, never rounded up: 89,99 must not be shown as the 90 it fails to reach.
    sepersepuluh = int(bagian * 10)
    return f"{sepersepuluh // 10},{sepersepuluh % 10}"


def _print_baris(nama: str, putusan: Iterable[Putusan]) -> str:
    hitungan = Counter(putusan)
    bagian = _persen(hitungan)
    angka = (hitungan.total(), hitungan[Putusan.TERTANGKAP], hitungan[Putusan.LOLOS], hitungan[Putusan.HABIS_WAKTU])
    kolom = "".join(f"{satu:>{lebar}}" for satu, lebar in zip(angka, (7, 12, 7, 13), strict=True))
    return f"{nama:<44}{kolom}{'-' if bagian is None else _tulis(bagian):>8}"


def _print_mutan(tugas: Tugas) -> Iterator[str]:
    mutan = tugas.mutan
    yield f"  {mutan.modul.berkas}:{mutan.baris}  {mutan.fungsi}"
    yield from (f"    - {satu}" for satu in mutan.asal.splitlines())
    yield from (f"    + {satu}" for satu in mutan.jadi.splitlines())
