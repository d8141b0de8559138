"""Other years and offices: what is copied, what is quoted wrongly, what was dropped, and what is none of these."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dokumen.periksa.paket_bahan import baca, periksa
from dokumen.periksa.test_paket import kode
from tolok.dokumen.kenali.bentuk import Angka, Besaran, Hal, JenisHal, Lingkup, Sebutan
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.periksa.cek.sanding_teks import find_salinan, list_alinea
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.sanding import match_hal
from tolok.dokumen.periksa.sanding_nilai import is_selaras
from tolok.dokumen.periksa.temuan import Tingkat

KEPALA = "LAPORAN KINERJA KECAMATAN {0} TAHUN {1}\n\nKecamatan {0} menyusun laporan kinerja tahun {1}.\n\n"
BAB = "BAB III\n\nAKUNTABILITAS KINERJA\n\n"
URAIAN = (
    "Antrean berkurang karena dua petugas tambahan melayani loket sejak pagi dan surat yang lengkap selesai "
    "hari itu juga",
    "Perangkat desa yang dilatih mengisi buku administrasi sendiri sehingga pendamping cukup memeriksa hasilnya "
    "sebulan sekali",
)


def laporan(*isi: str, tahun: int = 2023, kantor: str = "Sukamaju") -> str:
    return KEPALA.format(kantor, tahun) + BAB + "".join(f"{satu}.\n\n" for satu in isi)


def banding(sini: str, sana: str) -> Kajian:
    return replace(baca(sini), pembanding=(baca(sana),))


def capaian(tahun: int, *baris: str, kop: str = "Target {0} | Realisasi {0} | Capaian {0}") -> str:
    isi = [f"No | Indikator Kinerja | {kop.format(tahun)}", *baris]
    tabel = "\n".join("\t".join(s.strip() for s in b.split("|")) for b in isi)
    return laporan(tahun=tahun) + f"Tabel 3.1 Capaian Kinerja Tahun {tahun}\n\n{tabel}\n\n"


IKM = "1 | Indeks Kepuasan Masyarakat | {} | {} | {}"
LKD = "2 | Jumlah lembaga desa aktif | 90 | 92 | 102,22%"


def test_a_paragraph_with_one_number_changed_is_still_a_copy() -> None:
    """Exchanging a word or a number in a long paragraph does not make it new; the place in both is told."""
    sini = laporan(*(f"{satu} di {desa} desa" for satu, desa in zip(URAIAN, (12, 14), strict=True)))
    sana = laporan(*(f"{satu} di {desa} desa" for satu, desa in zip(URAIAN, (11, 14), strict=True)), tahun=2022)

    temuan = periksa(banding(sini, sana))

    assert kode(temuan) == [("pembanding.teks-sama", Tingkat.RAGU)]
    assert "2 dari 2 paragraf (100% kata)" in temuan[0].ditemukan
    assert "hampir sama" in periksa(banding(sini, sana.replace("14 desa", "15 desa")))[0].akibat[0].penjelasan


@pytest.mark.parametrize(
    "isi",
    [
        "Laporan ini disusun menurut Peraturan Presiden Nomor 29 Tahun 2014 tentang sistem akuntabilitas "
        "kinerja instansi",
        "Capaian kinerja dihitung dengan membandingkan realisasi dan target setiap indikator lalu dikalikan "
        "seratus persen",
        "Semua desa sudah tertib dan pelayanan berjalan baik",
    ],
)
def test_laws_methods_and_short_phrases_may_be_the_same(isi: str) -> None:
    """What is right to repeat every year is no copy."""
    assert periksa(banding(laporan(isi, isi + " pula"), laporan(isi, tahun=2022))) == []


def test_one_copied_paragraph_of_few_words_is_chance() -> None:
    """A single short paragraph that two offices share says nothing."""
    assert periksa(banding(laporan(URAIAN[0]), laporan(URAIAN[0], kantor="Mekarsari"))) == []


def test_a_copy_that_names_the_other_office_is_wrong() -> None:
    """A paragraph taken over with the other office's name in it is SALAH; one with our name is a doubt."""
    asing = f"Di Kecamatan Mekarsari {URAIAN[0].lower()}"
    sana = laporan(asing, URAIAN[1], kantor="Mekarsari")

    temuan = periksa(banding(laporan(asing, "Hal lain"), sana))
    kita = periksa(banding(laporan(asing.replace("Mekarsari", "Sukamaju"), URAIAN[1]), sana))

    assert ("pembanding.salinan", Tingkat.SALAH) in kode(temuan)
    assert temuan[-1].ditemukan == "Kecamatan Mekarsari" or temuan[0].ditemukan == "Kecamatan Mekarsari"
    assert kode(kita) == [("pembanding.teks-sama", Tingkat.RAGU)]


@pytest.mark.parametrize(
    "kalimat", ["Dibandingkan tahun 2022 nilainya naik.", "Pada tahun 2022 dan pada tahun 2023 semua tercapai.", ""]
)
def test_a_copy_that_speaks_of_last_year_as_last_year_is_not_wrong(kalimat: str) -> None:
    """A year that is named as the past, or beside our own, proves nothing."""
    isi = f"{kalimat} {URAIAN[0]}"

    temuan = periksa(banding(laporan(isi), laporan(isi, tahun=2022)))

    assert [satu for satu in temuan if satu.kode == "pembanding.salinan"] == []


@given(st.lists(st.sampled_from(("desa", "surat", "arsip", "warga", "loket", "tertib")), min_size=13, max_size=40))
def test_a_paragraph_is_a_copy_of_itself(kata: list[str]) -> None:
    """Whatever its words, a paragraph that stands in both documents is found, wholly."""
    alinea = list_alinea(baca(laporan("Uraian " + " ".join(kata))))

    assert [satu.bagian for satu in find_salinan(alinea, alinea)] == [1.0 for _ in alinea]


def test_values_of_last_year_that_are_rounded_otherwise_are_quoted_rightly() -> None:
    """87,2 quotes 87,15; 87,51 does not, and the share of the budget is judged like it."""
    kop = "Realisasi 2022 | Target {0} | Realisasi {0} | Capaian {0}"
    lalu = capaian(2022, IKM.format("86", "87,15", "101,34%"), LKD)
    benar = capaian(
        2023,
        IKM.format("87,2", "88 | 88,22", "100,25%"),
        "2 | Jumlah lembaga desa aktif | 92 | 93 | 93 | 100%",
        kop=kop,
    )
    salah = benar.replace("87,2", "87,51")

    assert [satu.kode for satu in periksa(banding(benar, lalu)) if satu.tingkat is Tingkat.SALAH] == []
    temuan = [satu for satu in periksa(banding(salah, lalu)) if satu.kode == "pembanding.angka"]
    assert [(satu.ditemukan, satu.seharusnya, satu.tingkat) for satu in temuan] == [("87,51", "87,15", Tingkat.SALAH)]


def test_another_year_than_the_companions_is_not_compared() -> None:
    """A report of 2021 says nothing of the column 2022."""
    kop = "Realisasi 2022 | Target {0} | Realisasi {0} | Capaian {0}"
    kini = capaian(
        2023,
        IKM.format("87,51", "88 | 88,22", "100,25%"),
        "2 | Jumlah lembaga desa aktif | 90 | 93 | 93 | 100%",
        kop=kop,
    )

    assert [
        satu.kode for satu in periksa(banding(kini, capaian(2021, IKM.format("86", "87,15", "101,34%"), LKD)))
    ] == []


def test_an_indicator_that_is_told_to_be_replaced_is_not_missing() -> None:
    """A word about the change is all that is asked for."""
    lalu = capaian(2022, IKM.format("86", "87,15", "101,34%"), LKD)
    kini = capaian(2023, "1 | Persentase pengaduan selesai | 90% | 95% | 105,56%", LKD.replace("90 | 92", "93 | 92"))

    assert "pembanding.indikator-hilang" in [satu.kode for satu in periksa(banding(kini, lalu))]
    cerita = kini.replace("laporan kinerja tahun", "laporan; indikator kepuasan diganti menjadi pengaduan tahun")
    assert "pembanding.indikator-hilang" not in [satu.kode for satu in periksa(banding(cerita, lalu))]


def _sebutan(teks: str, besaran: Besaran, desimal: int) -> Sebutan:
    angka = Angka(baca(f"Nilainya {teks}.").kalimat[0].angka[0].nilai, teks, 0, len(teks), desimal=desimal)
    return Sebutan(Hal(JenisHal.INDIKATOR, "x", "x"), besaran, Lingkup(), angka, Tempat(), "")


@pytest.mark.parametrize(
    ("kiri", "kanan", "besaran", "harapan"),
    [
        (("88,22", 2), ("88,2", 1), Besaran.REALISASI, True),
        (("88,22", 2), ("88,23", 2), Besaran.CAPAIAN, True),
        (("88,22", 2), ("88,24", 2), Besaran.CAPAIAN, False),
        (("88", 0), ("88,5", 1), Besaran.TARGET, False),
        (("88", 0), ("89", 0), Besaran.REALISASI, False),
    ],
)
def test_what_two_printed_numbers_may_have_in_common(
    kiri: tuple[str, int], kanan: tuple[str, int], besaran: Besaran, *, harapan: bool
) -> None:
    """Rounding and cutting explain a difference in the last digit of a result, never of a target."""
    assert is_selaras(_sebutan(kiri[0], besaran, kiri[1]), _sebutan(kanan[0], besaran, kanan[1])) is harapan


def test_things_are_the_same_by_code_or_name_within_their_owner() -> None:
    """A code with another name, or a name that fits two things, is nobody's partner."""
    induk = Hal(JenisHal.PROGRAM, "pemberdayaan masyarakat desa", "", "7.01.03")
    milik = Hal(JenisHal.INDIKATOR, "jumlah arsip tertata rapi @ program: x", "")
    sana = (
        Hal(JenisHal.PROGRAM, "pemberdayaan masyarakat desa dan kelurahan", "", "7.01.03"),
        Hal(JenisHal.PROGRAM, "penataan ruang kota", "", "7.01.03"),
        Hal(JenisHal.PROGRAM, "program pemberdayaan masyarakat desa", ""),
        Hal(JenisHal.INDIKATOR, "jumlah arsip tertata rapi", ""),
    )

    assert match_hal((induk, milik), sana) == {sana[0]: induk, sana[2]: induk}
