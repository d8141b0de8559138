"""Read a printed file back with other tools than those that wrote it."""

from __future__ import annotations

import subprocess
from pathlib import Path


def read_halaman(berkas: bytes) -> list[str]:
    """Text of every page of a PDF, as pdftotext lays it out."""
    jalan = subprocess.run(["pdftotext", "-layout", "-", "-"], input=berkas, capture_output=True, check=True)
    return jalan.stdout.decode().split("\f")[:-1]


def read_semua(berkas: bytes) -> str:
    """Text of a whole PDF with every gap as one space."""
    return " ".join(" ".join(read_halaman(berkas)).split())


def convert_docx(berkas: bytes, folder: Path, *, jenis: str = "pdf") -> bytes:
    """A DOCX as LibreOffice prints or saves it, with a profile of its own so that runs don't meet."""
    asal, hasil = folder / "naskah.docx", folder / "hasil"
    asal.write_bytes(berkas)
    profil = (folder / "profil").as_uri()
    perintah = ["soffice", f"-env:UserInstallation={profil}", "--headless", "--convert-to", jenis]
    subprocess.run([*perintah, "--outdir", str(hasil), str(asal)], capture_output=True, check=True, timeout=120)
    return (hasil / f"naskah.{jenis}").read_bytes()
