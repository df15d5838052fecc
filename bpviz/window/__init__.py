"""The window: one session, its workspaces, its actions, its sentences."""

from bpviz.window.main_window import MainWindow

__all__ = ["MainWindow"]
