"""specpress presses hand-written OpenAPI documents into publishable Python clients."""

__version__ = "0.1.0"
