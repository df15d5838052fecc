"""The network diagram."""

from bpviz.views.network.view import NetworkView

__all__ = ["NetworkView"]
