"""bpviz makes backpropagation visible: every factor of the chain rule, forwards and backwards.

Importing any part of bpviz first limits the linear-algebra library under numpy to one thread.
For networks of this size a second thread gains nothing, slows everything down beside a window,
and would make a replay of the training differ in its last bits.
"""

import os

for _variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_variable, "1")

__version__ = "0.1.0"
