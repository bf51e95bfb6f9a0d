"""Contract tests of this package, against its own mock exchange over real HTTP on loopback."""
