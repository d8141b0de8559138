"""Baca PDF: letters and lines of each page → words, tables, paragraphs."""
