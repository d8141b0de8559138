"""Daftar kata: words of reports that are often mistyped, often doubled, or right though they look mistyped."""

from __future__ import annotations

_KELIRU = """
    administasi=administrasi adminitrasi=administrasi adminstrasi=administrasi akuntabiltas=akuntabilitas
    akuntablitas=akuntabilitas anggraan=anggaran aparatus=aparatur aparturnya=aparaturnya bersatus=berstatus
    birikrasi=birokrasi direalisaikan=direalisasikan evalusai=evaluasi honorar=honorer indikaor=indikator
    indiktor=indikator jumah=jumlah katagori=kategori keacamatan=kecamatan keberhasian=keberhasilan
    kecamtan=kecamatan kegiatn=kegiatan kegitan=kegiatan keputusn=keputusan kesejateraan=kesejahteraan
    kinerj=kinerja kinerka=kinerja kuisioner=kuesioner kuisisioner=kuesioner laporn=laporan masyarkat=masyarakat
    masyrakat=masyarakat memeiliki=memiliki memungkinnya=memungkinkannya parsipatif=partisipatif
    pedamping=pendamping pelaksanan=pelaksanaan pelaporam=pelaporan pelayananan=pelayanan pembanguna=pembangunan
    pemberdayan=pemberdayaan pemerinah=pemerintah pemerinta=pemerintah penatusahaan=penatausahaan
    pencapain=pencapaian peneyelenggaraan=penyelenggaraan penganggran=penganggaran pengawsan=pengawasan
    penstra=renstra penyataan=pernyataan penyatan=pernyataan penyelengaraan=penyelenggaraan
    penyelengggaraan=penyelenggaraan penyelesaan=penyelesaian peratuaran=peraturan perencanan=perencanaan
    pertauran=peraturan progam=program program-progam=program realiasi=realisasi realisai=realisasi
    relisasi=realisasi sasran=sasaran sekretarit=sekretariat startegis=strategis stategis=strategis
    tribulan=triwulan trieulan=triwulan
"""
KELIRU = dict(pasangan.split("=") for pasangan in _KELIRU.split())
"""Key words as they are often mistyped, and as they should be."""

_BERULANG = """
    ada alat anak baik benar bersama bidang biro cita desa dua faktor hal hari kata kegiatan kira lain laki lama
    langkah macam masing mata nilai obat orang pelan pihak program rata sama satu sewaktu sub surat tata tiap tugas
    undang upaya usaha
"""
BERULANG = frozenset(_BERULANG.split())
"""Words that Indonesian doubles, whose hyphen is often left out."""

_SAH = """
    pelayaran pembantuan pembekalan pembuatan pemilahan pemilihan pemungutan penambahan penanaman penataan pendataan
    penerapan pengalaman pengamanan pengelolaan pengolahan penjabaran penyerapan peralatan perawatan peredaran
    pertahanan pertamanan pertanahan perubahan perumahan perundangan perundingan peternakan
"""
SAH = frozenset(_SAH.split())
"""Words that are right and one letter away from a word of the nomenklatur."""
