"""Money of a made-up office: programmes with their kegiatan and sub kegiatan, and kinds of belanja."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from bench.tanam.bentuk import Isi, Rupa
from bench.tanam.penulis import Penulis

from tolok.dokumen.kenali.nomenklatur import Baku, daftar_baku

BELANJA = ("Belanja Pegawai", "Belanja Barang dan Jasa", "Belanja Modal")
LEBAR = (7, 34, 20, 20, 10)
LEBAR_SISA = (7, 28, 18, 18, 16, 10)


class Anggaran:
    """The table of the budget, flat by programme or as a tree, and the sentences that repeat its numbers."""

    def __init__(self, p: Penulis) -> None:
        self.p = p
        self.sisa = p.acak.random() < 0.3
        self.kode = p.acak.random() < 0.5
        self.badan: list[list[Isi | str]] = []

    def write_semua(self) -> None:
        p = self.p
        p.mulai_sub("Realisasi Anggaran")
        pohon = p.acak.random() < 0.6
        program = p.acak.sample(_anak(daftar_baku(), "", 3), 3 if pohon else p.acak.randint(4, 6))
        nama = [_judul(satu.nama) for satu in program]
        rujukan = p.rujuk("ang")
        for n, satu in enumerate(program):
            if pohon:
                self._pohon(f"ang.p{n}", satu, str(n + 1))
            else:
                self._daun(f"ang.p{n}", nama[n], satu.kode if self.kode else str(n + 1))
        self._jumlah("ang.jml", "Jumlah", "", [f"ang.p{n}" for n in range(len(program))], 0)
        p.tulis(
            f"Untuk melaksanakan tugasnya, pada tahun {p.tahun} {p.nama} mengelola pagu anggaran sebesar "
            f"{p.ulang('ang.jml.pagu')} dengan realisasi sebesar {p.ulang('ang.jml.real')} atau "
            f"{p.ulang('ang.jml.persen')}. Rinciannya disajikan pada {rujukan}."
        )
        kepala = ("Kode" if self.kode else "No", "Program/Kegiatan/Sub Kegiatan" if pohon else "Program", "Pagu (Rp)")
        akhir = ("Realisasi (Rp)", "Sisa (Rp)", "%") if self.sisa else ("Realisasi (Rp)", "%")
        lebar = list(LEBAR_SISA if self.sisa else LEBAR)
        if self.kode:
            lebar[0] = 16
        p.tabel("ang", f"Realisasi Anggaran Tahun {p.tahun}", (*kepala, *akhir), self.badan, lebar)
        pilih = p.acak.randrange(len(program))
        p.tulis(
            f"Realisasi anggaran {nama[pilih]} sebesar {p.ulang(f'ang.p{pilih}.real')} dari pagu "
            f"{p.ulang(f'ang.p{pilih}.pagu')} atau {p.ulang(f'ang.p{pilih}.persen')}."
        )
        self._belanja()

    def _pohon(self, kunci: str, program: Baku, nomor: str) -> None:
        tempat = len(self.badan)
        kegiatan = self.p.acak.sample(pilihan := _anak(daftar_baku(), program.kode, 5), min(2, len(pilihan)))
        for k, satu in enumerate(kegiatan):
            awal = len(self.badan)
            sub = self.p.acak.sample(daun := _anak(daftar_baku(), satu.kode, 6), min(3, len(daun)))
            for n, anak in enumerate(sub):
                self._daun(f"{kunci}.k{k}.s{n}", anak.nama, anak.kode if self.kode else "", lekuk=2)
            kode = satu.kode if self.kode else f"{nomor}.{k + 1}"
            self._jumlah(f"{kunci}.k{k}", satu.nama, kode, [f"{kunci}.k{k}.s{n}" for n in range(len(sub))], 1, awal)
        kode = program.kode if self.kode else nomor
        self._jumlah(kunci, _judul(program.nama), kode, [f"{kunci}.k{k}" for k in range(len(kegiatan))], 0, tempat)

    def _daun(self, kunci: str, nama: str, kode: str, lekuk: int = 0) -> None:
        acak = self.p.acak
        pagu = Decimal(acak.randrange(9_000_000, 10 ** acak.choice((8, 9)), acak.choice((100, 1000, 50))))
        real = (pagu * acak.randrange(801, 999) / 1000).to_integral_value() - acak.randrange(0, 997)
        self.p.nilai(f"{kunci}.pagu", pagu, Rupa.RUPIAH)
        self.p.nilai(f"{kunci}.real", real, Rupa.RUPIAH)
        self.badan.append(self._baris(kunci, nama, kode, lekuk))

    def _jumlah(self, kunci: str, nama: str, kode: str, suku: Sequence[str], lekuk: int, di: int | None = None) -> None:
        for apa in ("pagu", "real"):
            self.p.jumlah(f"{kunci}.{apa}", [f"{satu}.{apa}" for satu in suku])
        self.badan.insert(len(self.badan) if di is None else di, self._baris(kunci, nama, kode, lekuk))

    def _baris(self, kunci: str, nama: str, kode: str, lekuk: int) -> list[Isi | str]:
        p = self.p
        pagu, real = f"{kunci}.pagu", f"{kunci}.real"
        p.dok.pasangan.append((pagu, real))
        angka = [f"{{{pagu}}}", f"{{{real}}}"]
        if self.sisa:
            p.nilai(f"{kunci}.sisa", p.dok.nilai[pagu].angka - p.dok.nilai[real].angka, Rupa.RUPIAH)
            p.lain(f"{kunci}.sisa", (pagu, real))
            angka.append(f"{{{kunci}.sisa}}")
        angka.append(p.persen(f"{kunci}.persen", real, pagu))
        return [Isi(kode), Isi(nama, lekuk=lekuk), *angka]

    def _belanja(self) -> None:
        p = self.p
        total = p.dok.nilai["ang.jml.pagu"].angka, p.dok.nilai["ang.jml.real"].angka
        bobot = ((530, 361), (p.acak.randint(532, 545), p.acak.randint(340, 360)))
        bagian = [[(t * w / 1000).to_integral_value() for w in b] for t, b in zip(total, bobot, strict=True)]
        self.badan = []
        for n, nama in enumerate(BELANJA):
            pagu, real = (b[n] if n < 2 else t - sum(b) for b, t in zip(bagian, total, strict=True))
            p.nilai(f"ang.b{n}.pagu", pagu, Rupa.RUPIAH)
            p.nilai(f"ang.b{n}.real", real, Rupa.RUPIAH)
            self.badan.append(self._baris(f"ang.b{n}", nama, str(n + 1), 0))
        self._jumlah("ang.bjml", "Jumlah", "", [f"ang.b{n}" for n in range(3)], 0)
        p.tulis(f"Menurut jenis belanjanya, anggaran itu dirinci pada {p.rujuk('belanja')}.")
        akhir = ("Realisasi (Rp)", "Sisa (Rp)", "%") if self.sisa else ("Realisasi (Rp)", "%")
        lebar = LEBAR_SISA if self.sisa else LEBAR
        p.tabel(
            "belanja", "Anggaran menurut Jenis Belanja", ("No", "Jenis Belanja", "Pagu (Rp)", *akhir), self.badan, lebar
        )
        p.tulis(
            f"Belanja Modal terealisasi sebesar {p.ulang('ang.b2.real')} dari pagu {p.ulang('ang.b2.pagu')} "
            f"atau {p.ulang('ang.b2.persen')}."
        )


def _anak(semua: Sequence[Baku], induk: str, panjang: int) -> list[Baku]:
    return [
        satu
        for satu in semua
        if satu.kode.startswith(f"{induk}." if induk else "") and len(satu.kode.split(".")) == panjang and not satu.masa
        if panjang > 3 or satu.kode[0].isdigit()
    ]


def _judul(nama: str) -> str:
    return nama.title().replace(" Dan ", " dan ") if nama.isupper() else nama
