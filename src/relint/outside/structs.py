"""Typed data that is equal where its fields are. A struct is made ready in a fortieth of the time of a dataclass."""

from msgspec import Struct, field
from msgspec.structs import replace

__all__ = ["Struct", "field", "replace"]
