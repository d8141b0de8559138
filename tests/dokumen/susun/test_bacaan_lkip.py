"""The words of the report as a careful reader checks them: true, named, without codes, the same everywhere."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest

from buat import make_fakta, make_laporan
from buat.kantor import make_kantor
from contoh.batumandi import load_batumandi
from dokumen.susun.isi_naskah import baca_bab, baca_baris, find_bab, find_tabel, list_bab, list_paragraf, list_tabel
from tolok.aturan.katalog import KATALOG
from tolok.aturan.pedoman import TargetNol
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.anggaran import Belanja
from tolok.dokumen.fakta.dasar import Rupiah
from tolok.dokumen.fakta.rencana import TargetTahun
from tolok.dokumen.naskah import Naskah
from tolok.dokumen.susun.anggaran import TIDAK_DIRINCI
from tolok.dokumen.susun.lkip import compose_lkip
from tolok.dokumen.susun.perhitungan import hitung_laporan

KODE = re.compile(r"\b(?:tidak|belum|barang|menurut)-[a-z]+|\b[a-z]+_[a-z]+")
KODE_INDIKATOR = re.compile(r"\b(?:IKU|IK)-[0-9]")


@cache
def susun(kantor: str) -> Naskah:
    return compose_lkip(load_fakta(kantor))


def load_fakta(kantor: str) -> Fakta:
    if kantor == "batumandi":
        return load_batumandi()
    return make_fakta() if kantor == "dinas" else make_kantor(int(kantor.removeprefix("kantor ")))


def baca_semua(naskah: Naskah) -> str:
    tabel = [" | ".join(baris) for satu in list_tabel(naskah) for baris in baca_baris(satu)]
    return "\n".join([*list_paragraf(naskah), *tabel, *(isi for satu in list_tabel(naskah) for isi in satu.catatan)])


def find_analisis(naskah: Naskah, milik: str) -> str:
    return baca_bab(next(bab for bab in list_bab(naskah) if bab.judul.startswith(f"Sasaran {milik}:")))


def test_a_year_without_a_value_is_the_reason_why_it_is_not_compared() -> None:
    """Where 2023 has a value and 2024 has none, the report blames 2024 and says how it stands."""
    naskah = susun("dinas")

    assert "antartahun, karena realisasi tahun 2024 nihil: tidak ada sengketa layanan" in find_analisis(naskah, "S3")
    assert (
        "Indeks Profesionalitas ASN dinas belum dapat dibandingkan antartahun, karena realisasi tahun 2024 tidak ada "
        "datanya: hasil badan kepegawaian belum terbit." in find_analisis(naskah, "S4")
    )
    assert "karena realisasi sebelum tahun 2024 yang sebanding tidak ada." in find_analisis(naskah, "S1")


def test_only_a_draft_gives_orders() -> None:
    """What the office must still write is demanded in a draft; a signed report says what it does not explain."""
    draf = compose_lkip(make_fakta(laporan=make_laporan(status="draf")))

    assert "Keluarga dampingan untuk setiap pendamping belum dijelaskan dan wajib dilengkapi." in baca_semua(draf)
    tertanda = baca_semua(susun("dinas"))
    assert "Keluarga dampingan untuk setiap pendamping tidak dijelaskan dalam data laporan ini." in tertanda
    assert "wajib dilengkapi" not in tertanda


def test_every_decision_names_what_it_is_about() -> None:
    """Behind "program ini", "indikator ini" and "kelompok ini" stands a name in the column before it."""
    mengenai = {satu[3]: satu[1] for satu in baca_baris(find_tabel(susun("batumandi"), "keputusan"))}

    assert len(mengenai) == 31
    samar = re.compile("(?:program|indikator|kelompok) ini")
    assert {satu for isi, satu in mengenai.items() if samar.search(isi)} == {
        "7.01.01 Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
        "7.01.01.2.02 Administrasi Keuangan Perangkat Daerah; indikator: Persentase pengelolaan administrasi keuangan "
        "yang …",
        "7.01.05 Program Penyelenggaraan Urusan Pemerintahan Umum",
        "Belanja Tidak Langsung",
        "Indeks Kepuasan Masyarakat (IKM) Pelayanan dan Kesejahteraan Sosial",
    }
    assert {"Kecamatan Batumandi, tugas", "Camat Batumandi", "PK murni", "Rencana Kerja Tahun 2023"} <= set(
        mengenai.values()
    )


def test_decisions_on_single_years_and_quarters_name_them() -> None:
    """A decision on one target, promise, amount or quarter names the indicator or programme and which one."""
    fakta = make_fakta()
    pk = fakta.perjanjian[-1]
    indikator = fakta.renstra.tujuan[0].indikator[0]
    target = replace(indikator, target=(TargetTahun(tahun=2024, nilai=indikator.target[3].nilai, keputusan="A"),))
    ukur = next(satu for satu in fakta.pengukuran if satu.indikator == "IK-1.1")
    kini = ukur.realisasi[-1]
    triwulan = (replace(kini.triwulan[0], keputusan="D"), *kini.triwulan[1:])
    fakta = replace(
        fakta,
        renstra=replace(fakta.renstra, tujuan=(replace(fakta.renstra.tujuan[0], indikator=(target,)),)),
        perjanjian=(
            replace(
                pk,
                baris=(replace(pk.baris[0], keputusan="B"), *pk.baris[1:]),
                anggaran=(replace(pk.anggaran[0], keputusan="C"), *pk.anggaran[1:]),
            ),
        ),
        pengukuran=(replace(ukur, realisasi=(*ukur.realisasi[:-1], replace(kini, triwulan=triwulan))),),
    )

    isi = {satu[3]: satu[1] for satu in baca_baris(find_tabel(compose_lkip(fakta), "keputusan"))}

    assert {kunci: isi[kunci] for kunci in "ABCD"} == {
        "A": "Indeks Kesejahteraan Penduduk Rentan, target tahun 2024",
        "B": "Persentase permohonan yang selesai tepat waktu, target dalam PK perubahan 1",
        "C": "9.99.01, anggaran dalam PK perubahan 1",
        "D": "Persentase permohonan yang selesai tepat waktu, realisasi tahun 2024, triwulan 1",
    }


def test_readings_are_printed_with_what_they_decide() -> None:
    """The list of tafsir gives the choice, and says so where the office's own pedoman chose otherwise."""
    fakta = make_fakta()
    fakta = replace(fakta, pedoman=(replace(fakta.pedoman[0], target_nol=TargetNol.NOL_TERCAPAI),))

    baku, lain = (baca_bab(find_bab(satu, "Lampiran 5 Cara Hitung")) for satu in (susun("dinas"), compose_lkip(fakta)))

    assert "T-002 Target nol. Pilihan baku: Tidak dihitung.\n" in baku
    assert "Tanpa batas atas; batas bawah 0. Dinas Contoh Sejahtera memilih lain (batas atas: 120)." in baku
    assert "Tidak dihitung. Dinas Contoh Sejahtera memilih lain (bila target 0: realisasi 0 berarti tercapai)." in lain


@pytest.mark.parametrize("kantor", ["batumandi", "dinas", "kantor 1", "kantor 2"])
def test_no_code_stands_where_a_reader_expects_words(kantor: str) -> None:
    """Codes of rules, of states and of indicators stay in the data; the print has words."""
    naskah = susun(kantor)

    hitungan = baca_bab(find_bab(naskah, "Lampiran 5 Cara Hitung"))

    assert [kode for kode in KATALOG if kode in hitungan] == []
    assert KODE.findall(baca_semua(naskah)) == []
    if not kantor.startswith("kantor"):  # the invented offices have such codes in the names of their indicators
        assert KODE_INDIKATOR.findall(baca_semua(naskah)) == []


def test_inputs_of_a_working_are_named_in_words() -> None:
    """An unknown output and an index are written as a person would say them."""
    masukan = [satu[-2] for satu in baca_baris(find_tabel(susun("batumandi"), "hitungan"))]

    assert "IKM 88,22" in masukan
    assert "capaian 100,25; serapan 74,58; keluaran program pendukung tidak diketahui" in masukan


@pytest.mark.parametrize("kantor", ["batumandi", "dinas"])
def test_rounding_is_told_in_one_way(kantor: str) -> None:
    """Every place that speaks of rounding of numbers says the same sentence."""
    semua = baca_semua(susun(kantor))

    sebutan = re.findall(r"[^.]*\bsetengah\b[^.]*\.", semua)
    assert len(sebutan) == 2
    assert len(set(map(str.strip, sebutan))) == 1
    assert "hanya dibulatkan pada dua saat, yaitu ketika ditandatangani dan ketika dicetak" in sebutan[0]


def test_the_report_says_where_its_data_are_in_every_format() -> None:
    """DOCX and XLSX carry no data, so the sentence names the files that do, and the annex by its number."""
    naskah = susun("batumandi")
    semua = baca_semua(naskah)

    assert "melekat pada" not in semua
    assert semua.count("disertakan dalam berkas PDF dan HTML laporan ini") == 2
    assert "diterangkan dalam Lampiran 5" in semua
    assert "menurut rumus tiap indikator (Lampiran 5)." in semua
    assert find_bab(naskah, "Lampiran 5 Cara Hitung")


def test_pagu_of_a_kind_is_whole_though_its_realisasi_is_not_split() -> None:
    """Belanja Modal of Batumandi is 55.446.100 with known realisasi and 200.000.000 besides; each column adds up."""
    tabel = find_tabel(susun("batumandi"), "jenis-belanja")
    badan = baca_baris(tabel)

    assert [satu[1] for satu in badan] == ["3.332.300.923", "2.126.940.950", "255.446.100", "–", "5.714.687.973"]
    for kolom in (1, 2, 3):
        angka = [int(satu[kolom].replace(".", "").replace("–", "0")) for satu in badan]
        assert sum(angka[:-1]) == angka[-1]
    assert tabel.catatan[-1].startswith("Pagu 7.01.01.2.09.0001 dan 7.01.06.2.01.0015 sudah termasuk dalam pagu")


def test_a_kind_that_is_never_split_has_no_realisasi_but_a_pagu() -> None:
    """One sub kegiatan with pagu but no realisasi per kind, another without kinds at all: nothing is guessed."""
    fakta = make_fakta()
    (program, *lain) = fakta.renja.program
    (kegiatan, *kegiatan_lain) = program.kegiatan
    (sub, *sub_lain) = kegiatan.sub_kegiatan
    terbagi = replace(sub, belanja=(Belanja(jenis="modal", pagu=Rupiah(int(sub.pagu))),))
    program = replace(program, kegiatan=(replace(kegiatan, sub_kegiatan=(terbagi, *sub_lain)), *kegiatan_lain))
    (kedua, *sisa) = lain
    kosong = tuple(
        replace(satu, sub_kegiatan=tuple(replace(daun, belanja=()) for daun in satu.sub_kegiatan))
        for satu in kedua.kegiatan
    )
    fakta = replace(
        fakta, renja=replace(fakta.renja, program=(program, replace(kedua, kegiatan=kosong), *sisa), kelompok_lama=())
    )

    tabel = find_tabel(compose_lkip(fakta), "jenis-belanja")

    badan = {satu[0]: satu[1:] for satu in baca_baris(tabel)}
    assert sum(int(isi[0].replace(".", "")) for nama, isi in badan.items() if nama != "Jumlah") == 4_200_000_000
    assert badan["Sub kegiatan yang realisasinya tidak dirinci menurut jenis belanja"][0] == "600.000.000"
    assert any("Jenis belanja tidak ada dalam sumber" in catatan for catatan in tabel.catatan)
    assert [satu.jenis for satu in hitung_laporan(fakta).jenis_belanja][-1] == TIDAK_DIRINCI


def test_money_of_a_shared_programme_is_not_to_be_added() -> None:
    """The dinas' two shared programmes are named below the table; Batumandi's serve one indicator each."""
    catatan = find_tabel(susun("dinas"), "efisiensi").catatan

    assert catatan == (
        "Program 9.99.02 dan 9.99.03 mendukung lebih dari satu indikator; anggarannya tercetak pada setiap indikator "
        "itu dan tidak boleh dijumlahkan ke bawah.",
    )
    assert find_tabel(susun("batumandi"), "efisiensi").catatan == ()


def test_sentences_do_not_stumble() -> None:
    """What an inspector tripped over stays mended."""
    batumandi, dinas = baca_semua(susun("batumandi")), baca_semua(susun("dinas"))

    assert "(IKM) Pelayanan dan Kesejahteraan Sosial ada dalam Renstra tetapi tidak diperjanjikan" in batumandi
    assert "mencapai 100%, sama dengan target tahun 2026 (capaian 100,00%), sehingga" in batumandi
    assert "Realisasi seluruh 46 (empat puluh enam) indikator Renja" in batumandi
    assert "(73,2 pada tahun 2024)" in dinas
