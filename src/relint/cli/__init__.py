"""The command line: one file a command. Settings, files and printing live here; the engine knows none of them."""
