"""Patterns over sentences, from their text in a rule file to the words that they match."""
