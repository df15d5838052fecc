"""The bar below everything: where in time we are, and how to get elsewhere."""

from bpviz.views.transport.bar import Transport

__all__ = ["Transport"]
