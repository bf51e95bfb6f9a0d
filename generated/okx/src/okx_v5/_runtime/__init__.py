"""The library that every generated package carries: calls, signing, decoding and errors."""
