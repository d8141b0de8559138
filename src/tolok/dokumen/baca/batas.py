"""Batas: how large a file may be before it is refused unread, and how much of it is read.

Wide enough for any report of an office (the largest we know has 300 pages and 6 MB of text), and
narrow enough that what somebody made to do harm costs neither the memory nor the hour.
"""

from __future__ import annotations

MB = 1024 * 1024
BERKAS = 100 * MB
"""Bytes of a file."""
ENTRI = 5_000
"""Files in an archive."""
ISI_ARSIP = 400 * MB
"""Bytes of all files of an archive together, pictures included."""
RASIO = 200
RASIO_SEJAK = 16 * MB
"""An archive that inflates beyond this many bytes may not hold more than RASIO times its own size."""
XML = 24 * MB
"""Bytes of a part that is held as a tree, which takes about twelve times as much memory."""
XML_LEMBAR = 96 * MB
"""Bytes of a worksheet or of its texts, which are read as a stream."""
TEKS = 32 * MB
"""Bytes of a text or HTML file."""
HALAMAN = 2_000
"""Pages of a PDF."""
SEL = 200_000
"""Filled cells of a workbook; further ones are not read, and that is said."""
GABUNGAN = 50_000
"""Merged ranges of a worksheet."""
HURUF_SEL = 32_767
"""Characters of a cell: what a spreadsheet itself can hold."""
HURUF_BUKU = 20_000_000
"""Characters of all cells together, counted where they are used: one text may stand in many cells."""
PARAGRAF = 100_000
"""Paragraphs of a DOCX, those in cells included."""
TABEL_DALAM = 12
"""Tables within tables; deeper ones are read as text."""
KOLOM = 256
"""Columns of one table."""
TEKS_BERSAMA = 1_000_000
"""Texts that the cells of a workbook share."""
LUAS = 2_000_000
"""Places of the grid of one table of a workbook; a sparser one is read as lines."""
GAYA = 20_000
"""Styles of a document or workbook; text in further ones is read without its look."""
