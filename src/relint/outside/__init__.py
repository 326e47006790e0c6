"""Where relint meets what is not its own: files and text, read with care, written whole, shown as they are; numpy."""
