"""The tree of errors."""

from __future__ import annotations

import inspect

import pytest

from tolok.aturan import galat
from tolok.aturan.galat import GalatData, GalatPengguna, GalatTolok, TidakDikenal, quote

SEMUA = [kelas for _, kelas in inspect.getmembers(galat, inspect.isclass) if kelas.__module__ == galat.__name__]


@pytest.mark.parametrize("kelas", SEMUA)
def test_every_error_is_drawn_in_the_tree(kelas: type[Exception]) -> None:
    """Each class stands in the drawing at the head of the module and grows from GalatTolok."""
    assert issubclass(kelas, GalatTolok)
    assert kelas.__name__ in (galat.__doc__ or "")


def test_our_own_mistakes_are_not_the_users() -> None:
    """A wrong file in the package is not shown as a mistake of the person."""
    assert not issubclass(GalatData, GalatPengguna)


def test_a_quote_is_short_and_visible() -> None:
    """A stranger's text is cut and its control characters shown."""
    assert quote("a\x1b[31m") == "“a\\u001b[31m”"
    assert quote("x" * 100) == f"“{'x' * 40}…”"
    assert quote("x" * 41) == f"“{'x' * 40}…”"
    assert quote("x" * 40) == f"“{'x' * 40}”"


def test_a_suggestion_names_the_three_nearest_at_most() -> None:
    """A mistyped name brings up to three that look like it, nearest first, and never the whole list."""
    galat = TidakDikenal("Kode", "abc", dikenal=["abcz", "abcy", "abcx", "abcw", "lain"])

    assert len(galat.saran) == 3
    assert {*galat.saran} < {"abcw", "abcx", "abcy", "abcz"}
    assert str(galat) == f"Kode “abc” tidak dikenal. Maksud Anda {' atau '.join(galat.saran)}?"
    assert galat.nama == "abc"
