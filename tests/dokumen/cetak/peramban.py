"""A real Chromium for the tests of pages, and the checks of accessibility that run inside it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

AXE = Path(__file__).parents[2] / "pihak_ketiga" / "axe-core" / "axe.min.js"
TANDA_AXE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@contextmanager
def open_peramban() -> Iterator[Browser]:
    """Chromium as Debian has it; without it the test fails, because nobody would notice a skip."""
    berkas = shutil.which("chromium")
    assert berkas, "Chromium tidak ada. Pasang dengan: sudo apt-get install chromium"
    # Chromium's own sandbox refuses to run as root, which is who a container is.
    pilihan = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        peramban = playwright.chromium.launch(executable_path=berkas, args=pilihan)
        yield peramban
        peramban.close()


@cache
def read_axe() -> str:
    return AXE.read_text(encoding="utf-8")


def run_axe(halaman: Any) -> list[str]:
    """Violations of WCAG 2.2 AA and of best practice, one line for each element."""
    halaman.evaluate(read_axe())
    hasil = halaman.evaluate("tanda => axe.run(document, {runOnly: {type: 'tag', values: tanda}})", TANDA_AXE)
    return [f"{satu['id']}: {simpul['html'][:160]}" for satu in hasil["violations"] for simpul in satu["nodes"]]
