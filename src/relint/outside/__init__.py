"""Where relint meets files and text of other people: read with care, written whole, shown as what they are."""
