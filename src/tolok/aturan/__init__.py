"""The law as code: pure functions, dated values, worked cases. Standard library only."""
