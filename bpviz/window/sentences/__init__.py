"""The sentence of every error and message of the packages without Qt, by key.

A sentence names the thing, its value and what would be right. {names} in it are values of the
error; `bpviz.window.gaps` says how they are written.
"""

from bpviz.window.sentences.build import BUILD
from bpviz.window.sentences.data import DATA
from bpviz.window.sentences.download import DOWNLOAD
from bpviz.window.sentences.editing import EDITING
from bpviz.window.sentences.exports import EXPORTS
from bpviz.window.sentences.files import FILES
from bpviz.window.sentences.goals import GOALS
from bpviz.window.sentences.labs import LABS
from bpviz.window.sentences.lessons import LESSONS
from bpviz.window.sentences.models import MODELS
from bpviz.window.sentences.network import NETWORK
from bpviz.window.sentences.own_data import OWN_DATA
from bpviz.window.sentences.predict import PREDICT
from bpviz.window.sentences.time import TIME

TABLES = (
    NETWORK, DATA, FILES, MODELS, TIME, PREDICT, EDITING, BUILD, OWN_DATA, EXPORTS, GOALS, LABS,
    LESSONS, DOWNLOAD,
)  # fmt: skip

# Qt's stubs call a marked text an object.
SENTENCES: dict[str, str] = {key: str(text) for table in TABLES for key, text in table.items()}

__all__ = ["SENTENCES", "TABLES"]
