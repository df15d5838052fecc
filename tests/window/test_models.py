"""Models, recent files and pictures, as a person opens and saves them in the window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from bpviz.data import DataRef, Dataset
from bpviz.engine import NeuronRef, Spec, init_params
from bpviz.files import save_model
from bpviz.resources import resource
from bpviz.window import MainWindow
from bpviz.window.mnist_dialog import MnistDialog

POINTS = Spec(sizes=(2, 8, 1), rate=0.5, batch_size=10, hidden="tanh")
MOONS = DataRef("moons", (("n", 100), ("noise", 0.1), ("seed", 3)))


@pytest.fixture
def places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Whatever is asked for by a file dialog is in this folder, under the name proposed."""

    def place(_parent: object, _title: str, proposed: str, *_: object) -> tuple[str, str]:
        return str(tmp_path / Path(proposed).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", place)
    return tmp_path


def saved(window: MainWindow, folder: Path) -> Path:
    window.actions_by_name["save_model"].trigger()
    return folder / "model.safetensors"


def test_a_model_opens_on_the_data_it_learnt_and_says_how_well(
    window: MainWindow, places: Path
) -> None:
    window.restart_with(POINTS, MOONS)
    window.session.move("epoch", 3)
    before = window.session.frame
    file = saved(window, places)
    window.open_net("2-2-3-1")
    window.open_path(file)
    after = window.session.frame
    assert after.dataset.ref == MOONS
    assert np.array_equal(after.dataset.train_x, before.dataset.train_x)
    assert all(map(np.array_equal, after.params.weights, before.params.weights))
    assert after.spec == before.spec
    said = window.banner.text
    assert "model.safetensors learnt Moons for 3 epochs" in said
    metrics = before.metrics
    assert metrics is not None
    assert metrics.validation is not None
    assert f"validation {100 * (metrics.validation.accuracy or 0):.1f}\u00a0% right" in said


def test_a_model_of_a_net_brings_its_rows_and_its_names_back(
    window: MainWindow, places: Path
) -> None:
    rows = window.session.frame.dataset
    window.session.move("iteration", 2)
    file = saved(window, places)
    window.restart_with(POINTS, MOONS)
    window.open_path(file)
    assert np.array_equal(window.session.frame.dataset.train_x, rows.train_x)
    assert window.session.frame.dataset.train_x.dtype == rows.train_x.dtype
    assert window.display.names.given(NeuronRef(0, 0)) == "h1"


def test_edited_rows_are_in_the_file_too(window: MainWindow, places: Path) -> None:
    typed = Dataset(name="mine", train_x=np.array([[0.125, 0.1]]), train_y=np.array([[1.0, 0.0]]))
    window.session.start(window.session.frame.spec, typed, window.session.frame.params)
    file = saved(window, places)
    window.open_net("2-2-3-1")
    window.open_path(file)
    assert window.session.frame.dataset.train_x.tolist() == [[0.125, 0.1]]


def test_a_model_that_says_nothing_opens_on_data_that_fit(
    window: MainWindow, tmp_path: Path
) -> None:
    spec = replace(window.session.frame.spec, hidden="tanh")
    save_model(tmp_path / "a.safetensors", spec, init_params(spec), {"data": 3})
    before = window.session.frame.dataset
    window.open_path(tmp_path / "a.safetensors")
    assert window.session.frame.dataset is before
    assert "what it learnt cannot be had" in window.banner.text


def test_a_model_whose_table_is_gone_says_so(window: MainWindow, tmp_path: Path) -> None:
    spec = window.session.frame.spec
    info = {"data": "table", "options": {"path": str(tmp_path / "gone.csv")}}
    save_model(tmp_path / "a.safetensors", spec, init_params(spec), info)
    window.open_path(tmp_path / "a.safetensors")
    window.finish_loading()


def a_model_of_mnist(folder: Path) -> Path:
    spec = Spec(sizes=(784, 3, 10), dtype="float32")
    info = {"data": "mnist", "results": {"validation": {"accuracy": 0.5, "cost": 1.0}}}
    save_model(folder / "m.safetensors", spec, init_params(spec), info)
    return folder / "m.safetensors"


def test_a_model_of_mnist_asks_for_it_and_goes_on_when_it_is_there(
    window: MainWindow, tmp_path: Path, shared: Path, qtbot: QtBot
) -> None:
    window.open_path(a_model_of_mnist(tmp_path))
    assert window.findChildren(MnistDialog)
    assert "MNIST" in window.banner.text
    window.offer_mnist(str(shared / "mnist"))
    qtbot.waitUntil(lambda: window.session.frame.dataset.name == "mnist", timeout=30_000)
    assert "validation 50.0\u00a0% right" in window.banner.text


def test_a_model_of_mnist_without_it_is_refused_with_a_reason(
    window: MainWindow, tmp_path: Path
) -> None:
    before = window.session.frame
    window.open_path(a_model_of_mnist(tmp_path))
    (dialog,) = window.findChildren(MnistDialog)
    dialog.reject()
    assert window.session.frame is before
    assert "784 inputs" in window.banner.text


# --- recent files --------------------------------------------------------------------------------


def recents(window: MainWindow) -> list[str]:
    window.fill_recent()
    return [action.text() for action in window.header.recent.actions()]


def test_recent_files_are_those_opened_and_saved_the_newest_first(
    window: MainWindow, places: Path
) -> None:
    assert recents(window) == ["No file was opened or saved yet"]
    assert not window.header.recent.actions()[0].isEnabled()
    saved(window, places)
    (places / "table.csv").write_text("a,b\n1,2\n3,4\n5,6\n")
    window.open_path(places / "table.csv")
    assert recents(window) == ["&1  table.csv", "&2  model.safetensors"]
    window.open_path(places / "model.safetensors")
    assert recents(window) == ["&1  model.safetensors", "&2  table.csv"]
    (places / "bad.safetensors").write_bytes(b"no model")
    window.open_path(places / "bad.safetensors")
    assert len(recents(window)) == 2  # what could not be opened is not offered again


def test_a_lesson_that_was_opened_is_a_recent_file(window: MainWindow, tmp_path: Path) -> None:
    name = next(iter(sorted(resource("lessons").glob("05-*.toml"))))
    (tmp_path / "mine.toml").write_bytes(name.read_bytes())
    window.open_path(tmp_path / "mine.toml")
    assert recents(window) == ["&1  mine.toml"]


def test_a_recent_file_opens_by_keys_alone(window: MainWindow, places: Path, qtbot: QtBot) -> None:
    saved(window, places)
    window.open_net("2-2-3-1")
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_O, both)
    assert window.header.recent.isVisible()
    qtbot.keyClick(window.header.recent, Qt.Key.Key_1)
    assert window.session.frame.spec.sizes == (2, 2, 2)


def test_a_recent_file_that_is_gone_is_taken_off_and_that_is_said(
    window: MainWindow, places: Path
) -> None:
    file = saved(window, places)
    file.unlink()
    window.fill_recent()
    window.header.recent.actions()[0].trigger()
    assert "is not there any more" in window.banner.text
    assert recents(window) == ["No file was opened or saved yet"]


@pytest.mark.parametrize("text", ["[", "3", "[1, null]", '{"a": 1}'])
def test_damaged_settings_have_no_recent_files(window: MainWindow, text: str) -> None:
    window.settings.set("recent", text)
    assert recents(window) == ["No file was opened or saved yet"]


def test_files_of_one_name_are_told_apart_by_their_folders(
    window: MainWindow, tmp_path: Path
) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        window.remember(tmp_path / folder / "m.csv")
    assert recents(window) == ["&1  m.csv – b", "&2  m.csv – a"]


# --- pictures ------------------------------------------------------------------------------------


def ask_for(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))


def is_drawn(image: QImage) -> bool:
    """Whether there is more on it than one colour."""
    columns = range(0, image.width(), 7)
    rows = range(0, image.height(), 7)
    return len({image.pixel(x, y) for x in columns for y in rows}) > 4


@pytest.mark.parametrize("action", ["save_picture", "save_diagram"])
def test_a_picture_is_saved_as_pixels(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, action: str
) -> None:
    ask_for(monkeypatch, tmp_path / "a")
    window.actions_by_name[action].trigger()
    image = QImage(str(tmp_path / "a.png"))
    widget = window if action == "save_picture" else window.network
    assert image.size() == widget.size() * window.devicePixelRatio()
    assert is_drawn(image)


def test_the_diagram_is_saved_as_lines_and_letters(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtGui import QPainter

    ask_for(monkeypatch, tmp_path / "a.svg")
    window.actions_by_name["save_diagram"].trigger()
    renderer = QSvgRenderer(str(tmp_path / "a.svg"))
    assert renderer.isValid()
    image = QImage(QSize(800, 600), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    assert is_drawn(image)
    text = (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert text.count("<path") > 20
    assert text.count("<image") <= 4  # the strips of colour in the legend alone


def test_the_diagram_is_saved_as_one_page(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask_for(monkeypatch, tmp_path / "a.PDF")
    window.actions_by_name["save_diagram"].trigger()
    page = (tmp_path / "a.PDF").read_bytes()
    assert page.startswith(b"%PDF")
    assert page.count(b"/Type /Page\n") == 1


def saved_panel(window: MainWindow, file: Path, name: str) -> bool:
    """Whether the file shows that panel."""
    panel = next(each for each in window.docks if each.objectName() == name)
    image = QImage(str(file))
    return image.size() == panel.widget().size() * window.devicePixelRatio() and is_drawn(image)


def test_a_panel_alone_is_saved_by_the_menu_of_its_edge(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show_workspace("train")
    ask_for(monkeypatch, tmp_path / "a")
    panel = next(each for each in window.docks if each.objectName() == "progress")
    handle = panel.titleBarWidget()
    here = QPoint(20, 3)
    QApplication.sendEvent(
        handle,
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, here, handle.mapToGlobal(here)),
    )
    menu = handle.findChild(QMenu, "panelMenu")
    assert menu is not None
    menu.setActiveAction(menu.actions()[0])
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert saved_panel(window, tmp_path / "a.png", "progress")


def test_the_panel_with_the_keyboard_is_saved_by_key_and_without_one_it_is_asked_which(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show_workspace("train")
    ask_for(monkeypatch, tmp_path / "a.png")
    window.network.setFocus()
    window.actions_by_name["save_panel"].trigger()
    assert not (tmp_path / "a.png").exists()
    assert "Which panel?" in window.banner.text
    assert "Ctrl+Shift+P" in window.banner.text
    panel = next(each for each in window.docks if each.objectName() == "progress")
    inside = next(
        each
        for each in panel.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    )
    inside.setFocus()
    window.actions_by_name["save_panel"].trigger()
    assert saved_panel(window, tmp_path / "a.png", "progress")


def test_a_picture_that_cannot_be_written_is_said(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask_for(monkeypatch, tmp_path / "nowhere" / "a.png")
    window.save_picture()
    assert "there is no folder" in window.banner.text
