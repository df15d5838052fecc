"""Train until: when the training is to end, how far that is, and the way back to the best."""

from bpviz.views.until.bar import UntilBar

__all__ = ["UntilBar"]
