"""The site as plain files: asked page by page, led on by relative links, written to a folder."""
