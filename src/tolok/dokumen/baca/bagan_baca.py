"""A chart or diagram of an office document as one line of text, from the values that are stored with it."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from lxml import etree

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
TITIK_TERBANYAK = 200
PANJANG = 4000
DESIMAL = Decimal("0.0001")


def read_bagan(akar: etree._Element) -> str:
    """Return e.g. "Capaian: Target 2022 = 80, 2023 = 85; Realisasi 2022 = 79,5"; labels of a diagram as they are."""
    judul = akar.find(f".//{C}chart/{C}title")
    seri = [_read_seri(satu) for satu in akar.iter(f"{C}ser")]
    if not seri:
        return " · ".join(filter(None, (" ".join((satu.text or "").split()) for satu in akar.iter(f"{A}t"))))[:PANJANG]
    kepala = "" if judul is None else "".join(satu.text or "" for satu in judul.iter(f"{A}t")).strip()
    return ": ".join(filter(None, (kepala, "; ".join(filter(None, seri)))))[:PANJANG]


def _read_seri(seri: etree._Element) -> str:
    nama = " ".join(_read_titik(seri.find(f"{C}tx")).values())
    label, nilai = _read_titik(seri.find(f"{C}cat")), _read_titik(seri.find(f"{C}val"))
    isi = ", ".join(f"{label.get(urutan, urutan)} = {_write_angka(satu)}" for urutan, satu in nilai.items())
    return f"{nama} {isi}".strip()


def _read_titik(unsur: etree._Element | None) -> dict[str, str]:
    """Stored values by their place; several levels of labels keep the innermost."""
    hasil: dict[str, str] = {}
    for satu in [] if unsur is None else unsur.iter(f"{C}pt"):
        hasil.setdefault(satu.get("idx", ""), (satu.findtext(f"{C}v") or "").strip())
        if len(hasil) >= TITIK_TERBANYAK:
            break
    return hasil


def _write_angka(teks: str) -> str:
    try:
        nilai = Decimal(teks)
        if nilai.is_finite() and abs(nilai.adjusted()) < 20:
            rapi = nilai.quantize(DESIMAL).normalize()
            return f"{rapi:f}".replace(".", ",")
    except InvalidOperation:
        pass
    return teks
