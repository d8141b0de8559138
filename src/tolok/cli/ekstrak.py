"""tolok ekstrak: one document -> a folder of facts to check and complete."""

from __future__ import annotations

from pathlib import Path

import click

from tolok.dokumen.baca.bacaan import BerkasTakTerbaca
from tolok.dokumen.baca.pintu import read_berkas
from tolok.dokumen.baca.terpisah import Batas, run_terpisah
from tolok.dokumen.ekstrak.catatan import Keadaan
from tolok.dokumen.ekstrak.tulis import LAPORAN, save_usulan, summary
from tolok.dokumen.ekstrak.usulan import Usulan, extract_fakta
from tolok.dokumen.periksa.kajian import Kajian

JALUR = click.Path(path_type=Path)


@click.command()
@click.argument("berkas", type=JALUR)
@click.option("-o", "--keluaran", type=JALUR, required=True, help="Folder fakta yang ditulis; baru atau kosong.")
@click.option("--terima-saran", is_flag=True, help="Pakai koreksi yang terbukti dari dokumen itu sendiri.")
def ekstrak(berkas: Path, keluaran: Path, *, terima_saran: bool) -> None:
    """Susun folder fakta dari BERKAS (LKIP, PK, Renja; PDF, DOCX, XLSX, HTML, teks).

    Setiap nilai membawa tempatnya dan keyakinannya; yang tidak ditemukan dibiarkan terbuka dan disebut.
    Tanpa --terima-saran semua nilai sebagaimana tercetak.
    """
    try:
        isi = berkas.read_bytes()
    except OSError as galat:
        raise BerkasTakTerbaca(
            f"“{berkas}” tidak dapat dibuka ({galat.strerror}). Periksa nama dan izinnya."
        ) from galat
    usulan = run_terpisah(_extract, berkas.name, isi, terima_saran, batas=Batas())
    save_usulan(usulan, keluaran)
    click.echo(summary(usulan))
    for satu in usulan.catatan:
        if satu.keadaan is Keadaan.DISARANKAN:
            click.echo(f"Saran diterima: {satu.kunci}: {satu.nilai} ({satu.alasan})")
    for keliru in usulan.kesalahan:
        click.echo(f"Harus dibetulkan: {keliru}")
    click.echo(f"Ditulis: {keluaran}. Baca {LAPORAN} di dalamnya, lalu jalankan: tolok fakta periksa {keluaran}")


def _extract(nama: str, isi: bytes, terima_saran: bool) -> Usulan:  # noqa: FBT001 - positional across processes
    return extract_fakta(Kajian(read_berkas(nama, isi)), terima_saran=terima_saran)
