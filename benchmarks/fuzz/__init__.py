"""Readers under bytes that nobody meant: one small target each, driven by coverage where atheris is installed."""
