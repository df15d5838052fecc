"""The iteration as lines of numpy, the line of the current step lit."""

from bpviz.views.code.view import CodeView

__all__ = ["CodeView"]
