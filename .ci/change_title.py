"""Changes the title of the first spec of the project that the argument names."""

import re
import sys
from pathlib import Path

spec = min(Path(sys.argv[1]).glob("spec/*/openapi.yaml"))
before = spec.read_text(encoding="utf-8")
after = re.sub(r"^  title: .*$", "  title: Something Else", before, count=1, flags=re.MULTILINE)
if after == before:
    sys.exit(f"{spec} has no title to change")
spec.write_text(after, encoding="utf-8")
