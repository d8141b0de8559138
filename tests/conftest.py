"""Settings for all tests: no randomness, so that a failure today is a failure tomorrow."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("tolok", derandomize=True, deadline=None)
settings.load_profile("tolok")
