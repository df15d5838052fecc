"""Actions: everything that can be done by key or menu, in one table.

A row names the method of the main window that does it. Tests walk the table: every method exists,
no key is given twice, every text has a translation.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from bpviz.views.marks import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action: "step_forward" is done by the window's method of that name."""

    name: str
    text: str
    keys: tuple[str, ...] = ()


ACTIONS: tuple[ActionRow, ...] = (
    ActionRow("workspace_step", QT_TRANSLATE_NOOP("actions", "Go to Step"), ("Ctrl+1",)),
    ActionRow("workspace_train", QT_TRANSLATE_NOOP("actions", "Go to Train"), ("Ctrl+2",)),
    ActionRow("workspace_draw", QT_TRANSLATE_NOOP("actions", "Go to Draw"), ("Ctrl+3",)),
    ActionRow("workspace_explore", QT_TRANSLATE_NOOP("actions", "Go to Explore"), ("Ctrl+4",)),
    ActionRow(
        "fold_lessons", QT_TRANSLATE_NOOP("actions", "Fold or unfold the lessons"), ("Ctrl+L",)
    ),
    ActionRow(
        "hide_lessons", QT_TRANSLATE_NOOP("actions", "Hide or show the lessons"), ("Ctrl+Shift+L",)
    ),
    ActionRow("focus_lessons", QT_TRANSLATE_NOOP("actions", "Go to the lessons"), ("F6",)),
    ActionRow(
        "lesson_forward", QT_TRANSLATE_NOOP("actions", "Next page of the lesson"), ("Alt+PgDown",)
    ),
    ActionRow(
        "lesson_back", QT_TRANSLATE_NOOP("actions", "Page of the lesson before"), ("Alt+PgUp",)
    ),
    ActionRow(
        "lesson_return",
        QT_TRANSLATE_NOOP("actions", "Back to where this page of the lesson began"),
        ("Alt+Home",),
    ),
    ActionRow("lesson_own", QT_TRANSLATE_NOOP("actions", "Back to my own run")),
    ActionRow("play_or_pause", QT_TRANSLATE_NOOP("actions", "Play or pause"), ("Space",)),
    ActionRow("step_forward", QT_TRANSLATE_NOOP("actions", "Step forward"), ("Right", "PgDown")),
    ActionRow("step_back", QT_TRANSLATE_NOOP("actions", "Step back"), ("Left", "PgUp")),
    ActionRow(
        "step_forward_coarser",
        QT_TRANSLATE_NOOP("actions", "Step by the next coarser unit"),
        ("Shift+Right",),
    ),
    ActionRow(
        "step_back_coarser",
        QT_TRANSLATE_NOOP("actions", "Step back by the next coarser unit"),
        ("Shift+Left",),
    ),
    ActionRow("iteration_forward", QT_TRANSLATE_NOOP("actions", "Next iteration"), ("Ctrl+Right",)),
    ActionRow("iteration_back", QT_TRANSLATE_NOOP("actions", "Previous iteration"), ("Ctrl+Left",)),
    ActionRow(
        "phase_end_forward",
        QT_TRANSLATE_NOOP("actions", "To the end of this phase"),
        ("Ctrl+Shift+Right",),
    ),
    ActionRow(
        "phase_end_back",
        QT_TRANSLATE_NOOP("actions", "To the end of the phase before"),
        ("Ctrl+Shift+Left",),
    ),
    ActionRow(
        "seek_back", QT_TRANSLATE_NOOP("actions", "Back to where I asked from"), ("Backspace",)
    ),
    ActionRow("to_start", QT_TRANSLATE_NOOP("actions", "To the first moment"), ("Home",)),
    ActionRow("to_present", QT_TRANSLATE_NOOP("actions", "To the present"), ("End",)),
    ActionRow(
        "switch_order", QT_TRANSLATE_NOOP("actions", "All δ first, or layer by layer"), ("L",)
    ),
    ActionRow(
        "toggle_predict", QT_TRANSLATE_NOOP("actions", "Predict: foretell each result"), ("H",)
    ),
    ActionRow(
        "toggle_building",
        QT_TRANSLATE_NOOP("actions", "Build: add and remove neurons on the diagram"),
        ("B",),
    ),
    ActionRow("next_page", QT_TRANSLATE_NOOP("actions", "Next view of the step"), ("Ctrl+Tab",)),
    ActionRow(
        "previous_page",
        QT_TRANSLATE_NOOP("actions", "Previous view of the step"),
        ("Ctrl+Shift+Tab",),
    ),
    ActionRow(
        "back_to_original", QT_TRANSLATE_NOOP("actions", "Back to the original run"), ("Shift+R",)
    ),
    ActionRow("restart", QT_TRANSLATE_NOOP("actions", "Restart with the same weights"), ("R",)),
    ActionRow("new_weights", QT_TRANSLATE_NOOP("actions", "New weights"), ("N",)),
    ActionRow(
        "cycle_neurons", QT_TRANSLATE_NOOP("actions", "Colour neurons by a, δ or both"), ("D",)
    ),
    ActionRow("lines_weight", QT_TRANSLATE_NOOP("actions", "Lines show weights"), ("W",)),
    ActionRow("lines_gradient", QT_TRANSLATE_NOOP("actions", "Lines show gradients"), ("G",)),
    ActionRow("lines_update", QT_TRANSLATE_NOOP("actions", "Lines show updates"), ("U",)),
    ActionRow(
        "cycle_scale",
        QT_TRANSLATE_NOOP("actions", "Colours linear, logarithmic or by layer"),
        ("S",),
    ),
    ActionRow("switch_decimal", QT_TRANSLATE_NOOP("actions", "Decimal mark: point or comma")),
    ActionRow(
        "walk_left", QT_TRANSLATE_NOOP("actions", "To the neuron on the left"), ("Alt+Left",)
    ),
    ActionRow(
        "walk_right", QT_TRANSLATE_NOOP("actions", "To the neuron on the right"), ("Alt+Right",)
    ),
    ActionRow("walk_up", QT_TRANSLATE_NOOP("actions", "To the neuron above"), ("Alt+Up",)),
    ActionRow("walk_down", QT_TRANSLATE_NOOP("actions", "To the neuron below"), ("Alt+Down",)),
    ActionRow("clear_selection", QT_TRANSLATE_NOOP("actions", "Select nothing"), ("Esc",)),
    ActionRow("undo", QT_TRANSLATE_NOOP("actions", "Undo"), ("Ctrl+Z",)),
    ActionRow("redo", QT_TRANSLATE_NOOP("actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionRow(
        "open_file", QT_TRANSLATE_NOOP("actions", "Open a model, net or table…"), ("Ctrl+O",)
    ),
    ActionRow("open_recent", QT_TRANSLATE_NOOP("actions", "Recent files"), ("Ctrl+Shift+O",)),
    ActionRow(
        "ask_for_mnist", QT_TRANSLATE_NOOP("actions", "MNIST: download, or choose its folder…")
    ),
    ActionRow("save_model", QT_TRANSLATE_NOOP("actions", "Save the model…"), ("Ctrl+S",)),
    ActionRow("save_picture", QT_TRANSLATE_NOOP("actions", "Save a picture of the window…")),
    ActionRow("save_diagram", QT_TRANSLATE_NOOP("actions", "Save a picture of the diagram…")),
    ActionRow(
        "save_panel",
        QT_TRANSLATE_NOOP("actions", "Save a picture of this panel…"),
        ("Ctrl+Shift+P",),
    ),
    ActionRow("save_curves", QT_TRANSLATE_NOOP("actions", "Save the curves as a table…")),
    ActionRow("save_confusion", QT_TRANSLATE_NOOP("actions", "Save the confusion as a table…")),
    ActionRow("save_script", QT_TRANSLATE_NOOP("actions", "Save as a PyTorch script…")),
    ActionRow("larger", QT_TRANSLATE_NOOP("actions", "Larger"), ("Ctrl++", "Ctrl+=")),
    ActionRow("smaller", QT_TRANSLATE_NOOP("actions", "Smaller"), ("Ctrl+-",)),
    ActionRow("normal_size", QT_TRANSLATE_NOOP("actions", "Normal size"), ("Ctrl+0",)),
    ActionRow("full_screen", QT_TRANSLATE_NOOP("actions", "Full screen"), ("F11",)),
    ActionRow("present", QT_TRANSLATE_NOOP("actions", "Presentation: larger, no bar"), ("P",)),
    ActionRow("reset_arrangement", QT_TRANSLATE_NOOP("actions", "Reset the arrangement of panels")),
    ActionRow("show_palette", QT_TRANSLATE_NOOP("actions", "Find a command…"), ("Ctrl+K",)),
    ActionRow("show_keys", QT_TRANSLATE_NOOP("actions", "Keys"), ("F1",)),
    ActionRow("about", QT_TRANSLATE_NOOP("actions", "About bpviz")),
    ActionRow("close", QT_TRANSLATE_NOOP("actions", "Quit"), ("Ctrl+Q",)),
)


def words(row: ActionRow) -> str:
    """The text of an action in the language in use."""
    return QCoreApplication.translate("actions", row.text)


def build_actions(window: QWidget) -> dict[str, QAction]:
    """All actions, connected to the methods of the window that bear their names."""
    made: dict[str, QAction] = {}
    for row in ACTIONS:
        action = QAction(words(row), window)
        action.setObjectName(row.name)
        action.setShortcuts([QKeySequence(key) for key in row.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(getattr(window, row.name))
        window.addAction(action)
        made[row.name] = action
    return made


def keys_text(row: ActionRow) -> str:
    """The keys of an action as people read them."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in row.keys)
