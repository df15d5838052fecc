"""Health in words: what a run shows to be wrong, and what to try."""

from bpviz.views.health.card import HealthCard

__all__ = ["HealthCard"]
