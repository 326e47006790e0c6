"""relint for writing assistants: tools of the Model Context Protocol, over standard input and output alone."""
