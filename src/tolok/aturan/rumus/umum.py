"""Rumus umum: jumlah, persentase, rata-rata, nilai langsung."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from tolok.aturan.angka import tepat
from tolok.aturan.galat import GalatMasukan, PembagiNol
from tolok.aturan.katalog import Hitungan, aturan, cari_aturan, record
from tolok.aturan.nilai import Keadaan, Kosong, Nilai, NilaiTepat, nihil
from tolok.aturan.pedoman import Pedoman, PenyebutNihil
from tolok.aturan.regulasi import Rujukan
from tolok.aturan.satuan import Satuan

PENGUKURAN_KINERJA = Rujukan("permenpanrb-53-2014", "Lampiran II, pengukuran kinerja")


@aturan(
    kode="umum.jumlah",
    nama="Jumlah",
    rumus="nilai 1 + nilai 2 + …",
    satuan=Satuan.ANGKA,
    dasar=(PENGUKURAN_KINERJA,),
)
def jumlah(*, nilai: Sequence[Decimal]) -> Fraction:
    """Jumlah semua nilai; satuannya sama dengan satuan nilai.

    Galat:
        GalatMasukan: tidak ada satu nilai pun, sebab jumlah yang tidak ada bukan 0.
    """
    if not nilai:
        raise GalatMasukan("Tidak ada nilai untuk dijumlahkan. Isi sedikitnya satu nilai.")
    return sum((tepat(satu) for satu in nilai), Fraction(0))


@aturan(
    kode="umum.persentase",
    nama="Persentase",
    rumus="pembilang ÷ penyebut × 100",
    satuan=Satuan.PERSEN,
    dasar=(PENGUKURAN_KINERJA,),
    tafsir=("T-006",),
)
def persentase(*, pembilang: Decimal, penyebut: Decimal) -> NilaiTepat:
    """Bagian dari keseluruhan; persen, belum dibulatkan. Tidak terjadi apa-apa (0 dari 0) = nihil.

    Galat:
        PembagiNol: penyebut 0 tetapi pembilang lebih dari 0; salah satunya keliru.
        GalatMasukan: pembilang atau penyebut negatif.
    """
    bagian, keseluruhan = tepat(pembilang), tepat(penyebut)
    if bagian < 0 or keseluruhan < 0:
        raise GalatMasukan(f"Banyaknya tidak boleh negatif: pembilang {pembilang}, penyebut {penyebut}.")
    if keseluruhan == 0 and bagian > 0:
        raise PembagiNol(f"Penyebut 0 padahal pembilang {pembilang}. Periksa keduanya: salah satunya keliru.")
    if keseluruhan == 0:
        return nihil("tidak ada kejadian yang dihitung: pembilang 0 dan penyebut 0")
    return bagian / keseluruhan * 100


def hitung_persentase(*, pembilang: Decimal, penyebut: Decimal, pedoman: Pedoman) -> Hitungan:
    """Run umum.persentase under the office's choice for "nothing occurred" (T-006).

    Raises: what umum.persentase raises.
    """
    masukan: dict[str, object] = {"pembilang": pembilang, "penyebut": penyebut}
    hasil = persentase(pembilang=pembilang, penyebut=penyebut)
    if isinstance(hasil, Kosong) and pedoman.penyebut_nihil is PenyebutNihil.SERATUS:
        masukan["penyebut_nihil"] = pedoman.penyebut_nihil
        hasil = Fraction(100)
    return record(cari_aturan("umum.persentase"), masukan=masukan, hasil=hasil)


@aturan(
    kode="umum.rata_rata",
    nama="Rata-rata",
    rumus="jumlah nilai ÷ banyaknya nilai",
    satuan=Satuan.ANGKA,
    dasar=(PENGUKURAN_KINERJA,),
)
def rata_rata(*, nilai: Sequence[Decimal]) -> Fraction:
    """Rata-rata hitung; satuannya sama dengan satuan nilai, belum dibulatkan.

    Galat:
        PembagiNol: tidak ada satu nilai pun.
    """
    if not nilai:
        raise PembagiNol("Tidak ada nilai untuk dirata-ratakan. Isi sedikitnya satu nilai.")
    return jumlah(nilai=nilai) / len(nilai)


@aturan(
    kode="umum.nilai_langsung",
    nama="Nilai langsung",
    rumus="nilai sebagaimana dicatat",
    satuan=Satuan.ANGKA,
    dasar=(PENGUKURAN_KINERJA,),
)
def nilai_langsung(*, nilai: Nilai) -> NilaiTepat:
    """Nilai yang dipakai apa adanya, mis. nilai evaluasi dari luar; keadaan kosong tetap kosong."""
    return nilai if isinstance(nilai, Kosong) else tepat(nilai)


def kosong_bersama(kosong: Sequence[Kosong], *, alasan: str) -> Kosong:
    """Return one Kosong for many: their common state, else "belum ada"."""
    keadaan = {satu.keadaan for satu in kosong}
    bersama = keadaan.pop() if len(keadaan) == 1 else Keadaan.BELUM_ADA
    return Kosong(bersama, alasan)
