"""Every text of the picture as a list: for tests, and for whoever cannot see it."""

from __future__ import annotations

from bpviz.notation import linear
from bpviz.views.network import words
from bpviz.views.network.legend import legend
from bpviz.views.network.names import named_ref
from bpviz.views.network.paint_cards import written
from bpviz.views.network.paint_words import captions
from bpviz.views.network.scene import Scene
from bpviz.views.numbers import number


def texts(scene: Scene) -> list[str]:
    """What is written, line by line: "h_1", "net 0.3775", "w_5 0.4000"."""
    spec, display = scene.frame.spec, scene.display
    found = [f"{words.structure(spec)} {words.title(spec)}"]
    total = scene.total
    if total is not None and total.value is not None:
        costs = (total.value,) if scene.after is None else (total.value, scene.after)
        numbers = (number(each, display.digits, decimal=display.decimal) for each in costs)
        found.append(f"{total.name} {' → '.join(numbers)}")
    if scene.detailed:
        found += [linear(named_ref(unit, spec, display)) for unit in scene.geometry.circles]
    for block in scene.blocks:
        for line in written(scene, block):
            if line is not None:
                found.append(f"{line.entry.name} {line.number}".strip())
    found += [text for text, _ in captions(scene.geometry)]
    labels = scene.frame.dataset.labels
    if labels is not None:
        found += [labels[ref.j] for ref in scene.geometry.labels]
    found.append(words.keys(display))
    for bar in legend(scene):
        found += [bar.name, *bar.numbers]
    return found
