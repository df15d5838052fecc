"""What every test stands on: an offscreen Qt, one BLAS thread, nobody's settings, no leaks."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

_HOME = tempfile.mkdtemp(prefix="bpviz-tests-")

# Before anything imports Qt or numpy.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"
# Before anything asks where a person's settings are.
for _name in ("HOME", "USERPROFILE"):
    os.environ[_name] = _HOME
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = os.path.join(_HOME, _name.lower())
for _name in ("APPDATA", "LOCALAPPDATA"):
    os.environ[_name] = os.path.join(_HOME, _name.lower())

import pytest  # noqa: E402
from hypothesis import settings  # noqa: E402

settings.register_profile("bpviz", deadline=None)
settings.register_profile("bpviz-ci", deadline=None, derandomize=True, database=None)
settings.load_profile("bpviz-ci" if os.environ.get("CI") else "bpviz")

ROOT = Path(__file__).resolve().parents[1]


@pytest.hookimpl(trylast=True)  # after pytest-qt, which decides whether Qt is imported at all
def pytest_configure() -> None:
    """Settings of Qt go into the temporary home, whatever the system."""
    if "PySide6.QtCore" not in sys.modules:
        return
    from PySide6.QtCore import QSettings, QStandardPaths

    QStandardPaths.setTestModeEnabled(True)
    for kind in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, os.path.join(_HOME, "settings"))


def pytest_unconfigure() -> None:
    """Take the temporary home away."""
    shutil.rmtree(_HOME, ignore_errors=True)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared data beside the checkout; the test is skipped where it is absent."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder ../shared is not there")
    return folder


@pytest.fixture(autouse=True)
def no_widget_is_left() -> Iterator[None]:
    """Fail a test that leaves a top-level widget of its own behind."""
    before = _top_levels()
    yield
    _flush_deferred_deletes()
    if not _top_levels().keys() - before.keys():
        return
    import gc

    gc.collect()  # a cycle that only Python knows is no leak yet
    _flush_deferred_deletes()
    after = _top_levels()
    left = [after[pointer] for pointer in after.keys() - before.keys()]
    assert not left, f"top-level widgets are left behind: {', '.join(sorted(left))}"


def _top_levels() -> dict[int, str]:
    """The top-level widgets that are alive: what they are by where they are."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return {}
    import shiboken6

    return {
        shiboken6.getCppPointer(widget)[0]: f"{type(widget).__name__} {widget.objectName()!r}"
        for widget in widgets.QApplication.topLevelWidgets()
    }


def _flush_deferred_deletes() -> None:
    core = sys.modules.get("PySide6.QtCore")
    if core is not None and core.QCoreApplication.instance() is not None:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
