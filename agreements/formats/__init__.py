"""Documents in the forms that others read. No Django here."""
