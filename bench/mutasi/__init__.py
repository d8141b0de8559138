"""Mutation testing of the rules: every small change of a rule must be noticed by its cases and tests."""
