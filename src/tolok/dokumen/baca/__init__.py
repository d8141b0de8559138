"""Baca: a file somebody else made → Naskah, every node with its place in the file."""
