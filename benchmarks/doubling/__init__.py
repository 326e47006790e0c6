"""How time and memory grow with a draft: each shape is read at twice its length until a second is full."""
