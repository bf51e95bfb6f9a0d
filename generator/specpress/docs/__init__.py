"""Documentation pages: what they say as facts, and how that compares with a spec."""
