"""Real Word documents: no word that LibreOffice finds in them is lost or doubled."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from contoh.batumandi import AKAR
from dokumen.baca.bandingkan import isi, list_teks
from tolok.dokumen.baca.docx import read_docx
from tolok.dokumen.baca.mentah import TabelMentah

FOLDER = AKAR.parent / "shared" / "dokumen-nyata"


def count_kata(teks: str) -> Counter[str]:
    """Words and figures; single letters are left out, for LibreOffice numbers what is hidden and Word does not."""
    return Counter(re.findall(r"\w{2,}", teks))


def test_no_word_of_a_real_document_is_lost(tmp_path: Path) -> None:
    """Automatic numbers included, the words of each document are those of LibreOffice's own export."""
    berkas = sorted(FOLDER.glob("*.docx"))
    if not berkas:
        pytest.skip("dokumen nyata tidak ada di komputer ini; kata-katanya tidak dibandingkan")
    perintah = [
        "soffice",
        f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}",
        "--headless",
        "--convert-to",
        "txt:Text",
    ]
    subprocess.run(
        [*perintah, "--outdir", str(tmp_path), *map(str, berkas)], capture_output=True, check=True, timeout=180
    )

    beda = {}
    for satu in berkas:
        blok = read_docx(satu.read_bytes()).blok
        sel = [isi(s.teks) for tabel in blok if isinstance(tabel, TabelMentah) for baris in tabel.baris for s in baris]
        dibaca = count_kata(" ".join([*list_teks(blok), *sel]))
        asal = count_kata((tmp_path / f"{satu.stem}.txt").read_text(encoding="utf-8-sig"))
        beda[satu.name] = (asal - dibaca, dibaca - asal)

    assert beda == dict.fromkeys(beda, (Counter(), Counter()))
