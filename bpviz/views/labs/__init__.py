"""Explore: one idea at a time. `explore` has the view; `words` what labs and controls are called.

A lab has a package here with its words and its picture, and a row in `looks`.
"""

from bpviz.views.labs.explore import ExploreView

__all__ = ["ExploreView"]
