"""Ekstrak: a document that was read → facts to start from, each with its place and how sure it is."""
