"""Draw: the pad, what becomes of its ink, and what a network reads in it."""

from bpviz.views.draw.output_bars import OutputBars
from bpviz.views.draw.pad import DrawPad
from bpviz.views.draw.panel import DrawPanel
from bpviz.views.draw.pipeline import PipelineStrip

__all__ = ["DrawPad", "DrawPanel", "OutputBars", "PipelineStrip"]
