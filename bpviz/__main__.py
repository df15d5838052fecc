"""bpviz as a module: python -m bpviz."""

import sys

from bpviz.cli import main

if __name__ == "__main__":
    sys.exit(main())
