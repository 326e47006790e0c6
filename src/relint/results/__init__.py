"""What became of drafts, as bytes: compact enough to keep many, and the same whoever worked it out."""
