"""Cek butir: numbers of list items, table rows and items inside cells go on by one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tolok.dokumen.kenali.bentuk import JenisKolom, TabelTerbaca
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.naskah import Bab, Daftar, Paragraf
from tolok.dokumen.periksa.cek.bahan import find_kolom, join_teks, judul_kolom, read_romawi, walk_kolom
from tolok.dokumen.periksa.cek.fragmen import PEGAWAI, tabel
from tolok.dokumen.periksa.cek.lapor import lapor
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

DASAR = "Penomoran: butir dan baris bernomor berurutan satu demi satu."
PANJANG_UJUNG = 90
_LABEL = re.compile(r"\(?([0-9]{1,3}|[A-Za-z]{1,6})[.)]{1,2}")
_BARIS_BERNOMOR = re.compile(r"(?:^|[\n;])\s*([0-9]{1,2})[.)]\s+\S", re.MULTILINE)
_ANGKA = re.compile(r"0*([0-9]{1,3})\.?")


@dataclass(slots=True)
class _Seri:
    """Series that are open while a column is read from the top: rows of several levels share one column."""

    terbuka: list[int] = field(default_factory=list)

    def accepts(self, nilai: int) -> bool:
        for letak in range(len(self.terbuka) - 1, -1, -1):
            if nilai == self.terbuka[letak] + 1:
                self.terbuka[letak] = nilai
                return True
        if nilai == 1:
            self.terbuka.append(1)
            return True
        return False

    def restart(self, nilai: int) -> None:
        if self.terbuka:
            self.terbuka[-1] = nilai
        else:
            self.terbuka.append(nilai)


def _read_label(label: Sequence[str]) -> list[int]:
    """Values of the labels of one list, [] for bullets and for what can't be read as one kind."""
    isi = [cocok[1] for satu in label if (cocok := _LABEL.fullmatch(satu.strip()))]
    if len(isi) != len(label) or not isi:
        return []
    if all(satu.isdigit() for satu in isi):
        return [int(satu) for satu in isi]
    romawi = [read_romawi(satu) for satu in isi]
    if all(romawi) and any(len(satu) > 1 for satu in isi):
        return [satu or 0 for satu in romawi]
    return [ord(satu.casefold()) - 96 for satu in isi] if all(len(satu) == 1 for satu in isi) else []


def _isi_butir(daftar: Daftar, nomor: int) -> str:
    blok = daftar.butir[nomor][0] if daftar.butir[nomor] else None
    return f"{daftar.label[nomor]} {join_teks(blok.teks) if isinstance(blok, Paragraf) else ''}".strip()


def _walk_daftar(kajian: Kajian) -> Iterator[tuple[Daftar, list[int], Tempat]]:
    for blok, tempat in kajian.blok:
        if isinstance(blok, Daftar) and blok.label:
            nilai = _read_label(blok.label)
            if len(nilai) == len(blok.butir):
                yield blok, nilai, tempat


@cek(
    kode="nomor.butir",
    judul="Nomor butir tidak berurutan",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Nomor butir dalam satu daftar tidak berurutan.",
    salah="Langkah yang ditempuh sebagai berikut:\n\n1. Menyusun jadwal;\n2. Membagi tugas;\n3. Menilai hasil;\n"
    "3. Melaporkan hasil;\n4. Menutup kegiatan.\n",
    benar="Langkah yang ditempuh sebagai berikut:\n\n1. Menyusun jadwal;\n2. Membagi tugas;\n3. Menilai hasil;\n"
    "4. Melaporkan hasil;\n5. Menutup kegiatan.\n",
)
def cek_butir(kajian: Kajian) -> Iterator[Temuan]:
    for daftar, nilai, tempat in _walk_daftar(kajian):
        salah = [n for n in range(1, len(nilai)) if nilai[n] not in (nilai[n - 1] + 1, 1)]
        if not salah or any(re.match(r"0[0-9]", satu) for satu in daftar.label):
            continue
        pertama = salah[0]
        yield lapor(
            "nomor.butir",
            tempat,
            _isi_butir(daftar, pertama),
            ditemukan=f"{', '.join(daftar.label)}",
            seharusnya=f"nomor berurutan sampai {nilai[0] + len(nilai) - 1}" if _label_angka(daftar) else "",
            penjelasan=f"Butir ke-{pertama + 1} berlabel “{daftar.label[pertama]}” sesudah "
            f"“{daftar.label[pertama - 1]}”. "
            "Butir dalam satu daftar diberi nomor berurutan.",
        )


def _label_angka(daftar: Daftar) -> bool:
    return daftar.label[0].strip("( ")[:1].isdigit()


@cek(
    kode="nomor.butir-awal",
    judul="Daftar tidak mulai dari nomor pertama",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Daftar ini tidak dimulai dari nomor pertama dan tidak melanjutkan daftar sebelumnya.",
    salah="Pengukuran kinerja meliputi:\n\n5. Tingkat pencapaian sasaran;\n6. Kinerja kegiatan.\n",
    benar="Pengukuran kinerja meliputi:\n\n1. Tingkat pencapaian sasaran;\n2. Kinerja kegiatan.\n",
)
def cek_butir_awal(kajian: Kajian) -> Iterator[Temuan]:
    akhir: dict[str, set[int]] = {}
    letak, sebelumnya = "", ""
    for blok, tempat in kajian.blok:
        if isinstance(blok, Bab):
            sebelum = _read_label((f"{blok.nomor.strip(' .')}.",)) if blok.tingkat > 1 else []
            akhir.setdefault("judul", set()).update(sebelum)
        if tempat.bab != letak:
            letak, akhir = tempat.bab, {}
        if isinstance(blok, Daftar) and blok.label:
            yield from _check_awal(blok, tempat, akhir, sebelumnya)
        sebelumnya = join_teks(blok.teks) if isinstance(blok, Paragraf) else ""


def _check_awal(daftar: Daftar, tempat: Tempat, akhir: dict[str, set[int]], sebelumnya: str) -> Iterator[Temuan]:
    """`sebelumnya`: the paragraph right before, in which the first items may stand."""
    nilai = _read_label(daftar.label)
    if not nilai:
        return
    lanjutan = re.search(rf"(?:^|\s){'a' if daftar.label[0][:1].isalpha() else nilai[0] - 1}[.)]\s", sebelumnya)
    gaya = re.sub(r"[0-9]+", "1", re.sub(r"[a-z]+", "a", daftar.label[0]))
    dikenal = akhir.get(gaya, set()) | akhir.get("judul", set())
    if (
        not lanjutan
        and nilai[0] > 1
        and nilai[0] - 1 not in dikenal
        and len(nilai) > 1
        and nilai[-1] - nilai[0] == len(nilai) - 1
    ):
        yield lapor(
            "nomor.butir-awal",
            tempat,
            _isi_butir(daftar, 0),
            ditemukan=f"mulai dari {daftar.label[0]}",
            seharusnya=f"mulai dari {re.sub('[0-9]+', '1', re.sub('[a-z]+', 'a', daftar.label[0]))}",
            penjelasan=f"Daftar ini mulai dari {daftar.label[0]}, dan tidak ada daftar sebelumnya dalam bab ini yang "
            "dilanjutkannya.",
            yakin=80,
        )
    akhir.setdefault(gaya, set()).update(nilai)


def _read_nomor_baris(tabel_: TabelTerbaca, kolom: int) -> list[tuple[int, int]] | None:
    """Row and number of each filled cell of the column, None where the column holds other things than row numbers."""
    hasil: list[tuple[int, int]] = []
    lain = 0
    for baris, _, teks in walk_kolom(tabel_, kolom):
        cocok = _ANGKA.fullmatch(teks)
        if cocok:
            hasil.append((baris, int(cocok[1])))
        elif any(huruf.isdigit() for huruf in teks) and len(teks) < 8:
            lain += 1
    return None if lain > len(hasil) or len(hasil) < 2 else hasil


@cek(
    kode="nomor.baris",
    judul="Nomor baris tabel tidak berurutan",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Nomor baris tabel tidak berurutan.",
    salah=tabel("Tabel 1.1 Pegawai", *PEGAWAI, "2 | Kepala Seksi | 1", "4 | Pelaksana | 1"),
    benar=tabel("Tabel 1.1 Pegawai", *PEGAWAI, "3 | Kepala Seksi | 1", "4 | Pelaksana | 1"),
)
def cek_nomor_baris(kajian: Kajian) -> Iterator[Temuan]:
    for satu in kajian.tabel:
        for kolom in find_kolom(satu, JenisKolom.NOMOR)[:1]:
            daftar = _read_nomor_baris(satu, kolom)
            if daftar and daftar[0][1] == 1:
                yield from _check_baris(satu, kolom, daftar)


def _is_bersambung(tabel_: TabelTerbaca, kolom: int, atas: int, bawah: int) -> bool:
    """Whether no row of its own stands between two numbered rows: one may hold a number that was not read."""
    return all(tabel_.kisi[n][kolom] is tabel_.kisi[atas][kolom] for n in range(atas + 1, bawah))


def _check_baris(tabel_: TabelTerbaca, kolom: int, daftar: Sequence[tuple[int, int]]) -> Iterator[Temuan]:
    seri, salah, sebelum = _Seri(), [], 0
    letak = -1
    for baris, nilai in daftar:
        if not seri.accepts(nilai):
            if nilai <= sebelum or _is_bersambung(tabel_, kolom, letak, baris):
                salah.append((baris, nilai, sebelum))
            seri.restart(nilai)
        sebelum, letak = nilai, baris
    if not salah or len(salah) * 3 > len(daftar) + 3:
        return
    baris, nilai, sebelum = salah[0]
    uraian = tabel_.baris[baris].uraian
    # A number may be unread where a row is: only what goes back or stands still can't be a reading error.
    pasti = nilai <= sebelum
    yield lapor(
        "nomor.baris",
        tabel_.tempat_sel(baris, kolom),
        f"{nilai} {uraian}",
        ditemukan=f"baris bernomor {nilai} sesudah baris bernomor {sebelum}",
        seharusnya=f"{sebelum + 1}",
        penjelasan=f"Baris “{uraian or nilai}” bernomor {nilai}, padahal baris bernomor sebelumnya {sebelum}. Nomor "
        "baris ganda atau terlewat membuat banyaknya baris tidak dapat dipercaya.",
        akibat=tuple(
            Akibat(tabel_.tempat_sel(b, kolom), f"{n} {tabel_.baris[b].uraian}", f"bernomor {n} sesudah {s}")
            for b, n, s in salah[1:]
        ),
        tingkat=Tingkat.SALAH if pasti else Tingkat.RAGU,
        yakin=95 if pasti else 80,
    )


@cek(
    kode="nomor.butir-sel",
    judul="Nomor butir dalam sel tidak mulai dari satu",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Butir bernomor dalam sel tidak mulai dari satu dan tidak melanjutkan sel sebelumnya.",
    salah=tabel(
        "Tabel 3.1 Pengukuran",
        "No | Sasaran | Indikator",
        "1 | Tertib arsip | 3. Persentase arsip tertata",
        "2 | Tertib aset | Nilai aset",
    ),
    benar=tabel(
        "Tabel 3.1 Pengukuran",
        "No | Sasaran | Indikator",
        "1 | Tertib arsip | 1. Persentase arsip tertata",
        "2 | Tertib aset | Nilai aset",
    ),
)
def cek_butir_sel(kajian: Kajian) -> Iterator[Temuan]:
    sebelum: list[int] = []
    for satu in kajian.tabel:
        akhir: list[int] = []
        for kolom in find_kolom(satu, JenisKolom.INDIKATOR, JenisKolom.SASARAN, JenisKolom.URAIAN):
            # A table that a page cut in two goes on with the numbers of the one before.
            seri = _Seri([] if satu.tabel.nomor else list(sebelum))
            yield from _check_sel(satu, kolom, seri)
            akhir += seri.terbuka
        sebelum = akhir


def _ends(teks: str) -> str:
    """Both ends of the text of a cell, where its first and last items stand."""
    rapat = " ".join(teks.split())
    return rapat if len(rapat) <= 2 * PANJANG_UJUNG else f"{rapat[:PANJANG_UJUNG]} … {rapat[-PANJANG_UJUNG:]}"


def _check_sel(tabel_: TabelTerbaca, kolom: int, seri: _Seri) -> Iterator[Temuan]:
    salah = []
    for baris, sel, _ in walk_kolom(tabel_, kolom):
        for cocok in _BARIS_BERNOMOR.finditer(join_teks(sel.teks)):
            nilai = int(cocok[1])
            if not seri.accepts(nilai):
                salah.append((baris, nilai, join_teks(sel.teks)))
                seri.restart(nilai)
    if salah:
        baris, nilai, teks = salah[0]
        yield lapor(
            "nomor.butir-sel",
            tabel_.tempat_sel(baris, kolom),
            teks,
            ditemukan=f"butir {nilai} tanpa butir {nilai - 1}",
            seharusnya="mulai dari 1, atau melanjutkan butir sebelumnya",
            penjelasan=f"Dalam kolom {judul_kolom(tabel_, kolom) or kolom + 1} ada butir {nilai} tanpa butir "
            f"{nilai - 1} sebelumnya. Penomoran ini sering tertinggal dari daftar lain.",
            akibat=tuple(Akibat(tabel_.tempat_sel(b, kolom), _ends(t), f"butir {n}") for b, n, t in salah[1:]),
            yakin=85,
        )
