"""Variants of the run, side by side: what they differ in, and what became of each."""

from bpviz.views.compare.view import CompareView

__all__ = ["CompareView"]
