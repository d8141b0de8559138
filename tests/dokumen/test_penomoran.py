"""Numbers of chapters, tables and figures, and the references to them."""

from __future__ import annotations

import pytest

from tolok.dokumen.naskah import (
    Bab,
    Bagian,
    Blok,
    Daftar,
    Gambar,
    Kolom,
    Lanskap,
    Naskah,
    Paragraf,
    Sel,
    Tabel,
    Teks,
)
from tolok.dokumen.penomoran import RujukanTidakDikenal, format_huruf, format_romawi, number_naskah


def make_naskah(*blok: Blok) -> Naskah:
    return Naskah("Judul", "Instansi", 2023, "lkip", (Bagian(blok),))


def make_tabel(kode: str, *, bernomor: bool = True) -> Tabel:
    return Tabel(kode, "Judul", (Kolom(1),), (), ((Sel((Teks("isi"),)),),), bernomor=bernomor)


def make_gambar(kode: str) -> Gambar:
    return Gambar(kode, "Judul", '<svg viewBox="0 0 1 1"/>', "alt")


def number(*blok: Blok) -> tuple[Blok, ...]:
    return number_naskah(make_naskah(*blok)).bagian[0].blok


def nomor_tabel(*blok: Blok) -> list[str]:
    """Numbers of all tables and figures in print order."""

    def collect(satu: Blok) -> list[str]:
        match satu:
            case Tabel() | Gambar():
                return [satu.nomor]
            case Bab():
                return [nomor for isi in satu.isi for nomor in collect(isi)]
            case Lanskap():
                return [nomor for isi in satu.blok for nomor in collect(isi)]
            case Daftar():
                return [nomor for butir in satu.butir for isi in butir for nomor in collect(isi)]
            case _:
                return []

    return [nomor for satu in number(*blok) for nomor in collect(satu)]


def nomor_bab(*blok: Blok) -> list[str]:
    def collect(satu: Blok) -> list[str]:
        return [satu.nomor, *(n for isi in satu.isi for n in collect(isi))] if isinstance(satu, Bab) else []

    return [nomor for satu in number(*blok) for nomor in collect(satu)]


def test_chapters_are_numbered_by_level() -> None:
    """BAB I, A., 1. and a. follow the level, and a lower level starts again under each higher one."""
    huruf = Bab("d", (), 4)
    angka = Bab("c", (huruf, huruf), 3)

    nomor = nomor_bab(Bab("a", (Bab("b", (angka, angka), 2), Bab("b", (angka,), 2))), Bab("a", (Bab("b", (), 2),)))

    assert nomor == ["BAB I", "A.", "1.", "a.", "b.", "2.", "a.", "b.", "B.", "1.", "a.", "b.", "BAB II", "A."]


def test_an_unnumbered_chapter_takes_no_number() -> None:
    """A kata pengantar between two chapters leaves their numbers alone."""
    nomor = nomor_bab(Bab("Satu", ()), Bab("Kata Pengantar", (), bernomor=False), Bab("Dua", ()))

    assert nomor == ["BAB I", "", "BAB II"]


def test_tables_and_figures_are_numbered_by_chapter() -> None:
    """Tables and figures count apart, by chapter, through lists and landscape pages."""
    satu = Bab("Satu", (make_tabel("a"), make_gambar("g"), Lanskap((make_tabel("b"),))))
    dua = Bab("Dua", (Bab("A", (Daftar(((make_tabel("c"),),)), make_tabel("d")), 2),))

    assert nomor_tabel(satu, dua) == ["1.1", "1.1", "1.2", "2.1", "2.2"]


def test_tables_outside_numbered_chapters_have_their_own_numbers() -> None:
    """Tables of a summary count R.1, R.2; tables of all lampiran count L.1, L.2; none collides with a chapter's."""
    nomor = nomor_tabel(
        Bab("Ringkasan", (make_tabel("r"),), bernomor=False),
        Bab("Satu", (make_tabel("a"),)),
        Bab("Lampiran 1", (make_tabel("l"),), bernomor=False),
        Bab("LAMPIRAN 2", (make_tabel("m"),), bernomor=False),
    )

    assert nomor == ["R.1", "1.1", "L.1", "L.2"]


def test_a_table_without_number_is_skipped() -> None:
    """An unnumbered table and a figure without title leave the count alone."""
    hiasan = Gambar("", "", '<svg viewBox="0 0 1 1"/>', "alt")

    assert nomor_tabel(Bab("Satu", (make_tabel("x", bernomor=False), hiasan, make_tabel("a")))) == ["", "", "1.1"]


def test_tables_without_code_are_numbered_too() -> None:
    """Tables that nothing refers to need no code, and still count."""
    assert nomor_tabel(Bab("Satu", (make_tabel(""), make_tabel("")))) == ["1.1", "1.2"]


def test_a_reference_gets_the_number_of_its_target() -> None:
    """References in a paragraph, a list and a cell are written as the target's name, also before the target."""
    rujukan = Teks("", rujukan="a")
    sel = Tabel("s", "", (Kolom(1),), (), ((Sel((rujukan,)),),), bernomor=False)

    hasil = number(
        Bab("Satu", (Paragraf((Teks("Lihat "), rujukan)), Daftar(((Paragraf((rujukan,)),),)), sel, make_tabel("a")))
    )

    assert str(hasil).count("isi='Tabel 1.1'") == 3


@pytest.mark.parametrize("kode", ["tidak-ada", "tanpa-nomor"])
def test_an_unknown_reference_is_refused(kode: str) -> None:
    """A reference to nothing, or to a table without number, names the code and the codes that exist."""
    isi = (Paragraf((Teks("", rujukan=kode),)), make_tabel("tanpa-nomor", bernomor=False), make_tabel("ada"))

    with pytest.raises(RujukanTidakDikenal, match=rf"“{kode}”.*Kode yang ada: ada\."):
        number(Bab("Satu", isi))


def test_one_code_for_two_tables_is_refused() -> None:
    """A code names one table or figure only."""
    with pytest.raises(RujukanTidakDikenal, match=r"“a” dipakai oleh Tabel 1\.1 dan Gambar 1\.1"):
        number(Bab("Satu", (make_tabel("a"), make_gambar("a"))))


def test_numbering_twice_changes_nothing() -> None:
    """A numbered naskah is numbered the same again."""
    sekali = number_naskah(make_naskah(Bab("Satu", (Paragraf((Teks("", rujukan="a"),)), make_tabel("a")))))

    assert number_naskah(sekali) == sekali


def test_letters_and_roman_numerals_go_on_as_long_as_needed() -> None:
    """After Z comes AA, and every chapter number a report can have is right."""
    assert [format_huruf(n) for n in (1, 26, 27, 52, 53)] == ["A", "Z", "AA", "AZ", "BA"]
    assert [format_romawi(n) for n in (1, 4, 6, 9, 14, 39)] == ["I", "IV", "VI", "IX", "XIV", "XXXIX"]
