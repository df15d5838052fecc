"""A picture of the real window, rendered without showing it."""

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import cast

import numpy as np
from PySide6.QtCore import QEventLoop, QSettings, QTimer

from bpviz.app import App, make_application
from bpviz.data import load
from bpviz.engine import Array, BpvizError, Ref, Spec
from bpviz.engine.places import parts_of
from bpviz.files import load_net, net_names
from bpviz.notation.names import counted_name
from bpviz.window.main_window import MainWindow
from bpviz.window.messages import sentence
from bpviz.window.nets import data_title
from bpviz.window.settings import Settings

SETTLE_MILLISECONDS = 250
"""Long enough for the curves, which are drawn a dozen times a second."""


def take(options: argparse.Namespace) -> int:
    """Write the picture that the options ask for; returns the exit code."""
    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        store = QSettings(str(Path(folder) / "bpviz.ini"), QSettings.Format.IniFormat)
        app = App(application, Settings(store), options.lang, options.theme)
        try:
            _prepare(app, options)
        except (BpvizError, OSError, ValueError) as error:
            said = sentence(error) if isinstance(error, BpvizError) else str(error)
            print(said, file=sys.stderr)
            return 2
        picture = app.window.grab()
        app.window.close()
        app.window.retire()
        _wait(0)
    if not picture.save(str(options.screenshot), "PNG"):
        print(f"{options.screenshot} could not be written.", file=sys.stderr)
        return 2
    return 0


def _prepare(app: App, options: argparse.Namespace) -> None:
    window = app.window
    window.resize(*options.size)
    window.show()
    window.show_workspace(options.workspace)
    window.complete()
    is_lesson = options.lesson is not None and options.lesson not in net_names()
    if is_lesson:
        _open_lesson(window, options)
    elif options.lesson is not None:
        net = load_net(options.lesson)
        app.session.start(net.spec, net.dataset(), net.params)
        window.show_net(net)
    if options.data is not None or (options.workspace == "train" and options.lesson is None):
        _use_data(app, options)
    _wait(SETTLE_MILLISECONDS)
    if options.train > 0:
        app.session.play()
        _wait(round(1000 * options.train))
        app.session.pause()
    if options.seek != (0,):
        app.session.seek(*options.seek)
    if not is_lesson:
        _show_in_step(window, options)
    if options.lab is not None:
        window.open_lab(options.lab, step=options.lab_step)
        while window.contents.exploring.is_computing:
            _wait(20)
    if options.strokes is not None:
        window.contents.drawing.draw(_strokes(options.strokes))
    _wait(SETTLE_MILLISECONDS)


def _open_lesson(window: MainWindow, options: argparse.Namespace) -> None:
    """Open a lesson by its name or file, at a page."""
    opened = window.open_lesson(options.lesson, options.lesson_page)
    if not opened:
        raise ValueError(window.contents.lessons.problem)
    if options.lesson_page is not None and window.contents.teaching.page != options.lesson_page:
        raise ValueError(f"The lesson has no page {options.lesson_page}.")


def _show_in_step(window: MainWindow, options: argparse.Namespace) -> None:
    """Turn to a page, select something by its name, switch modes on."""
    window.contents.step.turn_to(options.page)
    if options.select is not None:
        window.select(_named(window, options.select))
    if options.predict:
        window.toggle_predict()
    window.set_building(options.build)


def _named(window: MainWindow, name: str) -> Ref:
    """The neuron, weight or bias with this name."""
    spec, names = window.session.frame.spec, window.display.names
    for ref in parts_of(spec):
        if (names.given(ref) or counted_name(spec, ref)) == name:
            return ref
    raise ValueError(f"Nothing in this network is called {name}.")


def _use_data(app: App, options: argparse.Namespace) -> None:
    name = options.data or "digits"
    data = load(name, folder=options.folder) if options.folder is not None else load(name)
    hidden = options.sizes or ((30,) if data.image_shape else (8, 8))
    spec = Spec(
        sizes=(data.inputs, *hidden, data.outputs),
        hidden="sigmoid" if data.image_shape else "tanh",
        init="scaled",
        rate=3.0 if data.image_shape else 0.5,
        batch_size=10,
        dtype="float32",
    )
    app.session.start(spec, data)
    app.window.show_unnamed(data_title(data.name))


def _strokes(file: Path) -> list[Array]:
    try:
        listed = cast(list[object], json.loads(file.read_text(encoding="utf-8")))
        return [np.asarray(stroke, np.float64).reshape(-1, 2) for stroke in listed]
    except (ValueError, TypeError):
        message = f"{file} does not hold strokes: a JSON list of lists of [x, y], from 0 to 1."
        raise ValueError(message) from None


def _wait(milliseconds: int) -> None:
    """Let events happen for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
