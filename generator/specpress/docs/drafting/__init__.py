"""Drafting: YAML for what a page documents and the spec lacks, and the mend of what drifted."""
