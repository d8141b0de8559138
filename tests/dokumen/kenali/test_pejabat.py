"""People in an office: one mention for each signature, with what is printed there and nothing else."""

from __future__ import annotations

import pytest

from dokumen.kenali.sebutan_bahan import kaji
from tolok.dokumen.kenali.bentuk import Pejabat
from tolok.dokumen.kenali.pejabat import find_pejabat, is_nama_orang, read_nip
from tolok.dokumen.kenali.tabel import read_semua_tabel
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.naskah import Kolom, Paragraf, Sel, Tabel, Teks

NIP = "19710909 199609 1 999"
BERSIH = "197109091996091999"


def people(teks: str) -> list[tuple[str, str, str, str]]:
    """Name, office, rank and NIP of each mention in a fragment."""
    daftar: tuple[Pejabat, ...] = kaji(teks).profil.pejabat
    return [(satu.nama, satu.jabatan, satu.pangkat, satu.nip) for satu in daftar]


def test_a_signature_block_is_read_from_below() -> None:
    """The name stands above rank and NIP, the office above the name."""
    teks = f"Sukamaju, Januari 2025\n\nCAMAT SUKAMAJU\n\n\n\nAYU LESTARI, S.Sos\n\nPembina Tk. I (IV/b)\n\nNIP. {NIP}\n"

    assert people(teks) == [("AYU LESTARI, S.Sos", "CAMAT SUKAMAJU", "Pembina Tk. I (IV/b)", BERSIH)]


def test_an_acting_head_and_an_unranked_one_are_people_too() -> None:
    """Plt. belongs to the office, and a block without a rank is read."""
    teks = f"Plt. Camat Sukamaju,\n\nBudi Hartono, S.E., M.Si\n\nNIP {NIP}\n"

    assert people(teks) == [("Budi Hartono, S.E., M.Si", "Plt. Camat Sukamaju", "", BERSIH)]


def test_label_lines_are_one_person() -> None:
    """Nama, NIP, Pangkat and Jabatan on lines of their own belong together, in any order after Nama."""
    teks = (
        "Yang bertanda tangan di bawah ini:\n\n"
        f"Nama : AYU LESTARI, S.Sos\nNIP : {NIP}\nPangkat/Gol. : Pembina / IV A\nJabatan : Camat Sukamaju\n"
    )

    assert people(teks) == [("AYU LESTARI, S.Sos", "Camat Sukamaju", "Pembina / IV A", BERSIH)]


def test_each_mention_stands_by_itself() -> None:
    """The same person with another number is told twice, for somebody else to compare."""
    teks = f"Camat,\n\nAyu Lestari\n\nNIP. {NIP}\n\nUraian.\n\nCamat,\n\nAyu Lestari\n\nNIP. 19710909 199509 1 999\n"

    assert [satu[3] for satu in people(teks)] == [BERSIH, "197109091995091999"]


def test_two_parties_beside_each_other_are_two_people() -> None:
    """Columns of a signature line are read one after the other."""
    teks = (
        "PIHAK KEDUA,\t\tPIHAK PERTAMA,\n"
        "Siti Rahma, M.Si\t\tAyu Lestari, S.Sos\n"
        f"NIP. 19680101 199003 2 998\t\tNIP. {NIP}\n"
    )

    assert [(satu[0], satu[3]) for satu in people(teks)] == [
        ("Siti Rahma, M.Si", "196801011990032998"),
        ("Ayu Lestari, S.Sos", BERSIH),
    ]


def test_a_list_of_staff_gives_a_person_a_row() -> None:
    """Columns headed Nama, NIP, Pangkat and Jabatan make every row a person."""
    teks = (
        "Tabel 1.1\nDaftar Pegawai\n\nNo\tNama\tNIP\tPangkat/Gol\tJabatan\n"
        f"1\tAyu Lestari, S.Sos\t{NIP}\tPembina, IV/a\tCamat\n"
        "2\tBudi Hartono\t19800202 200801 1 997\tPenata, III/c\tKepala Seksi\n"
    )

    assert people(teks) == [
        ("Ayu Lestari, S.Sos", "Camat", "Pembina, IV/a", BERSIH),
        ("Budi Hartono", "Kepala Seksi", "Penata, III/c", "198002022008011997"),
    ]


@pytest.mark.parametrize(
    ("teks", "nip"),
    [
        (f"NIP. {NIP}", BERSIH),
        (f"NIP : {NIP}", BERSIH),
        (f"N I P. {NIP}", BERSIH),
        (f"nip.{BERSIH}", BERSIH),
        ("NIP. 19710909.199609.1.99", "1971090919960919" + "9"),
        ("NIP. ......................", ""),
        ("tanpa nomor", ""),
    ],
)
def test_a_nip_is_its_digits_however_many(teks: str, nip: str) -> None:
    """Spaces and dots go, missing digits stay missing, and a blank line to write on has no number."""
    assert read_nip(teks) == nip


@pytest.mark.parametrize(
    ("teks", "benar"),
    [
        ("Ayu Lestari, S.Sos", True),
        ("AYU BINTI LESTARI", True),
        ("Camat Sukamaju", False),
        ("Pembina Tk. I", False),
        ("NIP. 1971", False),
        ("yang bertanda tangan", False),
        ("Nama: Ayu", False),
        ("A", False),
    ],
)
def test_a_name_has_capitals_and_no_figures(teks: str, *, benar: bool) -> None:
    """An office, a rank, a number and running words are no names."""
    assert is_nama_orang(teks) is benar


def test_text_without_people_gives_none() -> None:
    """A report whose names were left out names nobody."""
    assert people("Uraian panjang tentang kegiatan.\n\nNo\tUraian\n1\tRapat\n") == []


def paragraphs(*baris: str) -> list[tuple[str, str, str, str]]:
    """People in paragraphs that no reader took for a table."""
    blok = tuple((Paragraf((Teks(satu),)), Tempat()) for satu in baris)
    return [(satu.nama, satu.jabatan, satu.pangkat, satu.nip) for satu in find_pejabat(blok, ())]


def test_a_line_with_two_numbers_is_read_by_its_columns() -> None:
    """Blanks between two parties part them; a line with one column belongs to neither."""
    hasil = paragraphs(
        "Sukamaju, 2 Januari 2024",
        "KEPALA DINAS SOSIAL,      CAMAT SUKAMAJU,",
        "SITI RAHMA, M.Si      AYU LESTARI, S.Sos",
        f"NIP. 19680101 199003 2 998      NIP. {NIP}",
    )

    assert hasil == [
        ("SITI RAHMA, M.Si", "KEPALA DINAS SOSIAL", "", "196801011990032998"),
        ("AYU LESTARI, S.Sos", "CAMAT SUKAMAJU", "", BERSIH),
    ]


def test_labels_in_paragraphs_are_one_person() -> None:
    """Label lines after the NIP belong to the same person, a new Nama begins another."""
    hasil = paragraphs(
        "Nama : Siti Rahma", "Jabatan : Kepala Dinas", "Nama\t: Ayu Lestari", f"NIP : {NIP}", "Jabatan : Camat Sukamaju"
    )

    assert hasil == [("Ayu Lestari", "Camat Sukamaju", "", BERSIH)]


def test_a_number_without_a_name_names_nobody() -> None:
    """A NIP in a sentence, and one under words that are no name, are no person."""
    assert (
        paragraphs(f"Pegawai dengan NIP {NIP} {'mengikuti rapat ' * 20}", "yang tersebut di atas", f"NIP. {NIP}") == []
    )


def test_labels_with_a_column_of_colons_are_one_person() -> None:
    """Label, colon and value set with tabs are read by rows."""
    tabel = f"Nama\t:\tAyu Lestari\nNIP\t:\t{NIP}\nJabatan\t:\tCamat\n"

    assert people(f"Yang bertanda tangan:\n\n{tabel}") == [("Ayu Lestari", "Camat", "", BERSIH)]


def test_labels_on_lines_of_their_own_take_the_next_line() -> None:
    """A reader that puts label and value under each other still gives one person."""
    hasil = paragraphs("Nama", "Ayu Lestari", "NIP", f": {NIP}", "Pangkat/Gol.", "Pembina, IV/a", "Jabatan", "Camat")

    assert hasil == [("Ayu Lestari", "Camat", "Pembina, IV/a", BERSIH)]


def test_a_signature_block_set_as_a_table_is_read_by_columns() -> None:
    """A merged head over both parties is said once, and each column is a block."""
    kolom = (Kolom(1), Kolom(1))
    baris = (
        (Sel((Teks("Sukamaju, Januari 2024"),), kolom=2),),
        (Sel((Teks("BUPATI TIRTA"),)), Sel((Teks("CAMAT SUKAMAJU"),))),
        (Sel((Teks("SITI RAHMA"),)), Sel((Teks(f"AYU LESTARI\nPembina (IV/a)\nNIP. {NIP}"),))),
    )
    tabel = Tabel("", "", kolom, (), baris, bernomor=False, garis=False)
    terbaca = read_semua_tabel(((tabel, Tempat()),))

    assert [(satu.nama, satu.pangkat) for satu in find_pejabat((), terbaca)] == [("AYU LESTARI", "Pembina (IV/a)")]


def test_labels_in_a_table_without_rules_are_one_person() -> None:
    """Two columns of labels and values, as a word processor sets them, are read by rows."""
    isi = (("Nama", "Ayu Lestari"), ("NIP", NIP), ("Jabatan", "Camat"))
    baris = tuple((Sel((Teks(kiri),)), Sel((Teks(kanan),))) for kiri, kanan in isi)
    tabel = Tabel("", "", (Kolom(1), Kolom(1)), (), baris, bernomor=False, garis=False)
    terbaca = read_semua_tabel(((tabel, Tempat()),))

    assert [(satu.nama, satu.jabatan, satu.nip) for satu in find_pejabat((), terbaca)] == [
        ("Ayu Lestari", "Camat", BERSIH)
    ]
