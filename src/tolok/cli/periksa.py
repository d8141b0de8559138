"""tolok periksa: documents of any office -> findings, for a terminal, a program or a browser."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import click

from tolok.aturan.galat import GalatPengguna
from tolok.cli.tulis import write_berkas
from tolok.dokumen.baca.bacaan import Bacaan, BerkasTakTerbaca
from tolok.dokumen.baca.pintu import read_berkas
from tolok.dokumen.baca.terpisah import Batas, read_berkas_terpisah, run_terpisah
from tolok.dokumen.periksa.abaikan import Abaian, AbaianKeliru, read_abaian
from tolok.dokumen.periksa.hasil import GagalPeriksa, HasilPeriksa, examine_kajian
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.laporan.data import read_skema, write_json
from tolok.dokumen.periksa.laporan.halaman import write_html
from tolok.dokumen.periksa.laporan.teks import LEBAR_BAKU, write_teks
from tolok.dokumen.periksa.temuan import Tingkat

Hasil = HasilPeriksa | GagalPeriksa
ADA_SALAH = 1
TAK_TERBACA = 2
JALUR = click.Path(path_type=Path)
DETIK = 60
"""For one file; each document it is compared with adds DETIK_TEMAN."""
DETIK_TEMAN = 20
BERDOKUMEN = frozenset(
    {".pdf", ".docx", ".doc", ".odt", ".rtf", ".xlsx", ".xlsm", ".xls", ".ods", ".html", ".htm", ".txt", ".md", ".csv"}
)
"""Endings of files in a package that are documents; pictures, archives and the like are not meant."""


def _write_semua_teks(daftar: Sequence[Hasil]) -> str:
    lebar = min(shutil.get_terminal_size((LEBAR_BAKU, 24)).columns, 120)
    return "\n".join(write_teks(satu, lebar=lebar) for satu in daftar)


PENULIS: Mapping[str, tuple[str, Callable[[Sequence[Hasil]], str]]] = {
    "teks": ("txt", _write_semua_teks),
    "json": ("json", write_json),
    "html": ("html", write_html),
}


class PilihanKeliru(GalatPengguna):
    """Pilihan perintah yang tidak dapat dijalankan bersama."""


@click.command()
@click.argument("berkas", nargs=-1, type=JALUR)
@click.option("--format", "daftar_format", default="teks", show_default=True, help="teks, json, html; dipisah koma.")
@click.option("-o", "--keluaran", type=JALUR, help="Folder hasil; wajib bila formatnya lebih dari satu.")
@click.option("--pembanding", multiple=True, type=JALUR, help="Dokumen tahun lalu atau kantor lain; boleh diulang.")
@click.option("--paket", type=JALUR, help="Folder dokumen kantor dan tahun yang sama: PK, IKU, Renja, LRA, LKIP lalu.")
@click.option(
    "--tingkat",
    type=click.Choice([satu.value for satu in Tingkat], case_sensitive=False),
    default=Tingkat.SARAN.value,
    show_default=True,
    help="Tingkat terendah yang ditampilkan.",
)
@click.option("--abaikan", type=JALUR, help="Berkas temuan yang diabaikan: setiap baris satu id dan alasannya.")
@click.option("--skema", is_flag=True, help="Tampilkan JSON Schema hasil lalu selesai.")
@click.pass_context
def periksa(  # noqa: PLR0913 - one argument an option
    ctx: click.Context,
    *,
    berkas: tuple[Path, ...],
    daftar_format: str,
    keluaran: Path | None,
    pembanding: tuple[Path, ...],
    paket: Path | None,
    tingkat: str,
    abaikan: Path | None,
    skema: bool,
) -> None:
    """Periksa BERKAS (LKIP, PK, Renja, tabel triwulan; PDF, DOCX, XLSX, HTML, teks).

    Setiap angka dihitung ulang dan setiap rujukan diikuti. Keluar dengan kode 1 bila ada temuan SALAH,
    2 bila ada berkas yang tidak dapat dibaca, 0 selain itu.
    """
    if skema:
        click.echo(json.dumps(read_skema(), ensure_ascii=False, indent=2))
        return
    diminta = _read_format(daftar_format, keluaran=keluaran)
    if not berkas:
        raise PilihanKeliru("Tidak ada berkas yang diperiksa. Sebutkan satu atau lebih, mis. tolok periksa lkip.pdf.")
    pemeriksa = _Pemeriksa(
        abaian=read_abaian(_read_teks(abaikan), berkas=abaikan.name) if abaikan else Abaian({}),
        terlihat=_terlihat(Tingkat(tingkat.upper())),
        pembanding=pembanding,
        paket=_list_paket(paket, berkas),
        bergambar="html" in diminta,
    )
    hasil = [pemeriksa.examine(satu) for satu in berkas]
    _write(hasil, diminta, keluaran)
    ctx.exit(_kode_keluar(hasil))


class _Pemeriksa:
    """What is the same for every file of one command. Each file is read and examined in a process of its own."""

    def __init__(
        self,
        *,
        abaian: Abaian,
        terlihat: frozenset[Tingkat],
        pembanding: Sequence[Path],
        paket: Sequence[Path],
        bergambar: bool,
    ) -> None:
        self.abaian = abaian
        self.terlihat = terlihat
        self.bergambar = bergambar
        self.pembanding, gagal_pembanding = _read_semua(pembanding)
        self.paket, gagal_paket = _read_semua(paket)
        self.tak_terbanding = (*gagal_pembanding, *gagal_paket)

    def examine(self, berkas: Path) -> Hasil:
        try:
            isi = berkas.read_bytes()
        except OSError as galat:
            return GagalPeriksa(berkas.name, f"Berkas tidak dapat dibuka ({galat.strerror}). Periksa nama dan izinnya.")
        try:
            return run_terpisah(self._examine, berkas.name, isi, batas=self._batas)
        except BerkasTakTerbaca as galat:
            return GagalPeriksa(berkas.name, str(galat))

    @property
    def _batas(self) -> Batas:
        return Batas(detik=DETIK + DETIK_TEMAN * len((*self.pembanding, *self.paket)))

    def _examine(self, nama: str, isi: bytes) -> HasilPeriksa:
        kajian = Kajian(
            read_berkas(nama, isi),
            pembanding=tuple(Kajian(satu) for satu in self.pembanding),
            paket=tuple(Kajian(satu) for satu in self.paket),
        )
        return examine_kajian(
            kajian,
            abaian=self.abaian,
            terlihat=self.terlihat,
            isi=isi if self.bergambar else b"",
            tak_terbanding=self.tak_terbanding,
        )


def _read_semua(daftar: Sequence[Path]) -> tuple[tuple[Bacaan, ...], tuple[GagalPeriksa, ...]]:
    """The documents to compare with, and those that cannot be read, which stop nothing."""
    bacaan, gagal = [], []
    for satu in daftar:
        try:
            bacaan.append(read_berkas_terpisah(satu.name, satu.read_bytes()))
        except OSError as galat:
            gagal.append(GagalPeriksa(satu.name, f"Berkas tidak dapat dibuka ({galat.strerror}). Periksa namanya."))
        except BerkasTakTerbaca as galat:
            gagal.append(GagalPeriksa(satu.name, str(galat)))
    return tuple(bacaan), tuple(gagal)


def _terlihat(terendah: Tingkat) -> frozenset[Tingkat]:
    urutan = list(Tingkat)
    return frozenset(urutan[: urutan.index(terendah) + 1])


def _read_format(teks: str, *, keluaran: Path | None) -> tuple[str, ...]:
    diminta = tuple(dict.fromkeys(satu.strip().lower() for satu in teks.split(",") if satu.strip()))
    asing = [satu for satu in diminta if satu not in PENULIS]
    if asing or not diminta:
        raise PilihanKeliru(f"Format “{', '.join(asing) or teks}” tidak dikenal. Pilih dari: {', '.join(PENULIS)}.")
    if len(diminta) > 1 and keluaran is None:
        raise PilihanKeliru(
            f"Format {', '.join(diminta)} tidak dapat ditulis bersama ke layar. Sebutkan folder hasilnya dengan -o."
        )
    return diminta


def _list_paket(folder: Path | None, berkas: tuple[Path, ...]) -> list[Path]:
    """Documents of the folder but for the examined ones, hidden files and what is no document."""
    if folder is None:
        return []
    if not folder.is_dir():
        raise PilihanKeliru(f"Paket “{folder}” bukan folder. Sebutkan folder yang berisi dokumen kantor itu.")
    sama = {satu.resolve() for satu in berkas}
    return [
        satu
        for satu in sorted(folder.iterdir())
        if satu.suffix.casefold() in BERDOKUMEN
        and not satu.name.startswith((".", "~$"))
        and satu.is_file()
        and satu.resolve() not in sama
    ]


def _read_teks(berkas: Path) -> str:
    try:
        return berkas.read_text("utf-8")
    except UnicodeDecodeError as galat:
        raise AbaianKeliru(f"{berkas.name} bukan berkas teks UTF-8. Simpan sebagai teks biasa.") from galat


def _write(hasil: Sequence[Hasil], diminta: tuple[str, ...], keluaran: Path | None) -> None:
    if keluaran is None:
        click.echo(PENULIS[diminta[0]][1](hasil), nl=False)
        return
    nama = f"{Path(hasil[0].berkas).stem}.periksa" if len(hasil) == 1 else "periksa"
    isi = {f"{nama}.{PENULIS[satu][0]}": PENULIS[satu][1](hasil).encode() for satu in diminta}
    for berkas in write_berkas(isi, keluaran=keluaran):
        click.echo(f"Ditulis: {berkas}")
    for satu in hasil:
        if isinstance(satu, GagalPeriksa):
            click.echo(f"{satu.berkas}: {satu.pesan}", err=True)


def _kode_keluar(hasil: Sequence[Hasil]) -> int:
    if any(isinstance(satu, GagalPeriksa) for satu in hasil):
        return TAK_TERBACA
    return ADA_SALAH if any(satu.banyak[Tingkat.SALAH] for satu in hasil if isinstance(satu, HasilPeriksa)) else 0
