"""What others rely on: imports, signatures and object names that stay."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bpviz.files import load_net
from bpviz.session import Session
from bpviz.window import MainWindow


def test_a_window_needs_a_session_and_nothing_else(qtbot: QtBot) -> None:
    net = load_net("2-2-1")
    window = MainWindow(Session(net.spec, net.dataset(), net.params))
    qtbot.addWidget(window)
    window.show()
    for name in ("networkView", "chainView", "curves", "drawPad", "transport"):
        assert window.findChild(QWidget, name) is not None, name
    assert window.session.frame.spec.sizes == (2, 2, 1)
    assert window.center.nets.currentData() == "2-2-1"
    assert window.display.notation == "o_err"
    window.close()
    window.retire()
