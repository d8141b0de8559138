"""Rumus tertib administrasi desa: laporan yang diterima kecamatan dibandingkan dengan laporan yang wajib.

Tahun yang dilaporkan dan tanggal laporan diterima adalah dua hal: laporan satu tahun datang pada tahun
berikutnya. Yang menentukan dihitung atau tidak ialah tanggal batas, atau tenggat laporan itu sendiri.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, date
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import cast

from tolok.aturan.galat import GalatMasukan, quote
from tolok.aturan.katalog import aturan
from tolok.aturan.nilai import NilaiTepat, belum_ada
from tolok.aturan.parameter import nama_parameter, parameter, riwayat_parameter
from tolok.aturan.regulasi import Rujukan
from tolok.aturan.rumus.daftar_desa import TANPA_DESA, check_ganda, find_nama
from tolok.aturan.satuan import Satuan

WAJIB = "wajib_lapor_desa."
TENGGAT = "tenggat_lapor_desa"
TANPA_TENGGAT: Mapping[str, date] = MappingProxyType({})

LAPORAN_KADES = Rujukan("permendagri-46-2016", "laporan penyelenggaraan pemerintahan desa akhir tahun anggaran")
LAPORAN_BPD = Rujukan("permendagri-110-2016", "Pasal 61 dan 62, laporan kinerja BPD")
LAPORAN_APB_DESA = Rujukan(
    "permendagri-20-2018", "Pasal 68 dan 70, laporan pelaksanaan dan pertanggungjawaban APB Desa"
)
INDIKATOR_KECAMATAN = Rujukan("lkip-batumandi-2023", "Indikator Kinerja Utama, formulasi tertib administrasi desa")
DASAR = (LAPORAN_KADES, LAPORAN_BPD, LAPORAN_APB_DESA, INDIKATOR_KECAMATAN)


class BidangTertib(StrEnum):
    """Bidang administrasi desa; setiap bidang mempunyai daftar laporan wajib sendiri."""

    PEMERINTAHAN = "pemerintahan"
    KEUANGAN = "keuangan"


@dataclass(frozen=True, slots=True)
class LaporanDesa:
    """Satu laporan desa. `tahun` = tahun yang dilaporkan; `diterima` = tanggal masuk, kosong bila belum."""

    desa: str
    jenis: str
    tahun: int
    diterima: date | None = None


@dataclass(frozen=True, slots=True)
class TertibDesa:
    """Laporan wajib satu desa menurut keadaannya; isinya kode jenis laporan."""

    desa: str
    dihitung: tuple[str, ...]
    terlambat: tuple[str, ...]
    """Diterima, tetapi sesudah tanggal batas atau sesudah tenggatnya."""
    belum_diterima: tuple[str, ...]

    @property
    def lengkap(self) -> bool:
        """Apakah semua laporan wajib desa ini dihitung."""
        return not self.terlambat and not self.belum_diterima


@dataclass(frozen=True, slots=True)
class TidakDinilai:
    """Jenis laporan yang tidak ikut dinilai, dengan alasannya."""

    jenis: str
    alasan: str


@dataclass(frozen=True, slots=True)
class TertibAdministrasi:
    """Hasil satu ukuran tertib: persennya, kedua bilangannya, dan keadaan setiap desa."""

    nilai: NilaiTepat
    pembilang: int
    penyebut: int
    rincian: tuple[TertibDesa, ...]
    tidak_dinilai: tuple[TidakDinilai, ...] = ()


@aturan(
    kode="tertib_administrasi.laporan",
    nama="Tertib administrasi desa menurut laporan",
    rumus="laporan wajib yang diterima sampai tanggal batas ÷ (laporan wajib per desa × banyaknya desa) × 100",
    satuan=Satuan.PERSEN,
    dasar=DASAR,
    tafsir=("T-021", "T-022", "T-023"),
    parameter=("wajib_lapor_desa.pemerintahan", "wajib_lapor_desa.keuangan"),
)
def laporan(
    *, bidang: BidangTertib, tahun: int, desa: Sequence[str], laporan: Sequence[LaporanDesa], batas: date
) -> TertibAdministrasi:
    """Bagian laporan wajib yang diterima; persen, belum dibulatkan, dengan keadaan setiap desa.

    `tahun` ialah tahun yang dilaporkan. Laporan yang diterima tepat pada tanggal batas
    dihitung, sesudahnya tidak. Salinan laporan yang sama dihitung sekali, menurut tanggal
    terima yang paling awal. Laporan tahun lain dan laporan bidang lain dilewati. Paling
    awal laporan diterima pada hari terakhir masa yang dilaporkannya. Tanpa desa hasilnya
    tidak berlaku.

    Galat:
        TidakDikenal: desa tidak ada dalam daftar, atau jenis laporan tidak ada.
        GalatMasukan: desa tertulis ganda, laporan diterima sebelum masa yang dilaporkan
            berakhir, tahun bukan empat angka, atau tanggal batas mendahului tahun yang
            dilaporkan.
        ParameterTidakBerlaku: daftar laporan wajib belum ada bagi tahun itu.
    """
    rincian = _rinci_menurut_batas(bidang, tahun, desa, laporan, batas)
    return _hasil(rincian, pembilang=_banyak_dihitung(rincian), penyebut=_banyak_wajib(rincian))


@aturan(
    kode="tertib_administrasi.desa",
    nama="Tertib administrasi desa menurut desa",
    rumus="desa yang semua laporan wajibnya diterima sampai tanggal batas ÷ banyaknya desa × 100",
    satuan=Satuan.PERSEN,
    dasar=DASAR,
    tafsir=("T-021", "T-022", "T-023"),
    parameter=("wajib_lapor_desa.pemerintahan", "wajib_lapor_desa.keuangan"),
)
def desa(
    *, bidang: BidangTertib, tahun: int, desa: Sequence[str], laporan: Sequence[LaporanDesa], batas: date
) -> TertibAdministrasi:
    """Bagian desa yang laporannya lengkap; persen, belum dibulatkan, dengan keadaan setiap desa.

    Bacaan lain atas indikator yang sama (T-021): satu laporan yang kurang membuat desanya
    tidak tertib. Apa yang dihitung sama dengan aturan tertib_administrasi.laporan.

    Galat:
        TidakDikenal: desa tidak ada dalam daftar, atau jenis laporan tidak ada.
        GalatMasukan: desa tertulis ganda, laporan diterima sebelum masa yang dilaporkan
            berakhir, tahun bukan empat angka, atau tanggal batas mendahului tahun yang
            dilaporkan.
        ParameterTidakBerlaku: daftar laporan wajib belum ada bagi tahun itu.
    """
    rincian = _rinci_menurut_batas(bidang, tahun, desa, laporan, batas)
    return _hasil(rincian, pembilang=sum(satu.lengkap for satu in rincian), penyebut=len(rincian))


@aturan(
    kode="tertib_administrasi.tepat_waktu",
    nama="Ketepatan waktu laporan desa",
    rumus="laporan yang diterima sampai tenggatnya ÷ laporan wajib yang tenggatnya sudah tiba × 100",
    satuan=Satuan.PERSEN,
    dasar=(*DASAR, Rujukan("pp-43-2014", "Pasal 103, laporan realisasi pelaksanaan APB Desa")),
    tafsir=("T-022", "T-023", "T-025"),
    parameter=("wajib_lapor_desa.pemerintahan", "wajib_lapor_desa.keuangan", TENGGAT),
)
def tepat_waktu(
    *,
    bidang: BidangTertib,
    tahun: int,
    desa: Sequence[str],
    laporan: Sequence[LaporanDesa],
    pada: date,
    tenggat: Mapping[str, date] = TANPA_TENGGAT,
) -> TertibAdministrasi:
    """Bagian laporan wajib yang diterima sampai tenggat masing-masing; persen, belum dibulatkan.

    Ukuran ini berdiri sendiri: laporan yang terlambat tetap melengkapi kewajiban menurut
    dua aturan tertib yang lain. Hanya jenis laporan yang tenggatnya sudah tiba pada tanggal
    `pada` dinilai; yang belum tiba dan yang tidak bertenggat disebut dengan alasannya.
    Laporan yang baru datang sesudah tanggal `pada` pada tanggal itu belum diterima.
    `tenggat` memuat tenggat yang ditetapkan kantor, menurut kode jenis laporan, dan
    mendahului tenggat peraturan.

    Galat:
        TidakDikenal: desa tidak ada dalam daftar, jenis laporan tidak ada, atau tenggat
            diberikan bagi laporan yang tidak wajib.
        GalatMasukan: desa tertulis ganda, laporan diterima atau tenggat jatuh sebelum masa yang
            dilaporkan berakhir, atau tahun bukan empat angka.
        ParameterTidakBerlaku: daftar laporan wajib atau tenggatnya belum ada bagi tahun itu.
    """
    wajib = _baca_wajib(bidang, tahun)
    berlaku = {**_baca_tenggat(tahun), **_check_tenggat(bidang, tahun, tenggat, wajib)}
    jatuh_tempo = {jenis: berlaku[jenis] for jenis in wajib if jenis in berlaku and berlaku[jenis] <= pada}
    rincian = _rinci(_pilih(tahun, desa, laporan, sampai=pada), desa, jatuh_tempo)
    dilewati = tuple(TidakDinilai(jenis, _alasan(berlaku.get(jenis))) for jenis in wajib if jenis not in jatuh_tempo)
    if desa and not jatuh_tempo:
        kosong = belum_ada(f"belum ada laporan yang tenggatnya tiba pada {pada.isoformat()}")
        return TertibAdministrasi(kosong, 0, 0, rincian, dilewati)
    return _hasil(rincian, pembilang=_banyak_dihitung(rincian), penyebut=_banyak_wajib(rincian), dilewati=dilewati)


def _rinci_menurut_batas(
    bidang: BidangTertib, tahun: int, desa: Sequence[str], laporan: Sequence[LaporanDesa], batas: date
) -> tuple[TertibDesa, ...]:
    wajib = _baca_wajib(bidang, tahun)
    if batas.year < tahun:
        raise GalatMasukan(
            f"Tanggal batas {batas.isoformat()} mendahului tahun yang dilaporkan, {tahun}. Periksa keduanya."
        )
    return _rinci(_pilih(tahun, desa, laporan), desa, dict.fromkeys(wajib, batas))


def _baca_wajib(bidang: BidangTertib, tahun: int) -> tuple[str, ...]:
    # One year is left free, because the reports of the last year arrive in the next.
    if not 1000 <= tahun < MAXYEAR:
        raise GalatMasukan(f"Tahun {tahun} bukan tahun laporan. Tulis empat angka, mis. 2023.")
    berlaku = parameter(f"{WAJIB}{bidang}", date(tahun, 12, 31))
    return tuple(satu["kode"] for satu in cast("Sequence[Mapping[str, str]]", berlaku.nilai["laporan"]))


def _baca_tenggat(tahun: int) -> dict[str, date]:
    daftar = cast("Sequence[Mapping[str, object]]", parameter(TENGGAT, date(tahun, 12, 31)).nilai["tenggat"])
    return {
        str(satu["kode"]): date(
            tahun + bool(satu["tahun_berikutnya"]), cast("int", satu["bulan"]), cast("int", satu["tanggal"])
        )
        for satu in daftar
    }


def _check_tenggat(
    bidang: BidangTertib, tahun: int, tenggat: Mapping[str, date], wajib: Sequence[str]
) -> dict[str, date]:
    """Return the due dates of the office, by the kind as the law's list writes it."""
    akhir, hasil = _akhir_masa(tahun), {}
    for nama, hari in tenggat.items():
        jenis = find_nama(f"Tenggat laporan {bidang}", nama, dikenal=wajib)
        if hari < akhir[jenis]:
            raise GalatMasukan(
                f"Tenggat {jenis} {hari.isoformat()} jatuh sebelum masa yang dilaporkan berakhir, "
                f"{akhir[jenis].isoformat()}. Periksa tanggalnya."
            )
        hasil[jenis] = hari
    return hasil


def _akhir_masa(tahun: int) -> dict[str, date]:
    """Return the last day that each kind of report, of any field, reports on in this year."""
    return {
        cast("str", satu["kode"]): date(tahun, bulan, monthrange(tahun, bulan)[1])
        for nama in nama_parameter()
        if nama.startswith(WAJIB)
        for nilai in riwayat_parameter(nama)
        for satu in cast("Sequence[Mapping[str, object]]", nilai.nilai["laporan"])
        for bulan in (cast("int", satu["bulan_akhir"]),)
    }


def _pilih(
    tahun: int, desa: Sequence[str], laporan: Sequence[LaporanDesa], *, sampai: date = date.max
) -> dict[tuple[str, str], date]:
    """Return the day on which each report of this year first came in, by village and kind."""
    check_ganda("Desa", desa)
    akhir = _akhir_masa(tahun)
    diterima: dict[tuple[str, str], date] = {}
    for satu in (baris for baris in laporan if baris.tahun == tahun):
        nama = find_nama("Desa", satu.desa, dikenal=desa)
        jenis = find_nama("Jenis laporan", satu.jenis, dikenal=akhir)
        if satu.diterima is None:
            continue
        hari = _check_diterima(satu, satu.diterima, akhir[jenis])
        if hari <= sampai:
            diterima[nama, jenis] = min(hari, diterima.get((nama, jenis), hari))
    return diterima


def _check_diterima(laporan: LaporanDesa, diterima: date, akhir: date) -> date:
    if diterima < akhir:
        raise GalatMasukan(
            f"Laporan {quote(laporan.jenis)} tahun {laporan.tahun} dari {quote(laporan.desa)} tercatat diterima "
            f"{diterima.isoformat()}, padahal masa yang dilaporkan baru berakhir {akhir.isoformat()}. "
            "Periksa tahun laporan dan tanggal terimanya; salah satunya mungkin salah tulis."
        )
    return diterima


def _rinci(
    diterima: Mapping[tuple[str, str], date], desa: Sequence[str], paling_lambat: Mapping[str, date]
) -> tuple[TertibDesa, ...]:
    """Tell for each village which reports count; `paling_lambat` = the last good day of each kind."""
    rincian = []
    for nama in desa:
        masuk = {jenis: diterima[nama, jenis] for jenis in paling_lambat if (nama, jenis) in diterima}
        rincian.append(
            TertibDesa(
                desa=nama,
                dihitung=tuple(jenis for jenis, hari in masuk.items() if hari <= paling_lambat[jenis]),
                terlambat=tuple(jenis for jenis, hari in masuk.items() if hari > paling_lambat[jenis]),
                belum_diterima=tuple(jenis for jenis in paling_lambat if jenis not in masuk),
            )
        )
    return tuple(rincian)


def _banyak_dihitung(rincian: Sequence[TertibDesa]) -> int:
    return sum(len(satu.dihitung) for satu in rincian)


def _banyak_wajib(rincian: Sequence[TertibDesa]) -> int:
    return sum(len(satu.dihitung) + len(satu.terlambat) + len(satu.belum_diterima) for satu in rincian)


def _hasil(
    rincian: tuple[TertibDesa, ...], *, pembilang: int, penyebut: int, dilewati: tuple[TidakDinilai, ...] = ()
) -> TertibAdministrasi:
    nilai: NilaiTepat = Fraction(pembilang, penyebut) * 100 if rincian else TANPA_DESA
    return TertibAdministrasi(nilai, pembilang, penyebut, rincian, dilewati)


def _alasan(tenggat: date | None) -> str:
    return f"tenggatnya {tenggat.isoformat()} belum tiba" if tenggat else "tidak ada tenggat yang diketahui"
