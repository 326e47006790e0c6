"""relint: the linter for relationships in outbound marketing copy."""

__version__ = "0.1.0"
