"""Money rolls up exactly, whatever the tree."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from buat import make_renja, make_sub_kegiatan
from tolok.aturan.nilai import Kosong, belum_ada
from tolok.dokumen.fakta.anggaran import Kegiatan, KelompokLama, Program, SubKegiatan
from tolok.dokumen.fakta.dasar import Rupiah
from tolok.dokumen.susun.anggaran import susun_jenis_belanja, susun_kelompok_lama, susun_pos, uang
from tolok.dokumen.susun.catatan import Catatan, Terhitung

UANG = st.integers(0, 10**13)
POHON = st.lists(
    st.lists(st.lists(st.tuples(UANG, UANG), min_size=1, max_size=4), min_size=1, max_size=3), min_size=1, max_size=4
)


@given(POHON)
def test_every_level_is_the_sum_of_the_level_below(pohon: list[list[list[tuple[int, int]]]]) -> None:
    """Total, programme and kegiatan equal the sums of their parts, to the rupiah."""
    total = susun_pos(Catatan(), make_renja(program=_program(pohon), kelompok_lama=(), pagu=None, realisasi=None))

    assert uang(total.pagu) == sum(pagu for program in pohon for kegiatan in program for pagu, _ in kegiatan)
    for pos in (total, *total.anak):
        assert rupiah(pos.pagu) == sum(rupiah(anak.pagu) for anak in pos.anak)
        assert rupiah(pos.realisasi) == sum(rupiah(anak.realisasi) for anak in pos.anak)


def test_one_unknown_realisasi_leaves_its_sums_unknown() -> None:
    """A sub kegiatan without realisasi makes its programme and the total "tidak ada data", not smaller."""
    sub = make_sub_kegiatan(kode="1.01.01.2.01.0001", realisasi=belum_ada("SPJ belum masuk"), belanja=())
    renja = make_renja(program=(_bungkus(0, sub),), kelompok_lama=(), pagu=None, realisasi=None)

    total = susun_pos(Catatan(), renja)

    assert isinstance(total.realisasi.nilai, Kosong)
    assert "SPJ belum masuk" in total.realisasi.nilai.alasan
    assert isinstance(total.serapan.nilai, Kosong)
    assert uang(total.pagu) == sub.pagu


def test_the_group_without_members_is_the_rest() -> None:
    """Belanja Langsung is everything that Belanja Tidak Langsung does not name."""
    catatan = Catatan()
    renja = make_renja(
        program=_program([[[(100, 90), (50, 40), (7, 7)]]]),
        kelompok_lama=(
            KelompokLama(nama="Belanja Tidak Langsung", sub_kegiatan=("1.01.01.2.01.0001",)),
            KelompokLama(nama="Belanja Langsung"),
        ),
        pagu=None,
        realisasi=None,
    )

    kelompok = susun_kelompok_lama(catatan, renja, susun_pos(catatan, renja))

    assert [(pos.nama, uang(pos.pagu), uang(pos.realisasi)) for pos in kelompok] == [
        ("Belanja Tidak Langsung", 100, 90),
        ("Belanja Langsung", 57, 47),
    ]


def test_spending_kinds_add_up_to_the_whole_where_all_are_split() -> None:
    """When every sub kegiatan is split, the kinds together are the total."""
    catatan = Catatan()
    total = susun_pos(catatan, make_renja())

    jenis = susun_jenis_belanja(catatan, total)

    assert sum(rupiah(satu.pagu) for satu in jenis) == rupiah(total.pagu)


def rupiah(terhitung: Terhitung) -> int:
    nilai = uang(terhitung)
    assert not isinstance(nilai, Kosong)
    return nilai


def _program(pohon: list[list[list[tuple[int, int]]]]) -> tuple[Program, ...]:
    return tuple(
        Program(
            kode=f"1.01.{nomor:02}",
            nama=f"Program {nomor}",
            kegiatan=tuple(
                Kegiatan(
                    kode=f"1.01.{nomor:02}.2.{urutan:02}",
                    nama=f"Kegiatan {urutan}",
                    sub_kegiatan=tuple(
                        make_sub_kegiatan(
                            kode=f"1.01.{nomor:02}.2.{urutan:02}.{baris:04}",
                            pagu=Rupiah(pagu),
                            realisasi=Rupiah(realisasi),
                            belanja=(),
                        )
                        for baris, (pagu, realisasi) in enumerate(daun, 1)
                    ),
                )
                for urutan, daun in enumerate(kegiatan, 1)
            ),
        )
        for nomor, kegiatan in enumerate(pohon, 1)
    )


def _bungkus(nomor: int, sub: SubKegiatan) -> Program:
    kegiatan = Kegiatan(kode=f"1.01.{nomor:02}.2.01", nama="Kegiatan", sub_kegiatan=(sub,))
    return Program(kode=f"1.01.{nomor:02}", nama="Program", kegiatan=(kegiatan,))
