"""The resources of the API, one module each; a client loads them on first use."""
