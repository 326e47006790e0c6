"""Sequences of mails as programs keep them: YAML, JSON and CSV, mailboxes and calendars."""
