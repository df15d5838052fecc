"""Draw: the pad, what becomes of its ink, what a network reads in it, and why."""

from bpviz.views.draw.answer import AnswerPanel
from bpviz.views.draw.output_bars import OutputBars
from bpviz.views.draw.pad import DrawPad
from bpviz.views.draw.panel import DrawPanel
from bpviz.views.draw.pipeline import PipelineStrip
from bpviz.views.draw.tell import TellPanel
from bpviz.views.draw.why_view import WhyView

__all__ = [
    "AnswerPanel",
    "DrawPad",
    "DrawPanel",
    "OutputBars",
    "PipelineStrip",
    "TellPanel",
    "WhyView",
]
