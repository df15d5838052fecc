"""Builds digits8x8.npz from the copy that scikit-learn ships.

    python -m pip install scikit-learn
    python resources/data/build_digits.py

The program never imports scikit-learn; only this script does.
"""

import hashlib
from pathlib import Path

import numpy as np
from sklearn.datasets import load_digits

TARGET = Path(__file__).with_name("digits8x8.npz")


def main() -> None:
    """Writes the arrays in their original order and prints the hash that README.md states."""
    source = load_digits()
    images = source.images.astype(np.uint8)
    classes = source.target.astype(np.uint8)
    if not np.array_equal(images, source.images):
        raise SystemExit("The pixels are not whole numbers from 0 to 255.")
    np.savez_compressed(TARGET, images=images, classes=classes)
    digest = hashlib.sha256(images.tobytes() + classes.tobytes()).hexdigest()
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes, arrays {digest}")


if __name__ == "__main__":
    main()
