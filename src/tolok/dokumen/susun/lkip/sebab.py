"""Analyses five to seven: causes with what was done and will be done, resources, programmes."""

from __future__ import annotations

from collections.abc import Sequence

from tolok.dokumen.fakta.pengukuran import Pengukuran, RencanaAksi, SumberDaya
from tolok.dokumen.fakta.rencana import Sasaran, Tujuan
from tolok.dokumen.naskah import Bab, Blok, Penomoran, Teks
from tolok.dokumen.susun.angka import tulis_target, tulis_uang
from tolok.dokumen.susun.blok import bab, butir, daftar, paragraf, tebal
from tolok.dokumen.susun.kalimat import Hasil, hasil, kalimat_efisiensi
from tolok.dokumen.susun.lkip.keluaran import tabel_keluaran
from tolok.dokumen.susun.lkip.konteks import Konteks, jenis_pemilik, sebutan_pemilik
from tolok.dokumen.susun.perhitungan import Kinerja


def penyebab(konteks: Konteks, kinerja: Sequence[Kinerja]) -> Bab:
    isi: list[Blok] = []
    tanpa: list[Kinerja] = []
    for satu in kinerja:
        catatan = _catatan(konteks, satu)
        if not catatan:
            tanpa.append(satu)
            continue
        if len(kinerja) > 1:
            isi.append(paragraf(Teks(satu.indikator.nama, tebal=True, miring=True), ":"))
        isi += catatan
    isi += _tanpa_catatan(konteks, tanpa)
    return bab("Penyebab, upaya, dan rencana tahun berikutnya", *isi, tingkat=4)


def _catatan(konteks: Konteks, kinerja: Kinerja) -> list[Blok]:
    ukur = kinerja.pengukuran
    rencana = konteks.rencana(kinerja.kode)
    isi: list[Blok] = []
    for judul, daftar_butir in (
        ("Penyebab hasil tersebut:", ukur.penyebab if ukur else ()),
        (f"Upaya tahun {konteks.tahun}:", _upaya(ukur) if ukur else ()),
        ("Hambatan:", ukur.hambatan if ukur else ()),
        ("Solusi:", ukur.solusi if ukur else ()),
        ("Rencana tahun berikutnya:", tuple(map(_rencana, rencana))),
    ):
        if daftar_butir:
            isi += [paragraf(tebal(judul)), daftar(daftar_butir, Penomoran.BULAT)]
    if isi and not rencana:
        isi.append(paragraf(f"Rencana aksi khusus {kinerja.indikator.nama} untuk tahun berikutnya belum ditetapkan."))
    return isi


def _tanpa_catatan(konteks: Konteks, tanpa: Sequence[Kinerja]) -> list[Blok]:
    """An unmet target without a recorded cause is said more strongly than a met one; orders stand only in a draft."""
    belum = [satu.indikator.nama for satu in tanpa if hasil(satu) is Hasil.BELUM]
    lain = [satu.indikator.nama for satu in tanpa if hasil(satu) is not Hasil.BELUM]
    isi: list[Blok] = []
    if belum:
        letak = "belum dijelaskan dan wajib dilengkapi" if konteks.draf else "tidak dijelaskan dalam data laporan ini"
        isi.append(paragraf(f"Penyebab tidak tercapainya target {butir(belum)} {letak}."))
    if lain:
        isi.append(paragraf(f"Penyebab dan upaya atas {butir(lain)} belum dicatat dalam data laporan."))
    return isi


def _upaya(ukur: Pengukuran) -> tuple[str, ...]:
    return tuple(f"{satu.uraian.rstrip('.')} ({satu.waktu})." if satu.waktu else satu.uraian for satu in ukur.upaya)


def _rencana(rencana: RencanaAksi) -> str:
    rincian = [
        f"{nama}: {nilai}"
        for nama, nilai in (
            ("penanggung jawab", rencana.penanggung_jawab),
            ("waktu", rencana.waktu),
            ("anggaran", f"Rp{tulis_uang(rencana.anggaran)}" if rencana.anggaran is not None else ""),
        )
        if nilai
    ]
    ekor = "; ".join(rincian) or "penanggung jawab, waktu, dan anggaran belum ditetapkan"
    return f"{rencana.uraian.rstrip('.')} ({ekor})."


def sumber_daya(kinerja: Sequence[Kinerja]) -> Bab:
    isi: list[Blok] = [paragraf(kalimat_efisiensi(satu)) for satu in kinerja if satu.dukungan]
    tanpa = [satu.indikator.nama for satu in kinerja if not satu.dukungan]
    if tanpa:
        isi.append(paragraf(f"{butir(tanpa)} tidak dikaitkan dengan program tertentu dalam dokumen rencana."))
    isi += [
        paragraf(f"Untuk {satu.indikator.nama} dipakai {butir(map(_daya, satu.pengukuran.sumber_daya))}.")
        for satu in kinerja
        if satu.pengukuran and satu.pengukuran.sumber_daya
    ]
    return bab("Efisiensi penggunaan sumber daya", *isi, tingkat=4)


def _daya(daya: SumberDaya) -> str:
    return f"{tulis_target(daya.dipakai, daya.satuan)} dari {tulis_target(daya.rencana, daya.satuan)} yang direncanakan"


def program_penunjang(konteks: Konteks, milik: Tujuan | Sasaran, kinerja: Sequence[Kinerja]) -> Bab:
    program = {pos.kode: pos for satu in kinerja if satu.dukungan for pos in satu.dukungan.program}
    if not program:
        return bab(
            "Program penunjang",
            paragraf(f"Tidak ada program {konteks.nama} yang dikaitkan dengan {jenis_pemilik(milik)} ini dalam data."),
            tingkat=4,
        )
    judul = f"Program Penunjang {sebutan_pemilik(milik)} Tahun {konteks.tahun}"
    return bab("Program penunjang", tabel_keluaran(f"program:{milik.kode}", judul, program.values()), tingkat=4)
