"""One plain sentence for how a wrong number came about."""

from __future__ import annotations

from tolok.dokumen.periksa.pembuktian import Rupa

_KALIMAT = {
    Rupa.DIGIT_TERTUKAR: "Dua angka pada {titik} tertukar letaknya.",
    Rupa.DIGIT_HILANG: "Satu angka pada {titik} hilang waktu diketik.",
    Rupa.DIGIT_GANDA: "Satu angka pada {titik} terketik dua kali.",
    Rupa.DIGIT_SALAH: "Satu angka pada {titik} salah ketik.",
    Rupa.ANGKA_BERGESER: "{titik} bergeser satu atau beberapa angka nol (kelipatan sepuluh).",
    Rupa.TANDA: "Tanda plus atau minus pada {titik} terbalik.",
    Rupa.KOLOM_TERTUKAR: "Kedua angka itu tertukar kolomnya: hitungan baris ini benar bila keduanya ditukar kembali.",
    Rupa.NILAI_TETANGGA: "Angka itu sama dengan {sumber} di sebelahnya, tanda tersalin dari sana.",
    Rupa.SUBJUMLAH_GANDA: "Kelebihannya tepat sebesar {sumber}, tanda angka itu terhitung dua kali.",
    Rupa.BARIS_TERLEWAT: "Kekurangannya tepat sebesar {sumber}, tanda baris itu terlewat dijumlahkan.",
    Rupa.TOTAL_LAMA: "Angka itu sama dengan {sumber}, tanda jumlah lama belum diperbarui.",
    Rupa.SALIN_TEMPEL: "Angka itu sama dengan {sumber}, tanda tersalin dari sana.",
    Rupa.SALAH_BULAT: "Selisihnya satu angka terakhir: pembulatannya keliru.",
}


def say_rupa(rupa: Rupa, titik: str, sumber: str) -> str:
    """Return the sentence, "" where the cause is not known."""
    pola = _KALIMAT.get(rupa, "")
    return pola.format(titik=f"“{titik}”", sumber=f"“{sumber}”")
