"""Train as a whole: what one panel has followed is there in another."""

from __future__ import annotations

from bpviz.data import DataRef
from bpviz.engine import Spec
from bpviz.views.flow import FlowView
from bpviz.window import MainWindow


def test_the_flow_over_time_is_there_although_its_page_was_not_seen(window: MainWindow) -> None:
    window.show_workspace("train")
    window.restart_with(
        Spec(sizes=(2, 8, 1), batch_size=10),
        DataRef("xor", (("n", 60), ("noise", 0.1), ("seed", 0))),
    )
    for _ in range(5):
        window.session.move("iteration", 1)
    window.contents.pictures.turn_to("flow")
    flow = window.contents.pictures.page("flow")
    assert isinstance(flow, FlowView)
    assert len(window.contents.log) >= 5
    before = flow.grab().toImage()
    flow.use_log(type(window.contents.log)())
    assert flow.grab().toImage() != before
