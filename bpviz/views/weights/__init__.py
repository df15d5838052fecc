"""What the neurons look for: their incoming weights as pictures."""

from bpviz.views.weights.view import WeightsView

__all__ = ["WeightsView"]
