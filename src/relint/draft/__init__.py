"""What was read: a source, the document that a reader sees of it, who writes to whom, and how far they have come."""
