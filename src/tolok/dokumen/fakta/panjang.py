"""How long a label may be: what stands in headings, cells, boxes and captions; prose may be of any length."""

from __future__ import annotations

from tolok.dokumen.fakta.kesalahan import Kesalahan, Tempat

HURUF_TERBANYAK = 1000
"""The longest official names have some three hundred letters."""
LABEL = frozenset(
    {
        "alias", "golongan", "jabatan", "judul", "kode", "kondisi", "nama", "nip", "nomenklatur", "pangkat", "pemda",
        "pemilik", "penanggung_jawab", "rumusan", "satuan", "sebutan_kepala", "sebutan_kepala_daerah", "tempat",
        "waktu",
    }
)  # fmt: skip


def check_panjang(teks: str, *, tempat: Tempat) -> Kesalahan | None:
    """Return the mistake of a label that no page has room for."""
    if len(teks) <= HURUF_TERBANYAK or tempat.kunci not in LABEL:
        return None
    return Kesalahan(
        tempat,
        f"panjangnya {len(teks)} huruf",
        f"nama dan sebutan dicetak dalam judul, kotak, dan sel, paling panjang {HURUF_TERBANYAK} huruf",
        "Tulis sebutan singkatnya; pindahkan uraiannya ke narasi atau uraian",
    )
