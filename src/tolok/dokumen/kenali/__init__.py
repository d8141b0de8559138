"""Kenali: Naskah → what it talks about: numbers, tables with their meaning, office, people, things and their values."""
