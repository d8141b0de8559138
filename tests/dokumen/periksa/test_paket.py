"""Documents of one office and year: what is compared, what is not, and how sure a difference is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dokumen.periksa.paket_bahan import baca, periksa
from tolok.dokumen.kenali.bentuk import JenisDokumen, JenisInstansi, Profil
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.sanding import Hubungan, list_lampau, name_dokumen, relate, versi_dokumen
from tolok.dokumen.periksa.temuan import Temuan, Tingkat

LKIP = "LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\nKecamatan Sukamaju menyusun laporan kinerja tahun 2023.\n\n"
LRA = "LAPORAN REALISASI ANGGARAN KECAMATAN SUKAMAJU TAHUN ANGGARAN 2023\n\n"
KECAMATAN = Profil(
    instansi="Kecamatan Sukamaju", jenis_instansi=JenisInstansi.KECAMATAN, nama_diri="Sukamaju", tahun=2023
)


def anggaran(*baris: str, judul: str = "Realisasi Anggaran Tahun 2023", kop: str = "Pagu | Realisasi | %") -> str:
    isi = [f"No | Kode | Program/Kegiatan | {kop}", *baris]
    return f"Tabel 3.4 {judul}\n\n" + "\n".join("\t".join(s.strip() for s in b.split("|")) for b in isi) + "\n\n"


PROGRAM = "1 | 7.01.03 | Program Pemberdayaan Masyarakat Desa dan Kelurahan | {} | {} | {}"
KEGIATAN = "2 | 7.01.03.2.01 | Koordinasi Kegiatan Pemberdayaan Desa | {} | {} | {}"
LAIN = "3 | 7.01.05 | Program Penyelenggaraan Urusan Pemerintahan Umum | 40.000.000 | 39.000.000 | 97,50"


def sepaket(sini: str, *sana: str) -> Kajian:
    return replace(baca(sini), paket=tuple(baca(satu) for satu in sana))


def kode(daftar: list[Temuan]) -> list[tuple[str, Tingkat]]:
    return [(satu.kode, satu.tingkat) for satu in daftar]


def test_one_wrong_amount_at_every_level_is_one_finding() -> None:
    """A kegiatan that is off, its programme that is off by the same, and their percents have one cause."""
    sini = LKIP + anggaran(
        PROGRAM.format("200.000.000", "180.000.000", "90,00"),
        KEGIATAN.format("100.000.000", "90.000.000", "90,00"),
        LAIN,
    )
    sana = LRA + anggaran(
        PROGRAM.format("200.000.000", "170.000.000", "85,00"),
        KEGIATAN.format("100.000.000", "80.000.000", "80,00"),
        LAIN,
    )

    temuan = periksa(sepaket(sini, sana))

    assert kode(temuan) == [("paket.realisasi", Tingkat.SALAH)]
    assert "Koordinasi Kegiatan Pemberdayaan Desa" in temuan[0].penjelasan
    assert len(temuan[0].akibat) == 3


def test_pagu_of_two_stated_versions_is_no_finding() -> None:
    """Murni in one document and perubahan in the other are two numbers of two things."""
    baris = (PROGRAM.format("{}", "170.000.000", "85,00"), LAIN)
    sini = LKIP + anggaran(*(b.format("200.000.000") for b in baris), kop="Pagu Perubahan | Realisasi | %")
    sana = LRA + anggaran(*(b.format("190.000.000") for b in baris), kop="Pagu Murni | Realisasi | %")

    assert [satu for satu in periksa(sepaket(sini, sana)) if satu.kode == "paket.pagu"] == []


def test_pagu_of_an_unstated_version_is_in_doubt() -> None:
    """Where one document does not say which version it holds, a difference is RAGU and asks for the version."""
    sini = LKIP + anggaran(PROGRAM.format("231.500.000", "170.000.000", "73,43"), LAIN)
    sana = LRA + anggaran(PROGRAM.format("198.250.000", "170.000.000", "85,75"), LAIN)

    temuan = [satu for satu in periksa(sepaket(sini, sana)) if satu.kode == "paket.pagu"]

    assert kode(temuan) == [("paket.pagu", Tingkat.RAGU)]
    assert "versi" in temuan[0].penjelasan


def test_a_slip_of_the_pen_is_proof_whatever_the_version() -> None:
    """Two exchanged digits are no other version of the budget."""
    sini = LKIP + anggaran(PROGRAM.format("231.500.000", "170.000.000", "73,43"), LAIN)
    sana = LRA + anggaran(PROGRAM.format("213.500.000", "170.000.000", "79,63"), LAIN)

    temuan = [satu for satu in periksa(sepaket(sini, sana)) if satu.kode == "paket.pagu"]

    assert kode(temuan) == [("paket.pagu", Tingkat.SALAH)]


def test_documents_that_differ_everywhere_are_of_two_periods() -> None:
    """When hardly a number agrees, one doubt is told and no list of mistakes."""
    nama = ("Arsip Daerah", "Perpustakaan Desa", "Tertib Niaga", "Karang Taruna")
    baris = [f"{n} | 7.0{n} | Program {isi} | 900.000.000 | {{}}{n}.234.567 | " for n, isi in enumerate(nama, 1)]
    sini = LKIP + anggaran(*(b.format(20 + n) for n, b in enumerate(baris)))
    sana = LRA + anggaran(*(b.format(51 + 3 * n) for n, b in enumerate(baris)))

    temuan = [satu for satu in periksa(sepaket(sini, sana)) if satu.kode == "paket.realisasi"]

    assert kode(temuan) == [("paket.realisasi", Tingkat.RAGU)]
    assert len(temuan[0].akibat) == 3


def test_a_quarterly_report_is_not_held_against_the_year() -> None:
    """What a report of the second quarter spent is less than the year's, and that is right."""
    sini = LKIP + anggaran(PROGRAM.format("200.000.000", "170.000.000", "85,00"), LAIN)
    sana = "LAPORAN TRIWULAN II KECAMATAN SUKAMAJU TAHUN 2023\n\n" + anggaran(
        PROGRAM.format("200.000.000", "70.000.000", "35,00"), LAIN, judul="Realisasi Triwulan II Tahun 2023"
    )

    assert periksa(sepaket(sini, sana)) == []


def test_rounded_and_cut_percents_agree() -> None:
    """84,99 and 85,00 and 85 may be one percent."""
    sini = LKIP + anggaran(PROGRAM.format("200.000.000", "169.990.000", "84,99"), LAIN)
    sana = LRA + anggaran(PROGRAM.format("200.000.000", "169.990.000", "85"), LAIN)

    assert periksa(sepaket(sini, sana)) == []


def test_another_offices_file_is_named_and_not_compared() -> None:
    """A stray file gives one doubt and none of its numbers."""
    sini = LKIP + anggaran(PROGRAM.format("200.000.000", "170.000.000", "85,00"), LAIN)
    sana = (LRA + anggaran(PROGRAM.format("900.000.000", "170.000.001", "85,00"), LAIN)).replace(
        "SUKAMAJU", "MEKARSARI"
    )

    assert kode(periksa(sepaket(sini, sana))) == [("paket.asing", Tingkat.RAGU)]


def test_last_years_report_in_the_package_is_compared_as_last_year() -> None:
    """The package may hold the report of the year before; it is a companion of another kind and no stray."""
    sini = LKIP + anggaran(PROGRAM.format("200.000.000", "170.000.000", "85,00"), LAIN)
    kajian = sepaket(sini, sini.replace("2023", "2022"), sini.replace("2023", "2025"))

    assert [satu.profil.tahun for satu in list_lampau(kajian)] == [2022]
    temuan = [satu for satu in periksa(kajian) if satu.kode == "paket.asing"]
    assert [satu.ditemukan for satu in temuan] == ["tahun 2025"]


@pytest.mark.parametrize(
    ("ganti", "hubungan"),
    [
        ({}, Hubungan.SETAHUN),
        ({"tahun": None}, Hubungan.SETAHUN),
        ({"nama_diri": ""}, Hubungan.SETAHUN),
        ({"nama_diri": "Sukamaju Kode Pos"}, Hubungan.SETAHUN),
        ({"nama_diri": "Sukamajuu"}, Hubungan.SETAHUN),
        ({"tahun": 2020}, Hubungan.LAMPAU),
        ({"tahun": 2024}, Hubungan.TAHUN_LAIN),
        ({"nama_diri": "Sukamulya Raya"}, Hubungan.KANTOR_LAIN),
        ({"jenis_instansi": JenisInstansi.KELURAHAN}, Hubungan.KANTOR_LAIN),
        ({"jenis": JenisDokumen.RENSTRA, "periode_renstra": (2021, 2026), "tahun": None}, Hubungan.SETAHUN),
        ({"jenis": JenisDokumen.RENSTRA, "periode_renstra": (2026, 2030), "tahun": None}, Hubungan.TAHUN_LAIN),
    ],
)
def test_how_two_documents_stand_to_each_other(ganti: dict[str, object], hubungan: Hubungan) -> None:
    """What a document does not say is no difference; another kind of office of the same name is another office."""
    assert relate(KECAMATAN, replace(KECAMATAN, **ganti)) is hubungan  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("judul", "versi"),
    [
        ("PERJANJIAN KINERJA PERUBAHAN TAHUN 2023", "perubahan"),
        ("PERUBAHAN RENJA TAHUN 2023", "perubahan"),
        ("RENCANA KERJA TAHUN 2023 (MURNI)", "murni"),
        ("DINAS PENGENDALIAN PERUBAHAN IKLIM TAHUN 2023", ""),
    ],
)
def test_the_version_of_a_document_is_in_its_title(judul: str, versi: str) -> None:
    """Perubahan of a plan is a version; perubahan of anything else is not."""
    assert versi_dokumen(baca(f"{judul}\n\nKECAMATAN SUKAMAJU\n\n")) == versi


def test_a_renstra_outside_its_years_is_named_by_them() -> None:
    """A plan of other years is a stray file, told with its years."""
    renstra = "RENCANA STRATEGIS KECAMATAN SUKAMAJU TAHUN 2011-2016\n\nRenstra Kecamatan Sukamaju 2011-2016.\n"

    temuan = periksa(sepaket(LKIP, renstra))

    assert [satu.ditemukan for satu in temuan] == ["periode 2011–2016"]
    assert name_dokumen(baca(renstra)) == "Renstra (fragmen.txt)"


TTD = "CAMAT SUKAMAJU\n\n{}\n\n{}\n\nNIP. {}\n\n"
PK = "PERJANJIAN KINERJA TAHUN 2023\n\nKECAMATAN SUKAMAJU\n\nUraian.\n\n"


@pytest.mark.parametrize(
    ("sini", "sana", "harapan"),
    [
        (("BUDI SANTOSO, S.Sos", "Pembina (IV/a)"), ("Budi Santoso, S.Sos., M.Si", "Pembina, IV/a"), []),
        (("BUDI SANTOSO", "Pembina Tk. I (IV/b)"), ("BUDI SANTOSO", "Pembina Tingkat I"), []),
        (("BUDI SANTOSO", "Pembina (IV/a)"), ("BUDI SANTOSO", "Penata Tk. I (III/d)"), [("paket.orang", Tingkat.RAGU)]),
        (("BUDI SANTOSO", "Pembina (IV/a)"), ("RINA WULANDARI", "Pembina (IV/a)"), [("paket.orang", Tingkat.SALAH)]),
    ],
)
def test_one_person_in_two_documents(
    sini: tuple[str, str], sana: tuple[str, str], harapan: list[tuple[str, Tingkat]]
) -> None:
    """One NIP is one person; a rank may rise within a year, a name written otherwise is the same."""
    nip = "19700817 199803 1 004"

    assert kode(periksa(sepaket(LKIP + TTD.format(*sini, nip), PK + TTD.format(*sana, nip)))) == harapan


def test_an_agreement_is_late_only_after_a_whole_month() -> None:
    """A budget of 31 January gives until the last day of February; a date that is none is not read."""
    dpa = LKIP + "DPA Kecamatan Sukamaju disahkan pada tanggal 31 Januari 2023.\n"
    tepat, lewat, mustahil = (
        PK + f"Sukamaju, {hari} 2023\n\nCAMAT SUKAMAJU\n" for hari in ("28 Februari", "1 Maret", "45 Mei")
    )

    assert periksa(sepaket(dpa, tepat)) == []
    assert periksa(sepaket(dpa, mustahil)) == []
    temuan = periksa(sepaket(dpa, lewat))
    assert [(satu.kode, satu.seharusnya) for satu in temuan] == [
        ("paket.pk-terlambat", "paling lambat 28 Februari 2023")
    ]
    desember = sepaket(dpa.replace("31 Januari 2023", "20 Desember 2022"), lewat)
    assert [satu.seharusnya for satu in periksa(desember)] == ["paling lambat 20 Januari 2023"]


def test_a_programme_that_only_the_report_has_is_told_with_the_missing_one() -> None:
    """Programmes are compared in both directions and told in one finding."""
    lain = LAIN.replace(
        "7.01.05 | Program Penyelenggaraan Urusan Pemerintahan Umum", "7.01.02 | Program Pelayanan Loket"
    )
    sini = LKIP + anggaran(PROGRAM.format("200.000.000", "170.000.000", "85,00"), LAIN)
    sana = LRA + anggaran(PROGRAM.format("200.000.000", "170.000.000", "85,00"), lain)

    temuan = [satu for satu in periksa(sepaket(sini, sana)) if satu.kode == "paket.program"]

    assert len(temuan) == 1
    assert "Pelayanan Loket" in temuan[0].penjelasan
    assert "Urusan Pemerintahan Umum" in temuan[0].penjelasan


def test_an_indicator_under_a_like_name_is_pointed_to() -> None:
    """A missing indicator is told with the one that may have taken its place."""
    kop = "Tabel {}\n\nNo\tSasaran\tIndikator Kinerja\tTarget{}\n"
    tabel = kop + "1\tTertib arsip\t{}\t90{}\n2\tTertib aset\tNilai aset\t8{}\n\n"
    sana = PK + tabel.format("2.1 Perjanjian Kinerja", "", "Persentase arsip desa tertata rapi", "", "")
    sini = LKIP + tabel.format("3.1 Capaian", "\tRealisasi", "Jumlah arsip desa tertata rapi", "\t91", "\t8")

    temuan = [satu for satu in periksa(sepaket(sini, sana)) if satu.kode == "paket.indikator-hilang"]

    assert len(temuan) == 1
    assert "mungkin yang di sini disebut “Jumlah arsip desa tertata rapi”" in temuan[0].penjelasan
