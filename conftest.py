"""Makes the pressed packages importable in every test, as an installation would."""

import sys
from pathlib import Path

sys.path[:0] = [str(folder) for folder in sorted(Path(__file__).parent.glob("generated/*/src"))]
