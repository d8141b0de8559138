"""Cek: the checks of the catalogue, one module for each kind of mistake."""
