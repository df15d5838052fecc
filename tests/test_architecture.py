"""The house stands as it was drawn: who imports whom, and how the code is written."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import architecture as rules
import pytest

ROOT = Path(__file__).resolve().parents[1]
CHECKS: list[Callable[[Path], list[str]]] = [
    rules.forbidden_imports,
    rules.long_modules,
    rules.untranslatable_texts,
    rules.undocumented,
    rules.hex_colours,
]
HEAVY = {"scipy", "sklearn", "torch", "matplotlib", "ziamath"}


def there(names: tuple[str, ...]) -> list[str]:
    """Those of these packages or modules of bpviz that the tree has."""
    found = {path.stem for path in (ROOT / "bpviz").iterdir()}
    return [name for name in names if name in found]


def loaded_by(module: str) -> set[str]:
    """The top-level names in sys.modules after importing a module in a fresh interpreter."""
    code = f"import sys, {module}; print(*{{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_tree_keeps_the_rule(check: Callable[[Path], list[str]]) -> None:
    assert check(ROOT) == []


@pytest.mark.parametrize("package", there(rules.QT_FREE))
def test_a_package_without_qt_loads_none_of_it(package: str) -> None:
    assert not loaded_by(f"bpviz.{package}") & (rules.QT | {"pyqtgraph"} | HEAVY)


def test_the_engine_loads_numpy_and_the_standard_library_alone() -> None:
    plain = loaded_by("numpy")
    allowed = plain | set(sys.stdlib_module_names) | {"bpviz"}
    assert {name for name in loaded_by("bpviz.engine") - allowed if name[0] != "_"} == set()


@pytest.mark.parametrize("module", there(("cli", "app", "window")))
def test_starting_loads_nothing_heavy(module: str) -> None:
    assert not loaded_by(f"bpviz.{module}") & HEAVY


def test_importing_bpviz_limits_the_linear_algebra_to_one_thread(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("OPENBLAS_NUM_THREADS")
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    code = "import os, bpviz; print(*(os.environ[f'{n}_NUM_THREADS'] for n in ('OPENBLAS','OMP')))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["1", "3"]


def tree(root: Path, **files: str) -> Path:
    """A made-up checkout: views__net__view="..." is bpviz/views/net/view.py."""
    for name, text in {"__init__": '"""Made up."""\n', **files}.items():
        path = root / "bpviz" / f"{name.replace('___', '/__').replace('_S_', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("engine_S_spec", "import msgspec"),
        ("engine_S_spec", "def f():\n    from PySide6.QtCore import QObject"),
        ("engine_S_spec", "from bpviz.data import Dataset"),
        ("engine_S_spec", "from ..data import Dataset"),
        ("engine_S_spec", "from bpviz import data"),
        ("run_S_loop", "import bpviz.session.worker"),
        ("files_S_net", "from PySide6.QtCore import QSaveFile"),
        ("session_S_session", "from PySide6.QtWidgets import QWidget"),
        ("session_S_session", "from PySide6.QtGui import QPainter"),
        ("session_S_session", "from bpviz.files import load_net"),
        ("views_S_curves", "from bpviz.session import Session"),
        ("views_S_curves", "from bpviz.files import load_net"),
        ("views_S_curves", "from bpviz.views.network import NetworkView"),
        ("views_S_curves", "from .network import NetworkView"),
        ("views_S_chain_S_view", "from ..network.view import NetworkView"),
        ("views_S_curves", "import matplotlib"),
        ("resources", "import numpy"),
        ("unheard_of", "import os"),
    ],
)
def test_a_forbidden_import_is_found(tmp_path: Path, module: str, line: str) -> None:
    assert len(rules.forbidden_imports(tree(tmp_path, **{module: line}))) == 1


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("engine_S_spec", "import os, math\nimport numpy as np\nfrom .costs import COSTS"),
        ("engine_S_spec", "from bpviz import __version__"),
        ("data_S_mnist", "from bpviz.engine import Spec\nfrom bpviz.resources import resource"),
        ("session_S_session", "from PySide6.QtGui import QUndoStack, QUndoCommand"),
        ("session_S_worker", "from PySide6.QtCore import QObject, Signal"),
        ("views_S_curves", "import pyqtgraph as pg\nfrom bpviz.views.theme import Theme"),
        ("views_S_chain_S_view", "from .chips import Chip\nfrom bpviz.views.boxes import row"),
        ("views_S_chain___init__", "from bpviz.views.chain.view import ChainView"),
        ("window_S_main_window", "import anything.at.all"),
    ],
)
def test_an_allowed_import_is_not_found(tmp_path: Path, module: str, line: str) -> None:
    assert rules.forbidden_imports(tree(tmp_path, **{module: line})) == []


@pytest.mark.parametrize(
    ("check", "module", "text"),
    [
        (rules.long_modules, "engine_S_spec", "x = 1\n" * 301),
        (rules.untranslatable_texts, "views_S_pad", 'self.tr(f"{n} digits")'),
        (rules.untranslatable_texts, "views_S_pad", "self.tr(name)"),
        (rules.untranslatable_texts, "views_S_pad", 'app.translate("Pad", f"{n} digits")'),
        (rules.undocumented, "engine_S_spec", '"""Spec."""\ndef public(): ...'),
        (rules.undocumented, "engine_S_spec", '"""Spec."""\nclass A:\n "A."\n def b(self): ...'),
        (rules.undocumented, "engine_S_spec", "x = 1"),
        (rules.hex_colours, "views_S_pad", 'PEN = "#ff0000"'),
        (rules.hex_colours, "window_S_themed", 'PEN = "#FFF"'),
    ],
)
def test_a_broken_rule_is_found(
    tmp_path: Path, check: Callable[[Path], list[str]], module: str, text: str
) -> None:
    assert len(check(tree(tmp_path, **{module: text}))) == 1


@pytest.mark.parametrize(
    ("check", "module", "text"),
    [
        (rules.long_modules, "engine_S_spec", "x = 1\n" * 300),
        (rules.untranslatable_texts, "views_S_pad", 'self.tr("{n} digits").format(n=1)'),
        (rules.undocumented, "engine_S_spec", '"""Spec."""\ndef _own(): ...'),
        (rules.undocumented, "views_S_pad", '"""P."""\nclass A:\n "A."\n def paintEvent(s): ...'),
        (
            rules.undocumented,
            "run_S_loop",
            '"""L."""\nclass A(Protocol):\n "A."\n def b(self): ...',
        ),
        (rules.hex_colours, "views_S_theme_S_light", 'PEN = "#ff0000"'),
        (rules.hex_colours, "views_S_colour", 'PEN = "#ff0000"'),
        (rules.hex_colours, "views_S_pad", 'MARK = "#1"'),
    ],
)
def test_a_kept_rule_is_not_found(
    tmp_path: Path, check: Callable[[Path], list[str]], module: str, text: str
) -> None:
    assert check(tree(tmp_path, **{module: text})) == []
