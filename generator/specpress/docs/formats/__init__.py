"""The formats of documentation pages; each module turns the text of a page into blocks."""
