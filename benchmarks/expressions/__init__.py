"""Every regular expression of relint under strings made of its own parts: what takes more than their length is told."""
