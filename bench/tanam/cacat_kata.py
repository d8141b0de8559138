"""Planted errors of words, numbers of tables, years, names and people."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from bench.tanam.bentuk import Judul
from bench.tanam.cacat import Cacat, Sumber, gugus_of

from tolok.dokumen.terbilang import terbilang

KATEGORI = ("Sangat Tinggi", "Tinggi", "Sedang", "Rendah")
STATUS = ("Mandiri", "Maju", "Berkembang", "Tertinggal")
LAIN = "Kecamatan Bukit Harapan"


def _pick(s: Sumber, awalan: str) -> str | None:
    return s.pick([kunci for kunci in s.dok.kata if kunci.startswith(awalan)])


def _satu(s: Sumber, jenis: str, kunci: str, baru: str, kode: tuple[str, ...], gugus: str = "") -> Cacat:
    """One word replaced."""
    return Cacat(jenis, gugus or gugus_of(kunci), {kunci: baru}, {kunci: s.dok.kata[kunci]}, kode=kode)


def repeat_nomor(s: Sumber) -> Cacat | None:
    kunci = [k for k in s.dok.kata if k.startswith("tab.")]
    n = s.acak.randrange(1, len(kunci))
    lama, baru = s.dok.kata[kunci[n]], s.dok.kata[kunci[n - 1]]
    if lama.split(".")[0] != baru.split(".")[0]:
        return None
    return _satu(s, "nomor-tabel-ganda", kunci[n], baru, ("nomor.", "acuan.", "daftar."), "acuan")


def skip_nomor(s: Sumber) -> Cacat | None:
    kunci = _pick(s, "tab.")
    if kunci is None:
        return None
    bab, nomor = s.dok.kata[kunci].split(".")
    return _satu(s, "nomor-tabel-lompat", kunci, f"{bab}.{int(nomor) + 20}", ("nomor.", "acuan.", "daftar."), "acuan")


def point_nowhere(s: Sumber) -> Cacat | None:
    kunci = _pick(s, "ruj.")
    if kunci is None:
        return None
    baru = f"{s.dok.kata[kunci].split('.')[0]}.{s.acak.randint(17, 29)}"
    return _satu(s, "rujukan-tak-ada", kunci, baru, ("acuan.",), "acuan")


def _ganti_akhir(teks: str) -> str:
    kata = "WILAYAH" if teks.isupper() else "Wilayah"
    return f"{teks.rsplit(' ', 1)[0]} {kata}" if " " in teks else f"{teks} {kata}"


def change_isi(s: Sumber) -> Cacat | None:
    kunci = _pick(s, "isi.")
    if kunci is None:
        return None
    return _satu(s, "daftar-isi-judul", kunci, _ganti_akhir(s.dok.kata[kunci]), ("daftar.",))


def change_daftar_tabel(s: Sumber) -> Cacat | None:
    kunci = _pick(s, "djud.")
    if kunci is None:
        return None
    return _satu(s, "daftar-tabel-judul", kunci, _ganti_akhir(s.dok.kata[kunci]), ("daftar.",), "acuan")


def change_nomor_daftar(s: Sumber) -> Cacat | None:
    kunci = _pick(s, "dtab.")
    if kunci is None:
        return None
    bab, nomor = s.dok.kata[kunci].split(".")
    return _satu(s, "daftar-tabel-nomor", kunci, f"{bab}.{int(nomor) + 1}", ("daftar.",), "acuan")


def change_halaman(s: Sumber) -> Cacat | None:
    """Its true page is known only when the file has been printed."""
    judul = [satu.jangkar for satu in s.dok.potongan if isinstance(satu, Judul) and satu.nomor]
    kunci = f"hal.{s.acak.choice(judul)}"
    return Cacat("daftar-isi-halaman", "hal", {kunci: str(s.acak.randint(2, 4))}, {kunci: ""}, kode=("daftar.",))


def repeat_tahun(s: Sumber) -> Cacat | None:
    kunci = _pick(s, "kepthn.")
    if kunci is None:
        return None
    awal, tahun = kunci.rsplit(".", 1)
    lain = f"{awal}.{int(tahun) - 1}"
    return _satu(s, "tahun-kepala-ganda", kunci, s.dok.kata[lain], ("tahun.",), "kin") if lain in s.dok.kata else None


def stale_tahun(s: Sumber) -> Cacat | None:
    kunci = _pick(s, "thn.")
    if kunci is None:
        return None
    return _satu(s, "tahun-basi", kunci, str(s.dok.tahun - s.acak.choice((1, 2))), ("tahun.", "daftar."))


def name_lain(s: Sumber) -> Cacat | None:
    kunci = _pick(s, "nama.")
    if kunci is None:
        return None
    return _satu(s, "instansi-lain", kunci, LAIN, ("instansi.",))


def change_nip(s: Sumber) -> Cacat | None:
    """One of the NIPs of a person who is named more than once."""
    isi = list(s.dok.kata.values())
    kunci = s.pick([k for k, v in s.dok.kata.items() if k.startswith("nip.") and isi.count(v) > 1])
    if kunci is None:
        return None
    lama = s.dok.kata[kunci]
    return _satu(s, "nip-berbeda", kunci, f"{lama[:-3]}{(int(lama[-3:]) + s.acak.choice((1, 9, 10))):03}", ("orang.",))


def change_golongan(s: Sumber) -> Cacat | None:
    kunci = _pick(s, "gol.")
    if kunci is None:
        return None
    lama = s.dok.kata[kunci]
    baru = s.acak.choice([g for g in ("IV/c", "IV/b", "IV/a", "III/d", "III/c", "III/b") if g != lama])
    return _satu(s, "golongan-bukan-pangkatnya", kunci, baru, ("orang.",))


def change_kategori(s: Sumber) -> Cacat | None:
    kunci = _pick(s, "kat.")
    if kunci is None:
        return None
    skala = STATUS if ".idm" in kunci else KATEGORI
    return _satu(
        s, "kategori", kunci, s.acak.choice([k for k in skala if k != s.dok.kata[kunci]]), ("kategori.", "idm.")
    )


def change_mutu(s: Sumber) -> Cacat | None:
    lama = s.dok.kata["mutu.ikm"]
    return _satu(s, "mutu-ikm", "mutu.ikm", "B (Baik)" if lama[0] != "B" else "A (Sangat Baik)", ("kategori.", "ikm."))


def change_bilangan(s: Sumber) -> Cacat | None:
    kunci = _pick(s, "bil.")
    if kunci is None:
        return None
    angka = int(s.dok.nilai[kunci.removeprefix("bil.")].angka)
    return _satu(s, "angka-beda-kata", kunci, terbilang(angka + s.acak.choice((1, 2))), ("bilangan.",))


def change_cacah(s: Sumber) -> Cacat | None:
    """Digits and words agree, and the table lists another number."""
    kunci = s.pick([k for k in s.dok.nilai if k.startswith("cacah.")])
    if kunci is None:
        return None
    lama, baru = s.dok.nilai[kunci].angka, s.dok.nilai[kunci].angka + s.acak.choice((-1, 1))
    ganti: dict[str, Decimal | str] = {kunci: baru, f"bil.{kunci}": terbilang(int(baru))}
    return Cacat(
        "cacah-beda-rincian", "cacah", ganti, {kunci: lama}, kode=("bilangan.", "pernyataan.", "sama.", "jumlah.")
    )


def change_satuan(s: Sumber) -> Cacat | None:
    kunci = _pick(s, "sat.")
    if kunci is None:
        return None
    return _satu(s, "satuan", kunci, s.acak.choice(("Dokumen", "Orang", "Laporan")), ("kinerja.satuan",))


PENANAM_KATA: tuple[Callable[[Sumber], Cacat | None], ...] = (
    repeat_nomor,
    skip_nomor,
    point_nowhere,
    change_isi,
    change_daftar_tabel,
    change_nomor_daftar,
    change_halaman,
    repeat_tahun,
    stale_tahun,
    name_lain,
    change_nip,
    change_golongan,
    change_kategori,
    change_mutu,
    change_bilangan,
    change_cacah,
    change_satuan,
)
OTOMATIS = ("nomor-tabel", "rujukan", "daftar-")
"""Kinds that our own printers cannot bear, because they number and list by themselves."""
