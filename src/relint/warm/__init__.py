"""The warm process: relint kept ready between runs at the desk. Never needed for a right answer."""
