"""Facts from a document: every value with its place, what is not there said, nothing made up."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from dokumen.ekstrak.laporan_contoh import ANGGARAN, CAPAIAN, KEPALA, LENGKAP, kaji
from tolok.aturan.nilai import Kosong
from tolok.dokumen.ekstrak.catatan import Catatan, Keadaan
from tolok.dokumen.ekstrak.satuan import read_satuan
from tolok.dokumen.ekstrak.tulis import DATA, LAPORAN, save_usulan, write_laporan
from tolok.dokumen.ekstrak.usulan import BukanLaporan, Usulan, extract_fakta
from tolok.dokumen.fakta.anggaran import SubKegiatan
from tolok.dokumen.fakta.muat import load_fakta


@pytest.fixture(scope="module")
def usulan() -> Usulan:
    """The facts of the whole example, as printed."""
    return extract_fakta(kaji())


def sub_kegiatan(usulan: Usulan) -> list[SubKegiatan]:
    return [sub for program in usulan.fakta.renja.program for keg in program.kegiatan for sub in keg.sub_kegiatan]


def notes(usulan: Usulan, keadaan: Keadaan) -> dict[str, Catatan]:
    return {satu.kunci: satu for satu in usulan.catatan if satu.keadaan is keadaan}


def test_the_folder_loads_without_a_mistake(usulan: Usulan, tmp_path: Path) -> None:
    """What is written is what a person can go on with at once."""
    save_usulan(usulan, tmp_path / "fakta")

    assert usulan.kesalahan == ()
    assert load_fakta(tmp_path / "fakta") == usulan.fakta
    assert json.loads((tmp_path / "fakta" / DATA).read_text())["tahun"] == 2024
    assert (tmp_path / "fakta" / LAPORAN).read_text().startswith("Ekstrak fakta Kecamatan Sukamaju tahun 2024")


def test_the_office_is_as_the_document_says(usulan: Usulan) -> None:
    """Name, government, head, legal basis, task and the person who signs."""
    instansi, penanda = usulan.fakta.instansi, usulan.fakta.laporan.penandatangan

    assert (instansi.nama, instansi.jenis, instansi.pemda) == ("Kecamatan Sukamaju", "kecamatan", "Kabupaten Tirta")
    assert (instansi.sebutan_kepala, instansi.sebutan_kepala_daerah) == ("Camat Sukamaju", "Bupati Tirta")
    assert instansi.dasar_hukum[0].tentang == "Keuangan Negara"
    assert instansi.tugas.ringkas == "melaksanakan sebagian urusan otonomi daerah"
    assert (penanda.nama, penanda.pangkat, penanda.golongan) == ("AYU LESTARI, S.Sos", "Pembina Tingkat I", "IV/b")
    assert usulan.fakta.laporan.bulan == "Januari 2025"


def test_staff_is_counted_by_position(usulan: Usulan) -> None:
    """The total row is no position, and each position has its kind."""
    kepegawaian = usulan.fakta.instansi.kepegawaian

    assert kepegawaian is not None
    assert [(satu.uraian, satu.jumlah, satu.jenis) for satu in kepegawaian.jabatan] == [
        ("Camat", 1, "struktural"),
        ("Pelaksana", 14, "pelaksana"),
        ("Tenaga honorer", 5, "honorer"),
    ]
    assert kepegawaian.per == "Desember 2024"


def test_the_plan_has_its_tujuan_sasaran_and_yearly_targets(usulan: Usulan) -> None:
    """A tujuan owns its indicator, a sasaran stands under the tujuan before it."""
    (tujuan,) = usulan.fakta.renstra.tujuan

    assert tujuan.nama == "Terwujudnya pelayanan prima"
    assert [(t.tahun, t.nilai) for t in tujuan.indikator[0].target] == [
        (2023, Decimal("83.5")),
        (2024, Decimal("84")),
        (2025, Decimal("84.5")),
    ]
    assert [satu.nama for satu in tujuan.sasaran] == ["Meningkatnya ketertiban wilayah"]
    assert tujuan.sasaran[0].indikator[0].satuan == "persen"
    assert (usulan.fakta.renstra.tahun_awal, usulan.fakta.renstra.tahun_akhir) == (2021, 2026)


def test_promise_and_measurement_name_the_same_indicators(usulan: Usulan) -> None:
    """The PK and what was reached are linked to the plan by code."""
    (pk,) = usulan.fakta.perjanjian

    assert [(satu.kinerja, satu.target) for satu in pk.baris] == [("T1", Decimal(84)), ("S1", Decimal(100))]
    assert [(satu.indikator, satu.realisasi[0].nilai) for satu in usulan.fakta.pengukuran] == [
        (pk.baris[0].indikator, Decimal("86.10")),
        (pk.baris[1].indikator, Decimal(98)),
    ]


def test_money_stands_at_its_sub_kegiatan_with_official_codes(usulan: Usulan) -> None:
    """Codes come from the nomenklatur by name; a name of one's own gets a placeholder, which is noted."""
    assert [(satu.nama, satu.pagu, satu.realisasi) for satu in sub_kegiatan(usulan)] == [
        ("Penyediaan Gaji dan Tunjangan ASN", 70_250_000, 61_250_000),
        ("Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD", 20_275_000, 19_250_000),
        ("Ronda Dermaga Malam", 10_125_000, 10_100_000),
    ]
    assert [satu.kode for satu in sub_kegiatan(usulan)][:2] == ["7.01.01.2.02.0001", "7.01.01.2.06.0009"]
    assert "renja.toml › Ronda Dermaga Malam › kode" in notes(usulan, Keadaan.TERBUKA)


def test_two_values_are_both_told_and_the_proved_one_taken(usulan: Usulan) -> None:
    """The sum of the table vouches for its pagu against the one of the text."""
    kunci = "renja.toml › Penyediaan Gaji dan Tunjangan ASN › pagu"
    catatan = notes(usulan, Keadaan.BERTENTANGAN)[kunci]

    assert catatan.nilai == "70.250.000"
    assert catatan.lain[0].startswith("71.250.000 (")
    assert "71.250.000" in sub_kegiatan(usulan)[0].keputusan


def test_an_accepted_suggestion_is_listed() -> None:
    """With the corrections taken, the printed number and its place stay on record."""
    diterima = extract_fakta(kaji(), terima_saran=True)
    catatan = notes(diterima, Keadaan.DISARANKAN)["renja.toml › Penyediaan Gaji dan Tunjangan ASN › pagu"]

    assert catatan.nilai == "70.250.000"
    assert "tercetak 71.250.000" in catatan.alasan
    assert sub_kegiatan(diterima)[0].pagu == 70_250_000


def test_every_value_says_where_it_is_from(usulan: Usulan) -> None:
    """Places are those of the document, with lines in square brackets."""
    sub = sub_kegiatan(usulan)[1]

    assert sub.sumber.startswith("fragmen.txt, Tabel 3.2 [baris ")
    assert usulan.fakta.pengukuran[0].realisasi[0].sumber.startswith("fragmen.txt, Tabel 3.1 [baris ")


def test_what_is_not_there_stays_open_and_is_said() -> None:
    """A report without plan and promise gives none of them."""
    sebagian = extract_fakta(kaji(KEPALA + ANGGARAN))
    terbuka = notes(sebagian, Keadaan.TERBUKA)

    assert sebagian.fakta.perjanjian == ()
    assert sebagian.fakta.pengukuran == ()
    assert {"renstra.toml › tujuan", "perjanjian.toml › baris"} <= terbuka.keys()
    assert "tidak ditemukan" in write_laporan(sebagian)


def test_a_missing_realisasi_is_no_zero() -> None:
    """An indicator that was promised and not measured has no value, with the reason."""
    tanpa = extract_fakta(kaji(LENGKAP.replace(CAPAIAN, "")))
    nilai = tanpa.fakta.pengukuran[0].realisasi[0].nilai

    assert isinstance(nilai, Kosong)
    assert "tidak ditemukan" in nilai.alasan


def test_two_nips_of_one_person_are_told() -> None:
    """The first one that can be is taken, and the other is not hidden."""
    ganda = LENGKAP + "\n\nCamat Sukamaju,\n\nAYU LESTARI, S.Sos\n\nNIP. 19710909 199509 1 999\n"
    terbuka = notes(extract_fakta(kaji(ganda)), Keadaan.TERBUKA)

    assert "2 NIP" in terbuka["laporan.toml › penandatangan › nip"].alasan


def test_a_rank_that_is_not_of_its_golongan_is_left_out() -> None:
    """A pair that the law does not know would only be refused later."""
    salah = extract_fakta(kaji(LENGKAP.replace("Pembina Tk. I (IV/b)", "Penata (IV/b)")))

    assert salah.fakta.laporan.penandatangan.golongan == ""
    assert "laporan.toml › penandatangan › pangkat" in notes(salah, Keadaan.TERBUKA)
    assert salah.kesalahan == ()


def test_a_document_without_a_year_is_refused() -> None:
    """Facts are those of a year."""
    with pytest.raises(BukanLaporan, match="tidak menyebut tahun"):
        extract_fakta(kaji("Catatan rapat tanpa angka.\n"))


@pytest.mark.parametrize(
    ("satuan", "nama", "hasil"),
    [
        ("%", "", "persen"),
        ("Dokumen", "", "dokumen"),
        ("", "Persentase desa tertib", "persen"),
        ("", "Indeks Kepuasan Masyarakat", "indeks"),
        ("", "Nilai SAKIP", "nilai"),
        ("", "Jumlah Lembaga yang aktif", "lembaga"),
        ("", "Terlaksananya rapat", "angka"),
    ],
)
def test_a_unit_is_printed_or_told_by_the_name(satuan: str, nama: str, hasil: str) -> None:
    """Percent is written one way, and a name that counts something tells what."""
    assert read_satuan(satuan, nama) == hasil
