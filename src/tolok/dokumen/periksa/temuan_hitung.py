"""From a cause to a finding: the wrong number, what it should be, how that follows, what else it spoils."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from tolok.aturan.angka import format_angka
from tolok.aturan.katalog import KATALOG
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.periksa.kalimat_sebab import say_rupa
from tolok.dokumen.periksa.nilai_persamaan import expected, round_to_print, value_of
from tolok.dokumen.periksa.pembuktian import Koreksi, Pembuktian, Rupa, Sebab
from tolok.dokumen.periksa.persamaan import JenisPersamaan, Persamaan, Titik
from tolok.dokumen.periksa.temuan import Akibat, Langkah, Temuan, Tingkat

LANGKAH_TERBANYAK = 40
NISBAH = frozenset({JenisPersamaan.PERSEN, JenisPersamaan.PERSEN_TURUN, JenisPersamaan.TUMBUH})


def write_nilai(titik: Titik, nilai: Fraction) -> str:
    """Write a value as this number is printed: same unit, same decimals, or more where it needs them."""
    angka = titik.angka
    pokok = nilai / angka.kali
    desimal = angka.desimal if round_to_print(titik, nilai) == nilai else max(angka.desimal, 2)
    if pokok.denominator == 1 and not titik.bulat and angka.satuan != "Rp":
        desimal = 0
    return _with_unit(titik, format_angka(pokok, desimal=desimal))


def write_tercetak(titik: Titik) -> str:
    """The number with its unit, as printed."""
    return _with_unit(titik, titik.angka.teks)


def _with_unit(titik: Titik, teks: str) -> str:
    besar = {1000: " ribu", 10**6: " juta", 10**9: " miliar", 10**12: " triliun"}.get(titik.angka.kali, "")
    satuan = titik.angka.satuan
    if satuan == "Rp":
        return f"Rp{teks}{besar}"
    return f"{teks}%" if satuan == "%" else f"{teks}{besar}"


def build_temuan(pembuktian: Pembuktian, kode: str, judul: str) -> Iterator[Temuan]:
    """Findings of one check: the causes whose main equation bears its code.

    Doubts about the same two places of a document are one finding with the others as its consequences.
    """
    kelompok: dict[object, list[Temuan]] = {}
    for nomor, sebab in enumerate(pembuktian.sebab):
        if code_of(pembuktian, sebab) == kode:
            temuan = _finding(pembuktian, sebab, kode, judul)
            kelompok.setdefault(_group_of(pembuktian, sebab) or nomor, []).append(temuan)
    for satu, *lain in kelompok.values():
        akibat = [Akibat(s.tempat, s.kutipan, s.penjelasan) for s in lain]
        yield replace(satu, akibat=(*satu.akibat, *akibat)) if lain else satu


def _group_of(pembuktian: Pembuktian, sebab: Sebab) -> object:
    """The two tables or paragraphs that a doubt compares; None for what stands alone."""
    utama = pembuktian.persamaan[sebab.utama]
    titik = [pembuktian.titik[satu] for satu in (utama.hasil, *utama.suku)]
    if sebab.pasti:
        # One mistake carried over into rows with the same numbers.
        sel = titik[0].sel
        return sel and (utama.kode, sel[0], sel[2], *(value_of(satu) for satu in titik))
    if utama.longgar:
        return "longgar"
    if utama.jenis is not JenisPersamaan.SAMA:
        return None
    return frozenset(satu.sel[0] if satu.sel is not None else satu.tempat for satu in titik)


def code_of(pembuktian: Pembuktian, sebab: Sebab) -> str:
    """The check that reports this cause."""
    if sebab.koreksi and sebab.koreksi[0].rupa is Rupa.KOLOM_TERTUKAR:
        return "kolom.tertukar"
    return pembuktian.persamaan[sebab.utama].kode


def _finding(pembuktian: Pembuktian, sebab: Sebab, kode: str, judul: str) -> Temuan:
    utama = pembuktian.persamaan[sebab.utama]
    titik = pembuktian.titik[sebab.koreksi[0].titik if sebab.koreksi else utama.hasil]
    return Temuan(
        kode=kode,
        tingkat=Tingkat.SALAH if sebab.pasti else Tingkat.RAGU,
        judul=judul,
        tempat=titik.tempat,
        kutipan=titik.kutipan or titik.sebutan,
        ditemukan=_found(pembuktian, sebab),
        seharusnya=_should(pembuktian, sebab),
        penjelasan=_explain(pembuktian, sebab),
        dasar=basis_of(utama),
        sebab=_cause_of(sebab),
        akibat=tuple(_consequences(pembuktian, sebab, titik.tempat)),
        langkah=tuple(write_langkah(pembuktian, utama)),
        yakin=_sure(sebab),
    )


def _cause_of(sebab: Sebab) -> str:
    rupa = sebab.koreksi[0].rupa if sebab.koreksi else Rupa.TAK_DIKETAHUI
    lemah = rupa in {Rupa.TAK_DIKETAHUI, Rupa.DIGIT_SALAH}
    return Rupa.PENYEBUT_LAIN.value if lemah and sebab.petunjuk is not None else rupa.value


def _found(pembuktian: Pembuktian, sebab: Sebab) -> str:
    if sebab.koreksi:
        return " dan ".join(write_tercetak(pembuktian.titik[satu.titik]) for satu in _berbeda(pembuktian, sebab))
    utama = pembuktian.persamaan[sebab.utama]
    if utama.jenis is JenisPersamaan.SAMA:
        return " dan ".join(write_tercetak(pembuktian.titik[satu]) for satu in (utama.hasil, *utama.suku))
    return write_tercetak(pembuktian.titik[utama.hasil])


def _should(pembuktian: Pembuktian, sebab: Sebab) -> str:
    return " dan ".join(_write_koreksi(pembuktian.titik[satu.titik], satu) for satu in _berbeda(pembuktian, sebab))


def _berbeda(pembuktian: Pembuktian, sebab: Sebab) -> list[Koreksi]:
    """The corrections, but a number that is printed wrong in several places only once."""
    hasil: dict[tuple[Fraction, Fraction | None], Koreksi] = {}
    for satu in sebab.koreksi:
        hasil.setdefault((value_of(pembuktian.titik[satu.titik]), satu.nilai), satu)
    return list(hasil.values())


def _write_koreksi(titik: Titik, koreksi: Koreksi) -> str:
    if koreksi.nilai is not None:
        return write_nilai(titik, koreksi.nilai)
    if koreksi.rentang is None:
        return ""
    bawah, atas = (write_nilai(titik, satu) for satu in (koreksi.rentang.bawah, koreksi.rentang.atas))
    return f"antara {bawah} dan {atas}"


def _sure(sebab: Sebab) -> int:
    if not sebab.pasti:
        return 60
    if not sebab.koreksi or sebab.koreksi[0].nilai is None:
        return 85
    return 99 if len(sebab.persamaan) > 1 or not sebab.tersangka else 92


def _explain(pembuktian: Pembuktian, sebab: Sebab) -> str:
    utama = pembuktian.persamaan[sebab.utama]
    kalimat = [_say_persamaan(pembuktian, utama)]
    if not sebab.koreksi and not utama.kosong:
        kalimat.append(_say_bimbang(pembuktian, utama))
    kalimat.extend(_say_koreksi(pembuktian, satu) for satu in sebab.koreksi[:1])
    if len(sebab.koreksi) == 2 and sebab.petunjuk is not None:
        kalimat = [kalimat[0], "Yang ditulis sebagai pagu ialah realisasinya, dan realisasi yang ditulis melampauinya."]
    if sebab.petunjuk is not None:
        kalimat.append(_say_petunjuk(pembuktian, sebab.petunjuk))
    if len(sebab.persamaan) > 1 and sebab.koreksi:
        kalimat.append(f"Dengan perbaikan itu {len(sebab.persamaan)} hitungan dalam dokumen menjadi cocok.")
    if utama.kosong:
        kalimat.append(_say_kosong(utama))
    kalimat.append(_say_ragu(sebab, utama))
    return " ".join(satu for satu in kalimat if satu)


def _say_ragu(sebab: Sebab, utama: Persamaan) -> str:
    if utama.rentan and not sebab.koreksi:
        return "Bila keduanya berbeda versi (mis. murni dan perubahan), sebutkan versinya di kedua tempat."
    if utama.longgar:
        return "Perhitungan dari angka yang belum dibulatkan dapat menghasilkannya; cocokkan dengan datanya."
    if not sebab.pasti:
        return "Susunannya diperkirakan dari dokumen, maka periksa dahulu apakah keduanya memang sebanding."
    return ""


def _say_persamaan(pembuktian: Pembuktian, utama: Persamaan) -> str:
    nilai = [value_of(satu) for satu in pembuktian.titik]
    hasil = pembuktian.titik[utama.hasil]
    if utama.jenis is JenisPersamaan.SAMA:
        lain = pembuktian.titik[utama.suku[0]]
        return (
            f"{_kapital(utama.dasar)} dengan angka yang berbeda: {write_tercetak(hasil)} "
            f"({name_tempat(hasil.tempat)}) dan {write_tercetak(lain)} ({name_tempat(lain.tempat)})."
        )
    seharusnya = expected(utama, nilai)
    if seharusnya is None:
        return f"{_kapital(utama.dasar)} tidak terpenuhi."
    hitung = write_nilai(hasil, round_to_print(hasil, seharusnya))
    kalimat = (
        f"Menurut {utama.dasar}, angka tercetaknya memberi {hitung}, sedangkan yang ditulis {write_tercetak(hasil)}"
    )
    if utama.jenis in NISBAH:
        return kalimat + "."
    return f"{kalimat} (selisih {write_nilai(hasil, abs(seharusnya - value_of(hasil)))})."


def _say_kosong(utama: Persamaan) -> str:
    tempat = ", ".join(name_tempat(satu) for satu in utama.kosong[:3])
    lain = f" dan {len(utama.kosong) - 3} sel lain" if len(utama.kosong) > 3 else ""
    return f"Sel yang kosong atau bertanda “-” dihitung nol ({tempat}{lain}); mungkin selisih itu seharusnya di sana."


def _say_petunjuk(pembuktian: Pembuktian, petunjuk: tuple[int, int]) -> str:
    atas, bawah = (pembuktian.titik[satu] for satu in petunjuk)
    return (
        f"Persentase tercetak tepat bila dihitung dari {write_tercetak(atas)} ({atas.sebutan}) dan "
        f"{write_tercetak(bawah)} ({bawah.sebutan}, {name_tempat(bawah.tempat)})."
    )


def _say_bimbang(pembuktian: Pembuktian, utama: Persamaan) -> str:
    if utama.jenis is JenisPersamaan.SAMA:
        if not utama.pasti:
            return ""
        return "Dokumen ini tidak memuat angka ketiga yang menentukan mana yang benar; cocokkan dengan sumbernya."
    hasil = pembuktian.titik[utama.hasil]
    return f"Salah satu rinciannya atau “{hasil.sebutan}” keliru; dokumen ini sendiri tidak menentukan yang mana."


def _say_koreksi(pembuktian: Pembuktian, koreksi: Koreksi) -> str:
    titik = pembuktian.titik[koreksi.titik]
    if koreksi.nilai is None:
        return f"Yang tidak cocok dengan angka lain ialah “{titik.sebutan}”; nilai tepatnya ambil dari sumbernya."
    sumber = pembuktian.titik[koreksi.sumber] if koreksi.sumber is not None else None
    return say_rupa(koreksi.rupa, titik.sebutan, sumber.sebutan if sumber else "")


def _consequences(pembuktian: Pembuktian, sebab: Sebab, tempat: Tempat) -> Iterator[Akibat]:
    tampak = {satu.titik for satu in _berbeda(pembuktian, sebab)}
    for koreksi in sebab.koreksi:
        if koreksi.titik not in tampak:
            titik = pembuktian.titik[koreksi.titik]
            yield Akibat(
                titik.tempat, titik.kutipan or titik.sebutan, f"Tertulis {write_tercetak(titik)} juga di sini."
            )
    nilai = [value_of(satu) for satu in pembuktian.titik]
    for nomor in sebab.persamaan:
        satu = pembuktian.persamaan[nomor]
        hasil = pembuktian.titik[satu.hasil]
        if nomor == sebab.utama and hasil.tempat == tempat:
            continue
        seharusnya = expected(satu, nilai)
        hitung = (
            ""
            if seharusnya is None
            else f", menurut angka tercetak {write_nilai(hasil, round_to_print(hasil, seharusnya))}"
        )
        letak = hasil.tempat if hasil.tempat != tempat else pembuktian.titik[satu.suku[0]].tempat
        yield Akibat(
            letak, hasil.kutipan or hasil.sebutan, f"{_kapital(satu.dasar)}: tertulis {write_tercetak(hasil)}{hitung}."
        )


def write_langkah(pembuktian: Pembuktian, utama: Persamaan) -> Iterator[Langkah]:
    """The recomputation, one printed number a line, then the result beside what is printed."""
    hasil = pembuktian.titik[utama.hasil]
    koefisien = utama.koefisien or (1,) * len(utama.suku)
    for nomor, kali in list(zip(utama.suku, koefisien, strict=False))[:LANGKAH_TERBANYAK]:
        satu = pembuktian.titik[nomor]
        tanda = "− " if kali < 0 else ""
        yield Langkah(f"{tanda}{write_tercetak(satu)} · {satu.sebutan} · {name_tempat(satu.tempat)}", satu.tempat)
    seharusnya = expected(utama, [value_of(satu) for satu in pembuktian.titik])
    if seharusnya is not None:
        yield Langkah(
            f"{_formula(pembuktian, utama)} = {_exact(hasil, seharusnya)}; tertulis {write_tercetak(hasil)}",
            hasil.tempat,
        )


def _formula(pembuktian: Pembuktian, utama: Persamaan) -> str:
    teks = [write_tercetak(pembuktian.titik[satu]) for satu in utama.suku]
    match utama.jenis:
        case JenisPersamaan.PERSEN:
            return f"{teks[0]} ÷ {teks[1]}" + (f" × {utama.skala}" if utama.skala != 1 else "")
        case JenisPersamaan.PERSEN_TURUN:
            return f"(2 × {teks[1]} − {teks[0]}) ÷ {teks[1]} × {utama.skala}"
        case JenisPersamaan.TUMBUH:
            return f"({teks[0]} − {teks[1]}) ÷ {teks[1]} × {utama.skala}"
        case JenisPersamaan.RATA_RATA:
            return f"Jumlahnya ÷ {len(teks)}"
        case JenisPersamaan.KALI:
            return " × ".join([*teks, *([str(utama.skala)] if utama.skala != 1 else [])])
        case _:
            return "Jumlah" if len(teks) > 1 else "Nilai"


def _exact(titik: Titik, nilai: Fraction) -> str:
    """With two decimals more than printed where the value does not end there."""
    tepat = round_to_print(titik, nilai) == nilai
    desimal = titik.angka.desimal if tepat else titik.angka.desimal + 2
    return _with_unit(titik, format_angka(nilai / titik.angka.kali, desimal=desimal))


def basis_of(persamaan: Persamaan) -> str:
    """The rule that the equation recomputes by, or what is compared."""
    aturan = KATALOG.get(persamaan.aturan)
    if aturan is not None:
        return f"{aturan.nama}: {aturan.rumus} (aturan {aturan.kode})"
    return f"Kesesuaian angka dalam dokumen: {persamaan.dasar}"


def name_tempat(tempat: Tempat) -> str:
    """A place for a person: table and row, or page, or chapter."""
    bagian = [tempat.tabel] if tempat.tabel else [tempat.bab] if tempat.bab else []
    if tempat.tabel and tempat.baris is not None and tempat.baris > 0:
        bagian.append(f"baris {tempat.baris}")
    if tempat.lokasi.halaman is not None:
        bagian.append(f"halaman {tempat.lokasi.halaman}")
    elif tempat.lokasi.baris is not None and not tempat.tabel:
        bagian.append(f"baris teks {tempat.lokasi.baris}")
    return ", ".join(bagian) or "dalam teks"


def _kapital(teks: str) -> str:
    return teks[:1].upper() + teks[1:]
