"""The figures of a run: by kind and printer, what was missed and where, and the goals."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable

from bench.tanam.cetakan import LANTANG, is_bergaris
from bench.tanam.jalan import Catatan, Hasil

TUJUAN_TEMU, TUJUAN_SEBAB = 97, 85


def _persen(bagian: int, semua: int) -> str:
    return f"{100 * bagian / semua:6.1f}" if semua else "     –"


KEPALA = ("ditanam", "SALAH", "RAGU", "temu %", "sebab %", "tempat lain", "temuan/cacat")
LEBAR = (9, 7, 6, 8, 9, 13, 14)


def print_laporan(hasil: Hasil) -> None:
    """Tables by kind, printer and group; the misses; the goals."""
    kunci: tuple[tuple[str, Callable[[Catatan], str]], ...] = (
        ("jenis", lambda c: c.nasib.cacat.jenis),
        ("pencetak", lambda c: f"{c.pencetak} {c.tata}"),
        ("gugus", lambda c: c.nasib.cacat.gugus),
    )
    for judul, bagi in kunci:
        menurut: dict[str, list[Catatan]] = defaultdict(list)
        for satu in hasil.catatan:
            menurut[bagi(satu)].append(satu)
        print(f"\n{judul:<34}" + "".join(f"{satu:>{n}}" for satu, n in zip(KEPALA, LEBAR, strict=True)))
        for nama in sorted(menurut):
            _print_baris(nama, menurut[nama])
    _print_silang(hasil)
    _print_luput(hasil)
    _print_tujuan(hasil)


def _print_baris(nama: str, daftar: list[Catatan]) -> None:
    kena = [satu.nasib for satu in daftar if satu.nasib.tingkat]
    tingkat = Counter(satu.tingkat for satu in kena)
    isi = (
        str(len(daftar)),
        str(tingkat["SALAH"]),
        str(tingkat["RAGU"]),
        _persen(len(kena), len(daftar)),
        _persen(sum(satu.sebab_benar for satu in kena), len(daftar)),
        str(sum(c.nasib.salah_tempat for c in daftar)),
        f"{sum(satu.banyak for satu in kena) / max(len(kena), 1):.2f}",
    )
    print(f"{nama:<34}" + "".join(f"{satu:>{n}}" for satu, n in zip(isi, LEBAR, strict=True)))


def _print_silang(hasil: Hasil) -> None:
    """Found of planted, each kind by each printer."""
    pencetak = sorted({c.pencetak for c in hasil.catatan})
    hitung: Counter[tuple[str, str, bool]] = Counter()
    for c in hasil.catatan:
        hitung[c.nasib.cacat.jenis, c.pencetak, bool(c.nasib.tingkat)] += 1
    print(f"\n{'ditemukan/ditanam':<28}" + "".join(f"{satu:>13}" for satu in pencetak))
    for jenis in sorted({c.nasib.cacat.jenis for c in hasil.catatan}):
        kena = [(hitung[jenis, p, True], hitung[jenis, p, True] + hitung[jenis, p, False]) for p in pencetak]
        print(f"{jenis:<28}" + "".join(f"{f'{a}/{b}' if b else '–':>13}" for a, b in kena))


def _print_luput(hasil: Hasil) -> None:
    print("\nLuput:")
    for satu in hasil.catatan:
        if not satu.nasib.tingkat:
            print(f"  {describe(satu)}")
    print("\nSALAH tanpa cacat yang menjelaskannya:")
    for berkas, apa in hasil.lebih:
        print(f"  {berkas} | {apa}")
    print("\nSALAH pada dokumen bersih:")
    for berkas, apa in hasil.bersih:
        print(f"  {berkas} | {apa}")


def describe(satu: Catatan) -> str:
    cacat = satu.nasib.cacat
    ganti = "; ".join(f"{kunci}: {cacat.benar.get(kunci, '')} → {isi}" for kunci, isi in cacat.ganti.items())
    return f"{cacat.jenis} | {ganti} | {satu.berkas}"


def _goal(nama: str, bagian: int, semua: int, tujuan: int) -> str:
    persen = 100 * bagian / semua if semua else 0
    return (
        f"{nama}: {bagian} dari {semua} = {persen:.1f} % (tujuan {tujuan} %: {'ya' if persen >= tujuan else 'BELUM'})"
    )


def _print_tujuan(hasil: Hasil) -> None:
    semua = hasil.catatan
    kena = [satu for satu in semua if satu.nasib.tingkat]
    tingkat = Counter(satu.nasib.tingkat for satu in kena)
    lain = sum(c.pencetak in LANTANG for c in semua)
    polos = sum(not is_bergaris(c.tata) for c in semua)
    rata = sum(c.nasib.banyak for c in kena) / max(len(kena), 1)
    print(f"\n{hasil.berkas} berkas, {len(semua)} cacat; {lain} dalam PDF pencetak lain, {polos} tanpa garis kisi")
    print(f"mencetak {hasil.detik_cetak:.0f} s, memeriksa dan menilai {hasil.detik_periksa:.0f} s")
    print(_goal("ditemukan", len(kena), len(semua), TUJUAN_TEMU))
    print(f"  di antaranya SALAH {tingkat['SALAH']}, RAGU {tingkat['RAGU']}")
    print(_goal("sebab benar", sum(c.nasib.sebab_benar for c in kena), len(semua), TUJUAN_SEBAB))
    print(f"temuan per cacat: {rata:.2f}; SALAH lebih: {len(hasil.lebih)}")
    tanda = "BELUM" if hasil.bersih else "ya"
    print(f"SALAH pada {hasil.dok_bersih} dokumen bersih: {len(hasil.bersih)} (tujuan 0: {tanda})")


def write_json(hasil: Hasil) -> str:
    butir = [
        {
            "jenis": c.nasib.cacat.jenis, "gugus": c.nasib.cacat.gugus, "pencetak": c.pencetak, "tata": c.tata,
            "berkas": c.berkas, "ganti": {k: str(v) for k, v in c.nasib.cacat.ganti.items()},
            "benar": {k: str(v) for k, v in c.nasib.cacat.benar.items()}, "tingkat": c.nasib.tingkat,
            "sebab_benar": c.nasib.sebab_benar, "banyak": c.nasib.banyak, "kode": c.nasib.kode,
        }
        for c in hasil.catatan
    ]  # fmt: skip
    return json.dumps({"cacat": butir, "lebih": hasil.lebih, "bersih": hasil.bersih}, ensure_ascii=False, indent=1)
