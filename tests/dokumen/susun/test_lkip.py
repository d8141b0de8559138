"""What every LKIP promises, whatever office it reports."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import cache

import pytest

from buat import make_fakta, make_laporan
from contoh.batumandi import load_batumandi
from dokumen.susun.isi_naskah import (
    baca_bab,
    baca_baris,
    find_bab,
    find_tabel,
    list_bab,
    list_paragraf,
    list_tabel,
    list_teks,
)
from tolok.aturan.angka import format_bilangan, format_rupiah, round_half_up
from tolok.aturan.baca_angka import parse_persen
from tolok.aturan.nilai import Kosong, Target
from tolok.aturan.satuan import Satuan
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.rencana import Indikator
from tolok.dokumen.naskah import Naskah
from tolok.dokumen.penomoran import number_naskah
from tolok.dokumen.susun.lkip import compose_lkip
from tolok.dokumen.susun.perjanjian_kinerja import JANJI, PEMBUKA

TUJUH_ANALISIS = (
    "Target dan realisasi tahun ini",
    "Perbandingan dengan tahun-tahun sebelumnya",
    "Capaian terhadap target akhir Renstra (2026)",
    "Perbandingan dengan instansi setara dan standar",
    "Penyebab, upaya, dan rencana tahun berikutnya",
    "Efisiensi penggunaan sumber daya",
    "Program penunjang",
)
KANTOR: dict[str, Callable[[], Fakta]] = {"batumandi": load_batumandi, "dinas": make_fakta}


@cache
def susun(kantor: str) -> tuple[Fakta, Naskah]:
    fakta = KANTOR[kantor]()
    return fakta, compose_lkip(fakta)


@pytest.fixture(params=sorted(KANTOR))
def lkip(request: pytest.FixtureRequest) -> tuple[Fakta, Naskah]:
    return susun(request.param)


def test_chapters_stand_in_the_order_of_the_regulation(lkip: tuple[Fakta, Naskah]) -> None:
    """BAB I to IV follow PermenPANRB 53/2014 Lampiran II, after the front matter and before the annexes."""
    _, naskah = lkip

    judul = [bab.judul for bab in list_bab(naskah) if bab.tingkat == 1]

    assert judul[:2] == ["Kata Pengantar", "Ringkasan Eksekutif"]
    bab = [satu for satu in judul if not satu.startswith(("Kata", "Ringkasan", "Daftar", "Lampiran"))]
    assert bab == ["Pendahuluan", "Perencanaan Kinerja", "Akuntabilitas Kinerja", "Penutup"]


def test_every_promised_sasaran_gets_all_seven_analyses(lkip: tuple[Fakta, Naskah]) -> None:
    """Each tujuan or sasaran with a promised indicator has the seven analyses, in order."""
    fakta, naskah = lkip
    dijanjikan = {baris.kinerja for baris in fakta.perjanjian[-1].baris}

    bagian = [
        bab for bab in list_bab(naskah) if bab.tingkat == 3 and bab.judul.split(":")[0].split(" ")[-1] in dijanjikan
    ]

    assert len(bagian) == len(dijanjikan)
    for satu in bagian:
        assert tuple(isi.judul for isi in satu.isi) == TUJUH_ANALISIS  # type: ignore[union-attr]


def test_every_computed_number_leads_to_its_working(lkip: tuple[Fakta, Naskah]) -> None:
    """A number that names a working is that working's result, rounded once."""
    _, naskah = lkip

    beralamat = [teks for teks in list_teks(naskah) if teks.hitungan]

    assert len(beralamat) > 100
    for teks in beralamat:
        hasil = naskah.hitungan[teks.hitungan].hasil
        if isinstance(hasil, Kosong):
            assert teks.isi == str(hasil)
        elif isinstance(hasil, int):
            assert teks.isi in {format_bilangan(hasil), format_rupiah(hasil), format_rupiah(abs(hasil))}
        elif isinstance(hasil, Fraction) and naskah.hitungan[teks.hitungan].satuan is Satuan.PERSEN:
            assert parse_persen(teks.isi) == round_half_up(hasil, desimal=2)


def test_every_reference_finds_its_table_or_figure(lkip: tuple[Fakta, Naskah]) -> None:
    """Numbering fills every reference and no two tables share a number."""
    _, naskah = lkip

    bernomor = number_naskah(naskah)

    assert all(teks.isi for teks in list_teks(bernomor) if teks.rujukan)
    nomor = [tabel.nomor for tabel in list_tabel(bernomor) if tabel.bernomor]
    assert len(nomor) == len(set(nomor))


def test_no_sentence_would_fit_another_office() -> None:
    """Two offices share no paragraph but lead-ins, labels, common regulations and the official words of the PK."""
    fakta, pertama = susun("batumandi")
    _, kedua = susun("dinas")
    landasan = {f"{satu.nama} tentang {satu.tentang}." for satu in fakta.instansi.dasar_hukum}

    sama = set(list_paragraf(pertama)) & set(list_paragraf(kedua)) - landasan - {PEMBUKA, *JANJI}

    # What is left are labels, and the titles of tafsir and of missing data without a name in them.
    kalimat = [teks for teks in sama if not teks.endswith(":") and len(teks.split()) > 9]
    assert [teks for teks in kalimat if not teks.startswith("T-0")] == []


def test_the_report_attaches_its_facts_and_workings_without_floats(lkip: tuple[Fakta, Naskah]) -> None:
    """The attached JSON carries every working; whole numbers are numbers, all others strings."""
    _, naskah = lkip

    data = json.loads(naskah.data, parse_float=pytest.fail)

    assert set(data["hitungan"]) == set(naskah.hitungan)
    assert data["fakta"]["instansi"]["nama"] == naskah.instansi


def test_body_rolls_up_what_the_annex_lists(lkip: tuple[Fakta, Naskah]) -> None:
    """The total of the budget table is the sum of its programmes, and of the annex's sub kegiatan."""
    fakta, naskah = lkip
    daun = [sub for program in fakta.renja.program for keg in program.kegiatan for sub in keg.sub_kegiatan]

    tubuh = baca_baris(find_tabel(naskah, "anggaran"))
    lampiran = baca_baris(find_tabel(naskah, "renja"))

    jumlah = format_bilangan(sum(sub.pagu for sub in daun))
    assert tubuh[-1][1] == jumlah
    assert lampiran[-1][1] == jumlah
    kode = {sub.kode for sub in daun}
    assert kode <= {baris[0].split(" ")[0] for baris in lampiran}


def test_missing_output_realisasi_are_said_in_one_place() -> None:
    """Batumandi's 46 Renja indicators without realisasi are named once, not in every chapter."""
    _, naskah = susun("batumandi")

    penyebut = [teks for teks in list_paragraf(naskah) if "46 (empat puluh enam)" in teks]

    assert len(penyebut) == 1
    assert penyebut[0] in baca_bab(find_bab(naskah, "Data yang Belum Tersedia"))


def test_nihil_is_not_listed_as_missing_data() -> None:
    """An indicator without any incident is an answer; only the unpublished index is missing."""
    _, naskah = susun("dinas")

    bagian = baca_bab(find_bab(naskah, "Data yang Belum Tersedia"))

    realisasi = next(baris for baris in bagian.splitlines() if baris.startswith("Realisasi:"))
    assert "Indeks Profesionalitas ASN" in realisasi
    assert "sengketa" not in realisasi


def test_programmes_without_sasaran_stand_apart() -> None:
    """Programme 7.01.01 supports no sasaran and is said so, with its money."""
    _, naskah = susun("batumandi")

    bagian = baca_bab(find_bab(naskah, "Realisasi Anggaran"))

    assert "tidak dikaitkan dengan tujuan atau sasaran mana pun: 7.01.01" in bagian
    assert "Rp4.886.877.961" in bagian


def test_unsplit_spending_is_never_apportioned() -> None:
    """Two sub kegiatan whose realisasi the source does not split are a row of their own; the whole still adds up."""
    _, naskah = susun("batumandi")

    tabel = find_tabel(naskah, "jenis-belanja")

    assert baca_baris(tabel) == [
        ["Belanja Pegawai", "3.332.300.923", "3.332.300.923", "3.182.540.486", "95,51%"],
        ["Belanja Barang dan Jasa", "2.126.940.950", "2.003.092.550", "1.926.510.275", "96,18%"],
        ["Belanja Modal", "255.446.100", "55.446.100", "52.799.300", "95,23%"],
        [
            "Sub kegiatan yang realisasinya tidak dirinci menurut jenis belanja",
            "–",
            "323.848.400",
            "310.761.500",
            "95,96%",
        ],
        ["Jumlah", "5.714.687.973", "5.714.687.973", "5.472.611.561", "95,76%"],
    ]
    assert [catatan[:17] for catatan in tabel.catatan[:2]] == ["7.01.01.2.09.0001", "7.01.06.2.01.0015"]


def test_each_programme_is_allocated_once() -> None:
    """The dinas' programmes serve several indicators each, but their shares add up to the whole."""
    fakta, naskah = susun("dinas")

    baris = baca_baris(find_tabel(naskah, "alokasi"))

    assert len(baris) == len(fakta.renja.program) + 1
    assert baris[-1] == ["Jumlah", "4.200.000.000", "100,00%"]


def test_the_budget_chapter_names_what_stands_out() -> None:
    """Leftover, change against murni, largest leftover and lowest serapan are said in sentences."""
    _, naskah = susun("batumandi")

    bagian = baca_bab(find_bab(naskah, "Realisasi Anggaran"))

    assert "tersisa Rp242.076.412" in bagian
    assert "Pagu bertambah Rp575.300.000 dari APBD murni Rp5.139.387.973" in bagian
    assert "Sisa terbesar Kecamatan Batumandi ada pada sub kegiatan 7.01.01.2.02.0001" in bagian
    assert "Serapan terendah: 7.01.06.2.01.0009" in bagian


def test_no_efficiency_is_claimed_without_known_outputs() -> None:
    """With 46 outputs unknown, nothing of Batumandi is called efficient."""
    _, naskah = susun("batumandi")

    putusan = [baris[-1] for baris in baca_baris(find_tabel(naskah, "efisiensi"))]

    assert len(putusan) == 5
    assert all("realisasi keluaran program tidak diketahui" in satu for satu in putusan)


def test_the_summary_warns_of_what_weakens_it() -> None:
    """Who reads only the summary learns of the money without sasaran, the unmeasured sasaran and missing data."""
    _, naskah = susun("batumandi")

    ringkasan = baca_bab(find_bab(naskah, "Ringkasan Eksekutif"))

    assert (
        "Program 7.01.01 Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota dengan pagu Rp5.113.410.573" in ringkasan
    )
    assert "(89,48% dari seluruh pagu) tidak dikaitkan dengan tujuan atau sasaran mana pun" in ringkasan
    assert "Sasaran S1 (Meningkatnya Fasilitasi Pelayanan Masyarakat) tidak dinilai" in ringkasan
    assert "3 (tiga) indikator persentase tercatat tanpa pembilang" in ringkasan


def test_steps_of_the_office_stand_at_the_indicator_they_name() -> None:
    """A general step that names an indicator is also printed in its analysis; nothing is said to be missing there."""
    _, naskah = susun("dinas")

    analisis = next(bab for bab in list_bab(naskah) if bab.judul.startswith("Sasaran S1:"))

    assert "Menjadikan semua jenis layanan dapat diajukan secara daring (penanggung jawab:" in baca_bab(analisis)


def test_reconciliation_is_one_row_where_one_thing_differs() -> None:
    """Batumandi: one Renstra indicator is not in the PK, and a revised PK is not available."""
    _, naskah = susun("batumandi")

    lampiran = baca_bab(find_bab(naskah, "Lampiran 3 Rekonsiliasi Indikator"))

    assert "PK Perubahan tahun 2023 tidak tersedia" in lampiran
    baris = baca_baris(find_tabel(naskah, "rekonsiliasi"))
    assert [satu[1:] for satu in baris] == [
        [
            "Indeks Kepuasan Masyarakat (IKM) Pelayanan dan Kesejahteraan Sosial",
            "88",
            "tidak ada",
            "tidak dilaporkan",
            "ada dalam Renstra, tidak diperjanjikan",
        ]
    ]


def test_reconciliation_shows_what_the_revision_changed() -> None:
    """The dinas changed one target, added one indicator and dropped one between murni and perubahan."""
    _, naskah = susun("dinas")

    baris = {satu[1]: satu[2:] for satu in baca_baris(find_tabel(naskah, "rekonsiliasi"))}

    assert baris == {
        "Persentase permohonan yang selesai tepat waktu": [
            "95%", "95%", "92%", "dilaporkan", "target berubah antar versi",
        ],
        "Persentase jenis layanan yang dapat diajukan secara daring": [
            "80%", "tidak ada", "80%", "dilaporkan", "hanya ada dalam sebagian versi PK",
        ],
        "Persentase aset yang tercatat dalam aplikasi lama": [
            "100%", "100%", "tidak ada", "tidak dilaporkan", "hanya ada dalam sebagian versi PK",
        ],
    }  # fmt: skip


def test_reconciliation_is_one_sentence_where_nothing_differs() -> None:
    """An office whose Renstra, PK and report agree reads one line instead of a table."""
    fakta = make_fakta()
    terakhir = fakta.perjanjian[-1]
    dijanjikan = {baris.indikator: baris.target for baris in terakhir.baris}
    tujuan = tuple(
        replace(
            satu,
            indikator=tuple(_selaras(ukur, dijanjikan) for ukur in satu.indikator if ukur.kode in dijanjikan),
            sasaran=tuple(
                replace(
                    sasaran,
                    indikator=tuple(
                        _selaras(ukur, dijanjikan) for ukur in sasaran.indikator if ukur.kode in dijanjikan
                    ),
                )
                for sasaran in satu.sasaran
            ),
        )
        for satu in fakta.renstra.tujuan
    )
    sama = replace(fakta, renstra=replace(fakta.renstra, tujuan=tujuan), perjanjian=(replace(terakhir, versi="murni"),))

    naskah = compose_lkip(sama)

    assert "rekonsiliasi" not in {tabel.kode for tabel in list_tabel(naskah)}
    assert "sama dalam Renstra, PK murni, serta laporan ini." in baca_bab(
        find_bab(naskah, "Lampiran 3 Rekonsiliasi Indikator")
    )


def _selaras(indikator: Indikator, dijanjikan: Mapping[str, Target]) -> Indikator:
    """Give the indicator the promised target in the report year."""
    target = tuple(
        replace(satu, nilai=dijanjikan[indikator.kode]) if satu.tahun == 2024 else satu for satu in indikator.target
    )
    return replace(indikator, target=target)


def test_own_paragraphs_are_inserted_as_given() -> None:
    """A user's paragraph appears word for word where it was meant to stand."""
    _, naskah = susun("dinas")

    assert "Terima kasih kepada semua petugas loket." in baca_bab(find_bab(naskah, "Kata Pengantar"))


def test_draft_status_follows_the_facts() -> None:
    """Only a report that is not signed yet is a draft."""
    assert susun("batumandi")[1].draf
    assert not susun("dinas")[1].draf
    assert compose_lkip(make_fakta(laporan=make_laporan(status="draf"))).draf


def test_quarterly_values_are_told_with_how_they_make_the_year() -> None:
    """Missing quarters are named as such, and the year's value says that it is the last quarter's."""
    _, naskah = susun("dinas")

    semua = "\n".join(list_paragraf(naskah))

    assert "90,5% (TW I), tidak ada data (TW II), 93,1% (TW III), dan 94% (TW IV)" in semua
    assert "nilai setahun adalah nilai triwulan terakhir: 94%" in semua


def test_a_change_without_a_quarterly_result_is_not_dressed_up_as_one() -> None:
    """Batumandi changed its survey during the year: the report says that no quarterly decision is known."""
    _, naskah = susun("batumandi")

    bagian = baca_bab(find_bab(naskah, "Pemanfaatan Hasil Pengukuran"))

    assert "atas dasar hasil triwulan tahun 2023 tidak ada dalam sumber" in bagian
    assert "Pada Semester II survei kepuasan masyarakat dilakukan oleh semua seksi" in bagian
