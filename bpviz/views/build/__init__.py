"""The panel in which a net of one's own is built: its layers, its choices, its rows."""

from bpviz.views.build.view import BuildView

__all__ = ["BuildView"]
