"""Tolok: one number, computed once, exactly, from its evidence."""

from importlib.metadata import version

VERSI = version("tolok")
