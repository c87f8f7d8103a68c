"""Views: an address and a query in, documents through a builder, a page or a format out."""
