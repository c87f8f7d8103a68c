"""How words are looked for, whatever script or spelling they are in."""
