"""The official parts of a naskah as WordprocessingML: cover, kop surat, signatures."""

from __future__ import annotations

from tolok.dokumen.cetak.bidang import Ruang
from tolok.dokumen.cetak.ooxml import TWIP, write_paragraf, write_teks
from tolok.dokumen.cetak.tata import GARIS_NAMA, teks_nip, teks_tahun
from tolok.dokumen.naskah import KopSurat, Penanda, Sampul, TandaTangan

SELA = write_paragraf("SelaTabel", "")
"""Keeps two tables apart, which Word would join."""
JARAK_TANDA = ('<w:spacing w:before="360"/>', "", '<w:spacing w:before="1100"/>', "")
"""Space before place and date, office, name (where the signature goes) and what stands below it."""
SELA_SAMPUL = (16, 17, 26)
"""Space above the office, the title and the address on a cover, in parts of the height of its page,"""
BAGIAN_SAMPUL = 116
"""of which there are so many; what stands between and below them takes the rest."""
NAMA = '<w:b/><w:bCs/><w:u w:val="single"/>'


def write_kop(kop: KopSurat) -> str:
    baris = [write_paragraf("KopSurat", write_teks(satu)) for satu in kop.baris]
    alamat = [write_paragraf("AlamatKop", write_teks(satu)) for satu in kop.alamat]
    return "".join([*baris, *alamat, write_paragraf("GarisKop", "")])


def write_sampul(sampul: Sampul, ruang: Ruang) -> str:
    atas, tengah, bawah = (int(satu * ruang.tinggi * TWIP / BAGIAN_SAMPUL) for satu in SELA_SAMPUL)
    pemda = write_paragraf("SampulInstansi", write_teks(sampul.pemda), sifat=f'<w:spacing w:before="{atas}"/>')
    instansi = write_paragraf("SampulInstansi", write_teks(sampul.instansi))
    judul = [write_paragraf("Title", write_teks(satu)) for satu in sampul.judul]
    tahun = write_paragraf("SampulTahun", write_teks(teks_tahun(sampul.tahun)))
    keterangan = [
        write_paragraf("Tengah", write_teks(satu), sifat="" if urutan else f'<w:spacing w:before="{bawah}"/>')
        for urutan, satu in enumerate(sampul.keterangan)
    ]
    return "".join([pemda, instansi, _garis("bottom", tengah), *judul, tahun, _garis("top", 480), *keterangan])


def _garis(sisi: str, jarak: int) -> str:
    """The double rule above and below the title of the cover."""
    batas = f'<w:pBdr><w:{sisi} w:val="double" w:sz="6" w:space="14" w:color="1F3A5F"/></w:pBdr>'
    return write_paragraf("Tengah", "", sifat=f'{batas}<w:spacing w:before="{jarak}" w:after="240"/>')


def write_tanda_tangan(blok: TandaTangan, ruang: Ruang) -> str:
    """One party stands in the right half as plain paragraphs, more side by side in a table without lines."""
    semua = [_pihak(satu) for satu in blok.pihak]
    if len(semua) == 1:
        lekuk = f'<w:ind w:left="{int((ruang.lekuk + ruang.lebar / 2) * TWIP)}"/>'
        baris = zip(semua[0], JARAK_TANDA, strict=True)
        return "".join(write_paragraf("Signature", isi, sifat=sela + lekuk) for isi, sela in baris if isi)
    lebar = int(ruang.lebar * TWIP / len(semua))
    kisi = f'<w:gridCol w:w="{lebar}"/>' * len(semua)
    baris_tabel = "".join(
        _write_baris(sebaris, sela=sela, lebar=lebar)
        for sebaris, sela in zip(zip(*semua, strict=True), JARAK_TANDA, strict=True)
        if any(sebaris)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{lebar * len(semua)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{kisi}</w:tblGrid>{baris_tabel}</w:tbl>{SELA}"
    )


def _write_baris(sebaris: tuple[str, ...], *, sela: str, lebar: int) -> str:
    sifat = f'<w:tcPr><w:tcW w:w="{lebar}" w:type="dxa"/></w:tcPr>'
    sel = "".join(f"<w:tc>{sifat}{write_paragraf('Signature', satu, sifat=sela)}</w:tc>" for satu in sebaris)
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{sel}</w:tr>"


def _pihak(pihak: Penanda) -> tuple[str, str, str, str]:
    """Place and date, office, name, and what stands below the name."""
    bawah = "\n".join(satu for satu in (pihak.pangkat, teks_nip(pihak.nip)) if satu)
    return (
        write_teks(pihak.tempat_tanggal) if pihak.tempat_tanggal else "",
        write_teks("\n".join(pihak.jabatan)),
        write_teks(pihak.nama, sifat=NAMA) if pihak.nama else write_teks(GARIS_NAMA),
        write_teks(bawah) if bawah else "",
    )
