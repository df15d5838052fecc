"""Files that people save and open: models and nets, written whole and read with suspicion."""

from bpviz.files.atomic import write_atomically
from bpviz.files.errors import FileError
from bpviz.files.model_file import Model, load_model, save_model, shipped_model
from bpviz.files.model_header import ModelFileError
from bpviz.files.net_check import NetFileError
from bpviz.files.net_file import Net, load_net, net_names

__all__ = [
    "FileError",
    "Model",
    "ModelFileError",
    "Net",
    "NetFileError",
    "load_model",
    "load_net",
    "net_names",
    "save_model",
    "shipped_model",
    "write_atomically",
]
