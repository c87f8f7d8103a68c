"""The whole record as files for everybody, and what proves them."""
