"""Cek tulisan: repeated, cut and misspelt words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain, zip_longest

from rapidfuzz.distance import Levenshtein

from tolok.dokumen.kenali.bentuk import AsalKalimat, JenisBaris, JenisKolom, Kalimat
from tolok.dokumen.kenali.nama import normalize_nama
from tolok.dokumen.kenali.nomenklatur import daftar_baku
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.naskah import Daftar, Lokasi, Paragraf
from tolok.dokumen.periksa.cek.bahan import (
    find_kolom,
    gabung,
    join_teks,
    list_isi,
    nomor_bab,
    samakan,
    sebut_tempat,
    walk_kolom,
)
from tolok.dokumen.periksa.cek.daftar_kata import BERULANG, KELIRU, SAH
from tolok.dokumen.periksa.cek.fragmen import tabel
from tolok.dokumen.periksa.cek.lapor import lapor, shorten, shorten_sekitar
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

BAB_ANALISIS = 3
PANJANG_MIRIP, AWAL_SAMA, MIRIP_PARAGRAF = 250, 40, 0.96
"""Letters from which a paragraph that was changed a little is still a copy, letters at its beginning that must be
the same, and how alike the two must be."""
PANJANG_PARAGRAF = 140
"""Letters from which a paragraph that comes twice was copied."""
_BOLEH_ULANG = re.compile(r"lampiran|perjanjian kinerja|pernyataan|ringkasan|ikhtisar|kata pengantar", re.IGNORECASE)
"""Parts that repeat the body by their nature."""
_GANDA = re.compile(r"\b([A-Za-z]{3,20})\s\1\b(?!\s?[-–]|\s\1)", re.IGNORECASE)
_GANDA_FRASA = re.compile(r"\b((?:[A-Za-z]{4,20}\s){2,5}[A-Za-z]{4,20})\s(?:dan\s)?\1\b", re.IGNORECASE)
_GANDA_DUA = re.compile(r"\b([a-z]{5,20}\s[a-z]{5,20})\s\1\b")
"""Two words twice; only in running words, for names in capitals may follow one another in a cell."""
_PUTUS = frozenset(
    {
        "yang",
        "dan",
        "dengan",
        "untuk",
        "di",
        "pada",
        "dari",
        "atau",
        "serta",
        "dalam",
        "ke",
        "oleh",
        "terhadap",
        "sebagai",
        "tentang",
        "bagi",
        "para",
    }
)
_LENGKET = re.compile(r"\b([A-Za-z]?[a-z]{3,20})([A-Z][a-z]{3,20})\b")
_SASARAN = re.compile(r"(?:me|ter|ber|opti|mantap|turun|naik|sinerg|kuali|efekti)\w+ \w+ \w+")
_KATA = re.compile(r"[A-Za-z]{4,25}")


@cek(
    kode="tulisan.paragraf-ganda",
    judul="Paragraf yang sama muncul dua kali",
    tingkat=Tingkat.RAGU,
    dasar="Kaidah penyusunan: satu uraian ditulis satu kali.",
    penjelasan="Paragraf yang sama muncul lebih dari sekali.",
    salah=(
        "Motivasi kerja aparatur belum optimal karena pelatihan teknis belum merata pada semua seksi, sehingga "
        "pelayanan kepada "
        "masyarakat belum sepenuhnya memenuhi standar pelayanan yang ditetapkan.\n\nUraian lain.\n\n"
    )
    + "Motivasi kerja aparatur belum optimal karena pelatihan teknis belum merata pada semua seksi, sehingga "
    "pelayanan kepada "
    "masyarakat belum sepenuhnya memenuhi standar pelayanan yang ditetapkan.\n",
    benar="Motivasi kerja aparatur belum optimal karena pelatihan teknis belum merata pada semua seksi, "
    "sehingga pelayanan kepada "
    "masyarakat belum sepenuhnya memenuhi standar pelayanan yang ditetapkan.\n\nUraian lain.\n",
)
def cek_paragraf_ganda(kajian: Kajian) -> Iterator[Temuan]:
    pertama: dict[str, tuple[Tempat, int]] = {}
    kembar: list[tuple[str, Tempat, Tempat]] = []
    for teks, tempat, daftar in _walk_paragraf(kajian):
        kunci = samakan(teks)
        if len(kunci) < PANJANG_PARAGRAF:
            continue
        asal, daftar_asal = _find_mirip(kunci, pertama) or pertama.setdefault(kunci, (tempat, daftar))
        # One duty may be a duty of several offices: items of two lists repeat with reason, but not in the analysis.
        tugas = (nomor_bab(tempat.bab) or 0) < BAB_ANALISIS
        if asal is tempat or (tugas and daftar and daftar_asal and daftar != daftar_asal):
            continue
        if not (_BOLEH_ULANG.match(tempat.bab) or _BOLEH_ULANG.match(asal.bab)):
            kembar.append((teks, tempat, asal))
    if kembar:
        teks, tempat, asal = kembar[0]
        yield lapor(
            "tulisan.paragraf-ganda",
            tempat,
            teks,
            ditemukan=f"{len(kembar)} paragraf berulang",
            penjelasan=f"Paragraf ini sudah ada di {sebut_tempat(asal)}. Ulangan biasanya sisa penyalinan; hapus salah "
            "satunya.",
            akibat=tuple(Akibat(t, shorten(isi, 90), f"sudah ada di {sebut_tempat(a)}") for isi, t, a in kembar[1:]),
            yakin=92,
        )


def _find_mirip(kunci: str, pertama: Mapping[str, tuple[Tempat, int]]) -> tuple[Tempat, int] | None:
    """Where a long paragraph stood before but for a few words; one with other numbers tells something else."""
    if len(kunci) < PANJANG_MIRIP or kunci in pertama:
        return None
    angka = re.findall(r"[0-9]+", kunci)
    for lain, letak in pertama.items():
        sepadan = lain[:AWAL_SAMA] == kunci[:AWAL_SAMA] and re.findall(r"[0-9]+", lain) == angka
        if sepadan and Levenshtein.normalized_similarity(kunci, lain) >= MIRIP_PARAGRAF:
            return letak
    return None


def _walk_paragraf(kajian: Kajian) -> Iterator[tuple[str, Tempat, int]]:
    """Every paragraph, its place, and the number of the list it is an item of, 0 for none."""
    nomor: dict[int, int] = {}
    for urut, (blok, tempat) in enumerate(kajian.blok, 1):
        if isinstance(blok, Daftar):
            nomor.update((id(isi), urut) for butir in blok.butir for isi in butir)
        elif isinstance(blok, Paragraf):
            yield join_teks(blok.teks), tempat, nomor.get(id(blok), 0)


@cek(
    kode="tulisan.kata-ganda",
    judul="Kata yang sama ditulis dua kali",
    tingkat=Tingkat.RAGU,
    dasar="Kaidah bahasa: kata ulang ditulis dengan tanda hubung.",
    penjelasan="Kata atau frasa ditulis dua kali berturut-turut.",
    salah="Peraturan Menteri tentang tentang petunjuk teknis menjadi pedoman.\n",
    benar="Peraturan Menteri tentang petunjuk teknis menjadi pedoman.\n",
)
def cek_kata_ganda(kajian: Kajian) -> Iterator[Temuan]:
    salah: list[tuple[Kalimat, re.Match[str]]] = []
    for satu in kajian.kalimat:
        for cocok in chain.from_iterable(pola.finditer(satu.teks) for pola in (_GANDA, _GANDA_FRASA, _GANDA_DUA)):
            kata = cocok[1].casefold()
            if (
                kata not in BERULANG
                and not _is_sel_ulang(satu)
                and not (cocok[1][0].islower() and cocok.group()[len(cocok[1]) + 1].isupper())
            ):
                salah.append((satu, cocok))
    if salah:
        satu, cocok = salah[0]
        yield lapor(
            "tulisan.kata-ganda",
            satu.tempat,
            shorten_sekitar(satu.teks, cocok.start(), cocok.end()),
            ditemukan=gabung(list(dict.fromkeys(f"“{c.group()}”" for _, c in salah))),
            seharusnya=gabung(list(dict.fromkeys(_tunggal(c[1]) for _, c in salah))),
            penjelasan=f"Ada {len(salah)} kata atau frasa yang tertulis dua kali berturut-turut. Hapus salah satunya, "
            "atau beri tanda hubung bila yang dimaksud kata ulang.",
            akibat=tuple(
                Akibat(s.tempat, shorten_sekitar(s.teks, c.start(), c.end(), 80), "tertulis dua kali")
                for s, c in salah[1:]
            ),
            yakin=88,
        )


_KATA_TUGAS = re.compile(
    r"yang|dan|di|ke|dari|untuk|pada|dengan|dalam|oleh|atas|serta|adalah|ini|itu|tersebut|tentang|sebagai|akan|telah|"
    r"dapat|tidak|juga|secara|sebesar|sebanyak|tahun|nomor|program|kegiatan",
    re.IGNORECASE,
)


def _tunggal(kata: str) -> str:
    """The word once, or as a reduplication where it may be meant as one."""
    if len(kata.split()) > 1 or _KATA_TUGAS.fullmatch(kata):
        return f"“{kata}”"
    return f"“{kata}-{kata.casefold()}” atau “{kata}”"


def _is_beruntun(satu: Kalimat, cocok: re.Match[str]) -> bool:
    """Whether the word stands more than twice in a row, as cells that were read as one line do."""
    kata = set(cocok[1].casefold().split())
    sebelum, sesudah = satu.teks[: cocok.start()].casefold().split(), satu.teks[cocok.end() :].casefold().split()
    return len(kata) == 1 and (len(cocok[1].split()) > 1 or bool(kata & {*sebelum[-1:], *sesudah[:1]}))


def _is_sel_ulang(satu: Kalimat) -> bool:
    """Whether a cell holds one word for each of several rows: "Persen Persen Persen"."""
    kata = satu.teks.casefold().split()
    return satu.asal is AsalKalimat.SEL and len(set(kata)) * 2 <= len(kata)


@cek(
    kode="tulisan.terpotong",
    judul="Isi sel atau kalimat terpotong",
    tingkat=Tingkat.RAGU,
    dasar="Kaidah bahasa: kalimat dan nama tidak berakhir pada kata penghubung.",
    penjelasan="Teks berakhir pada kata penghubung, tanda bagian akhirnya hilang.",
    salah=tabel(
        "Tabel 2.1 Renja",
        "No | Kegiatan | Indikator Kinerja",
        "1 | Administrasi Keuangan | Persentase pengelolaan administrasi keuangan yang",
    ),
    benar=tabel(
        "Tabel 2.1 Renja",
        "No | Kegiatan | Indikator Kinerja",
        "1 | Administrasi Keuangan | Persentase pengelolaan administrasi keuangan yang tertib",
    ),
)
def cek_terpotong(kajian: Kajian) -> Iterator[Temuan]:
    lanjut = _continued_cells(kajian)
    salah = [(teks, tempat) for teks, tempat in _walk_utuh(kajian) if _is_putus(teks) and tempat.lokasi not in lanjut]
    if salah:
        teks, tempat = salah[0]
        yield lapor(
            "tulisan.terpotong",
            tempat,
            teks[-150:],
            ditemukan=f"… {' '.join(teks.split()[-4:])}",
            penjelasan=f"Ada {len(salah)} isian yang berakhir pada kata penghubung, sehingga bagian akhirnya hilang. "
            "Lengkapi menurut dokumen asalnya.",
            akibat=tuple(Akibat(t, f"… {' '.join(isi.split()[-6:])}", "terpotong") for isi, t in salah[1:]),
            yakin=85,
        )


def _continued_cells(kajian: Kajian) -> set[Lokasi]:
    """Places of cells whose words go on in the cell below, which has no number of its own beside it."""
    hasil = set()
    for tabel_, berikut in zip_longest(kajian.tabel, kajian.tabel[1:]):
        if berikut is not None and not berikut.tabel.nomor and len(berikut.kolom) == len(tabel_.kolom):
            hasil |= {sel.lokasi for sel in tabel_.kisi[-1] if sel is not None and sel.lokasi}
        for baris in range(len(tabel_.kisi) - 1):
            bernilai = any((baris + 1, kolom) in tabel_.angka for kolom in range(len(tabel_.kolom)))
            for kolom, sel in enumerate(tabel_.kisi[baris]):
                bawah = tabel_.kisi[baris + 1][kolom]
                if sel is not None and sel.lokasi and bawah is not None and bawah is not sel and not bernilai:
                    hasil |= {sel.lokasi} if join_teks(bawah.teks).strip() else set()
    return hasil


def _walk_utuh(kajian: Kajian) -> Iterator[tuple[str, Tempat]]:
    """Texts that must be whole: sentences that end with a stop, and names in tables with numbers."""
    for satu in list_isi(kajian):
        if satu.teks.rstrip().endswith((".", ";")):
            yield satu.teks, satu.tempat
    for tabel_ in kajian.tabel:
        for kolom in (
            find_kolom(tabel_, JenisKolom.URAIAN, JenisKolom.SASARAN, JenisKolom.INDIKATOR) if tabel_.angka else ()
        ):
            for baris, _, teks in walk_kolom(tabel_, kolom):
                yield teks, tabel_.tempat_sel(baris, kolom)


def _is_putus(teks: str) -> bool:
    kata = teks.strip().rstrip(".;").split()
    return len(kata) > 3 and kata[-1] in _PUTUS


@cek(
    kode="tulisan.salah-ketik",
    judul="Kata kunci salah ketik",
    tingkat=Tingkat.RAGU,
    dasar="Kaidah bahasa dan nomenklatur: istilah ditulis sesuai bakunya.",
    penjelasan="Istilah kunci tertulis keliru.",
    salah="Pelaksanaan Penatusahaan keuangan berjalan baik.\n",
    benar="Pelaksanaan Penatausahaan keuangan berjalan baik.\n",
)
def cek_salah_ketik(kajian: Kajian) -> Iterator[Temuan]:
    baku = _standard_words()
    hitung = Counter(kata.casefold() for satu in kajian.kalimat for kata in _KATA.findall(satu.teks))
    salah: dict[str, tuple[str, Kalimat, int]] = {}
    for satu in kajian.kalimat:
        for cocok in _KATA.finditer(satu.teks):
            kata = cocok.group().casefold()
            benar = KELIRU.get(kata) or (_near(kata, baku, hitung) if hitung[kata] < 3 else None)
            if benar and kata not in salah:
                salah[kata] = (benar, satu, cocok.start())
    if salah:
        kata, (benar, kalimat, mulai) = next(iter(salah.items()))
        yield lapor(
            "tulisan.salah-ketik",
            kalimat.tempat,
            shorten_sekitar(kalimat.teks, mulai, mulai + len(kata)),
            ditemukan=gabung([f"“{satu}”" for satu in salah], paling_banyak=12),
            seharusnya=gabung([f"“{b}”" for b, _, _ in salah.values()], paling_banyak=12),
            penjelasan=f"Ada {len(salah)} istilah yang tertulis keliru. Pada nama program, kegiatan, dan dokumen resmi "
            "salah ketik membuat nama tidak dikenali.",
            akibat=tuple(
                Akibat(k.tempat, shorten_sekitar(k.teks, m, m + len(w), 80), f"“{w}” seharusnya “{b}”")
                for w, (b, k, m) in list(salah.items())[1:]
            ),
            yakin=88,
        )


def _standard_words() -> frozenset[str]:
    """Words of seven letters or more of the official nomenklatur."""
    return frozenset(kata for satu in daftar_baku() for kata in re.findall(r"[a-z]{8,25}", satu.nama.casefold())) | {
        "indikator",
        "kecamatan",
        "strategis",
        "akuntabilitas",
        "persentase",
        "triwulan",
        "masyarakat",
    }


def _near(kata: str, baku: frozenset[str], hitung: Counter[str]) -> str | None:
    """The official word that this one is one slip away from, where the document writes that word as well."""
    if len(kata) < 9 or kata in baku or kata in SAH:
        return None
    calon = []
    for satu in baku:
        if abs(len(satu) - len(kata)) > 1 or satu[:3] != kata[:3] or hitung[satu] <= hitung[kata]:
            continue
        if (
            len(satu) != len(kata)
            and Levenshtein.distance(satu, kata, score_cutoff=1) == 1
            and not _is_imbuhan(kata, satu)
        ):
            calon.append(satu)
    return calon[0] if len(calon) == 1 else None


def _is_imbuhan(kata: str, baku: str) -> bool:
    """Whether the two differ by what grammar adds or by a spelling that is in use: an ending, efektif/efektip."""
    pendek, panjang = sorted((kata, baku), key=len)
    return panjang.startswith(pendek) or panjang.endswith(pendek) or normalize_nama(kata) == normalize_nama(baku)


@cek(
    kode="tulisan.kata-lengket",
    judul="Dua kata tertulis menyambung",
    tingkat=Tingkat.SARAN,
    dasar="Kaidah bahasa: kata dipisahkan dengan spasi.",
    penjelasan="Dua kata tertulis tanpa spasi.",
    salah="Kolom PrognosisRealisasi diisi. Prognosis dan Realisasi dihitung setiap triwulan.\n",
    benar="Kolom Prognosis Realisasi diisi. Prognosis dan Realisasi dihitung setiap triwulan.\n",
)
def cek_kata_lengket(kajian: Kajian) -> Iterator[Temuan]:
    kata = {satu.casefold() for kalimat in kajian.kalimat for satu in _KATA.findall(kalimat.teks)} | _standard_words()
    salah = [
        (satu, cocok)
        for satu in kajian.kalimat
        for cocok in _LENGKET.finditer(satu.teks)
        if cocok[1].casefold() in kata and cocok[2].casefold() in kata
    ]
    if salah:
        satu, cocok = salah[0]
        yield lapor(
            "tulisan.kata-lengket",
            satu.tempat,
            shorten_sekitar(satu.teks, cocok.start(), cocok.end()),
            ditemukan=gabung(list(dict.fromkeys(f"“{c.group()}”" for _, c in salah))),
            seharusnya=f"“{cocok[1]} {cocok[2]}”",
            penjelasan=f"Ada {len(salah)} tempat dengan dua kata yang menyambung. Beri spasi di antaranya.",
            akibat=tuple(Akibat(s.tempat, c.group(), f"“{c[1]} {c[2]}”") for s, c in salah[1:]),
            yakin=85,
        )


@cek(
    kode="tulisan.sasaran-ganda",
    judul="Sasaran yang sama tercantum dua kali",
    tingkat=Tingkat.RAGU,
    dasar="Logika: satu sasaran satu baris, dengan satu indikator atau lebih.",
    penjelasan="Dua baris bernomor memuat sasaran yang sama.",
    salah=tabel(
        "Tabel 2.1 Perjanjian Kinerja",
        "No | Sasaran Strategis | Indikator Kinerja | Target",
        "1 | Meningkatnya jaminan kesejahteraan aparatur | Persentase pelayanan kesehatan | 100%",
        "2 | Meningkatnya jaminan kesejahteraan aparatur | Persentase pegawai terlatih | 100%",
    ),
    benar=tabel(
        "Tabel 2.1 Perjanjian Kinerja",
        "No | Sasaran Strategis | Indikator Kinerja | Target",
        "1 | Meningkatnya jaminan kesejahteraan aparatur | Persentase pelayanan kesehatan | 100%",
        "2 | Meningkatnya kompetensi aparatur | Persentase pegawai terlatih | 100%",
    ),
)
def cek_sasaran_ganda(kajian: Kajian) -> Iterator[Temuan]:
    dilihat: set[str] = set()
    for tabel_ in kajian.tabel:
        for kolom in find_kolom(tabel_, JenisKolom.SASARAN)[:1]:
            pertama: dict[str, int] = {}
            for baris, _, teks in walk_kolom(tabel_, kolom):
                nomor, kunci = tabel_.baris[baris].nomor, normalize_nama(teks)
                if not nomor or tabel_.baris[baris].jenis is not JenisBaris.DATA or not _SASARAN.match(kunci):
                    continue
                lama = pertama.setdefault(kunci, baris)
                if lama != baris and tabel_.baris[lama].nomor != nomor and kunci not in dilihat:
                    dilihat.add(kunci)
                    yield lapor(
                        "tulisan.sasaran-ganda",
                        tabel_.tempat_sel(baris, kolom),
                        f"{nomor} {teks}",
                        ditemukan=f"baris {tabel_.baris[lama].nomor} dan {nomor}: “{shorten(teks, 90)}”",
                        penjelasan=f"Sasaran nomor {tabel_.baris[lama].nomor} dan {nomor} berbunyi sama. "
                        f"Gabungkan menjadi "
                        "satu sasaran dengan dua indikator, atau perbaiki kalimat yang tersalin.",
                        yakin=85,
                    )
