"""Pejabat: people in an office, from signature blocks, label lines and tables of staff."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tolok.dokumen.kenali.bentuk import Pejabat, TabelTerbaca
from tolok.dokumen.kenali.kalimat import teks_sebaris
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.naskah import Blok, Paragraf

JARAK = 8
"""Lines above a NIP in which the name, the rank and the office of its owner are looked for."""

_NIP = re.compile(r"\bN\.?[ ]?I\.?[ ]?P\b\.?[ \t]{0,9}[.:]{0,2}[ \t]{0,9}([0-9][0-9 .]{6,32}[0-9])?", re.IGNORECASE)
_PANGKAT = re.compile(
    r"\b(?:Pembina|Penata|Pengatur|Juru)\b(?:[ ](?:Utama|Madya|Muda|Tk\.?[ ]?(?:I|1)\b|Tingkat[ ](?:I|1)\b)){0,2}"
    r"(?:[ ,/(]{0,4}(?:IV|III|II|I)[ ./]{0,2}[a-eA-E]\b\)?)?",
    re.IGNORECASE,
)
_JABATAN = re.compile(
    r"^(?:(?:a\.?n\.?|plt\.?|plh\.?|pj\.?|pjs\.?|u\.?b\.?)[ ]{0,2}){0,2}(?:Camat|Lurah|Kepala|Bupati|Wali ?kota|"
    r"Gubernur|Sekretaris|Inspektur|Direktur|Pihak (?:Pertama|Kedua|Kesatu)|"
    r"Kasi|Kasubbag|Kabid|Asisten|Ketua|Pejabat)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(Nama|N\.?I\.?P\.?|Pangkat[^:\t]{0,25}|Gol[^:\t]{0,20}|Jabatan)(?:[ \t]{0,40}:|\t{1,9})[ \t]{0,9}(.{0,120})$",
    re.IGNORECASE,
)
_LABEL_SENDIRI = re.compile(r"^\s{0,9}(?:Nama|NIP|Pangkat ?/ ?Gol\w{0,8}\.?|Jabatan)\s{0,9}:?\s{0,9}$")
_KOLOM = re.compile(r"\t+|[ ]{3,}")


def find_pejabat(blok: Sequence[tuple[Blok, Tempat]], tabel: Sequence[TabelTerbaca]) -> tuple[Pejabat, ...]:
    """Every mention of a person with an office, a rank or a NIP, each by itself, in the order of the document.

    People in tables follow those in the text.
    """
    baris = [satu for simpul, tempat in blok if isinstance(simpul, Paragraf) for satu in _lines(simpul, tempat)]
    hasil = list(_read_baris(_join_label_sendiri(baris)))
    for satu in tabel:
        hasil += _read_tabel(satu)
    return tuple(hasil)


def _join_label_sendiri(baris: Sequence[tuple[str, Tempat]]) -> list[tuple[str, Tempat]]:
    """Put a label that stands alone on its line and the value on the next together: "Nama" and "Ayu Lestari"."""
    hasil: list[tuple[str, Tempat]] = []
    label = ""
    for teks, tempat in baris:
        if label:
            hasil.append((f"{label} : {teks.strip(' :')}", tempat))
            label = ""
        elif _LABEL_SENDIRI.match(teks):
            label = teks.strip(" :")
        else:
            hasil.append((teks, tempat))
    return hasil


def _lines(paragraf: Paragraf, tempat: Tempat) -> Iterator[tuple[str, Tempat]]:
    for baris in teks_sebaris(paragraf.teks).splitlines():
        if baris.strip():
            yield baris, tempat


Baris = Sequence[tuple[str, Tempat]]


def _read_baris(baris: Baris) -> Iterator[Pejabat]:
    """Read people from lines of text; two parties side by side are read one after the other."""
    lalu = -1
    for nomor, (teks, _) in enumerate(baris):
        if not _NIP.search(teks) or len(teks) > 200:
            continue
        atas = [*baris[max(lalu + 1, nomor - JARAK) : nomor + 1]]
        bawah = baris[nomor + 1 : nomor + 4]
        kolom = [satu for satu in _KOLOM.split(teks.strip()) if satu]
        if sum(bool(_NIP.search(satu)) for satu in kolom) > 1:
            for urutan in range(len(kolom)):
                yield from _read_blok(_column(atas, urutan, len(kolom)), ())
        else:
            yield from _read_blok(atas, bawah)
        lalu = nomor


def _column(baris: Baris, urutan: int, banyak: int) -> list[tuple[str, Tempat]]:
    hasil = []
    for teks, tempat in baris:
        kolom = [satu for satu in _KOLOM.split(teks.strip()) if satu]
        if len(kolom) == banyak:
            hasil.append((kolom[urutan], tempat))
    return hasil


def _read_blok(atas: Baris, bawah: Baris) -> Iterator[Pejabat]:
    """Read one person from the lines up to and including the NIP, and, for label lines, those after it."""
    if not atas:
        return
    teks_nip, tempat = atas[-1]
    nip = read_nip(teks_nip)
    label = _read_label([*atas, *bawah])
    if "nama" in label:
        yield Pejabat(label["nama"], tempat, label.get("jabatan", ""), label.get("pangkat", ""), nip)
        return
    nama = jabatan = pangkat = ""
    sebelum = teks_nip[: _first_nip(teks_nip)]
    for teks, _ in reversed([*atas[:-1], *([(sebelum, tempat)] if sebelum.strip() else [])]):
        bersih = teks.strip(" \t*_")
        if not pangkat and not nama and _PANGKAT.match(bersih):
            pangkat = bersih
        elif not nama and is_nama_orang(bersih):
            nama = bersih
        elif nama and _JABATAN.match(bersih):
            jabatan = bersih.rstrip(" ,:")
            break
    if nama:
        yield Pejabat(nama, tempat, jabatan, pangkat, nip)


def _first_nip(teks: str) -> int:
    cocok = _NIP.search(teks)
    return cocok.start() if cocok else len(teks)


def _read_label(baris: Baris) -> dict[str, str]:
    """Return nama, nip, pangkat, jabatan of label lines ("Nama : ..."); the last Nama begins anew."""
    hasil: dict[str, str] = {}
    for teks, _ in baris:
        if cocok := _LABEL.match(teks.strip()):
            nama_label = cocok.group(1).casefold()
            kunci = next((kunci for kunci in ("nama", "pangkat", "jabatan") if nama_label.startswith(kunci)), "lain")
            if kunci == "nama":
                hasil = {}
            hasil.setdefault(kunci, cocok.group(2).strip())
    return {kunci: isi for kunci, isi in hasil.items() if isi}


def read_nip(teks: str) -> str:
    """Return the digits after the word NIP, "" where none are printed."""
    cocok = _NIP.search(teks)
    return "".join(huruf for huruf in cocok.group(1) or "" if huruf.isdigit()) if cocok else ""


def is_nama_orang(teks: str) -> bool:
    """Whether a line may be a person's name: one to nine words with capitals, no figure, no office."""
    bersih = teks.strip().strip("()")
    if not 3 <= len(bersih) <= 60 or any(huruf.isdigit() for huruf in bersih) or _JABATAN.match(bersih):
        return False
    if ":" in bersih or _PANGKAT.fullmatch(bersih) or bersih.endswith((";", "-")):
        return False
    kata = bersih.replace(",", " ").split()
    return 1 <= len(kata) <= 9 and all(satu[0].isupper() or satu in {"bin", "binti"} for satu in kata)


def _read_tabel(tabel: TabelTerbaca) -> Iterator[Pejabat]:
    kepala = [" ".join(kolom.judul).casefold() for kolom in tabel.kolom]
    kolom_nip = next((nomor for nomor, judul in enumerate(kepala) if re.search(r"\bnip\b", judul)), None)
    kolom_nama = next((nomor for nomor, judul in enumerate(kepala) if "nama" in judul), None)
    if kolom_nama is not None and (kolom_nip is not None or any("pangkat" in judul for judul in kepala)):
        yield from _read_daftar(tabel, kepala, kolom_nama)
    else:
        yield from _read_kolom(tabel)


def _read_daftar(tabel: TabelTerbaca, kepala: Sequence[str], kolom_nama: int) -> Iterator[Pejabat]:
    """Read a list of staff, one person a row."""
    for nomor in range(len(tabel.tabel.kepala), len(tabel.kisi)):
        isi = {judul: _cell(tabel, nomor, kolom) for kolom, judul in enumerate(kepala)}
        nama = _cell(tabel, nomor, kolom_nama)
        nip = next((teks for judul, teks in isi.items() if re.search(r"\bnip\b", judul)), "")
        angka = re.search(r"[0-9][0-9 .]{14,30}[0-9]", f"{nip}\n{nama}")
        baris_nama = nama.splitlines()[0].strip() if nama else ""
        if is_nama_orang(baris_nama):
            yield Pejabat(
                baris_nama,
                tabel.tempat_sel(nomor, kolom_nama),
                next((teks for judul, teks in isi.items() if "jabatan" in judul), ""),
                next((teks for judul, teks in isi.items() if "pangkat" in judul or "gol" in judul), ""),
                "".join(huruf for huruf in angka.group() if huruf.isdigit()) if angka else "",
            )


def _read_kolom(tabel: TabelTerbaca) -> Iterator[Pejabat]:
    """Read a signature block or label lines that stand in a table without rules."""
    if not any(
        _NIP.search(_cell(tabel, nomor, kolom)) for nomor in range(len(tabel.kisi)) for kolom in range(len(tabel.kolom))
    ):
        return
    sebaris = [(_join_label(tabel, nomor), tabel.tempat_sel(nomor, 0)) for nomor in range(len(tabel.kisi))]
    if any(_LABEL.match(teks) for teks, _ in sebaris):
        yield from _read_baris([satu for satu in sebaris if satu[0]])
        return
    for kolom in range(len(tabel.kolom)):
        baris = [
            (teks, replace(tabel.tempat_sel(nomor, kolom)))
            for nomor in range(len(tabel.kisi))
            for teks in _own_cell(tabel, nomor, kolom).splitlines()
            if teks.strip()
        ]
        yield from _read_baris(baris)


def _join_label(tabel: TabelTerbaca, nomor: int) -> str:
    isi = [satu for kolom in range(len(tabel.kolom)) if (satu := _own_cell(tabel, nomor, kolom).strip())]
    if len(isi) == 2 and isi[1][:1] != ":" and isi[0][-1:] != ":":
        return f"{isi[0]} : {isi[1]}"
    return " ".join(isi)


def _cell(tabel: TabelTerbaca, baris: int, kolom: int) -> str:
    sel = tabel.kisi[baris][kolom]
    return teks_sebaris(sel.teks) if sel else ""


def _own_cell(tabel: TabelTerbaca, baris: int, kolom: int) -> str:
    """The text of a cell where it begins; "" where a merged cell only reaches to."""
    sel = tabel.kisi[baris][kolom]
    kiri = kolom and tabel.kisi[baris][kolom - 1] is sel
    atas = baris and tabel.kisi[baris - 1][kolom] is sel
    return teks_sebaris(sel.teks) if sel and not kiri and not atas else ""
