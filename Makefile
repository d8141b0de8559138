# Perintah untuk memakai dan mengembangkan Tolok. Ketik "make" untuk daftarnya.
#
# Everything is installed into .venv, locked by hash. A stamp file inside .venv remembers
# which lock is installed, so that the second run takes seconds.

SHELL        := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON       ?= python3
UV           ?= uv
KELUARAN     ?= out
CONTOH       ?= contoh/batumandi-2023
# A folder of real documents with their keys, for the benches of reading and examining; skipped without one.
NYATA        ?=
BERCACAT     ?= contoh/lkip-bercacat/lkip-kecamatan-tirta-kencana-2024.txt

VENV         := .venv
BIN          := $(VENV)/bin
PIP          := $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input
KUNCI        := $(PIP) install --require-hashes --no-build-isolation --use-pep517
PAKET_UJI    := poppler-utils libreoffice-writer-nogui libreoffice-calc-nogui fonts-liberation chromium
PAKET_BANDING := libreoffice-writer-nogui graphviz libpango-1.0-0 libpangoft2-1.0-0 fonts-liberation

# pasang_debian: install Debian packages as root, or say the command and stop.
define pasang_debian
if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	echo "Memasang paket Debian: $(1)"; \
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $(1) >/dev/null; \
else \
	echo "Paket Debian ini diperlukan: $(1)" >&2; \
	echo "Jalankan: sudo apt-get install $(1)" >&2; \
	echo "lalu ulangi perintah make tadi." >&2; \
	exit 2; \
fi
endef

.PHONY: help
help: ## tampilkan daftar perintah ini
	@awk 'BEGIN { FS = ":.*## " } /^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: demo
demo: $(VENV)/.terpasang ## cetak LKIP dan Perjanjian Kinerja contoh ke out/, lalu periksa laporan itu dan satu yang bercacat
	@$(BIN)/tolok lkip $(CONTOH) -o $(KELUARAN)
	@$(BIN)/tolok pk $(CONTOH) -o $(KELUARAN)
	@echo
	@echo "Pemeriksaan laporan yang baru dicetak:"
	@$(BIN)/tolok periksa $(KELUARAN)/lkip-*.pdf --tingkat SALAH
	@echo "Pemeriksaan laporan contoh yang sengaja diberi kesalahan:"
	@$(BIN)/tolok periksa $(BERCACAT); test $$? -eq 1
	@$(BIN)/tolok periksa $(BERCACAT) --format html -o $(KELUARAN); test $$? -eq 1
	@echo
	@echo "Selesai. Berkas ada di $(abspath $(KELUARAN)):"
	@ls -1 $(KELUARAN) | sed 's/^/  /'

.PHONY: test
test: debian-uji $(VENV)/.terpasang-mutasi check ## jalankan check, semua uji, lalu batas cakupan
	$(BIN)/python -m pytest -n 2 --cov --cov-report=
	$(BIN)/coverage report --format=total --include='src/tolok/aturan/*' --fail-under=100 || $(MAKE) -s cakupan
	$(BIN)/coverage report --format=total --fail-under=95 || $(MAKE) -s cakupan

.PHONY: check
check: $(VENV)/.terpasang-uji ## periksa gaya, tipe, dan panah impor
	$(BIN)/ruff check --no-cache --quiet src tests bench
	$(BIN)/ruff format --check --quiet src tests bench
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache | tail -n 4

.PHONY: cakupan
cakupan: ## tunjukkan baris yang belum teruji dari uji terakhir; gagal bila di bawah batas
	$(BIN)/coverage report --include='src/tolok/aturan/*' --fail-under=100
	$(BIN)/coverage report --fail-under=95

.PHONY: dokumen
dokumen: $(VENV)/.terpasang ## tulis ulang docs/aturan/ dan docs/cek/ dari katalog
	$(BIN)/tolok aturan dokumen -o docs/aturan
	$(BIN)/tolok cek dokumen -o docs/cek

.PHONY: bench
bench: debian-banding $(VENV)/.terpasang-banding ## ukur waktu kerja Tolok, juga terhadap perangkat lain
	$(BIN)/python -m bench.contoh $(CONTOH)
	$(BIN)/python -m bench.gambar
	$(BIN)/python -m bench.cetak $(CONTOH)
	PYTHONPATH=tests $(BIN)/python -m bench.borongan
	$(BIN)/python -m bench.baca $(NYATA)
	$(BIN)/python -m bench.nyata $(NYATA)
	PYTHONPATH=tests $(BIN)/python -m bench.tanam

# Each mutant lives in the memory of one process; nothing is written into the tree.
.PHONY: mutasi
mutasi: $(VENV)/.terpasang-mutasi ## ubah setiap aturan sedikit demi sedikit; uji harus menangkapnya (MODUL=… atau ATURAN=…)
	PYTHONHASHSEED=0 $(BIN)/python -m bench.mutasi $(if $(MODUL),--modul $(MODUL)) $(if $(ATURAN),--aturan $(ATURAN))

.PHONY: kunci
kunci: ## perbarui berkas kunci requirements*.txt (memerlukan uv)
	$(UV) pip compile $(CARA_KUNCI) --group bangun -o requirements-bangun.txt
	$(UV) pip compile $(CARA_KUNCI) pyproject.toml -c requirements-bangun.txt -o requirements.txt
	$(UV) pip compile $(CARA_KUNCI) pyproject.toml --group uji -c requirements-bangun.txt -c requirements.txt -o requirements-uji.txt
	$(UV) pip compile $(CARA_KUNCI) --group mutasi -c requirements-uji.txt -o requirements-mutasi.txt
	$(UV) pip compile $(CARA_KUNCI) --group banding -c requirements-uji.txt -o requirements-banding.txt
CARA_KUNCI := --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	--no-emit-index-url --no-emit-find-links

.PHONY: bersih
bersih: ## hapus .venv, keluaran, dan berkas sementara
	rm -rf $(VENV) $(KELUARAN) .coverage .coverage.* htmlcov .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find src tests bench -name __pycache__ -prune -exec rm -rf {} +

# ── pemasangan ──────────────────────────────────────────────────────────────────────

# An interrupted attempt leaves no stamp, so the environment is made anew.
$(VENV)/.python:
	@command -v $(PYTHON) >/dev/null || { $(call pasang_debian,python3); }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Tolok memerlukan Python 3.11 atau lebih baru; $(PYTHON) lebih tua." >&2; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { $(call pasang_debian,python3-venv); }
	@echo "Menyiapkan $(VENV)"
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/.bangun: requirements-bangun.txt $(VENV)/.python
	@$(PIP) install --require-hashes -r requirements-bangun.txt
	@touch $@

$(VENV)/.terpasang: requirements.txt pyproject.toml $(VENV)/.bangun
	@echo "Memasang Tolok dan pustakanya (terkunci dengan hash)"
	@$(KUNCI) -r requirements.txt
	@$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/.terpasang-uji: requirements-uji.txt $(VENV)/.terpasang
	@echo "Memasang alat uji (terkunci dengan hash)"
	@$(KUNCI) -r requirements-uji.txt
	@touch $@

$(VENV)/.terpasang-banding: requirements-banding.txt $(VENV)/.terpasang
	@echo "Memasang perangkat pembanding (terkunci dengan hash)"
	@$(KUNCI) -r requirements-banding.txt
	@touch $@

$(VENV)/.terpasang-mutasi: requirements-mutasi.txt $(VENV)/.terpasang-uji
	@echo "Memasang alat mutasi (terkunci dengan hash)"
	@$(KUNCI) -r requirements-mutasi.txt
	@touch $@

# The tests read our PDF with poppler and open our DOCX in LibreOffice.
.PHONY: debian-uji
debian-uji:
	@command -v pdftotext >/dev/null && command -v soffice >/dev/null && command -v chromium >/dev/null && [ -e /usr/share/fonts/truetype/liberation ] && [ -e /usr/lib/libreoffice/program/libsclo.so ] \
		|| { $(call pasang_debian,$(PAKET_UJI)); }

# What the benches measure against: LibreOffice, graphviz, and the libraries that WeasyPrint draws text with.
.PHONY: debian-banding
debian-banding:
	@command -v soffice >/dev/null && command -v dot >/dev/null && [ -e /usr/share/doc/libpangoft2-1.0-0 ] \
		|| { $(call pasang_debian,$(PAKET_BANDING)); }
