"""The public form of a record, as plain data. No Django here."""
