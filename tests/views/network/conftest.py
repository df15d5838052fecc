"""Frames of the shipped nets, and a view that shows them."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from bpviz.files import load_net
from bpviz.notation.names import Names
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.timeline import Timeline
from bpviz.views.network import NetworkView


@dataclass
class Shown:
    """A shipped net, its timeline and a view of it."""

    view: NetworkView
    timeline: Timeline
    display: Display

    def show(self, frame: Frame | None = None) -> NetworkView:
        """Show a frame, or the moment of the timeline."""
        self.view.show_display(self.display)
        self.view.show_frame(self.timeline.frame() if frame is None else frame)
        return self.view


def names_of(name: str) -> Names:
    """What the text of a shipped net calls its things."""
    net = load_net(name)
    return Names(net.neuron_names[0], net.neuron_names[1:], net.weight_names, net.bias_names)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[..., Shown]:
    """shown("xor", stepwise=False): a view of 640x480 of a shipped net at its first step."""

    def show(name: str, size: tuple[int, int] = (640, 480), **display: object) -> Shown:
        net = load_net(name)
        view = NetworkView()
        qtbot.addWidget(view)
        view.resize(*size)
        choices = {"names": names_of(name), "notation": "net_out", **display}
        made = Shown(view, Timeline(net.spec, net.dataset(), net.params), Display(**choices))
        made.show()
        return made

    return show
