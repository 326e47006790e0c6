"""The speed benchmark: drafts of its own making, rivals, runs in turn, ratios with their spread, a table and a plot."""
