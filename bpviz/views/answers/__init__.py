"""What the network answers: the images with their answers, and what is taken for what."""

from bpviz.views.answers.confusion import ConfusionView
from bpviz.views.answers.digits import DigitsView

__all__ = ["ConfusionView", "DigitsView"]
