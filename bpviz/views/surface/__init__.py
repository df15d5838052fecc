"""The decision surface: what a network with two inputs answers everywhere in the plane."""

from bpviz.views.surface.view import SurfaceView

__all__ = ["SurfaceView"]
