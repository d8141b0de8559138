"""Planted errors: consistent documents of many prints, one provable mistake at a time, and what the auditor says."""
