"""tolok aturan: read, run and test the rules."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import click

import tolok.aturan.rumus  # noqa: F401 - enters every rule into the catalogue
from tolok.aturan.galat import GalatMasukan
from tolok.aturan.kasus import run_kasus
from tolok.aturan.katalog import KATALOG, cari_aturan
from tolok.aturan.tanggal import read_tanggal
from tolok.aturan.usang import BULAN_BAKU
from tolok.aturan.usang import usang as find_usang
from tolok.cli.langkah_aturan import write_langkah
from tolok.cli.lembar_aturan import compose_lembar, write_dokumen
from tolok.cli.masukan_aturan import read_kata
from tolok.dokumen.sebutan import sebut_diperiksa


class Tanggal(click.ParamType[date, str]):
    """A date as Indonesians write it."""

    name = "tanggal"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the date, or tell how to write one."""
        try:
            return read_tanggal(value)
        except GalatMasukan as galat:
            self.fail(str(galat), param, ctx)


@click.group()
def aturan() -> None:
    """Baca, hitung, dan uji aturan hitung."""


@aturan.command()
def daftar() -> None:
    """Daftar semua aturan: kode dan namanya."""
    lebar = max(map(len, KATALOG))
    for kode, entri in sorted(KATALOG.items()):
        click.echo(f"{kode:<{lebar}}  {entri.nama}")


@aturan.command()
@click.argument("kode")
@click.option("--pada", type=Tanggal(), help="Nilai yang berlaku pada tanggal ini; bakunya hari ini.")
def tampil(kode: str, pada: date | None) -> None:
    """Tampilkan satu aturan: rumus, dasar, nilai yang berlaku, tafsir, dan contoh."""
    click.echo(compose_lembar(cari_aturan(kode), pada=pada or _hari_ini()), nl=False)


@aturan.command()
@click.argument("kode")
@click.argument("masukan", nargs=-1)
@click.option("--desimal", type=click.IntRange(0, 10), default=2, show_default=True, help="Banyaknya desimal hasil.")
def hitung(kode: str, masukan: tuple[str, ...], desimal: int) -> None:
    """Hitung satu aturan dengan MASUKAN nama=nilai, langkah demi langkah.

    Angka ditulis menurut cara Indonesia (88,22; Rp5.714.687.973); daftar dipisahkan titik koma.
    """
    entri = cari_aturan(kode)
    click.echo(write_langkah(entri, read_kata(entri, masukan, hari_ini=_hari_ini()), desimal=desimal))


@aturan.command()
@click.argument("kode", required=False)
def uji(kode: str | None) -> None:
    """Hitung ulang setiap contoh, atau contoh aturan KODE; keluar dengan kode 1 bila ada yang berbeda."""
    semua = run_kasus(kode)
    gagal = [hasil for hasil in semua if not hasil.lulus]
    jumlah = Counter(hasil.kode for hasil in semua)
    for kode_aturan, banyak in sorted(jumlah.items()):
        click.echo(f"{banyak:>5}  {kode_aturan}")
    for hasil in gagal:
        click.echo(f"GAGAL {hasil.kode}, “{hasil.judul}”: {hasil.keterangan}", err=True)
    click.echo(f"{len(semua)} contoh dari {len(jumlah)} aturan: {len(semua) - len(gagal)} lulus, {len(gagal)} gagal.")
    raise SystemExit(bool(gagal))


@aturan.command()
@click.option("--pada", type=Tanggal(), help="Dinilai pada tanggal ini; bakunya hari ini.")
@click.option("--bulan", type=click.IntRange(1), default=BULAN_BAKU, show_default=True, help="Usia yang disebut lama.")
def usang(pada: date | None, bulan: int) -> None:
    """Daftar nilai dan regulasi yang belum, atau sudah lama tidak, dicocokkan dengan naskahnya."""
    temuan = find_usang(pada or _hari_ini(), bulan)
    for satu in temuan:
        click.echo(f"{satu.jenis:<9}  {satu.nama}: {sebut_diperiksa(satu.diperiksa)}")
    click.echo(f"{len(temuan)} perlu dicocokkan dengan naskahnya.")


@aturan.command()
@click.option(
    "-o",
    "--keluaran",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="Folder untuk lembar aturan.",
)
def dokumen(keluaran: Path) -> None:
    """Tulis lembar setiap aturan, dengan nilai dari semua masa, ke dalam folder."""
    banyak = write_dokumen(keluaran)
    click.echo(f"{banyak} lembar aturan ditulis ke {keluaran}.")


def _hari_ini() -> date:
    # The command reads the clock; nothing below it does.
    return date.today()  # noqa: DTZ011 - a law is in force by the local calendar
