"""The public surface of a package: what its callers use, as a file, and what changed in it."""
