"""The error of this package."""

from bpviz.engine.errors import BpvizError


class DataError(BpvizError):
    """Data, a file of data or an option that cannot be used."""
