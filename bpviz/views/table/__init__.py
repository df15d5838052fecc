"""The table view: every neuron, weight and bias with its numbers, to read, sort and copy."""

from bpviz.views.table.view import TableView

__all__ = ["TableView"]
