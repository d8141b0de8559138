"""Tolok: one number, computed once, exactly, from its evidence."""

VERSI = "0.1.0"
