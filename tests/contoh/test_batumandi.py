"""The example office: what the source says, in whose name, and what is left out."""

from __future__ import annotations

import csv
import re
from decimal import Decimal
from fractions import Fraction

import pytest

from contoh.batumandi import FOLDER, RUJUKAN, find_indikator, find_pengukuran, find_realisasi, load_batumandi, walk
from tolok.aturan.angka import format_persen
from tolok.aturan.nilai import Keadaan, Kosong
from tolok.aturan.rumus.nip import parse_nip
from tolok.dokumen.fakta.dasar import Tercatat
from tolok.dokumen.fakta.instansi import Pejabat

NIP_DALAM_TEKS = re.compile(r"\d{8} ?\d{6} ?\d ?\d{3}")


def test_every_citation_gives_the_line_and_prints_without_it() -> None:
    """Each fact of the original report carries its line in brackets; a report prints only document and table."""
    dikutip = [isi for isi in walk(load_batumandi()) if isinstance(isi, Tercatat) and "naskah asal" in isi.sumber]

    assert len(dikutip) > 100
    assert [isi.sumber for isi in dikutip if not re.search(r" \[baris \d[^\]]*\]$", isi.sumber)] == []
    tercetak = [isi.sumber_cetak for isi in dikutip]
    assert [teks for teks in tercetak if re.search(r"LKIP 2023(?! \(naskah asal\))|\bbaris\b", teks)] == []


@pytest.mark.parametrize(
    ("kode", "pemilik"),
    [
        ("IKU-1", "Seluruh seksi"),
        ("IK-2", "Pemerintah desa"),
        ("IK-3", "Seksi Pemerintahan Umum"),
        ("IK-4", "Pemerintah desa"),
        ("IK-5", "Pemerintah desa"),
    ],
)
def test_realisasi_names_first_who_holds_the_data(kode: str, pemilik: str) -> None:
    """The holder that the IKU table names comes before the report that printed the value."""
    sumber = find_realisasi(load_batumandi(), kode).sumber

    assert sumber.startswith(pemilik)
    assert "; LKIP 2023 (naskah asal), Tabel 3." in sumber


def test_every_table_with_a_figure_names_its_source() -> None:
    """No number stands in the example without the place it comes from."""
    tabel = [isi for isi in walk(load_batumandi()) if isinstance(isi, Tercatat)]

    tanpa_sumber = [
        isi for isi in tabel if not isi.sumber and any(isinstance(nilai, int | Decimal) for nilai in vars(isi).values())
    ]

    assert tanpa_sumber == []


def test_ikm_belongs_to_the_tujuan_and_the_rest_to_the_sasaran() -> None:
    """One IKU of the tujuan, five IK of four sasaran, and the PK promises all but one."""
    fakta = load_batumandi()
    (tujuan,) = fakta.renstra.tujuan

    diperjanjikan = [(baris.kinerja, baris.indikator, baris.target) for baris in fakta.perjanjian[0].baris]

    assert [indikator.kode for indikator in tujuan.indikator] == ["IKU-1"]
    assert {sasaran.kode: [indikator.kode for indikator in sasaran.indikator] for sasaran in tujuan.sasaran} == {
        "S1": ["IK-1"],
        "S2": ["IK-2"],
        "S3": ["IK-3"],
        "S4": ["IK-4", "IK-5"],
    }
    assert diperjanjikan == [
        ("T1", "IKU-1", Decimal(88)),
        ("S2", "IK-2", Decimal(90)),
        ("S3", "IK-3", Decimal(100)),
        ("S4", "IK-4", Decimal(100)),
        ("S4", "IK-5", Decimal(100)),
    ]


def test_ikm_gives_the_printed_capaian() -> None:
    """88,22 is 100,25% of the target of the year and 98,57% of that of 2026."""
    fakta = load_batumandi()
    realisasi, akhir = find_realisasi(fakta, "IKU-1").nilai, find_indikator(fakta, "IKU-1").target[-1]
    assert isinstance(realisasi, Decimal)
    assert isinstance(akhir.nilai, Decimal)

    terhadap_target = Fraction(realisasi) / 88 * 100
    terhadap_akhir = Fraction(realisasi) / Fraction(akhir.nilai) * 100

    assert (format_persen(terhadap_target), format_persen(terhadap_akhir)) == ("100,25%", "98,57%")


def test_only_what_was_measured_has_a_value() -> None:
    """The Renstra's own indicator has no value and says why; nobody invented a numerator."""
    fakta = load_batumandi()

    nilai = {pengukuran.indikator: find_realisasi(fakta, pengukuran.indikator) for pengukuran in fakta.pengukuran}
    kosong = nilai.pop("IK-1").nilai

    assert isinstance(kosong, Kosong)
    assert kosong.keadaan is Keadaan.BELUM_ADA
    assert {kode: realisasi.nilai for kode, realisasi in nilai.items()} == {
        "IKU-1": Decimal("88.22"),
        "IK-2": 90,
        "IK-3": 100,
        "IK-4": 100,
        "IK-5": 100,
    }
    assert all(realisasi.pembilang is realisasi.penyebut is None for realisasi in nilai.values())
    assert all(isinstance(baris.jumlah, Kosong) for baris in fakta.perjanjian[0].anggaran)


def test_nothing_of_the_next_year_is_stated() -> None:
    """The year 2024 occurs as the month of signing and as a Renstra target, nowhere else."""
    fakta = load_batumandi()

    menyebut = [isi for isi in walk(fakta) if isinstance(isi, str) and "2024" in isi]
    tahun_terukur = {realisasi.tahun for butir in fakta.pengukuran for realisasi in butir.realisasi}

    assert menyebut == ["Januari 2024"]
    assert tahun_terukur == {2023}
    assert {tahun for butir in fakta.laporan.kinerja_lain for tahun in butir.tahun} == {2022, 2023}


def test_obstacles_of_the_idm_survey_do_not_explain_the_lkd() -> None:
    """The source gives the LKD no cause and no obstacle; those of the village survey belong to the office."""
    fakta = load_batumandi()

    lkd = find_pengukuran(fakta, "IK-2")

    assert lkd.penyebab == lkd.hambatan == ()
    assert not [upaya for upaya in lkd.upaya if "Indeks Desa" in upaya.uraian]
    assert any("pendataan Indeks Desa Membangun" in hambatan for hambatan in fakta.laporan.hambatan)
    assert "pendamping desa" in fakta.laporan.kinerja_lain[0].uraian


def test_efforts_are_dated_only_where_the_source_dates_them() -> None:
    """Triwulan IV is the cut-off of the money, not the time of an effort."""
    waktu = {upaya.waktu for pengukuran in load_batumandi().pengukuran for upaya in pengukuran.upaya}

    assert waktu == {"", "2023", "Semester II 2023"}


def test_own_paragraphs_say_what_four_values_stand_for() -> None:
    """The office's own words give the arithmetic behind 90, 36 and 126, and how near the IKM is to mutu A."""
    narasi = {butir.tempat: " ".join(butir.paragraf) for butir in load_batumandi().laporan.narasi}

    assert all(teks in narasi["IKU-1"] for teks in ("Semester II", "seluruh seksi", "150", "0,09", "88,31"))
    assert all(teks in narasi["IK-2"] for teks in ("90", "18 desa", "5 jenis", "hitungan penyusun"))
    assert all(teks in narasi["IK-4"] for teks in ("36", "18 desa"))
    assert all(teks in narasi["IK-5"] for teks in ("126", "18 desa"))


def test_a_change_during_the_year_is_not_called_a_measured_result() -> None:
    """The source has no decision taken from a triwulan, so the one change it tells of says so itself."""
    (perubahan,) = load_batumandi().laporan.keputusan_triwulan

    assert perubahan.triwulan is None
    assert "hasil" not in perubahan.temuan.lower()


def test_no_person_is_named_and_every_nip_is_made_up() -> None:
    """Titles stand for people; a NIP ends in 999, the sequence number of all our made-up ones, and is valid."""
    pejabat = [isi for isi in walk(load_batumandi()) if isinstance(isi, Pejabat)]
    naskah = "".join(berkas.read_text(encoding="utf-8") for berkas in sorted(FOLDER.glob("*.toml")))

    nip = NIP_DALAM_TEKS.findall(naskah)

    assert {orang.nama for orang in pejabat} == {""}
    assert sorted(nip) == sorted(orang.nip for orang in pejabat if orang.nip)
    assert {parse_nip(isi).urut for isi in nip} == {999}


def test_staff_tables_agree_with_each_other() -> None:
    """53 = 9 + 14 + 30, and the 23 ASN are the same by education and by rank."""
    kepegawaian = load_batumandi().instansi.kepegawaian
    assert kepegawaian is not None

    menurut_jenis: dict[str, int] = {}
    for baris in kepegawaian.jabatan:
        menurut_jenis[baris.jenis] = menurut_jenis.get(baris.jenis, 0) + baris.jumlah

    assert menurut_jenis == {"struktural": 9, "pelaksana": 14, "honorer": 30}
    assert sum(baris.jumlah for baris in kepegawaian.pendidikan) == 23
    assert sum(baris.jumlah for baris in kepegawaian.golongan) == 23


def test_innovations_on_trial_are_not_called_in_use() -> None:
    """PAK KEDES runs; SIAP-e and Verel SPJ are still on trial."""
    tahap = {inovasi.nama: inovasi.tahap for inovasi in load_batumandi().laporan.inovasi}

    assert tahap == {
        "PAK KEDES (Pelayanan Aksi Kecamatan ke Desa)": "penerapan",
        "SIAP-e": "uji coba",
        "Verel SPJ": "uji coba",
    }


def test_idm_counts_the_same_eighteen_villages_each_year() -> None:
    """1 and 17 villages in 2022 became 7 and 11 in 2023: 18 both times, as many as the list has."""
    fakta = load_batumandi()
    (idm,) = fakta.laporan.kinerja_lain
    assert fakta.instansi.wilayah is not None

    per_tahun = zip(*(baris.nilai for baris in idm.baris), strict=True)

    assert {baris.uraian: baris.nilai for baris in idm.baris} == {"Maju": (1, 7), "Berkembang": (17, 11)}
    assert [sum(nilai) for nilai in per_tahun] == [18, 18]
    assert len(fakta.instansi.wilayah.desa) == 18


def test_villages_are_those_of_the_official_list() -> None:
    """Codes and names come from the list of the ministry, the report's spelling is an alias."""
    berkas = RUJUKAN / "wilayah_balangan.csv"
    if not berkas.exists():
        pytest.skip("data wilayah bersama tidak ada di komputer ini; desa tidak dibandingkan")
    with berkas.open(encoding="utf-8", newline="") as aliran:
        resmi = [
            (baris["kode"], baris["nama"], baris["ejaan_laporan_batumandi"])
            for baris in csv.DictReader(aliran)
            if baris["kode_induk"] == "63.11.04"
        ]
    wilayah = load_batumandi().instansi.wilayah
    assert wilayah is not None

    tercatat = [(desa.kode, desa.nama, desa.alias) for desa in wilayah.desa]

    assert tercatat == resmi
