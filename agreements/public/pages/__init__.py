"""Page builders: (document, library, on, language) in, what the template prints out."""
