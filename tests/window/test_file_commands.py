"""Other data in the window: what is loaded, when, and what it may not overwrite."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from bpviz.data import DataRef
from bpviz.engine import NeuronRef, Spec
from bpviz.resources import resource
from bpviz.window import MainWindow
from bpviz.window.loading import Loading

POINTS = Spec(sizes=(2, 8, 1), rate=0.5, batch_size=10)


def test_generated_xor_is_not_the_net_of_that_name(window: MainWindow) -> None:
    window.restart_with(POINTS, DataRef("xor", (("n", 200), ("noise", 0.1), ("seed", 0))))
    assert window.session.frame.dataset.examples == 120
    assert window.banner.text == ""


def test_the_rows_that_a_net_brought_can_be_chosen_again(window: MainWindow) -> None:
    rows = window.session.frame.dataset
    spec = window.session.frame.spec
    window.restart_with(POINTS, DataRef("moons", (("n", 100), ("noise", 0.1), ("seed", 0))))
    window.restart_with(spec, rows.ref)
    assert window.session.frame.dataset is rows


def test_a_restart_with_another_rate_keeps_the_names_of_the_net(window: MainWindow) -> None:
    window.session.move("iteration", 3)
    window.restart_with(replace(window.session.frame.spec, cost="cross_entropy"), None)
    assert window.session.frame.position.iteration == 0
    assert window.display.names.given(NeuronRef(0, 0)) == "h1"
    assert window.display.notation == "net_out"


def test_data_that_cannot_be_loaded_are_refused_in_a_sentence(window: MainWindow) -> None:
    before = window.session.frame
    window.restart_with(POINTS, DataRef("nobody"))
    assert "nobody" in window.banner.text
    assert window.session.frame is before


def mnist(folder: Path) -> DataRef:
    return DataRef("mnist", (("folder", str(folder)),))


def test_a_folder_without_mnist_is_said_when_it_was_looked_into(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.restart_with(Spec(sizes=(784, 30, 10)), mnist(tmp_path))
    qtbot.waitUntil(lambda: "train-images" in window.banner.text)
    assert window.session.frame.spec.sizes == (2, 2, 2)


def test_a_net_opened_meanwhile_is_not_overwritten_by_what_was_loading(
    qtbot: QtBot, window: MainWindow, shared: Path
) -> None:
    window.restart_with(Spec(sizes=(784, 30, 10), dtype="float32"), mnist(shared / "mnist"))
    loading = window.findChildren(Loading)[0]
    window.open_net("2-2-3-1")
    with qtbot.waitSignal(loading.delivered, timeout=30_000):
        pass
    assert window.session.frame.spec.sizes == (2, 2, 3, 1)


def test_closing_while_data_are_loaded_is_clean(window: MainWindow, shared: Path) -> None:
    window.restart_with(Spec(sizes=(784, 30, 10), dtype="float32"), mnist(shared / "mnist"))
    window.close()
    assert not any(loading.isRunning() for loading in window.findChildren(Loading))


def test_a_run_that_is_left_stays_under_the_curves(qtbot: QtBot, window: MainWindow) -> None:
    window.show_workspace("train")
    window.session.move("iteration", 5)
    window.new_weights()
    (kept,) = window.runs
    assert kept.spec.seed + 1 == window.session.frame.spec.seed
    window.rename_run(0, "the first")
    assert window.runs[0].name == "the first"
    window.delete_run(0)
    assert window.runs == ()


def test_curves_confusion_and_script_are_saved(
    monkeypatch: pytest.MonkeyPatch, window: MainWindow, tmp_path: Path
) -> None:
    window.session.move("iteration", 3)
    for name, save in (
        ("curves.csv", window.save_curves),
        ("confusion.csv", window.save_confusion),
        ("model.py", window.save_script),
    ):
        file = tmp_path / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, f=file: (str(f), ""))
        save()
        assert file.exists()
        assert name in window.banner.text


def test_the_confusion_that_is_shown_is_the_one_saved(
    monkeypatch: pytest.MonkeyPatch, window: MainWindow, tmp_path: Path
) -> None:
    window.show_workspace("train")
    window.restart_with(POINTS, DataRef("xor", (("n", 200), ("noise", 0.1), ("seed", 0))))
    window.contents.pictures.turn_to("confusion")
    page = window.contents.pictures.page("confusion")
    splits = page.findChild(QComboBox)
    assert splits is not None
    for name, rows in (("test", 40), ("train", 120)):
        place = splits.findData(name)
        splits.setCurrentIndex(place)
        splits.activated.emit(place)
        proposed: list[str] = []

        def ask(_window: object, _title: str, name: str, *_: object, kept=proposed) -> tuple:
            kept.append(name)
            return str(tmp_path / "c.csv"), ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
        window.save_confusion()
        assert proposed[0].endswith(f"confusion-{name}.csv")
        lines = (tmp_path / "c.csv").read_text(encoding="utf-8").splitlines()[1:]
        assert sum(int(cell) for line in lines for cell in line.split(",")[1:]) == rows


def test_a_table_of_ones_own_is_learnt(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "flowers.csv"
    rows = [f"{i % 7},{i % 5},{'red' if i % 2 else 'blue'}" for i in range(40)]
    file.write_text("a,b,colour\n" + "\n".join(rows), encoding="utf-8")
    window.open_path(file)
    dialog = window.findChild(QDialog, "ownData")
    assert dialog is not None
    ok = dialog.findChild(QPushButton, "useTable")
    assert ok is not None
    assert ok.isEnabled()
    qtbot.mouseClick(ok, Qt.MouseButton.LeftButton)
    form = window.contents.settings
    restart = form.findChild(QPushButton, "restartWith")
    assert restart is not None
    qtbot.mouseClick(restart, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.frame.dataset.name == "flowers.csv")
    assert window.session.frame.dataset.labels == ("blue", "red")
    assert window.session.frame.spec.sizes[0] == 2


def test_runs_on_other_data_are_not_laid_under_the_curves(window: MainWindow) -> None:
    window.session.move("iteration", 5)
    window.new_weights()
    assert len(window.runs) == 1
    window.session.move("iteration", 5)
    window.open_net("xor")
    assert window.runs == ()


def test_a_file_dropped_on_the_window_is_opened(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text((resource("nets") / "2-2-1.toml").read_text(encoding="utf-8"), "utf-8")
    assert drop(window, file)
    assert window.session.frame.spec.sizes == (2, 2, 1)
    other = tmp_path / "picture.png"
    other.write_bytes(b"")
    before = window.session.frame
    assert drop(window, other)
    assert "picture.png cannot be opened here" in window.banner.text
    assert ".safetensors, .toml, .csv" in window.banner.text
    assert window.session.frame is before


def test_of_several_files_none_is_opened(window: MainWindow, tmp_path: Path) -> None:
    before = window.session.frame
    window.open_dropped([tmp_path / "a.toml", tmp_path / "b.toml"])
    assert "one file at a time" in window.banner.text
    assert window.session.frame is before


def drop(window: MainWindow, file: Path) -> bool:
    """Drop a file in the middle of the window; whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    keys = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    place = window.rect().center()
    enter = QDragEnterEvent(place, Qt.DropAction.CopyAction, data, *keys)
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(QPointF(place), Qt.DropAction.CopyAction, data, *keys)
    QApplication.sendEvent(window, event)
    return event.isAccepted()
