"""A real browser, one for all tests of pages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from dokumen.cetak.peramban import open_peramban


@pytest.fixture(scope="session")
def peramban() -> Iterator[Browser]:
    """One Chromium for all tests of pages."""
    with open_peramban() as satu:
        yield satu
