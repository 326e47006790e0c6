"""From a draft to what its writer is told; `line` is the whole way."""
