"""The runner behind `make mutasi`: it finds what the tests miss, and excuses nothing without a reason."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from bench.mutasi.jangkauan import DI_LUAR_UJI, Jangkauan, Perekam, choose_uji
from bench.mutasi.mutan import TAK_SAH, Modul, Mutan, find_jenis_setara, list_mutan
from bench.mutasi.pemilik import find_aturan, find_pemilik, find_wilayah
from bench.mutasi.setara import read_setara

from arsitektur.pohon import AKAR
from bench.sampel import RUMUS, write_sampel

MODUL = "src/sampel/rumus.py"


def run_mutasi(akar: Path, *pilihan: str) -> subprocess.CompletedProcess[str]:
    """Measure the sample package, as `make mutasi` measures the rules."""
    perintah = [sys.executable, "-m", "bench.mutasi", "--akar", str(akar), "--paket", "sampel", "--uji", "tests"]
    perintah += ["--setara", str(akar / "setara.toml"), "--waktu", "1", *pilihan]
    return subprocess.run(perintah, cwd=AKAR, capture_output=True, text=True, check=False)


def read_tabel(keluaran: str) -> dict[str, list[str]]:
    """Return the columns of the table: mutants, caught, survived, timed out, per cent."""
    baris = [satu.split() for satu in keluaran.splitlines()]
    return {satu[0]: satu[1:] for satu in baris if len(satu) == 6 and satu[1].isdigit()}


@pytest.fixture(scope="module")
def sampel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample package on disk."""
    akar = tmp_path_factory.mktemp("sampel")
    write_sampel(akar)
    return akar


@pytest.fixture(scope="module")
def keadaan_awal(sampel: Path) -> Mapping[Path, bytes]:
    """Every file of the sample before anything ran."""
    return read_pohon(sampel)


@pytest.fixture(scope="module")
def hasil(sampel: Path, keadaan_awal: Mapping[Path, bytes]) -> subprocess.CompletedProcess[str]:
    """One whole run over the module of rules."""
    assert keadaan_awal
    return run_mutasi(sampel, "--modul", MODUL)


def read_pohon(akar: Path) -> dict[Path, bytes]:
    """Return every file below a folder with its bytes."""
    return {berkas: berkas.read_bytes() for berkas in sorted(akar.rglob("*")) if berkas.is_file()}


def test_the_survivor_is_shown_with_its_place_and_change(hasil: subprocess.CompletedProcess[str]) -> None:
    """A limit that no test stands at survives, and is listed with file, line, function and both lines."""
    baris = f"{MODUL}:13  lemah"

    assert hasil.returncode == 1
    assert baris in hasil.stdout
    assert "    - return nilai > 10\n    + return nilai >= 10" in hasil.stdout


def test_a_weak_rule_fails_the_run(hasil: subprocess.CompletedProcess[str]) -> None:
    """A rule below the limit is named with its share."""
    bagian = read_tabel(hasil.stdout)["sampel.lemah"][-1]

    assert f"Aturan sampel.lemah: tertangkap {bagian}%, kurang dari 90%" in hasil.stderr


def test_a_rule_without_a_mutant_fails_the_run(hasil: subprocess.CompletedProcess[str]) -> None:
    """A rule in which nothing can be changed is not called tested; leaving the catalogue doesn't count for it."""
    assert "Aturan sampel.tanpa_mutan: tidak ada satu mutan pun" in hasil.stderr
    assert read_tabel(hasil.stdout)["sampel.tanpa_mutan"] == ["0", "0", "0", "0", "-"]


def test_a_strong_rule_is_caught_whole(hasil: subprocess.CompletedProcess[str]) -> None:
    """Every change of a rule with cases on both sides of its limit is noticed, and the run doesn't complain of it."""
    mutan, tertangkap, lolos, habis_waktu, bagian = read_tabel(hasil.stdout)["sampel.kuat"]

    assert int(mutan) == int(tertangkap) > 0
    assert (lolos, habis_waktu, bagian) == ("0", "0", "100,0")
    assert "sampel.kuat" not in hasil.stderr


def test_a_loop_without_end_is_timed_out_and_counts_as_caught(hasil: subprocess.CompletedProcess[str]) -> None:
    """A change that never ends is stopped, listed as timed out, and isn't a survivor."""
    terdaftar = hasil.stdout.split("Habis waktu (dihitung tertangkap)")[1].split("Bukan mutan")[0]

    assert "- nilai = 0\n    + nilai = 1" in terdaftar
    assert read_tabel(hasil.stdout)["sampel.berputar"] == ["3", "0", "0", "3", "100,0"]


def test_a_rule_is_measured_by_the_helper_it_hands_over_to(hasil: subprocess.CompletedProcess[str]) -> None:
    """What a rule reaches belongs to it, so that handing over isn't a way out of being measured."""
    mutan = int(read_tabel(hasil.stdout)["sampel.menyerahkan"][0])

    assert mutan > 0


def test_the_tree_is_left_as_it_was(
    sampel: Path, keadaan_awal: Mapping[Path, bytes], hasil: subprocess.CompletedProcess[str]
) -> None:
    """Nothing is written beside the sources: no mutant, no byte code, no table of a tool."""
    assert hasil.stdout
    assert read_pohon(sampel) == keadaan_awal


def test_the_same_tree_gives_the_same_report(sampel: Path) -> None:
    """Two runs differ in nothing but their time."""
    pertama, kedua = (run_mutasi(sampel, "--aturan", "sampel.lemah") for _ in range(2))

    assert pertama.stdout.splitlines()[:-1] == kedua.stdout.splitlines()[:-1]


def test_one_good_rule_alone_passes(sampel: Path) -> None:
    """With the code of a rule only that rule is judged."""
    hasil = run_mutasi(sampel, "--aturan", "sampel.kuat")

    assert hasil.returncode == 0
    assert set(read_tabel(hasil.stdout)) == {"sampel.kuat", "seluruhnya"}


def test_an_unknown_rule_is_refused(sampel: Path) -> None:
    """A mistyped code measures nothing and isn't called a success."""
    hasil = run_mutasi(sampel, "--aturan", "sampel.kuad")

    assert hasil.returncode == 1
    assert "Tidak ada yang dapat diukur" in hasil.stderr


def test_failing_tests_judge_nothing(tmp_path: Path) -> None:
    """Where the tests fail by themselves, every mutant would look caught; so the run refuses."""
    write_sampel(tmp_path)
    (tmp_path / "tests" / "test_gagal.py").write_text("def test_gagal():\n    assert False\n", encoding="utf-8")

    hasil = run_mutasi(tmp_path, "--aturan", "sampel.kuat")

    assert hasil.returncode == 1
    assert "gagal tanpa perubahan apa pun" in hasil.stderr


@pytest.mark.parametrize(
    ("fungsi", "asal", "jadi", "pesan"),
    [
        ("lemah", "return nilai > 10", "return nilai > 12", "tidak ada lagi"),
        ("kuat", "return nilai == 1", "return nilai != 1", "jadi tidak setara"),
        ("lemah", "return nilai > 10", "return nilai >= 10", ""),
    ],
)
def test_the_list_of_equals_is_held_to_its_word(tmp_path: Path, fungsi: str, asal: str, jadi: str, pesan: str) -> None:
    """An entry for a change that's gone, or that a test does notice, fails the run; a true one excuses its mutant."""
    write_sampel(tmp_path)
    entri = f'modul = "sampel.rumus"\nfungsi = "{fungsi}"\nasal = "{asal}"\njadi = ["{jadi}"]\nalasan = "contoh"\n'
    (tmp_path / "setara.toml").write_text(f"[[setara]]\n{entri}", encoding="utf-8")

    hasil = run_mutasi(tmp_path, "--aturan", f"sampel.{fungsi}")

    assert ("Daftar setara:" in hasil.stderr) is bool(pesan)
    assert pesan in hasil.stderr
    assert (f"+ {jadi}" in hasil.stdout) is (pesan == "tidak ada lagi" and jadi in hasil.stdout)


@pytest.mark.parametrize(
    ("asal", "mutan", "jenis"),
    [
        ("def f(a: int | None) -> int | None: return a", "def f(a: int & None) -> int | None: return a", "petunjuk"),
        ("def f(a) -> int | None: return a", "def f(a) -> int - None: return a", "petunjuk"),
        ("class A:\n    a: int | None = 1", "class A:\n    a: int ^ None = 1", "petunjuk"),
        ("Nilai: TypeAlias = int | str", "Nilai: TypeAlias = int & str", "petunjuk"),
        ("x = a is Arah.NAIK", "x = a == Arah.NAIK", "is menjadi =="),
        ("x = a is not Arah.NAIK", "x = a != Arah.NAIK", "is menjadi =="),
        ("@cache\ndef f(): return 1", "def f(): return 1", "pencabutan @cache"),
        ("def f(*, a): pass", "def f(/, a): pass", TAK_SAH),
        ("x = a == 'b'", "x = a is 'b'", TAK_SAH),
    ],
)
def test_what_changes_no_result_is_left_out_by_its_kind(asal: str, mutan: str, jenis: str) -> None:
    """Type hints, identity of enum members and caches are told from the tree, not from the text."""
    ditemukan = find_jenis_setara(asal, mutan)

    assert (ditemukan or "").startswith(jenis)


@pytest.mark.parametrize(
    ("asal", "mutan"),
    [
        ("x = a | b", "x = a & b"),
        ("x: int = 1", "x: int = 2"),
        ("x = a is Arah.NAIK", "x = a != Arah.NAIK"),
        ("x = a is Arah.NAIK", "x = a <= Arah.NAIK"),
        ("x = a is b", "x = a == b"),
        ("@dataclass\nclass A: pass", "class A: pass"),
        ("def f(a: int = 1): return a", "def f(a: int = 2): return a"),
        ("x = isinstance(a, int | str)", "x = isinstance(a, int & str)"),
    ],
)
def test_what_may_change_a_result_is_kept(asal: str, mutan: str) -> None:
    """A value beside a type hint, an order of enum members and a plain identity stay mutants."""
    assert find_jenis_setara(asal, mutan) is None


def test_mutants_come_in_a_fixed_order_with_their_function() -> None:
    """The list is the same each time, and each mutant knows the definition in which it stands."""
    modul = Modul(nama="sampel.rumus", berkas=Path(MODUL), teks=RUMUS)

    pertama, dilewati = list_mutan(modul)
    kedua, _ = list_mutan(modul)

    assert [satu.kunci for satu in pertama] == [satu.kunci for satu in kedua]
    assert {satu.fungsi for satu in pertama} == {*find_aturan(RUMUS), "_pembantu"}
    assert dilewati["petunjuk tipe atau alias tipe"] > 0


def test_a_line_belongs_to_the_definition_around_it() -> None:
    """Methods are named with their class, constants by their name, and imports belong to nobody."""
    teks = "import re\nBATAS = 3\nclass A:\n    b = 1\n    def c(self):\n        return 2\n"

    assert find_wilayah(teks) == {2: "BATAS", 3: "A", 4: "A", 5: "A.c", 6: "A.c"}


def test_a_rule_reaches_over_modules_and_constants() -> None:
    """What a rule names is followed through helpers into the modules beside its own, and not further."""
    sumber = {
        "p.satu": '@aturan(kode="satu.a")\ndef a():\n    return b() + c()\n\n\nfrom p.dua import b\nfrom q import c\n',
        "q": "def c():\n    return 1\n",
        "p.dua": "BATAS = 1\nLAIN = 2\n\n\ndef b():\n    return BATAS\n",
    }

    pemilik = find_pemilik(sumber)

    assert pemilik == dict.fromkeys([("p.satu", "a"), ("p.dua", "b"), ("p.dua", "BATAS")], frozenset({"satu.a"}))


def test_every_excuse_of_ours_has_a_reason() -> None:
    """The list that ships names only modules that exist, each with a whole sentence."""
    daftar = read_setara(AKAR / "bench" / "mutasi" / "setara.toml")

    assert all((AKAR / "src" / kunci[0].replace(".", "/")).with_suffix(".py").is_file() for kunci in daftar)
    assert all(satu.alasan.endswith(".") and len(satu.alasan) > 30 for satu in daftar.values())


@pytest.mark.parametrize(
    ("isi", "galat"), [('alasan = " "', "isi alasan"), ('alasan = "a"\n{ulang}alasan = "b"', "dua kali")]
)
def test_a_careless_list_is_refused(tmp_path: Path, isi: str, galat: str) -> None:
    """An entry without a reason, or one written twice, stops the run."""
    entri = '[[setara]]\nmodul = "m"\nfungsi = "f"\nasal = "a"\njadi = ["b"]\n'
    berkas = tmp_path / "setara.toml"
    berkas.write_text(entri + isi.format(ulang=entri), encoding="utf-8")

    with pytest.raises(ValueError, match=galat):
        read_setara(berkas)


def test_only_what_executes_a_function_is_asked(tmp_path: Path) -> None:
    """A call is written down with its test; on import and under a cache, where it serves others too, with none."""
    teks = (
        "from functools import cache\n\n\ndef dalam():\n    return 1\n\n\n"
        "@cache\ndef sekali():\n    return dalam()\n\n\n"
        "def biasa():\n    return [n for n in (1, 2)]\n\n\ndef impor():\n    return 3\n\n\nTIGA = impor()\n"
    )
    (tmp_path / "terekam.py").write_text(teks, encoding="utf-8")
    perekam = Perekam([Modul(nama="terekam", berkas=Path("terekam.py"), teks=teks)], tmp_path)
    spec = spec_from_file_location("terekam", tmp_path / "terekam.py")
    assert spec
    assert spec.loader
    modul = module_from_spec(spec)

    perekam.start()
    spec.loader.exec_module(modul)
    perekam.kini = "uji"
    modul.biasa(), modul.sekali()
    jangkauan = {nama: uji for (_, nama), uji in perekam.stop().per_fungsi.items()}

    luar = frozenset({DI_LUAR_UJI})
    assert jangkauan.pop("<module>") == luar
    assert jangkauan == {"biasa": {"uji"}, "impor": luar, "sekali": luar, "dalam": luar}


def test_a_test_that_shakes_off_the_watcher_is_always_asked() -> None:
    """Python drops a watcher that fails with the stack; such a test may execute anything, and the watch goes on."""
    perekam = Perekam([], Path())
    perekam.start()
    jalan = perekam.pytest_runtest_protocol(cast("pytest.Item", SimpleNamespace(nodeid="berkas::uji[a]")))

    next(jalan)
    sys.setprofile(None)
    next(jalan, None)
    masih = sys.getprofile()

    assert masih is not None
    assert perekam.stop().selalu == {"berkas::uji"}


@pytest.mark.parametrize(
    ("baris", "uji", "dipilih"),
    [
        (2, {"a", "b"}, {"a", "b"}),
        (1, {"a", "b"}, None),
        (2, {"a", DI_LUAR_UJI}, None),
        (2, set(), None),
    ],
)
def test_all_tests_are_asked_in_doubt(baris: int, uji: set[str], dipilih: set[str] | None) -> None:
    """A change of a signature, of what ran outside of tests and of what no test calls, is shown to every test."""
    modul = Modul(nama="m", berkas=Path("m.py"), teks="def f(a=1):\n    return a\n")
    mutan = Mutan(modul=modul, fungsi="f", baris=baris, asal="", jadi="", kode="")

    jangkauan = Jangkauan({(str(Path("m.py")), "f"): frozenset(uji)}, frozenset({"tak terlihat"}), 0.0)

    assert choose_uji(mutan, jangkauan, Path()) == (dipilih and {*dipilih, "tak terlihat"})
