"""What a text says in grammar: sentences, tags, trees, names."""
