"""Choose among changes that mend the same, and say how the wrong number came about."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from tolok.dokumen.periksa.nilai_persamaan import Selang, compute, expected, point, round_to_print, slack, ulp
from tolok.dokumen.periksa.pembuktian import Koreksi, Rupa, Sebab
from tolok.dokumen.periksa.persamaan import JenisPersamaan
from tolok.dokumen.periksa.sebab_penyebut import find_petunjuk
from tolok.dokumen.periksa.sebab_rupa import KUAT, explain_digit, find_slip
from tolok.dokumen.periksa.sebab_usul import Medan, Usul, settle

NILAI_UANG = 1_000_000
"""From here on two versions of a plan seldom differ in one digit alone."""
SEDIKIT = 12
"""Values below this stand in many places by chance, so that an equal one is no sign of a copy."""


def choose(medan: Medan, usul: Sequence[Usul]) -> Usul:
    """The best of several: mends most, is a result, or else the only one with a telling slip."""
    urut = rank(medan, usul)
    terbaik = urut[0]
    seri = [satu for satu in urut if _bobot(medan, satu) == _bobot(medan, terbaik)]
    kuat = [satu for satu in seri if is_kuat(medan, satu)]
    return kuat[0] if len(kuat) == 1 and not _is_terjelaskan(medan, terbaik) else terbaik


def _is_terjelaskan(medan: Medan, usul: Usul) -> bool:
    return _correct(medan, usul, *usul.ubah[0]).rupa in KUAT | {
        Rupa.DIGIT_SALAH,
        Rupa.SUBJUMLAH_GANDA,
        Rupa.BARIS_TERLEWAT,
    }


def rank(medan: Medan, usul: Sequence[Usul]) -> list[Usul]:
    """Best first, by what they mend alone."""
    return sorted(usul, key=lambda satu: _rank(medan, satu))


def is_kuat(medan: Medan, usul: Usul) -> bool:
    """Whether the change is explained by a slip that chance seldom gives."""
    if usul.rupa is Rupa.KOLOM_TERTUKAR:
        return True
    nomor, rentang = usul.ubah[0]
    return _correct(medan, usul, nomor, rentang).rupa in KUAT


def _bobot(medan: Medan, usul: Usul) -> tuple[int, int]:
    pasti = sum(medan.persamaan[nomor].pasti for nomor in usul.perbaiki)
    return -pasti, -len(usul.perbaiki)


def _rank(medan: Medan, usul: Usul) -> tuple[object, ...]:
    hasil = any(medan.persamaan[nomor].hasil in usul.titik for nomor in usul.perbaiki)
    return (
        *_bobot(medan, usul),
        usul.rupa is not Rupa.KOLOM_TERTUKAR,
        usul.kelas,
        not hasil,
        not all(rentang.tunggal for _, rentang in usul.ubah),
        sorted(usul.titik),
    )


def describe(medan: Medan, usul: Usul, pesaing: Sequence[Usul]) -> Sebab:
    """Turn the chosen change into a cause. Called before the change is entered into `medan`."""
    utama = _main(medan, usul)
    koreksi = tuple(_correct(medan, usul, nomor, rentang) for nomor, rentang in usul.ubah)
    tersangka = sorted({nomor for satu in pesaing for nomor in satu.titik} | usul.titik) if pesaing else []
    if any(
        cek(medan, utama, usul, pesaing)
        for cek in (_is_tak_terputus, _is_suku_mana_saja, _is_sel_kosong, _is_suku_ragu)
    ):
        koreksi = ()
    if any(satu.nilai is None and _is_jauh(medan, satu) for satu in koreksi):
        koreksi = ()
    petunjuk = find_petunjuk(medan, utama) if _is_terbuka(medan, utama, koreksi) else None
    if petunjuk is not None and petunjuk[0] == medan.persamaan[utama].suku[1]:
        koreksi = _shifted(medan, utama, petunjuk[1])
    if not _agrees(medan, utama, koreksi):
        koreksi = ()
    rentan = medan.persamaan[utama].rentan and all(_is_versi_lain(medan, satu) for satu in koreksi)
    return Sebab(
        utama=utama,
        persamaan=tuple(sorted(usul.perbaiki)),
        koreksi=koreksi,
        saksi=_witnesses(medan, usul),
        tersangka=tuple(tersangka),
        pasti=not rentan and any(medan.persamaan[nomor].pasti for nomor in usul.perbaiki),
        petunjuk=petunjuk,
    )


def _is_versi_lain(medan: Medan, koreksi: Koreksi) -> bool:
    """Whether a target that differs in one digit may as well be that of another version of the plan."""
    return koreksi.rupa is Rupa.DIGIT_SALAH and abs(medan.nilai[koreksi.titik]) < NILAI_UANG


def _agrees(medan: Medan, utama: int, koreksi: Sequence[Koreksi]) -> bool:
    """Whether the computation that is shown gives the corrected result, and not only with other terms corrected too."""
    satu = medan.persamaan[utama]
    benar = {k.titik: k.nilai for k in koreksi if k.nilai is not None}
    if len(benar) < len(koreksi) or not benar.keys() & set(medan.members(utama)) or satu.jenis is JenisPersamaan.SAMA:
        return True
    if satu.jenis is JenisPersamaan.JUMLAH and satu.hasil not in benar:
        # Several terms of one sum may be wrong, each with its own correction.
        return True
    if _is_utuh_dalam_kalimat(medan, utama) and satu.hasil in benar:
        return False
    rentang = {nomor: point(benar[nomor]) if nomor in benar else medan.dasar[nomor] for nomor in medan.members(utama)}
    seharusnya = compute(satu, [rentang[nomor] for nomor in satu.suku])
    hasil = rentang[satu.hasil].widen(ulp(medan.titik[satu.hasil]))
    return seharusnya is None or seharusnya.meet(hasil) is not None


def _is_jauh(medan: Medan, koreksi: Koreksi) -> bool:
    """Whether a range lies so far from what is printed that no slip leads from one to the other."""
    salah, rentang = abs(medan.nilai[koreksi.titik]), koreksi.rentang
    return rentang is not None and (rentang.bawah > 3 * salah or 3 * rentang.atas < salah)


def _is_utuh_dalam_kalimat(medan: Medan, utama: int) -> bool:
    """A sentence with equal pagu and realisasi beside another percent: one amount was likely copied from the other."""
    satu = medan.persamaan[utama]
    if satu.jenis is not JenisPersamaan.PERSEN or medan.nilai[satu.suku[0]] != medan.nilai[satu.suku[1]]:
        return False
    return all(medan.titik[nomor].sel is None for nomor in satu.suku)


def _shifted(medan: Medan, utama: int, pagu: int) -> tuple[Koreksi, ...]:
    """What is printed as pagu is the realisasi; the true pagu stands elsewhere."""
    atas, bawah = medan.persamaan[utama].suku
    return (
        Koreksi(bawah, medan.nilai[pagu], Rupa.SALIN_TEMPEL, pagu),
        Koreksi(atas, medan.nilai[bawah], Rupa.SALIN_TEMPEL, bawah),
    )


def _is_terbuka(medan: Medan, utama: int, koreksi: Sequence[Koreksi]) -> bool:
    """Nothing is corrected but, at most, the percent itself."""
    return {satu.titik for satu in koreksi} <= {medan.persamaan[utama].hasil}


def _is_tak_terputus(medan: Medan, utama: int, usul: Usul, pesaing: Sequence[Usul]) -> bool:
    """Two mentions that differ and nothing else: which of them is wrong the document does not tell."""
    satu = medan.persamaan[utama]
    if satu.jenis is not JenisPersamaan.SAMA:
        return False
    if not satu.pasti:
        return True
    if is_kuat(medan, usul):
        return False
    return any(not lain.kelas and lain.titik & set(medan.members(utama)) for lain in pesaing)


def _is_suku_mana_saja(medan: Medan, utama: int, usul: Usul, pesaing: Sequence[Usul]) -> bool:
    """The sum itself is confirmed elsewhere, and any one of several terms could be the wrong one."""
    if medan.persamaan[utama].hasil in usul.titik or is_kuat(medan, usul):
        return False
    return any(not lain.kelas and _bobot(medan, lain) == _bobot(medan, usul) for lain in pesaing)


def _is_sel_kosong(medan: Medan, utama: int, usul: Usul, _: Sequence[Usul]) -> bool:
    """What is missing may stand in a cell that was left out, and nothing else speaks for a correction."""
    return bool(medan.persamaan[utama].kosong) and not medan.persamaan[utama].pasti and usul.perbaiki == {utama}


def _is_suku_ragu(medan: Medan, utama: int, usul: Usul, _: Sequence[Usul]) -> bool:
    """A guessed sum is no reason to correct one of its terms."""
    pasti = any(medan.persamaan[nomor].pasti for nomor in usul.perbaiki)
    return not pasti and medan.persamaan[utama].hasil not in usul.titik


def _main(medan: Medan, usul: Usul) -> int:
    """The equation that shows the mistake best: certain, the number its result, not a mere repetition."""

    def kunci(nomor: int) -> tuple[bool, bool, bool, int]:
        satu = medan.persamaan[nomor]
        return (not satu.pasti, satu.jenis is JenisPersamaan.SAMA, satu.hasil not in usul.titik, nomor)

    return min(usul.perbaiki, key=kunci)


def _witnesses(medan: Medan, usul: Usul) -> tuple[int, ...]:
    return tuple(nomor for nomor in medan.touched(usul.titik) if nomor not in usul.perbaiki and medan.stands(nomor, {}))


def _correct(medan: Medan, usul: Usul, nomor: int, rentang: Selang) -> Koreksi:
    titik, salah = medan.titik[nomor], medan.nilai[nomor]
    benar = settle(medan, nomor, rentang)
    if benar is None:
        benar = find_slip(salah, rentang, ulp(titik))
    if benar is None:
        benar = _recompute(medan, usul, nomor, rentang)
    if benar is None:
        return Koreksi(nomor, None, rentang=rentang)
    if usul.rupa is Rupa.KOLOM_TERTUKAR:
        return Koreksi(nomor, benar, Rupa.KOLOM_TERTUKAR)
    rupa, sumber = _explain(medan, usul, nomor, benar)
    return Koreksi(nomor, benar, rupa, sumber)


def _recompute(medan: Medan, usul: Usul, nomor: int, rentang: Selang) -> Fraction | None:
    """Of a result that several values would fit, the one that the printed numbers give."""
    for satu in sorted(usul.perbaiki):
        hitungan = medan.persamaan[satu]
        seharusnya = expected(hitungan, medan.nilai) if hitungan.hasil == nomor else None
        if seharusnya is not None and not medan.titik[nomor].angka.kali > 1:
            bulat = round_to_print(medan.titik[nomor], seharusnya)
            if bulat in rentang:
                return bulat
    return None


def _explain(medan: Medan, usul: Usul, nomor: int, benar: Fraction) -> tuple[Rupa, int | None]:
    salah, satuan = medan.nilai[nomor], ulp(medan.titik[nomor])
    tetangga = _find_tetangga(medan, nomor, salah)
    if tetangga is not None:
        return Rupa.NILAI_TETANGGA, tetangga
    digit = explain_digit(salah, benar, satuan)
    if digit in KUAT:
        return digit, None
    baris = _explain_jumlah(medan, usul, nomor, salah - benar)
    if baris is not None:
        return baris
    lain = _find_salinan(medan, usul, nomor)
    if lain is not None and digit is Rupa.TAK_DIKETAHUI:
        return (Rupa.TOTAL_LAMA if _is_jumlah(medan, usul, nomor) else Rupa.SALIN_TEMPEL), lain
    return digit, None


def _is_jumlah(medan: Medan, usul: Usul, nomor: int) -> bool:
    return any(
        medan.persamaan[satu].hasil == nomor and medan.persamaan[satu].jenis is JenisPersamaan.JUMLAH
        for satu in usul.perbaiki
    )


def _explain_jumlah(medan: Medan, usul: Usul, nomor: int, lebih: Fraction) -> tuple[Rupa, int] | None:
    """A total that counts a row twice or leaves one out; `lebih` = printed − true."""
    if abs(lebih) < SEDIKIT:
        return None
    for satu in sorted(usul.perbaiki):
        jumlah = medan.persamaan[satu]
        if jumlah.jenis is not JenisPersamaan.JUMLAH or jumlah.hasil != nomor or len(jumlah.suku) < 3:
            continue
        for calon in _sekolom(medan, nomor, jumlah.suku):
            if medan.nilai[calon] == lebih:
                return Rupa.SUBJUMLAH_GANDA, calon
            if medan.nilai[calon] == -lebih and calon in jumlah.suku:
                return Rupa.BARIS_TERLEWAT, calon
    return None


def _sekolom(medan: Medan, nomor: int, suku: Sequence[int]) -> list[int]:
    sel = medan.titik[nomor].sel
    if sel is None:
        return list(suku)
    sama = medan.sekolom.get((sel[0], sel[2]), [])
    return [*suku, *(satu for satu in sama if satu not in {*suku, nomor})]


def _find_tetangga(medan: Medan, nomor: int, salah: Fraction) -> int | None:
    """A cell above, below or beside it that holds the same value."""
    sel = medan.titik[nomor].sel
    if sel is None or abs(salah) < SEDIKIT or (slack(medan.titik[nomor]) and salah == 100):
        return None
    tabel, baris, kolom = sel
    for lain in ((baris - 1, kolom), (baris + 1, kolom), (baris, kolom - 1), (baris, kolom + 1)):
        tetangga = medan.sel.get((tabel, *lain))
        if tetangga is None or medan.nilai[tetangga] != salah:
            continue
        milik = medan.menyangkut.get(tetangga, ())
        bersama = set(milik) & set(medan.menyangkut.get(nomor, ()))
        # A neighbour that is wrong itself is no source, only the same mistake once more.
        keliru = tetangga in medan.ubah or any(not medan.stands(satu, {}) for satu in milik if satu not in bersama)
        if not keliru and not any(medan.stands(satu, {}) for satu in bersama):
            return tetangga
    return None


def _find_salinan(medan: Medan, usul: Usul, nomor: int) -> int | None:
    """Another thing of the document with the same value, which is right there."""
    salah = medan.nilai[nomor]
    if abs(salah) < 1000 or salah % 1000 == 0:
        return None
    setara = {anggota for satu in medan.menyangkut.get(nomor, ()) for anggota in medan.members(satu)}
    kecuali = setara | usul.titik | set(medan.ubah)
    return next((satu for satu in medan.senilai.get(salah, ()) if satu not in kecuali), None)
