"""Word processors' files: their paragraphs as text, each with its number. Only the standard library is needed."""
