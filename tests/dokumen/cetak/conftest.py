"""The made-up naskah, printed once for all tests that only read it."""

from __future__ import annotations

import pytest

from dokumen.cetak.naskah_contoh import naskah_lengkap
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
