"""How long things take, as ratios in one run: ``python -m bench [PART ...]``, or ``make bench``."""
