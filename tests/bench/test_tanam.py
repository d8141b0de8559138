"""The bench of planted errors: its documents are consistent, what it plants is provable, and it judges fairly."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from bench.tanam.bentuk import Dok, Ganti, GayaAngka, Hubungan, Nilai, Rumus, Rupa, fill, find_letak, write_nilai
from bench.tanam.cacat import Cacat, Sumber, gugus_of, list_penanam
from bench.tanam.cacat_kata import PENANAM_KATA
from bench.tanam.cetak_html import TATA, write_html
from bench.tanam.cetakan import PENCETAK, Tugas, list_tata, print_semua, suffix_of
from bench.tanam.isi_lain import make_dok
from bench.tanam.jalan import BAGIAN, PER_BERKAS, Hasil, Pilihan, draw_cacat, draw_pencetak, run
from bench.tanam.laporan import print_laporan, write_json
from bench.tanam.ukur import Penilai, digits, numbers

from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.periksa.temuan import Temuan, Tingkat

BENIH = range(12)


def value(dok: Dok, kunci: str, ganti: Ganti) -> Decimal:
    baru = ganti.get(kunci)
    return baru if isinstance(baru, Decimal) else dok.nilai[kunci].angka


def expected(dok: Dok, rumus: Rumus, ganti: Ganti) -> Decimal | None:
    """What the equation asks for, None for a formula of its own."""
    suku = [value(dok, satu, ganti) for satu in rumus.suku]
    match rumus.jenis:
        case Hubungan.JUMLAH | Hubungan.BARIS:
            return sum(suku, Decimal())
        case Hubungan.PERSEN:
            return suku[0] / suku[1] * 100
        case Hubungan.RATA:
            return sum(suku, Decimal()) / len(suku)
        case Hubungan.SAMA:
            return suku[0]
        case _:
            return None


def list_langgar(dok: Dok, ganti: Ganti) -> Iterator[Rumus]:
    """Equations that do not hold, beyond what the rounding of the printed result hides."""
    for rumus in dok.rumus:
        harus = expected(dok, rumus, ganti)
        satuan = Decimal(1).scaleb(-dok.nilai[rumus.hasil].desimal)
        if harus is not None and abs(value(dok, rumus.hasil, ganti) - harus) > satuan / 2:
            yield rumus


def list_cacat_angka(benih: int) -> Iterator[tuple[Dok, Cacat]]:
    dok = make_dok(benih)
    sumber = Sumber(dok, Random(benih))  # noqa: S311 - variety, not secrecy
    for tanam in list_penanam():
        cacat = tanam(sumber)
        if cacat is not None:
            yield dok, cacat


@pytest.mark.parametrize("benih", BENIH)
def test_clean_document_has_no_broken_equation(benih: int) -> None:
    """Every sum, share, average and repetition of a clean document is right."""
    dok = make_dok(benih)

    assert len(dok.rumus) > 60
    assert list(list_langgar(dok, {})) == []


@pytest.mark.parametrize("benih", BENIH)
def test_planted_number_is_provable(benih: int) -> None:
    """A planted number breaks an equation of its document, or a formula that names it."""
    for dok, cacat in list_cacat_angka(benih):
        bernama = {k for r in dok.rumus if r.jenis is Hubungan.LAIN for k in (r.hasil, *r.suku)}
        assert list(list_langgar(dok, cacat.ganti)) or bernama & set(cacat.ganti), cacat


@pytest.mark.parametrize("benih", BENIH)
def test_groups_share_no_equation(benih: int) -> None:
    """Errors of different groups can be told apart: no equation and no finding of one reaches the other."""
    dok = make_dok(benih)

    for rumus in dok.rumus:
        assert len({gugus_of(kunci) for kunci in (rumus.hasil, *rumus.suku)}) == 1, rumus


@pytest.mark.parametrize("benih", BENIH)
def test_errors_of_one_document_touch_different_tokens(benih: int) -> None:
    """No error is overwritten by another in the same file."""
    dipilih = draw_cacat(make_dok(benih), Random(benih), "libreoffice", Counter())  # noqa: S311 - variety
    kunci = [satu for cacat in dipilih for satu in cacat.ganti]

    assert len(dipilih) == PER_BERKAS
    assert len(kunci) == len(set(kunci))


def test_planted_word_changes_the_print() -> None:
    """Each error of words is printed, and differs from what was right."""
    dok = make_dok(4)
    sumber = Sumber(dok, Random(4))  # noqa: S311 - variety, not secrecy
    tercetak = find_letak(dok)

    ada = [cacat for tanam in PENANAM_KATA if (cacat := tanam(sumber)) is not None]

    assert len(ada) > len(PENANAM_KATA) / 2
    for cacat in ada:
        assert all(isi != cacat.benar.get(kunci) for kunci, isi in cacat.ganti.items()), cacat
        assert any(kunci in tercetak or kunci.startswith("hal.") for kunci in cacat.ganti), cacat


@pytest.mark.parametrize(
    ("gaya", "sel", "teks"),
    [
        (GayaAngka(), False, "Rp1.234.567"),
        (GayaAngka(), True, "1.234.567"),
        (GayaAngka(akhiran=",-", rp_sel=True), True, "Rp1.234.567,-"),
        (GayaAngka(akhiran=",00"), False, "Rp1.234.567,00"),
    ],
)
def test_amount_is_written_in_the_style_of_the_document(gaya: GayaAngka, *, sel: bool, teks: str) -> None:
    """An amount is written as the document writes amounts."""
    assert write_nilai(Nilai(Decimal(1234567), Rupa.RUPIAH), gaya, sel=sel) == teks
    assert digits(teks) == "1234567"


def test_percent_follows_comma_or_point() -> None:
    """A percent bears the separator and the sign of the document's style."""
    nilai = Nilai(Decimal("95.65"), Rupa.PERSEN, 2)

    assert write_nilai(nilai, GayaAngka()) == "95,65%"
    assert write_nilai(nilai, GayaAngka(titik=True)) == "95.65%"
    assert write_nilai(nilai, GayaAngka(persen_sel=False), sel=True) == "95,65"


def test_every_printer_gets_its_share_and_its_layouts() -> None:
    """Half of the documents and more are PDF of other printers, and every layout comes in turn."""
    cetak = draw_pencetak(PENCETAK, 2 * sum(BAGIAN.values()))

    assert sum(p in {"weasyprint", "chromium", "libreoffice"} for p, _ in cetak) * 2 >= len(cetak)
    assert {tata for p, tata in cetak if p == "chromium"} == {satu.nama for satu in TATA}
    assert all(tata in list_tata(p) for p, tata in cetak)


def test_replaced_number_stands_in_the_page_and_nothing_else_moves() -> None:
    """Only the planted token differs between the clean and the spoilt page."""
    dok = make_dok(5)
    bersih, cacat = (write_html(dok, ganti, TATA[0], {}) for ganti in ({}, {"peg.t.n": Decimal(987)}))

    beda = [n for n, (a, b) in enumerate(zip(bersih, cacat, strict=False)) if a != b]
    lama = fill(dok, "{peg.t.n}", {})

    assert cacat[: beda[0]] + lama + cacat[beda[0] + 3 :] == bersih


@pytest.mark.parametrize("pencetak", ["docx", "html", "tolok-xlsx", "teks"])
def test_printer_writes_a_file_once(pencetak: str, tmp_path: Path) -> None:
    """A stored print is not made again."""
    berkas = tmp_path / f"satu.{suffix_of(pencetak)}"
    tugas = Tugas(make_dok(2), {}, pencetak, list_tata(pencetak)[0], berkas, {})

    print_semua([tugas], pekerja=1)
    isi = berkas.read_bytes()
    berkas.write_bytes(b"tersimpan")
    print_semua([tugas], pekerja=1)

    assert len(isi) > 1000
    assert berkas.read_bytes() == b"tersimpan"


def make_temuan(tabel: str, baris: int | None, ditemukan: str, seharusnya: str = "") -> Temuan:
    tempat = Tempat(tabel=tabel, baris=baris)
    return Temuan("jumlah.kolom", Tingkat.SALAH, "Jumlah", tempat, ditemukan, ditemukan, seharusnya, "")


def judge(temuan: Temuan) -> tuple[str, bool, int]:
    dok = make_dok(3)
    cacat = Cacat("digit-salah/jumlah", "peg", {"peg.t.n": Decimal(987)}, {"peg.t.n": dok.nilai["peg.t.n"].angka})
    hasil = Penilai(dok, cacat.ganti, frozenset()).judge([temuan], [cacat])
    return hasil.nasib[0].tingkat, hasil.nasib[0].sebab_benar, len(hasil.lebih)


def test_finding_elsewhere_is_no_success() -> None:
    """A finding in another table leaves the error missed and counts as an alarm of its own."""
    assert judge(make_temuan("Tabel 3.1", 2, "11")) == ("", False, 1)


def test_finding_at_the_place_counts_and_the_cause_needs_the_true_value() -> None:
    """The right row is enough to be found; the cause is right only with the value that was there."""
    benar = str(make_dok(3).nilai["peg.t.n"].angka)

    assert judge(make_temuan("Tabel 1.1", 5, "987", "1")) == ("SALAH", False, 0)
    assert judge(make_temuan("Tabel 1.1", 5, "987", benar)) == ("SALAH", True, 0)


def test_numbers_are_compared_without_their_punctuation() -> None:
    """The same number is the same with dots, decimals of nothing, or a full stop after it."""
    assert numbers("sebesar Rp1.234.567,00 atau 95,65%.") == {"1234567", "9565"}
    assert {digits("84,00%"), digits("84.00")} == numbers("realisasi 84,00%, target 84%")


@pytest.fixture(scope="module")
def hasil(tmp_path_factory: pytest.TempPathFactory) -> Hasil:
    return run(Pilihan(28, 5, ("teks",), tmp_path_factory.mktemp("tanam"), pekerja=1))


def test_run_judges_every_planted_error(hasil: Hasil) -> None:
    """A small run in plain text judges all that it planted, and finds most of it."""
    assert hasil.berkas == 5
    assert len(hasil.catatan) >= 20
    assert sum(bool(satu.nasib.tingkat) for satu in hasil.catatan) * 2 > len(hasil.catatan)


def test_report_names_every_miss_with_its_file(hasil: Hasil, capsys: pytest.CaptureFixture[str]) -> None:
    """The report lists kinds, printers and goals, and each miss with the file to look at."""
    print_laporan(hasil)
    teks = capsys.readouterr().out
    luput = [satu for satu in hasil.catatan if not satu.nasib.tingkat]

    assert f"ditemukan: {len(hasil.catatan) - len(luput)} dari {len(hasil.catatan)}" in teks
    assert all(satu.berkas in teks for satu in luput)
    assert len(json.loads(write_json(hasil))["cacat"]) == len(hasil.catatan)
