"""The groups of runs: each measures what belongs together, everything in it in turn."""
