"""What is said about the thing under the mouse."""

from PySide6.QtCore import QPointF

from bpviz.views.network import words
from bpviz.views.network.editables import editable_at, hint, places
from bpviz.views.network.editor import may_edit
from bpviz.views.network.hit import hit
from bpviz.views.network.scene import Scene


def tip(scene: Scene, point: QPointF) -> str:
    """The full name of what lies at a point, its numbers with all digits, whether it changes."""
    ref, lines = hit(scene, point), []
    if ref is not None:
        lines = [words.full_name(ref, scene.frame.spec, scene.display)]
        lines += words.numbers_of(ref, scene.values, scene.display)
    if may_edit(scene) and editable_at(scene, point) in places(scene):
        lines.append(hint())
    return "\n".join(lines)
