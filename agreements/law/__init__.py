"""Pure rules of treaty law. No Django here."""
