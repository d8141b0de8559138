"""Pohon baris: the tree of a table's rows: of all that its looks allow, the one whose sums hold in most columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tolok.dokumen.kenali.baris import RupaBaris
from tolok.dokumen.kenali.bentuk import Angka, JenisBaris, MaknaBaris, MaknaKolom
from tolok.dokumen.kenali.hitung_baris import Hitungan, build_hitungan, find_selisih, nest_by_sum
from tolok.dokumen.kenali.jumlah_baris import Suku, read_suku
from tolok.dokumen.kenali.rangka_baris import Induk, Rangka, is_seragam, list_rangka

_J = JenisBaris
_ANAK = frozenset({_J.DATA, _J.JUDUL})
BERDASAR = frozenset({"kode", "bertitik", "kata"})
"""Trees that the document states in its own words or codes."""


@dataclass(frozen=True, slots=True)
class Pohon:
    baris: tuple[MaknaBaris, ...]
    yakin: int
    """Percent."""


@dataclass(frozen=True, slots=True)
class _Nilai:
    """One candidate, with how many of its sums hold."""

    rangka: Rangka
    suku: Mapping[int, Suku]
    cocok: int
    salah: int
    skor: float


def build_pohon(
    rupa: Sequence[RupaBaris], kolom: Sequence[MaknaKolom], angka: Mapping[tuple[int, int], Angka]
) -> Pohon:
    """Give each row its parent and what it sums up; `yakin` says how sure that is."""
    hitungan = build_hitungan(kolom, angka)
    baris = {
        nomor: satu
        for nomor, satu in enumerate(rupa)
        if satu.jenis in _ANAK and (hitungan.bernilai(nomor) or (satu.uraian and not satu.tambahan))
    }
    terbaik = max(_nilai_semua(rupa, baris, hitungan), key=lambda satu: satu.skor)
    return Pohon(_write_baris(rupa, terbaik), _read_yakin(terbaik, baris))


def _nilai_semua(rupa: Sequence[RupaBaris], baris: Mapping[int, RupaBaris], hitungan: Hitungan) -> Iterator[_Nilai]:
    sudah: set[tuple[tuple[int, int | None], ...]] = set()
    for rangka in sorted(_list_calon(baris, hitungan), key=lambda satu: -satu.bobot):
        sidik = tuple(sorted(rangka.induk.items()))
        if sidik not in sudah:
            sudah.add(sidik)
            yield _nilai_satu(rangka, rupa, hitungan)


def _list_calon(baris: Mapping[int, RupaBaris], hitungan: Hitungan) -> Iterator[Rangka]:
    for rangka in list_rangka(baris):
        yield rangka
        for tunggal in (False, True):
            for longgar in (False, True):
                induk = _refine(rangka.induk, hitungan, tunggal=tunggal, longgar=longgar)
                yield Rangka(f"{rangka.nama}+hitung", induk, rangka.bobot - 0.3)


def _refine(induk: Induk, hitungan: Hitungan, *, tunggal: bool, longgar: bool) -> Induk:
    """Nest siblings further where a row is the sum of the next ones; then place what one wrong sum left over."""
    hasil = dict(induk)
    bercabang = {atas for atas in induk.values() if atas is not None}
    for daftar in _list_saudara(induk).values():
        baru = nest_by_sum(daftar, hitungan, tunggal=tunggal, longgar=longgar)
        hasil.update({baris: atas for baris, atas in baru.items() if atas not in bercabang})
    for atas, daftar in _list_saudara(hasil).items():
        sasaran = {kolom: hitungan.nilai[atas, kolom] for kolom in hitungan.kolom if (atas, kolom) in hitungan.nilai}
        lebih = find_selisih(daftar, sasaran, hitungan)
        if lebih is not None and lebih[0] not in bercabang:
            hasil.update(dict.fromkeys(lebih[1], lebih[0]))
    return hasil


def _list_saudara(induk: Induk) -> dict[int, list[int]]:
    """Rows by their parent, -1 for those at the top."""
    saudara: dict[int, list[int]] = {}
    for baris, atas in induk.items():
        saudara.setdefault(-1 if atas is None else atas, []).append(baris)
    return saudara


def _nilai_satu(rangka: Rangka, rupa: Sequence[RupaBaris], hitungan: Hitungan) -> _Nilai:
    suku = read_suku(rupa, rangka.induk, hitungan)
    cocok = salah = 0
    skor = rangka.bobot
    for baris, satu in suku.items():
        if rupa[baris].jenis is _J.RATA_RATA or not satu.bacaan:
            continue
        cocok, salah = cocok + satu.cocok, salah + satu.salah
        berat = 1.5 if rupa[baris].jenis in {_J.JUMLAH, _J.SUBJUMLAH} else 1.0
        tunggal = 0.5 if hitungan.is_berarti(baris) else 0.05
        skor += berat * (satu.cocok * (1.0 if len(satu.bacaan[0]) > 1 else tunggal) - satu.salah)
    return _Nilai(rangka, suku, cocok, salah, skor)


def _read_yakin(nilai: _Nilai, baris: Mapping[int, RupaBaris]) -> int:
    if not nilai.suku:
        return 100
    suku = {satu for isi in nilai.suku.values() for bacaan in isi.bacaan[:1] for satu in bacaan}
    setara = is_seragam({nomor: satu for nomor, satu in baris.items() if nomor in suku})
    berdasar = nilai.rangka.nama in BERDASAR or (nilai.rangka.nama == "datar" and setara)
    dasar = 90 if berdasar else 60
    if not nilai.salah:
        return 100 if nilai.cocok else dasar
    nisbah = 100 * nilai.cocok // (nilai.cocok + nilai.salah)
    return max(min(nisbah + 10, 95), dasar)


def _write_baris(rupa: Sequence[RupaBaris], nilai: _Nilai) -> tuple[MaknaBaris, ...]:
    induk = nilai.rangka.induk
    hasil: list[MaknaBaris] = []
    for nomor, satu in enumerate(rupa):
        atas = induk.get(nomor)
        if satu.jenis is _J.SAMBUNGAN or (satu.tambahan and nomor not in induk):
            atas = next((lain for lain in range(nomor - 1, -1, -1) if lain in induk), None)
        suku = nilai.suku.get(nomor, Suku(()))
        hasil.append(
            MaknaBaris(
                jenis=satu.jenis,
                tingkat=0 if atas is None else hasil[atas].tingkat + (satu.jenis is not _J.SAMBUNGAN),
                induk=atas,
                kode=satu.kode,
                nomor=satu.nomor,
                uraian=_uraian(rupa, nomor),
                suku=suku.bacaan[0] if suku.bacaan else (),
                suku_lain=suku.bacaan[1:],
            )
        )
    return tuple(hasil)


def _uraian(rupa: Sequence[RupaBaris], nomor: int) -> str:
    """The label with the rest that the rows below continue."""
    teks = [rupa[nomor].uraian]
    for bawah in rupa[nomor + 1 :]:
        if bawah.jenis is not _J.SAMBUNGAN or rupa[nomor].jenis is _J.SAMBUNGAN:
            break
        teks.append(bawah.uraian)
    return " ".join(satu for satu in teks if satu)
