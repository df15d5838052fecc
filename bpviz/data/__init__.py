"""Data sets as values: generated points, embedded and downloaded digits, and ink as a picture."""

from bpviz.data.dataset import DataRef, Dataset
from bpviz.data.errors import DataError
from bpviz.data.sources import DATASETS, DataSource, load, load_ref

__all__ = ["DATASETS", "DataError", "DataRef", "DataSource", "Dataset", "load", "load_ref"]
