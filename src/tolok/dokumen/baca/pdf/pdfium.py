"""Pdfium without the toll of ctypes: handles and buffers are plain addresses, so that `map` can call in one sweep.

pypdfium2.raw converts every argument of every call; a page of three thousand letters has no time for that.
Everything here is called while the caller holds the page open. Pdfium is not thread safe, so the GIL stays held.
"""

from __future__ import annotations

from collections.abc import Callable
from ctypes import PYFUNCTYPE, c_int, c_uint, c_void_p, cast
from typing import Any, TypeAlias

from pypdfium2 import raw  # type: ignore[import-untyped]

Fungsi: TypeAlias = Callable[..., Any]
Alamat: TypeAlias = int
"""Address of a pdfium object or of a buffer, 0 for none."""


def _bind(nama: str, hasil: Any, *argumen: Any) -> Callable[..., Any]:
    alamat = cast(getattr(raw, nama), c_void_p).value
    fungsi: Callable[..., Any] = PYFUNCTYPE(hasil, *argumen)(alamat or 0)
    return fungsi


_P, _I = c_void_p, c_int

load_page: Callable[[Alamat, int], Alamat | None] = _bind("FPDF_LoadPage", _P, _P, _I)
close_page = _bind("FPDF_ClosePage", None, _P)
get_rotation: Callable[[Alamat], int] = _bind("FPDFPage_GetRotation", _I, _P)
get_page_box = _bind("FPDF_GetPageBoundingBox", _I, _P, _P)

load_text: Callable[[Alamat], Alamat | None] = _bind("FPDFText_LoadPage", _P, _P)
close_text = _bind("FPDFText_ClosePage", None, _P)
count_char: Callable[[Alamat], int] = _bind("FPDFText_CountChars", _I, _P)
get_text: Callable[[Alamat, int, int, Alamat], int] = _bind("FPDFText_GetText", _I, _P, _I, _I, _P)
get_unicode: Callable[[Alamat, int], int] = _bind("FPDFText_GetUnicode", c_uint, _P, _I)
get_loose_box: Callable[[Alamat, int, Alamat], int] = _bind("FPDFText_GetLooseCharBox", _I, _P, _I, _P)
get_matrix_char: Callable[[Alamat, int, Alamat], int] = _bind("FPDFText_GetMatrix", _I, _P, _I, _P)
get_text_object: Callable[[Alamat, int], Alamat | None] = _bind("FPDFText_GetTextObject", _P, _P, _I)
has_map_error: Callable[[Alamat, int], int] = _bind("FPDFText_HasUnicodeMapError", _I, _P, _I)

get_font: Callable[[Alamat], Alamat | None] = _bind("FPDFTextObj_GetFont", _P, _P)
get_font_size: Callable[[Alamat, Alamat], int] = _bind("FPDFTextObj_GetFontSize", _I, _P, _P)
get_render_mode: Callable[[Alamat], int] = _bind("FPDFTextObj_GetTextRenderMode", _I, _P)
get_font_name: Callable[[Alamat, Alamat, int], int] = _bind("FPDFFont_GetBaseFontName", _I, _P, _P, _I)
get_font_flags: Callable[[Alamat], int] = _bind("FPDFFont_GetFlags", _I, _P)

count_object: Callable[[Alamat], int] = _bind("FPDFPage_CountObjects", _I, _P)
get_object: Callable[[Alamat, int], Alamat] = _bind("FPDFPage_GetObject", _P, _P, _I)
count_form_object: Callable[[Alamat], int] = _bind("FPDFFormObj_CountObjects", _I, _P)
get_form_object: Callable[[Alamat, int], Alamat] = _bind("FPDFFormObj_GetObject", _P, _P, _I)
get_type: Callable[[Alamat], int] = _bind("FPDFPageObj_GetType", _I, _P)
get_matrix: Callable[[Alamat, Alamat], int] = _bind("FPDFPageObj_GetMatrix", _I, _P, _P)
get_bounds: Callable[..., int] = _bind("FPDFPageObj_GetBounds", _I, _P, _P, _P, _P, _P)
get_fill: Callable[..., int] = _bind("FPDFPageObj_GetFillColor", _I, _P, _P, _P, _P, _P)
get_stroke: Callable[..., int] = _bind("FPDFPageObj_GetStrokeColor", _I, _P, _P, _P, _P, _P)
get_clip: Callable[[Alamat], Alamat | None] = _bind("FPDFPageObj_GetClipPath", _P, _P)
count_clip: Callable[[Alamat], int] = _bind("FPDFClipPath_CountPaths", _I, _P)
count_clip_segment: Callable[[Alamat, int], int] = _bind("FPDFClipPath_CountPathSegments", _I, _P, _I)
get_clip_segment: Callable[[Alamat, int, int], Alamat] = _bind("FPDFClipPath_GetPathSegment", _P, _P, _I, _I)

get_draw_mode: Callable[[Alamat, Alamat, Alamat], int] = _bind("FPDFPath_GetDrawMode", _I, _P, _P, _P)
count_segment: Callable[[Alamat], int] = _bind("FPDFPath_CountSegments", _I, _P)
get_segment: Callable[[Alamat, int], Alamat] = _bind("FPDFPath_GetPathSegment", _P, _P, _I)
get_point: Callable[[Alamat, Alamat, Alamat], int] = _bind("FPDFPathSegment_GetPoint", _I, _P, _P, _P)
get_segment_type: Callable[[Alamat], int] = _bind("FPDFPathSegment_GetType", _I, _P)
is_closed: Callable[[Alamat], int] = _bind("FPDFPathSegment_GetClose", _I, _P)
