"""A person's own table: looked at, and made a data set."""

from bpviz.views.data.dialog import OwnDataDialog

__all__ = ["OwnDataDialog"]
