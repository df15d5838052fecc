"""Session: adapts time (bpviz.run) to signals, undo and a thread; nothing else."""

from bpviz.session.session import Session

__all__ = ["Session"]
