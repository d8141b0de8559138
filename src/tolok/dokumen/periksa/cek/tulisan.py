"""Cek tulisan: repeated, cut and misspelt words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from tolok.dokumen.kenali.bentuk import AsalKalimat, JenisBaris, JenisKolom, Kalimat
from tolok.dokumen.kenali.nama import normalize_nama
from tolok.dokumen.kenali.nomenklatur import daftar_baku
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.naskah import Daftar, Paragraf
from tolok.dokumen.periksa.cek.bahan import find_kolom, gabung, join_teks, samakan, sebut_tempat, walk_kolom
from tolok.dokumen.periksa.cek.fragmen import tabel
from tolok.dokumen.periksa.cek.lapor import lapor, shorten, shorten_sekitar
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

PANJANG_PARAGRAF = 140
"""Letters from which a paragraph that comes twice was copied."""
_GANDA = re.compile(r"\b([A-Za-z]{3,20})\s\1\b(?!\s?[-–])", re.IGNORECASE)
_GANDA_FRASA = re.compile(r"\b((?:[A-Za-z]{4,20}\s){2,5}[A-Za-z]{4,20})\s(?:dan\s)?\1\b", re.IGNORECASE)
_ULANG = frozenset({"masing", "undang", "rata", "sama", "lain", "baik", "benar", "tiap", "lama", "orang", "hal", "sewaktu", "desa", "biro",
    "obat", "bersama", "kira", "cita", "tata", "mata", "pelan", "alat", "anak", "macam", "pihak", "satu", "tugas", "upaya", "hari",
    "usaha", "langkah", "faktor", "nilai", "kegiatan", "program", "bidang", "surat", "kata", "sub", "laki", "ada", "dua"})  # fmt: skip
"""Words that Indonesian doubles, whose hyphen is often left out."""
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
_KATA = re.compile(r"[A-Za-z]{4,25}")
KELIRU = {
    "penatusahaan": "penatausahaan", "penyatan": "pernyataan", "penyataan": "pernyataan", "parsipatif": "partisipatif", "penstra": "renstra", "jumah": "jumlah",
    "katagori": "kategori", "kuisioner": "kuesioner", "kuisisioner": "kuesioner", "honorar": "honorer", "pedamping": "pendamping", "aparturnya": "aparaturnya",
    "aparatus": "aparatur", "birikrasi": "birokrasi", "pelaporam": "pelaporan", "evalusai": "evaluasi", "pencapain": "pencapaian", "anggraan": "anggaran",
    "kinerka": "kinerja", "kinerj": "kinerja", "masyrakat": "masyarakat", "masyarkat": "masyarakat", "pemerinta": "pemerintah", "pemerinah": "pemerintah", "kecamtan": "kecamatan",
    "keacamatan": "kecamatan", "realiasi": "realisasi", "relisasi": "realisasi", "realisai": "realisasi", "direalisaikan": "direalisasikan", "sasran": "sasaran",
    "startegis": "strategis", "stategis": "strategis", "indikaor": "indikator", "indiktor": "indikator", "perencanan": "perencanaan", "pelaksanan": "pelaksanaan",
    "pembanguna": "pembangunan", "pengawsan": "pengawasan", "penyelengaraan": "penyelenggaraan", "penyelengggaraan": "penyelenggaraan", "peneyelenggaraan": "penyelenggaraan",
    "memeiliki": "memiliki", "bersatus": "berstatus", "memungkinnya": "memungkinkannya", "keberhasian": "keberhasilan", "penyelesaan": "penyelesaian", "program-progam": "program",
    "progam": "program", "kegitan": "kegiatan", "kegiatn": "kegiatan", "pelayananan": "pelayanan", "akuntabiltas": "akuntabilitas", "akuntablitas": "akuntabilitas",
    "trieulan": "triwulan", "tribulan": "triwulan", "peratuaran": "peraturan", "pertauran": "peraturan", "keputusn": "keputusan", "laporn": "laporan", "sekretarit": "sekretariat",
    "adminstrasi": "administrasi", "administasi": "administrasi", "adminitrasi": "administrasi", "kesejateraan": "kesejahteraan", "pemberdayan": "pemberdayaan", "penganggran": "penganggaran",
}  # fmt: skip
"""Key words of reports as they are often mistyped."""
_ASING = frozenset({"performance", "planning", "program", "actual"})


@cek(
    kode="tulisan.paragraf-ganda",
    judul="Paragraf yang sama muncul dua kali",
    tingkat=Tingkat.RAGU,
    dasar="Kaidah penyusunan: satu uraian ditulis satu kali.",
    penjelasan="Paragraf yang sama muncul lebih dari sekali.",
    salah=(
        "Motivasi kerja aparatur belum optimal karena pelatihan teknis belum merata pada semua seksi, sehingga pelayanan kepada "
        "masyarakat belum sepenuhnya memenuhi standar pelayanan yang ditetapkan.\n\nUraian lain.\n\n"
    )
    + "Motivasi kerja aparatur belum optimal karena pelatihan teknis belum merata pada semua seksi, sehingga pelayanan kepada "
    "masyarakat belum sepenuhnya memenuhi standar pelayanan yang ditetapkan.\n",
    benar="Motivasi kerja aparatur belum optimal karena pelatihan teknis belum merata pada semua seksi, sehingga pelayanan kepada "
    "masyarakat belum sepenuhnya memenuhi standar pelayanan yang ditetapkan.\n\nUraian lain.\n",
)
def cek_paragraf_ganda(kajian: Kajian) -> Iterator[Temuan]:
    pertama: dict[str, Tempat] = {}
    kembar: list[tuple[str, Tempat, Tempat]] = []
    for teks, tempat in _walk_paragraf(kajian):
        kunci = samakan(teks)
        if len(kunci) < PANJANG_PARAGRAF:
            continue
        if kunci in pertama and not re.match(r"lampiran|perjanjian kinerja|pernyataan", tempat.bab, re.IGNORECASE):
            kembar.append((teks, tempat, pertama[kunci]))
        pertama.setdefault(kunci, tempat)
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


def _walk_paragraf(kajian: Kajian) -> Iterator[tuple[str, Tempat]]:
    for blok, tempat in kajian.blok:
        if isinstance(blok, Paragraf):
            yield join_teks(blok.teks), tempat
        elif isinstance(blok, Daftar):
            continue


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
        for cocok in (*_GANDA.finditer(satu.teks), *_GANDA_FRASA.finditer(satu.teks)):
            kata = cocok[1].casefold()
            if kata not in _ULANG and not (cocok[1][0].islower() and cocok.group()[len(cocok[1]) + 1].isupper()):
                salah.append((satu, cocok))
    if salah:
        satu, cocok = salah[0]
        yield lapor(
            "tulisan.kata-ganda",
            satu.tempat,
            shorten_sekitar(satu.teks, cocok.start(), cocok.end()),
            ditemukan=gabung(list(dict.fromkeys(f"“{c.group()}”" for _, c in salah))),
            seharusnya=f"“{cocok[1]}”",
            penjelasan=f"Ada {len(salah)} kata atau frasa yang tertulis dua kali berturut-turut. Hapus salah satunya.",
            akibat=tuple(
                Akibat(s.tempat, shorten_sekitar(s.teks, c.start(), c.end(), 80), "tertulis dua kali")
                for s, c in salah[1:]
            ),
            yakin=88,
        )


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
    salah = [(satu.teks, satu.tempat) for satu in kajian.kalimat if _is_putus(satu)]
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


def _is_putus(satu: Kalimat) -> bool:
    kata = satu.teks.strip().rstrip(".;").split()
    akhir_titik = satu.teks.rstrip().endswith((".", ";")) or satu.asal is AsalKalimat.SEL
    return len(kata) > 2 and kata[-1] in _PUTUS and akhir_titik


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
    if len(kata) < 9 or kata in baku:
        return None
    for satu in baku:
        if abs(len(satu) - len(kata)) > 1 or satu[:3] != kata[:3] or hitung[satu] <= hitung[kata]:
            continue
        if Levenshtein.distance(satu, kata, score_cutoff=1) == 1 and not _is_imbuhan(kata, satu):
            return satu
    return None


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
                if not nomor or tabel_.baris[baris].jenis is not JenisBaris.DATA or len(kunci) < 15:
                    continue
                lama = pertama.setdefault(kunci, baris)
                if lama != baris and tabel_.baris[lama].nomor != nomor and kunci not in dilihat:
                    dilihat.add(kunci)
                    yield lapor(
                        "tulisan.sasaran-ganda",
                        tabel_.tempat_sel(baris, kolom),
                        f"{nomor} {teks}",
                        ditemukan=f"baris {tabel_.baris[lama].nomor} dan {nomor}: “{shorten(teks, 90)}”",
                        penjelasan=f"Sasaran nomor {tabel_.baris[lama].nomor} dan {nomor} berbunyi sama. Gabungkan menjadi "
                        "satu sasaran dengan dua indikator, atau perbaiki kalimat yang tersalin.",
                        yakin=85,
                    )
