"""The Perjanjian Kinerja in the form of PermenPANRB 53/2014 Lampiran I."""

from __future__ import annotations

import pytest

from buat import make_fakta
from contoh.batumandi import load_batumandi
from dokumen.susun.isi_naskah import baca_baris, find_tabel, list_blok, list_paragraf
from tolok.aturan.angka import format_bilangan
from tolok.aturan.galat import TidakDikenal
from tolok.aturan.nilai import Kosong
from tolok.dokumen.naskah import TandaTangan
from tolok.dokumen.susun.perjanjian_kinerja import compose_pk


def test_the_statement_names_both_parties_and_all_promises() -> None:
    """Promise, responsibility, supervision, reward and sanction stand above two signatures."""
    naskah = compose_pk(load_batumandi())

    teks = "\n".join(list_paragraf(naskah))

    for kata in ("berjanji", "tanggung jawab kami", "supervisi", "penghargaan dan sanksi"):
        assert kata in teks
    tanda_tangan = [blok for blok in list_blok(naskah) if isinstance(blok, TandaTangan)]
    assert [[pihak.jabatan for pihak in satu.pihak] for satu in tanda_tangan] == [
        [("Pihak Kedua,", "Bupati Balangan"), ("Pihak Pertama,", "Camat Batumandi")]
    ] * 2


def test_indicators_of_one_sasaran_share_its_cell() -> None:
    """The fourth sasaran of Batumandi has two indicators in one merged row."""
    tabel = find_tabel(compose_pk(load_batumandi()), "pk-sasaran-murni")

    assert [len(baris) for baris in tabel.badan] == [4, 4, 4, 4, 2]
    assert tabel.badan[3][0].baris == 2
    assert [baris[-1] for baris in baca_baris(tabel)] == ["88", "90 lembaga", "100%", "100%", "100%"]


def test_money_that_the_pk_does_not_give_is_named_as_the_renjas() -> None:
    """Batumandi's PK has no money per programme: the Renja's is printed and each row says so."""
    baris = baca_baris(find_tabel(compose_pk(load_batumandi()), "pk-program-murni"))

    assert baris[-1][1] == "5.714.687.973"
    assert {satu[-1] for satu in baris[:-1]} == {"pagu perubahan 2023"}


def test_money_of_the_pk_itself_is_printed_as_promised() -> None:
    """The dinas' PK names its money and the source of funds."""
    fakta = make_fakta()

    baris = baca_baris(find_tabel(compose_pk(fakta), "pk-program-perubahan-1"))

    assert [satu[2] for satu in baris[:-1]] == [
        format_bilangan(satu.jumlah) for satu in fakta.perjanjian[-1].anggaran if not isinstance(satu.jumlah, Kosong)
    ]


def test_the_last_version_is_printed_unless_one_is_named() -> None:
    """A revised PK replaces the first one; the first can still be printed by name."""
    fakta = make_fakta()

    terakhir, murni = compose_pk(fakta), compose_pk(fakta, "murni")

    assert "PERJANJIAN KINERJA PERUBAHAN TAHUN 2024" in list_paragraf(terakhir)
    assert "PERJANJIAN KINERJA TAHUN 2024" in list_paragraf(murni)
    assert baca_baris(find_tabel(terakhir, "pk-sasaran-perubahan-1")) != baca_baris(
        find_tabel(murni, "pk-sasaran-murni")
    )


def test_an_unknown_version_is_refused_with_a_suggestion() -> None:
    """Asking for a version that does not exist names the one that was probably meant."""
    with pytest.raises(TidakDikenal, match="Maksud Anda perubahan-1"):
        compose_pk(make_fakta(), "perubahan-7")


def test_an_unsigned_pk_is_a_draft() -> None:
    """Without a date of signature the PK carries the draft mark."""
    assert compose_pk(load_batumandi()).draf
    assert not compose_pk(make_fakta()).draf
