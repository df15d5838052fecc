"""What can go wrong with a file that a person chose."""

from bpviz.engine.errors import BpvizError


class FileError(BpvizError):
    """A file that cannot be read or written. `file` among its values is the path.

    A value `reason` that is itself a BpvizError has a sentence of its own to be translated.
    """
