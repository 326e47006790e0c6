"""Rule packs: folders of YAML, read and checked. Packs are data; loading one never runs code."""
