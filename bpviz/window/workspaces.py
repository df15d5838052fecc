"""Workspaces: which panels stand around the diagram, and where, as a table."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt

from bpviz.views.marks import QT_TRANSLATE_NOOP

LEFT, RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea


@dataclass(frozen=True, slots=True)
class PanelRow:
    """A panel: the name of its dock, its title, its side, its share of the window.

    share    of the width; at the bottom of the height
    least    pixels at zoom 1 that it has at least, in the same direction
    is_card  its content draws its own card

    Its content is that of `Contents.panel` with this name.
    """

    name: str
    title: str
    area: Qt.DockWidgetArea
    share: float
    least: int
    is_card: bool = False

    def heading(self) -> str:
        """The heading in the language in use."""
        return QCoreApplication.translate("workspaces", self.title)


@dataclass(frozen=True, slots=True)
class Workspace:
    """An arrangement of panels around the diagram, and what the diagram shows there.

    stepwise  nothing is shown before its step
    neurons   what neurons are coloured by: "both", "activation" or "delta"
    scale     the setting that keeps how values become colours there
    """

    name: str
    panels: tuple[PanelRow, ...]
    stepwise: bool
    neurons: str
    scale: str = "scale"


WORKSPACES: dict[str, Workspace] = {
    workspace.name: workspace
    for workspace in (
        Workspace(
            "step",
            (PanelRow("formula", QT_TRANSLATE_NOOP("workspaces", "Formula"), RIGHT, 0.37, 420),),
            stepwise=True,
            neurons="both",
        ),
        Workspace(
            "train",
            (
                PanelRow(
                    "training",
                    QT_TRANSLATE_NOOP("workspaces", "Network and training"),
                    LEFT,
                    0.24,
                    312,
                    is_card=True,
                ),
                PanelRow(
                    "progress",
                    QT_TRANSLATE_NOOP("workspaces", "Cost and accuracy"),
                    RIGHT,
                    0.34,
                    380,
                    is_card=True,
                ),
                PanelRow("pictures", QT_TRANSLATE_NOOP("workspaces", "Pictures"), BOTTOM, 0.4, 250),
            ),
            stepwise=False,
            neurons="both",
        ),
        Workspace(
            "draw",
            (
                PanelRow("pad", QT_TRANSLATE_NOOP("workspaces", "Draw a digit"), LEFT, 0.33, 380),
                PanelRow(
                    "answer",
                    QT_TRANSLATE_NOOP("workspaces", "What it reads"),
                    RIGHT,
                    0.21,
                    268,
                    is_card=True,
                ),
                PanelRow(
                    "why",
                    QT_TRANSLATE_NOOP("workspaces", "Why it is read so"),
                    BOTTOM,
                    0.165,
                    112,
                    is_card=True,
                ),
            ),
            stepwise=True,
            neurons="activation",
            scale="scale_draw",  # outputs up to 1 stand beside ReLU neurons up to 20
        ),
        Workspace("explore", (), stepwise=True, neurons="both"),
    )
}
