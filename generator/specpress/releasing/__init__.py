"""From what changed in the public surface to the next version, its changelog and its files."""
