"""relint as a language server: what editors ask while somebody writes, answered over standard input and output."""
