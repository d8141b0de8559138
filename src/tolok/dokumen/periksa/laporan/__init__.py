"""Laporan pemeriksaan: the findings for a terminal, for another program, and for a reader with a browser."""
