"""The made-up naskah, printed once for all tests that only read it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from dokumen.cetak.naskah_contoh import naskah_lengkap
from dokumen.cetak.peramban import open_peramban
from tolok.dokumen.cetak.docx import print_docx
from tolok.dokumen.cetak.pdf import print_pdf
from tolok.dokumen.naskah import Naskah


@pytest.fixture(scope="session")
def naskah() -> Naskah:
    return naskah_lengkap()


@pytest.fixture(scope="session")
def berkas_pdf(naskah: Naskah) -> bytes:
    return print_pdf(naskah)


@pytest.fixture(scope="session")
def berkas_docx(naskah: Naskah) -> bytes:
    return print_docx(naskah)


@pytest.fixture(scope="session")
def peramban() -> Iterator[Browser]:
    """One Chromium for all tests of pages."""
    with open_peramban() as satu:
        yield satu
