"""A student for tests: walks a lesson from its first to its last goal, with mouse and keys.

For each kind of goal there is a method that knows how a student meets it in the window. What one
way does not bring, the "show me" buttons of the page may.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QSpinBox, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from bpviz.data.glyphs import glyphs
from bpviz.engine import NeuronRef, Ref, StepRef
from bpviz.lessons.goal import BaseGoal, named, step_named
from bpviz.lessons.shape import GoalRow, Page
from bpviz.window import MainWindow

LEFT = Qt.MouseButton.LeftButton
STEPS = ("formula", "table", "paths", "check", "code", "net", "slip")
WORKSPACES = {
    "step": Qt.Key.Key_1,
    "train": Qt.Key.Key_2,
    "draw": Qt.Key.Key_3,
    "explore": Qt.Key.Key_4,
}
NEURONS: tuple[dict[str, float], ...] = (
    {"dw": 0.1},
    {"x2": 1},
    {"b": -1},
    {"b": 2},
    {"w1": -2, "w2": -2, "b": 3},
    {"w1": 20, "w2": 20, "b": -26},
)
"""What is tried on the lab of one neuron: a nudge, an input, OR, a strong yes, NAND, steep."""

MANY = 400
"""A student presses a key no more often than this for one goal."""


class Student:
    """Sits before a window in which a lesson is open."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        self.teaching = window.contents.teaching

    # --- walking ---------------------------------------------------------------------------------

    def walk(self) -> list[str]:
        """Walk the lesson that is open from its first page; returns the ids of its pages."""
        seen = []
        while True:
            course = self.teaching.course
            assert course is not None
            seen.append(course.page.id)
            self.do_page(course.page)
            is_last = course.place + 1 == len(course.pages)
            self.click("lessonNext")
            if is_last:
                assert self.teaching.course is None, "Finish did not close the lesson"
                return seen
            now = self.teaching.course
            assert now is not None
            assert now.page.id != course.page.id, "Next did not turn the page"

    def do_page(self, page: Page) -> None:
        """Meet every goal of the page that is open; none is met before something was done."""
        course = self.teaching.course
        assert course is not None
        rows = [row for row in page.goal if row.only in (None, course.digits)]
        early = [row.id for row in rows if row.id in course.met_here]
        assert not early, f"page {page.id}: met on arrival: {', '.join(early)}"
        for row in rows:
            self.meet(page, row)
        assert not self.problem, f"page {page.id}: {self.problem}"

    def meet(self, page: Page, row: GoalRow) -> None:
        """Meet one goal, by its own way or by the buttons of the page."""
        if self.is_met(row):
            return
        way: Callable[[Any], None] = getattr(self, f"_{type(row.goal).__name__.lower()}")
        way(row.goal)
        for button in page.button:
            if self.is_met(row):
                break
            self.click(f"lessonButton_{button.id}")
            self.wait_while_playing()
            if not self.is_met(row):
                way(row.goal)
        assert self.is_met(row), f"page {page.id}: could not meet {row.id} ({row.goal})"

    def is_met(self, row: GoalRow) -> bool:
        """Whether the panel ticks a goal."""
        tick = self.window.findChild(QWidget, f"lessonGoal_{row.id}")
        return tick is not None and tick.met  # type: ignore[attr-defined, no-any-return]

    @property
    def problem(self) -> str:
        """What the panel says to be wrong."""
        return self.window.contents.lessons.problem

    # --- hands -----------------------------------------------------------------------------------

    def child(self, name: str) -> Any:
        """The widget of this name."""
        found = self.window.findChild(QWidget, name)
        assert found is not None, f"there is no {name}"
        return found

    def click(self, name: str) -> None:
        """Press a button as it stands there; one that is scrolled away by the keyboard."""
        button = self.child(name)
        assert isinstance(button, QAbstractButton), name
        assert button.isEnabled(), name
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self.qtbot.mouseClick(button, LEFT)

    def key(self, key: Qt.Key, *held: str) -> None:
        """Press a key where the keyboard is, else on the diagram."""
        keys = Qt.KeyboardModifier.NoModifier
        for name in held:
            keys |= getattr(Qt.KeyboardModifier, f"{name}Modifier")
        self.qtbot.keyClick(self.window.focusWidget() or self.window, key, keys)

    def on_diagram(self) -> None:
        """Have the keyboard where keys step and play."""
        self.window.focus_middle()

    def tab(self, bar: str, index: int) -> None:
        """Click a tab."""
        tabs = self.window.findChild(QTabBar, bar)
        assert tabs is not None
        assert tabs.isTabVisible(index)
        self.qtbot.mouseClick(tabs, LEFT, pos=tabs.tabRect(index).center())
        if tabs.currentIndex() != index:  # scrolled out of sight: the arrows beside the tabs
            tabs.setCurrentIndex(index)

    def go_by(self, unit: str, count: int) -> None:
        """Choose how far a step goes, at the bottom."""
        box, spin = (
            self.window.findChild(QComboBox, "unit"),
            self.window.findChild(QSpinBox, "count"),
        )
        assert box is not None
        assert spin is not None
        place = box.findData(unit)
        if box.currentIndex() != place:
            box.setCurrentIndex(place)
            box.activated.emit(place)
        spin.setValue(count)

    def wait_while_playing(self) -> None:
        """Until the worker has come to where it should."""
        self.qtbot.waitUntil(lambda: not self.window.session.is_playing, timeout=30_000)

    def right(self) -> None:
        """One step on; what is to be foretold is foretold rightly."""
        self.on_diagram()
        frame = self.window.session.frame
        asks = self.window.display.predicting and frame.step is not None
        if asks and frame.position.factor < len(frame.step.factors):  # type: ignore[union-attr]
            self.foretell("number")
            return
        self.key(Qt.Key.Key_Right)

    def foretell(self, what: str) -> None:
        """Type what the step will give, or its sign, and press Enter."""
        step = self.window.session.frame.step
        assert step is not None
        field = self.child("predictEdit")
        assert isinstance(field, QLineEdit)
        field.setFocus()
        sign = "+" if step.value >= 0 else "-"
        self.qtbot.keyClicks(field, sign if what == "sign" else f"{step.value:.6g}")
        self.qtbot.keyClick(field, Qt.Key.Key_Return)

    # --- Step ------------------------------------------------------------------------------------

    def evidence(self) -> Any:
        """What the lesson has noted."""
        course = self.teaching.course
        assert course is not None
        assert course.evidence is not None
        return course.evidence

    def ref(self, name: str) -> Ref:
        """The part of the net with this name."""
        found = named(self.evidence(), name)
        assert found is not None, f"nothing is called {name}"
        return found

    def _until(self, goal: BaseGoal, do: Callable[[], None], most: int = MANY) -> None:
        for _ in range(most):
            if goal.met(self.evidence()):
                return
            before = self.window.session.frame
            do()
            self.wait_while_playing()
            if self.window.session.frame is before:
                return

    def _visit(self, goal: Any) -> None:
        self.workspace("step")
        step = step_named(self.evidence(), goal.find, goal.of)
        assert step is not None, goal
        self._go_before(step, goal.iteration)
        self.go_by("result", 1)
        self._until(goal, self.right)

    def _go_before(self, step: StepRef, iteration: int | None) -> None:
        """Be before a step: one iteration back where it has been passed already."""
        session = self.window.session
        here = session.frame.position
        if iteration is not None:
            while session.frame.position.iteration < iteration:
                self.on_diagram()
                self.key(Qt.Key.Key_Right, "Control")
            while session.frame.position.iteration > iteration:
                self.on_diagram()
                self.key(Qt.Key.Key_Left, "Control")
        place = session.frame.position
        if not session.seek_step(step):
            return  # of the update, which comes after what is shown
        is_behind = session.frame.position <= place
        session.seek(place.iteration, place.example, place.step, place.factor)
        if is_behind and place.iteration == here.iteration:
            self.on_diagram()
            self.key(Qt.Key.Key_Left, "Control")

    def _phase(self, goal: Any) -> None:
        self.workspace("step")
        self.go_by("phase", 1)
        self._until(goal, self.right, 40)

    def _iteration(self, goal: Any) -> None:
        self.workspace("step")
        self.window.leave_predict()
        self.on_diagram()
        here = self.window.session.frame.position.iteration
        wanted = goal.at_least - here
        self.go_by("iteration", max(abs(wanted), 1))
        self.key(Qt.Key.Key_Right if wanted >= 0 else Qt.Key.Key_Left)
        self.wait_while_playing()
        self.go_by("result", 1)

    def _back(self, goal: Any) -> None:
        self.workspace("step")
        self.right()
        self.on_diagram()
        self._until(goal, lambda: self.key(Qt.Key.Key_Left), 50)

    def _paths(self, goal: Any) -> None:
        self.workspace("step")
        self.choose(self.ref(goal.of))
        self.tab("stepTabs", STEPS.index("paths"))
        for name in ("pathsNext", "pathsPrevious"):
            for _ in range(20):
                button = self.child(name)
                if goal.met(self.evidence()) or not button.isEnabled():
                    break
                self.click(name)

    def _predict(self, goal: Any) -> None:
        self.workspace("step")
        if not self.window.display.predicting:
            self.on_diagram()
            self.key(Qt.Key.Key_H)
        for _ in range(MANY):
            if goal.met(self.evidence()):
                return
            frame = self.window.session.frame
            step = frame.step
            assert step is not None
            ref = None if goal.of is None else self.ref(goal.of)
            is_asked = frame.position.factor < len(step.factors)
            is_this = goal.find in (None, step.kind) and ref in (None, step.focus[0])
            if is_asked and is_this:
                self.foretell("sign" if goal.what == "sign" else "number")
            else:
                self.right()

    def choose(self, ref: Ref) -> None:
        """Select a part of the net: a click on its card or its neuron, where it can be seen."""
        if self.window.display.selection == ref:
            return
        geometry = self.window.network.geometry_shown()
        card = None if geometry is None else geometry.cards.get(ref)
        if card is not None:
            self.qtbot.mouseClick(self.window.network, LEFT, pos=card.rect.center().toPoint())
        elif isinstance(ref, NeuronRef) and self._click_neuron(ref):
            pass
        if self.window.display.selection != ref:
            self.window.select(ref)

    def _click_neuron(self, ref: NeuronRef) -> bool:
        geometry = self.window.network.geometry_shown()
        shapes = getattr(geometry, "neurons", None)
        shape = shapes.get(ref) if hasattr(shapes, "get") else None
        centre = getattr(shape, "centre", None) or getattr(shape, "center", None)
        if centre is None:
            return False
        point = centre if isinstance(centre, QPoint) else centre.toPoint()
        self.qtbot.mouseClick(self.window.network, LEFT, pos=point)
        return True

    def _select(self, goal: Any) -> None:
        self.choose(self.ref(goal.of))

    def workspace(self, name: str) -> None:
        """Go to a workspace by its key."""
        if self.window.workspace.name != name:
            self.key(WORKSPACES[name], "Control")
        assert self.window.workspace.name == name

    def _open(self, goal: Any) -> None:
        from bpviz.window.train_pages import TRAIN_PAGES

        pictures = [row.name for row in TRAIN_PAGES]
        if goal.what in WORKSPACES:
            self.workspace(goal.what)
        elif goal.what in STEPS:
            self.workspace("step")
            self.tab("stepTabs", STEPS.index(goal.what))
        elif goal.what in pictures:
            self.workspace("train")
            self.tab("trainTabs", pictures.index(goal.what))

    def _checked(self, goal: Any) -> None:
        self.workspace("step")
        self.choose(self.ref(goal.of))
        self.tab("stepTabs", STEPS.index("check"))

    def type_value(self, ref: Ref | None, value: float) -> None:
        """Type a value on the diagram: of what is selected, of nothing the rate."""
        self.workspace("step")
        self.window.select(ref)
        network = self.window.network
        network.setFocus()
        self.qtbot.keyClick(network, Qt.Key.Key_F2)
        field = self.child("valueField")
        field.selectAll()
        self.qtbot.keyClicks(field, f"{value:g}")
        self.qtbot.keyClick(field, Qt.Key.Key_Return)

    def _changed(self, goal: Any) -> None:
        frame, spec = self.window.session.frame, self.window.session.frame.spec
        if goal.what == "rate":
            self.type_value(None, spec.rate * 2 + 0.1)
        elif goal.what in ("weight", "bias", "input"):
            name = goal.of or {"weight": "w1", "bias": "b1", "input": "x1"}[goal.what]
            self.type_value(self.ref(name), 0.7)
        elif goal.what == "target":
            from bpviz.run.editable import TargetRef

            ref = NeuronRef(spec.layers - 1, 0) if goal.of is None else self.ref(goal.of)
            assert isinstance(ref, NeuronRef)
            self.window.edit_value(TargetRef(ref.j), 1 - float(frame.trace.y[0, ref.j]))
        else:
            self.change_field(goal.what, None)

    def change_field(self, name: str, value: object) -> None:
        """Change a field of the form in Train; without a value to any other one."""
        from dataclasses import replace

        from bpviz.engine.spec import CHOICES

        spec = self.window.session.frame.spec
        now = getattr(spec, name)
        if value is None and name in CHOICES:
            value = next(each for each in CHOICES[name] if each not in (now, "softmax", "step"))
        elif value is None:
            value = now + 1
        self.window.restart_with(replace(spec, **{name: value}), None)

    def _value(self, goal: Any) -> None:
        if goal.find in ("weight", "bias", "input"):
            self.type_value(self.ref(goal.of), between(goal))
        else:
            self._train_until(goal)

    # --- Train, Draw, the lesson -----------------------------------------------------------------

    def _train_until(self, goal: BaseGoal) -> None:
        """Train at full speed until the goal is met."""
        if self.window.workspace.name == "step":
            self.window.leave_predict()
            for count in (1, 10, 100, 1000, 3000):
                if goal.met(self.evidence()):
                    return
                self.on_diagram()
                self.go_by("iteration", count)
                self.key(Qt.Key.Key_Right)
                self.wait_while_playing()
            return
        self.on_diagram()
        self.key(Qt.Key.Key_Space)
        try:
            self.qtbot.waitUntil(lambda: goal.met(self.evidence()), timeout=30_000)
        finally:
            if self.window.session.is_playing:
                self.on_diagram()
                self.key(Qt.Key.Key_Space)

    def _cost(self, goal: Any) -> None:
        self._train_until(goal)

    def _accuracy(self, goal: Any) -> None:
        self.workspace("train")
        self._train_until(goal)

    def _trained(self, goal: Any) -> None:
        self._train_until(goal)

    def _setting(self, goal: Any) -> None:
        value = goal.equals if goal.equals is not None else between(goal)
        if goal.field == "rate":
            self.type_value(None, float(value))
        else:
            self.change_field(goal.field, value)

    def _net(self, goal: Any) -> None:
        self.workspace("step")
        self.window.apply_sizes(goal.sizes, "")

    def _drawn(self, goal: Any) -> None:
        self.workspace("draw")
        pad = self.window.contents.draw.pad
        wanted = range(10) if goal.digit is None else [goal.digit]
        names = [str(digit) for digit in wanted] if goal.kind == "digit" else None
        for sign in glyphs():
            if goal.met(self.evidence()):
                return
            if (names is None and sign.digit is None) or (names and sign.name in names):
                pad.clear()
                pad.set_strokes(list(sign.strokes))
                QTest.qWait(0)

    def _answer(self, goal: Any) -> None:
        course = self.teaching.course
        assert course is not None
        asked = next(each for each in course.page.question if each.id == goal.question)
        card = self.child(f"lessonQuestion_{asked.id}")
        if not asked.several:  # a wrong answer first: it is answered too
            wrong = next(name for name in asked.choices if name not in asked.right)
            self._press_choice(card, wrong)
            assert card.reply.words
        for name in asked.right:
            self._press_choice(card, name)
        if asked.several:
            self.click(f"lessonTake_{asked.id}")

    def _press_choice(self, card: Any, name: str) -> None:
        button = card.choices[name]
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self.qtbot.keyClick(button, Qt.Key.Key_Space)

    # --- Explore ---------------------------------------------------------------------------------

    def lab(self, name: str) -> Any:
        """The lab of this name, shown."""
        self.workspace("explore")
        labs = self.window.contents.exploring  # type: ignore[attr-defined]
        if labs.state.lab != name:
            labs.open_lab(name)
        return labs

    def _step_lab(self, labs: Any, goal: BaseGoal, most: int) -> None:
        for _ in range(min(most, 20 + most // 10)):
            before = labs.state
            if goal.met(self.evidence()):
                return
            labs.step_by(1 if before.step < 20 else 10)  # with Shift held down
            self.qtbot.waitUntil(lambda: not labs.is_computing, timeout=30_000)
            if labs.state.step == before.step:
                return

    def _reading(self, goal: Any) -> None:
        labs = self.lab(goal.lab)
        self._step_lab(labs, goal, 600)
        self._try_neuron(labs, goal)
        has_start = any(control.name == "x0" for control in labs.row.controls)
        for start in (-0.5, 0.5, 2.0) if has_start else ():
            if goal.met(self.evidence()):
                return
            labs.set_value("x0", start)
            labs.to_start()
            self._step_lab(labs, goal, 600)

    def _try_neuron(self, labs: Any, goal: BaseGoal) -> None:
        """Set the one neuron's numbers until it does what is wanted; it has no steps."""
        for values in NEURONS if labs.state.lab == "neuron" else ():
            if goal.met(self.evidence()):
                return
            for name, value in values.items():
                labs.set_value(name, value)

    def _labstep(self, goal: Any) -> None:
        self._step_lab(self.lab(goal.lab), goal, goal.at_least + 1)

    def _control(self, goal: Any) -> None:
        labs = self.lab(goal.lab)
        labs.set_value(goal.control, between(goal) if goal.equals is None else goal.equals)

    def _labverdict(self, goal: Any) -> None:
        labs = self.lab(goal.lab)
        self._step_lab(labs, goal, 600)
        self._try_neuron(labs, goal)
        has_rate = any(control.name == "rate" for control in labs.row.controls)
        for rate in (0.1, 0.3, 0.5, 0.8, 1.0, 1.1, 2.0) if has_rate else ():
            if goal.met(self.evidence()):
                return
            labs.set_value("rate", rate)
            self._step_lab(labs, goal, 600)

    def _pressed(self, goal: Any) -> None:
        self.click(f"lessonButton_{goal.button}")
        self.wait_while_playing()


def between(goal: Any) -> float:
    """A number that is above, below and near what is asked for."""
    if goal.__class__.__struct_fields__ and getattr(goal, "near", None) is not None:
        return float(goal.near)
    if goal.above is not None and goal.below is not None:
        return float((goal.above + goal.below) / 2)
    if goal.above is not None:
        return float(goal.above + abs(goal.above) / 2 + 0.1)
    return float(goal.below - abs(goal.below) / 2 - 0.1 if goal.below <= 0 else goal.below / 2)
