"""The step being shown, factor by factor: the question, the rule, the numbers, the result."""

from bpviz.views.chain.extras import step_title
from bpviz.views.chain.view import ChainView

__all__ = ["ChainView", "step_title"]
