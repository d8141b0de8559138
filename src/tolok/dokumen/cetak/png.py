"""PNG of a drawing, for files whose readers know no SVG."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache

import typst

from tolok.dokumen.cetak.pdf import load_fonts

KERAPATAN = 220.0
"""Dots in an inch, of a picture as wide as the text on an upright A4 page."""
TEMPLAT = (
    b'#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg), format: "svg", width: 439pt)'
)


# The same drawing goes into the DOCX and the XLSX of a report.
@lru_cache(maxsize=64)
def render_png(svg: str) -> bytes:
    """The drawing as the PDF shows it."""
    return typst.compile(
        TEMPLAT,
        format="png",
        ppi=KERAPATAN,
        font_paths=load_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"svg": svg},
    )


def render_semua(daftar_svg: Iterable[str]) -> None:
    """Render drawings on all cores, so that each stands ready when `render_png` is asked for it."""
    with ThreadPoolExecutor() as kolam:
        list(kolam.map(render_png, daftar_svg))
