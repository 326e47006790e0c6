"""What is told where headings alone were read: said by the reader of a file, and known again by the verdict."""

from __future__ import annotations

ONLY_HEADINGS = "only headings were read; what stands below them is code, comments or properties."
