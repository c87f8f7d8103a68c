"""What staff keep: one model a file."""
