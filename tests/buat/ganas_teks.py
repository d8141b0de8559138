"""Hostile text and HTML."""

from __future__ import annotations

from collections.abc import Iterator

from buat.ganas_bagian import Ganas


def list_teks() -> Iterator[Ganas]:
    yield Ganas("sejuta-baris.txt", b"a\n" * 1_000_000)
    yield Ganas("sebaris-5-mb.txt", b"kata " * 1_000_000)
    yield Ganas("sebaris-tab.txt", b"1\t" * 1_000_000 + b"\n")
    yield Ganas("empat-puluh-mb.txt", b"Laporan Kinerja.\n" * 2_400_000, "melampaui batas 32 MB")
    yield Ganas("utf16.txt", "Laporan Kinerja\nBAB I".encode("utf-16"))
    yield Ganas("bukan-utf8.txt", b"Laporan Kinerja \x96 Kecamatan\xa0Rimba Jaya\n" * 10)
    yield Ganas("balik-arah.txt", "laporan\u202etxt.exe\u200b\ufeff\n".encode())
    yield Ganas("nul-di-teks.txt", b"Laporan\0\0\0\0Kinerja", "bukan dokumen")
    yield Ganas("kendali.txt", b"\x1b[2J\x07\x08" * 1000, "bukan dokumen")
    yield Ganas("penanda.txt", b"*" * 300_000 + b"_" * 300_000 + b"$" * 100_000)
    yield Ganas("sepuluh-ribu-dalam.html", b"<html>" + b"<div>" * 10_000 + b"dasar")
    yield Ganas("tabel-dalam.html", b"<html>" + b"<table><tr><td>" * 3_000 + b"dasar")
    yield Ganas("gabungan.html", b"<html><table><tr><td rowspan=99999999 colspan=99999999>a</td></tr></table>" * 20)
    yield Ganas("luar.html", b"<html><script src=http://127.0.0.1:9/x></script><p>Laporan<img src=file:///etc/passwd>")
    entitas = b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><p>a&x;b</p></html>'
    yield Ganas("entitas.html", entitas)
    yield Ganas("sejuta-sel.html", b"<html><table>" + b"<tr><td>1<td>2" * 150_000)
