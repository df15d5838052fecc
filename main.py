"""bpviz from a checkout: python main.py."""

import sys

from bpviz.cli import main

if __name__ == "__main__":
    sys.exit(main())
