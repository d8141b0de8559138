"""The loader reads what people write, and tells all that is wrong at once."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from dokumen.fakta.kecil import write_kecil
from dokumen.fakta.kerusakan import PENGUKURAN, RENJA, RENSTRA, ganti, tambah
from tolok.aturan.nilai import Predikat, Rentang, nihil, tidak_berlaku
from tolok.dokumen.fakta.kesalahan import FaktaSalah, Kesalahan, Tempat
from tolok.dokumen.fakta.muat import load_fakta, read_fakta
from tolok.dokumen.fakta.periksa import list_peringatan
from tolok.dokumen.fakta.skalar import read_ya_tidak


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_kecil(tmp_path / "fakta")


@dataclass(frozen=True)
class Tulisan:
    """One way to write a value, and what it means."""

    toml: str
    arti: object


@pytest.mark.parametrize(
    "tulisan",
    [
        Tulisan("87", Decimal(87)),
        Tulisan("87.10", Decimal("87.10")),
        Tulisan('"87,10"', Decimal("87.10")),
        Tulisan('"1.234,5"', Decimal("1234.5")),
        Tulisan("0", Decimal(0)),
        Tulisan("-0.0", Decimal(0)),
        Tulisan("1e2", Decimal(100)),
        Tulisan('{ keadaan = "nihil", alasan = "tidak ada survei" }', nihil("tidak ada survei")),
        Tulisan('{ alasan = "bukan tugas", keadaan = "tidak-berlaku" }', tidak_berlaku("bukan tugas")),
    ],
    ids=lambda tulisan: tulisan.toml,
)
def test_a_value_can_be_written_in_several_ways(tulisan: Tulisan, folder: Path) -> None:
    """TOML numbers, Indonesian numbers in quotes and the states of emptiness mean what they say."""
    ganti(RENSTRA, "{ tahun = 2022, nilai = 87 }", f"{{ tahun = 2022, nilai = {tulisan.toml} }}")(folder)

    nilai = load_fakta(folder).renstra.tujuan[0].indikator[0].target[0].nilai

    assert nilai == tulisan.arti
    assert str(nilai) == str(tulisan.arti)


def test_a_range_and_a_predikat_are_targets(folder: Path) -> None:
    """Both inline tables are told apart by their keys."""
    ganti(RENSTRA, 'satuan = "indeks"\n', 'satuan = "indeks"\narah = "rentang"\n')(folder)
    for angka in ("87", "88", '"89,5"'):
        ganti(RENSTRA, f"nilai = {angka} }}", "nilai = { bawah = 80, atas = 90.5 } }")(folder)
    ganti("perjanjian.toml", "target = 88", "target = { bawah = 80, atas = 90.5 }")(folder)

    tujuan = load_fakta(folder).renstra.tujuan[0]

    assert tujuan.indikator[0].target[0].nilai == Rentang(Decimal(80), Decimal("90.5"))
    assert tujuan.sasaran[0].indikator[1].target[0].nilai == Predikat("BB")


def test_a_reversed_range_is_refused(folder: Path) -> None:
    """The lower bound may not be above the upper one."""
    ganti(RENSTRA, 'satuan = "indeks"\n', 'satuan = "indeks"\narah = "rentang"\n')(folder)
    for angka in ("87", "88", '"89,5"'):
        ganti(RENSTRA, f"nilai = {angka} }}", "nilai = { bawah = 80, atas = 80 } }")(folder)
    ganti("perjanjian.toml", "target = 88", "target = { bawah = 90, atas = 80 }")(folder)

    with pytest.raises(FaktaSalah, match="terbalik") as galat:
        load_fakta(folder)

    assert len(galat.value.daftar) == 1


def test_pedoman_may_be_missing_and_may_have_no_limit(folder: Path) -> None:
    """Without pedoman.toml the default choices hold; an empty text means "no limit" where the default is one."""
    tambah("pedoman.toml", 'batas_bawah = ""')(folder)
    tanpa_batas = load_fakta(folder).pedoman[0]
    (folder / "pedoman.toml").write_text("# semua menurut pilihan baku\n", encoding="utf-8")
    kosong = load_fakta(folder).pedoman
    (folder / "pedoman.toml").unlink()

    assert tanpa_batas.batas_bawah is None
    assert kosong == load_fakta(folder).pedoman == ()


def test_a_byte_order_mark_and_windows_line_ends_are_harmless(folder: Path) -> None:
    """A file saved by a Windows editor reads the same."""
    isi = (folder / RENJA).read_text(encoding="utf-8")
    sebelum = load_fakta(folder)

    (folder / RENJA).write_bytes(b"\xef\xbb\xbf" + isi.replace("\n", "\r\n").encode())

    assert load_fakta(folder) == sebelum


def test_hostile_text_is_only_text(folder: Path) -> None:
    """Markup, formulas, right-to-left text and twenty thousand characters without a space stay as they are."""
    teks = "<b>&\"'#$@*_\\ #typst =1+1 שלום\nbaris kedua " + "x" * 20_000
    toml = teks.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    uraian = "Layanan surat keterangan melewati dua hari kerja di Telaga Hulu."
    ganti("instansi.toml", f'"{uraian}"', f'"{toml}"')(folder)

    assert load_fakta(folder).instansi.isu[0].uraian == teks


def test_a_label_has_room_for_a_thousand_letters(folder: Path) -> None:
    """The longest label is accepted; a letter more is refused (see the broken folders)."""
    ganti("instansi.toml", '"Waktu layanan"', f'"{"w" * 1000}"')(folder)

    assert load_fakta(folder).instansi.isu[0].judul == "w" * 1000


def test_a_nihil_percentage_needs_nothing_to_divide(folder: Path) -> None:
    """0 of 0 with the state nihil is right; under the choice “seratus” the signed value 100 is."""
    ganti(PENGUKURAN, "pembilang = { nilai = 1", "pembilang = { nilai = 0")(folder)
    ganti(PENGUKURAN, "penyebut = { nilai = 2", "penyebut = { nilai = 0")(folder)
    ganti(PENGUKURAN, "nilai = 50\n", 'nilai = { keadaan = "nihil", alasan = "tidak ada laporan" }\n')(folder)
    load_fakta(folder)

    ganti(PENGUKURAN, 'nilai = { keadaan = "nihil", alasan = "tidak ada laporan" }\n', "nilai = 100\n")(folder)
    tambah("pedoman.toml", 'penyebut_nihil = "seratus"')(folder)

    assert load_fakta(folder).pengukuran[1].realisasi[0].nilai == 100


def test_sums_are_not_compared_where_a_part_is_unknown(folder: Path) -> None:
    """A leaf without realisasi makes no control figure wrong; known sums are still compared."""
    ganti(
        RENJA,
        "pagu = 200000000\nrealisasi = 190000000\n\n[[kelompok",
        'pagu = 200000000\nrealisasi = { keadaan = "belum-ada", alasan = "SPJ belum masuk" }\n\n[[kelompok',
    )(folder)

    assert load_fakta(folder).renja.realisasi == 280_000_000


def test_sums_pass_through_levels_without_a_control_figure(folder: Path) -> None:
    """The total is compared with the leaves when nothing stands between."""
    isi = (folder / RENJA).read_text(encoding="utf-8")
    (folder / RENJA).write_text(
        isi.replace('Daerah"\nmendukung = ["IKU-2"]\npagu = 300000000\nrealisasi = 280000000', 'Daerah"')
        .replace('Kinerja"\npagu = 300000000\nrealisasi = 280000000', 'Kinerja"')
        .replace("pagu = 300000000", "pagu = 300000001"),
        encoding="utf-8",
    )

    with pytest.raises(FaktaSalah, match=r"jumlah program Rp300\.000\.000") as galat:
        load_fakta(folder)

    assert [str(kesalahan.tempat) for kesalahan in galat.value.daftar] == ["renja.toml › pagu"]


def test_an_indicator_without_realisasi_is_a_warning(folder: Path) -> None:
    """The report will say “tidak ada data”; the person is told beforehand."""
    ganti(
        PENGUKURAN,
        '{ tahun = 2023, nilai = { predikat = "B" } }',
        '{ tahun = 2023, nilai = { keadaan = "belum-ada", alasan = "LHE belum terbit" } }',
    )(folder)

    peringatan = list_peringatan(load_fakta(folder))

    assert [satu.apa for satu in peringatan] == ["indikator “IK-3” belum punya realisasi 2023"]


def test_facts_can_be_read_without_being_compared(folder: Path) -> None:
    """A folder in the making can be read while its sums do not agree yet."""
    ganti(RENJA, 'tahap = "perubahan"\npagu = 300000000', "pagu = 1")(folder)

    assert read_fakta(folder).renja.pagu == 1


def test_a_flood_of_mistakes_is_told_in_part(folder: Path) -> None:
    """The message stays readable; the exception still holds every mistake."""
    tambah("pedoman.toml", "\n".join(f"kunci_{nomor} = 1" for nomor in range(1000)))(folder)

    with pytest.raises(FaktaSalah, match="… dan 800 kesalahan lain") as galat:
        load_fakta(folder)

    assert len(galat.value.daftar) == 1000
    assert len(str(galat.value).splitlines()) == 202


def test_an_unreadable_file_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that the system refuses is one mistake among others."""
    buka = Path.open

    def menolak(lokasi: Path, mode: str = "r") -> object:
        if lokasi.name == RENJA:
            raise PermissionError(13, "ditolak")
        return buka(lokasi, mode)

    monkeypatch.setattr(Path, "open", menolak)

    with pytest.raises(FaktaSalah, match=r"renja\.toml: tidak dapat dibaca; sistem menolak \(PermissionError\)"):
        load_fakta(folder)


def test_yes_and_no_are_true_and_false() -> None:
    """A key of yes or no takes TOML's true and false, and no text."""
    tempat = Tempat("x.toml", "", "ya")

    assert read_ya_tidak(True, tempat=tempat) is True  # noqa: FBT003 - the value under test
    assert isinstance(read_ya_tidak("ya", tempat=tempat), Kesalahan)
