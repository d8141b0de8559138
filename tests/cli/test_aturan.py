"""`tolok aturan`: a jurist reads a rule, computes with it and tests it, without reading code."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tolok.aturan.galat import GalatData, GalatMasukan
from tolok.aturan.kasus import daftar_kasus
from tolok.aturan.katalog import KATALOG, cari_aturan
from tolok.aturan.tafsir import cari_tafsir, parse_tafsir
from tolok.aturan.tanggal import read_tanggal
from tolok.cli import tolok
from tolok.cli.lembar_aturan import TANDA, compose_lembar
from tolok.cli.masukan_aturan import read_kata

SUMBER = Path(__file__).parents[2] / "src" / "tolok"
HARI = date(2023, 12, 31)
CACAH = ", ".join(f"U{nomor} = [0, 1, 2, 3]" for nomor in range(1, 10))


def run(*kata: str) -> Result:
    return CliRunner().invoke(tolok, ["aturan", *kata])


def hitung(*kata: str) -> str:
    hasil = run("hitung", *kata)
    assert hasil.exit_code == 0, hasil.output
    return hasil.output


class TestDaftar:
    def test_names_every_rule(self) -> None:
        """The list has one line per rule of the catalogue."""
        hasil = run("daftar")

        assert [baris.split()[0] for baris in hasil.output.splitlines()] == sorted(KATALOG)
        assert hasil.exit_code == 0


class TestTampil:
    def test_shows_formula_unit_basis_and_its_status(self) -> None:
        """The sheet names the regulation in full, its part, and how far it was checked."""
        keluaran = run("tampil", "capaian.naik").output

        assert keluaran.startswith("# capaian.naik · Capaian, makin tinggi makin baik\n")
        assert "- Rumus: realisasi ÷ target × 100\n- Satuan hasil: persen\n" in keluaran
        assert "- Ditolak (TargetNol): target 0. Regulasi tidak memberi nilai pengganti" in keluaran
        assert re.search(r"- PermenPANRB 53/2014 tentang .+; Lampiran II.+ Status naskah: dibaca; diperiksa ", keluaran)

    def test_shows_the_values_in_force_on_a_date(self) -> None:
        """With --pada the sheet holds the values of that day, and says what nobody has checked."""
        keluaran = run("tampil", "kategori.capaian", "--pada", "31 Desember 2023").output

        assert "berlaku pada 31 Desember 2023, sejak 16 Oktober 2017" in keluaran
        assert "  - urutan II; nama Tinggi; lebih dari 75\n" in keluaran
        assert "belum diperiksa" in keluaran

    def test_says_when_nothing_was_in_force(self) -> None:
        """A date before the law is told as such, and the rest of the sheet stays."""
        keluaran = run("tampil", "ikm.mutu", "--pada", "2016-01-01").output

        assert "Tidak ada nilai ikm_mutu yang berlaku pada 2016-01-01" in keluaran
        assert "## Contoh" in keluaran

    def test_shows_the_tafsir_with_our_choice(self) -> None:
        """Each reading is there with its title and what we chose."""
        keluaran = run("tampil", "kategori.capaian").output

        assert "- T-003 Celah skala kategori dan nilai di atas 100. Pilihan kami: Kontinu" in keluaran

    @pytest.mark.parametrize("kode", sorted(KATALOG))
    def test_shows_every_case(self, kode: str) -> None:
        """Every worked case of every rule is on its sheet."""
        lembar = compose_lembar(cari_aturan(kode), pada=None)

        assert [kasus.judul for kasus in daftar_kasus(kode) if kasus.judul.rstrip(".") not in lembar] == []

    def test_suggests_the_rule_that_was_meant(self) -> None:
        """A mistyped code exits with 2 and names the nearest one."""
        hasil = run("tampil", "capaian.nak")

        assert hasil.exit_code == 2
        assert "Maksud Anda capaian.naik" in hasil.stderr

    def test_refuses_a_date_that_is_none(self) -> None:
        """An impossible date exits with 2 and says how to write one."""
        hasil = run("tampil", "capaian.naik", "--pada", "2023-02-30")

        assert hasil.exit_code == 2
        assert "“2023-02-30” bukan tanggal. Tulis 2023-12-31" in hasil.stderr


class TestHitung:
    def test_shows_the_working_exact_and_rounded(self) -> None:
        """One can redo the calculation from what is shown."""
        keluaran = hitung("anggaran.serapan", "realisasi=Rp5.472.611.561", "pagu=5.714.687.973")

        assert "Langkah     : 5.472.611.561 ÷ 5.714.687.973 × 100\n" in keluaran
        assert "Hasil tepat : 95,763960… persen (tepatnya 547.261.156.100/5.714.687.973)\n" in keluaran
        assert "Dibulatkan  : 95,76 persen (2 desimal, setengah menjauhi nol)\n" in keluaran

    @pytest.mark.parametrize(
        "kata", [["nilai=87,5;88;89"], ["nilai=87,5", "nilai=88", "nilai=89"], ["nilai=[87.5, 88, 89]"]]
    )
    def test_takes_a_list_in_three_ways(self, kata: list[str]) -> None:
        """A list is parted by semicolons, a repeated name, or written in TOML."""
        keluaran = hitung("umum.rata_rata", *kata)

        assert "Langkah     : (87,5 + 88 + 89) ÷ 3\n" in keluaran
        assert "Hasil tepat : 88,166666… (tepatnya 529/6)\n" in keluaran

    def test_adds_a_series(self) -> None:
        """A sum is shown with its parts, negative ones in brackets; money isn't rounded."""
        assert "Langkah     : 1 + (-2) + 3,5\n" in hitung("umum.jumlah", "nilai=1;-2;3,5")
        assert "Dibulatkan" not in hitung("anggaran.jumlah", "nilai=Rp1.000;Rp2.000")

    def test_keeps_an_empty_state_with_its_reason(self) -> None:
        """What isn't a number is said in words, with the reason that was given."""
        keluaran = hitung("anggaran.serapan", "realisasi=belum-ada: SPJ belum masuk", "pagu=1000")

        assert "Hasil       : tidak ada data (SPJ belum masuk)\n" in keluaran

    def test_shows_each_unsur_of_the_ikm(self) -> None:
        """The index of satisfaction is shown from its nine averages on."""
        keluaran = hitung("ikm.ikm", f"cacah={{{CACAH}}}")

        assert keluaran.count("NRR U") == 9
        assert "Hasil tepat : 83,333333… (tepatnya 250/3)\n" in keluaran

    def test_joins_repeated_tables(self) -> None:
        """Units are given by repeating their name, one table each."""
        keluaran = hitung("ikm.gabungan", f"unit={{{CACAH}}}", f"unit={{{CACAH}}}")

        assert "Dibulatkan  : 83,33 " in keluaran

    def test_names_the_choice_of_the_office(self) -> None:
        """Under a pedoman the formula of the direction and the reason for a choice are shown."""
        biasa = hitung("capaian.menurut_pedoman", "arah=naik", "realisasi=9", "target=8")
        nol = hitung(
            "capaian.akhir_renstra", "arah=turun_2t", "realisasi=0", "target_akhir=0",
            'pedoman={target_nol = "nol-tercapai"}',
        )  # fmt: skip

        assert "Masukan     : pedoman = baku\n" in biasa
        assert "Langkah     : capaian.naik: realisasi ÷ target × 100\nLangkah     : 9 ÷ 8 × 100\n" in biasa
        assert "pedoman = target nol realisasi 0 berarti tercapai\n" in nol
        assert "target 0: rumus tidak dapat dipakai" in nol

    @pytest.mark.parametrize(
        ("kata", "harapan"),
        [
            (["capaian.rentang", "realisasi=95", "target=80 s.d. 90%"], "target = 80 s.d. 90\n"),
            (["capaian.predikat", "realisasi=B", "target=BB", "skala=C;B;BB;A"], "66,67 persen"),
            (["pangkat.cocok", "pangkat=Pembina", "golongan=IV/a", "jenis_asn=PNS"], "Hasil       : ya\n"),
            (["nip.periksa", "nip=197508171999031002"], "lahir 17 Agustus 1975"),
            (["ikm.mutu_tepat", "ikm=26491/300", "pada=31-12-2023"], "huruf B"),
            (["umum.nilai_langsung", "nilai=88,2%"], "Hasil tepat : 88,2\n"),
            (["pangkat.dari_golongan", "golongan=IV/b"], "Hasil       : Pembina Tingkat I\n"),
            (
                ["kategori.capaian", "capaian=90", "bacaan=bulat", "skala=permendagri-86-2017"],
                "capaian dibulatkan dahulu ke bilangan bulat\n",
            ),
        ],
    )
    def test_reads_each_kind_of_input(self, kata: list[str], harapan: str) -> None:
        """Ranges, predicates, words, dates, fractions and percentages are read as they are written."""
        assert harapan in hitung(*kata)

    def test_reads_the_clock_only_where_no_date_is_given(self) -> None:
        """Without `pada` a rule that depends on a date takes the day it was told."""
        masukan = read_kata(cari_aturan("ikm.mutu"), ["ikm=88,22"], hari_ini=HARI)

        assert masukan["pada"] == HARI

    @pytest.mark.parametrize(
        ("kata", "pesan"),
        [
            (["realisasi=88.22", "target=88"], "dapat dibaca dua cara: 88,22 bila titik berarti koma"),
            (["realisasi=1.234,5", "target=1,234.5"], "Masukan target: “1,234.5” mencampur titik dan koma"),
            (["realisasi=88"], "belum lengkap: tidak ada target. Tambahkan target=…."),
            (["target"], "“target” bukan masukan. Tulis nama=nilai"),
            (["sasaran=1"], "tidak mempunyai masukan “sasaran”. Masukannya: realisasi, target."),
            (["realisasi=1", "realisasi=2", "target=3"], "Masukan realisasi ditulis 2 kali"),
            (["realisasi=1", "target=0"], "Capaian tidak terdefinisi: target 0"),
            (["realisasi=", "target=1"], "Masukan realisasi: "),
            (["realisasi=88.22%", "target=1"], "Masukan realisasi: “88.22” dapat dibaca dua cara"),
        ],
    )
    def test_refuses_what_cannot_be_computed(self, kata: list[str], pesan: str) -> None:
        """Each mistake has one line that says what to do, and exits with 2 without a result."""
        hasil = run("hitung", "capaian.naik", *kata)

        assert hasil.exit_code == 2
        assert pesan in hasil.stderr
        assert hasil.stderr.count("\n") == 1
        assert hasil.stdout == ""


class TestUji:
    def test_runs_every_case_of_every_rule(self) -> None:
        """All worked cases pass, and the counts are told."""
        jumlah = sum(len(daftar_kasus(kode)) for kode in KATALOG)

        hasil = run("uji")

        assert hasil.exit_code == 0
        assert hasil.output.endswith(f"{jumlah} contoh dari {len(KATALOG)} aturan: {jumlah} lulus, 0 gagal.\n")

    def test_runs_the_cases_of_one_rule(self) -> None:
        """With a code only that rule is run."""
        assert "dari 1 aturan" in run("uji", "capaian.naik").output

    def test_exits_with_one_when_a_case_fails(self, tmp_path: Path) -> None:
        """A difference is a finding: it's named, and the exit code is 1."""
        shutil.copytree(SUMBER, tmp_path / "tolok", ignore=shutil.ignore_patterns("*.ttf", "__pycache__"))
        kasus = tmp_path / "tolok" / "aturan" / "kasus" / "capaian.naik.toml"
        kasus.write_text('[[kasus]]\njudul = "Keliru"\nmasukan = { realisasi = 88, target = 88 }\nhasil = 99\n')

        hasil = subprocess.run(
            [sys.executable, "-c", "from tolok.cli import tolok; tolok()", "aturan", "uji", "capaian.naik"],
            env={**os.environ, "PYTHONPATH": str(tmp_path)},
            capture_output=True,
            text=True,
            check=False,
        )

        assert hasil.returncode == 1
        assert hasil.stderr == "GAGAL capaian.naik, “Keliru”: seharusnya 99, didapat 100\n"
        assert "0 lulus, 1 gagal" in hasil.stdout


class TestUsang:
    def test_lists_what_nobody_has_checked(self) -> None:
        """A scale that was read in reports only is on the list."""
        hasil = run("usang", "--pada", "2026-11-24")

        assert hasil.exit_code == 0
        assert "parameter  kategori_capaian.permendagri-86-2017: belum diperiksa\n" in hasil.output

    def test_lists_more_as_time_goes_by(self) -> None:
        """What was checked becomes old."""
        kini, kelak = (run("usang", "--pada", hari).output.count("\n") for hari in ("2026-11-24", "2036-01-01"))

        assert kini < kelak


class TestDokumen:
    def test_writes_a_sheet_for_every_rule_and_an_index(self, tmp_path: Path) -> None:
        """Sheets of rules that are gone are removed; other files stay."""
        (tmp_path / "lama.hapus.md").write_text(TANDA, encoding="utf-8")
        (tmp_path / "milik-orang.md").write_text("catatan", encoding="utf-8")

        hasil = run("dokumen", "-o", str(tmp_path))

        assert hasil.exit_code == 0
        assert {berkas.stem for berkas in tmp_path.iterdir()} == {*KATALOG, "README", "milik-orang"}


@pytest.mark.parametrize("teks", ["2023-12-31", "31-12-2023", "31 Desember 2023"])
def test_a_date_is_read_in_three_forms(teks: str) -> None:
    """The forms that Indonesians use are all understood."""
    assert read_tanggal(teks) == HARI


@pytest.mark.parametrize("teks", ["", "31 Desembar 2023", "31/12/2023", "2023", "٣١-12-2023"])
def test_a_date_in_another_form_is_refused(teks: str) -> None:
    """What isn't a date in one of the three forms is never guessed."""
    with pytest.raises(GalatMasukan, match="bukan tanggal"):
        read_tanggal(teks)


def test_a_tafsir_that_does_not_exist_is_our_mistake() -> None:
    """A rule can't name a reading that isn't written."""
    with pytest.raises(GalatData, match=r"T-999\.md tidak ada"):
        cari_tafsir("T-999")


def test_a_tafsir_without_its_parts_is_our_mistake() -> None:
    """A reading that has no title or no choice is found before anyone quotes it."""
    with pytest.raises(GalatData, match="tanpa bagian “## Pilihan”"):
        parse_tafsir("T-001", "# T-001 · Batas\n\n## Pertanyaan\n\nApa?\n")
