"""Periksa: Naskah → Temuan. Every number recomputed, every reference followed, one cause one finding."""
