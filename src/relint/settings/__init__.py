"""What settings files say, checked, and which rules they choose."""
