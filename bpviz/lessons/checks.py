"""Whether the structure of a lesson makes sense: ids, starts, moments, goals."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from bpviz.engine import BpvizError
from bpviz.labs import lab
from bpviz.lessons.errors import PlaceError
from bpviz.lessons.goals_lab import Control, LabStep, LabVerdict, Reading
from bpviz.lessons.goals_run import Answer, Pressed, Setting
from bpviz.lessons.scene import Scene, scene_of
from bpviz.lessons.shape import At, LessonText, Page, Question, Show, Start

ID = re.compile(r"[a-z][a-z0-9_]{0,30}")
MOST_PAGES, MOST_PARTS, MOST_MINUTES, MOST_UPDATES = 60, 12, 600, 100_000

STEP_PAGES = ("formula", "table", "paths", "check", "code", "net", "slip")
TRAIN_PAGES = ("surface", "digits", "confusion", "weights", "flow")


def check_structure(text: LessonText) -> None:
    """Raises a PlaceError for the first thing that cannot be."""
    if not 1 <= text.minutes <= MOST_MINUTES:
        raise _range("minutes", text.minutes, 1, MOST_MINUTES)
    if not 1 <= len(text.page) <= MOST_PAGES:
        raise _range("page", len(text.page), 1, MOST_PAGES)
    check_ids("page", [page.id for page in text.page])
    scene: Scene | None = None
    workspace = "step"
    for index, page in enumerate(text.page):
        workspace = page.workspace or workspace
        scene = _check_page(f"page[{index}]", page, scene, workspace)


def check_ids(place: str, ids: Sequence[str]) -> None:
    """Ids are short lower-case words, each there once."""
    for index, name in enumerate(ids):
        if not ID.fullmatch(name):
            raise PlaceError(
                "lesson.id",
                'An id is a short word such as "first_look", of a to z, 0 to 9 and _, '
                "not {value!r:.60}.",
                place=f"{place}[{index}].id",
                value=name,
            )
        if Counter(ids)[name] > 1:
            raise PlaceError(
                "lesson.twice",
                'The id "{value:.60}" is there twice; each needs one of its own.',
                place=f"{place}[{len(ids) - 1 - list(reversed(ids)).index(name)}].id",
                value=name,
            )


def _check_page(place: str, page: Page, before: Scene | None, workspace: str) -> Scene | None:
    scene = _scene(f"{place}.start", page.start, before)
    check_lab_there(place, page.start, workspace)
    check_at(f"{place}.at", page.at, scene)
    check_show(f"{place}.show", page.show, scene, workspace)
    for kind in ("button", "goal", "question"):
        parts = getattr(page, kind)
        if len(parts) > MOST_PARTS:
            raise _range(f"{place}.{kind}", len(parts), 0, MOST_PARTS)
        check_ids(f"{place}.{kind}", [part.id for part in parts])
    scenes = [scene]
    for index, button in enumerate(page.button):
        there = f"{place}.button[{index}]"
        if not 0 <= button.train <= MOST_UPDATES:
            raise _range(f"{there}.train", button.train, 0, MOST_UPDATES)
        led = _scene(f"{there}.start", button.start, scene)
        check_at(f"{there}.at", button.at, led)
        check_show(f"{there}.show", button.show, led, button.workspace or workspace)
        scenes.append(led)
    for index, question in enumerate(page.question):
        _check_question(f"{place}.question[{index}]", question)
    for where, problem in _goal_faults(place, page, scenes):
        raise problem.at(where)
    return scene


def check_lab_there(place: str, start: Start | None, workspace: str) -> None:
    """A page that opens a lab stands in Explore."""
    if start is not None and start.lab is not None and workspace != "explore":
        raise PlaceError(
            "lesson.lab_workspace",
            'A page that opens a lab needs workspace = "explore".',
            place=f"{place}.workspace",
        )


def _scene(place: str, start: Start | None, before: Scene | None) -> Scene | None:
    """The net that is there after a start; the one before where nothing is started."""
    if start is None or start.lab is not None:
        _check_lab(place, start)
        return before
    try:
        return scene_of(start)
    except BpvizError as problem:
        raise PlaceError(
            "lesson.start",
            "It cannot begin there. {reason}",
            place=problem.place if isinstance(problem, PlaceError) and problem.place else place,
            reason=problem,
        ) from None


def _check_lab(place: str, start: Start | None) -> None:
    if start is None or start.lab is None:
        return
    try:
        lab(start.lab).values(start.values)
    except BpvizError as problem:
        raise PlaceError("lesson.lab", "{reason}", place=place, reason=problem) from None


def check_at(place: str, at: At | None, scene: Scene | None) -> None:
    """A moment must be there in the net that is shown."""
    if at is None:
        return
    if (at.find is None) == (at.step is None) and (at.find is not None or at.factor is not None):
        raise PlaceError(
            "lesson.at",
            'A step is named either by find and of (find = "gradient", of = "w5") or by its '
            "number (step = 14).",
            place=place,
        )
    if min(at.iteration, at.example - 1, (at.step or 1) - 1, at.factor or 0) < 0:
        raise PlaceError(
            "lesson.at_number",
            "Iteration and factor count from 0, example and step from 1.",
            place=place,
        )
    if at.find is not None and scene is not None and not scene.has_step(at.find, at.of):
        raise PlaceError(
            "lesson.no_step",
            'No step of this net computes "{find:.60}" of "{of:.60}". It has {names}.',
            place=place,
            find=at.find,
            of=at.of or "",
            names=scene.told(),
        )


def check_show(place: str, show: Show, scene: Scene | None, workspace: str) -> None:
    """Pages must belong to the workspace; names to the net."""
    allowed = {"step": STEP_PAGES, "train": TRAIN_PAGES}.get(workspace, ())
    if show.page is not None and show.page not in allowed:
        raise PlaceError(
            "lesson.page",
            'There is no page "{value:.60}" in {workspace}. It has {allowed}.',
            place=f"{place}.page",
            value=show.page,
            workspace=workspace,
            allowed=", ".join(allowed) or "none",
        )
    if show.digits is not None and not 2 <= show.digits <= 17:
        raise _range(f"{place}.digits", show.digits, 2, 17)
    for name in (show.select, show.path.of if show.path else None):
        if name and scene is not None and not scene.has(name):
            raise _nobody(place, name, scene)


def _check_question(place: str, question: Question) -> None:
    if not 2 <= len(question.choices) <= 6:
        raise _range(f"{place}.choices", len(question.choices), 2, 6)
    check_ids(f"{place}.choices", question.choices)
    stray = [each for each in question.right if each not in question.choices]
    if stray or not question.right or (len(question.right) > 1 and not question.several):
        raise PlaceError(
            "lesson.right",
            "“right” must name one of the choices, {allowed}, or several with several = true.",
            place=f"{place}.right",
            allowed=", ".join(question.choices),
        )


def _goal_faults(
    place: str, page: Page, scenes: Sequence[Scene | None]
) -> Iterator[tuple[str, PlaceError]]:
    """What goals name that is not there, in the page's own net or one a button brings."""
    nets = [scene for scene in scenes if scene is not None]
    for index, row in enumerate(page.goal):
        goal, there = row.goal, f"{place}.goal[{index}]"
        for name in goal.names:
            if nets and not any(scene.has(name) for scene in nets):
                yield f"{there}.goal", _nobody(there, name, nets[0])
        asked = [each.id for each in page.question]
        if isinstance(goal, Answer) and goal.question not in asked:
            yield f"{there}.goal", _unknown(goal.question, asked)
        if isinstance(goal, Pressed) and goal.button not in (b.id for b in page.button):
            yield f"{there}.goal", _unknown(goal.button, [b.id for b in page.button])
        if isinstance(goal, Setting) and goal.field not in Setting.fields():
            yield f"{there}.goal", _unknown(goal.field, Setting.fields())
        if isinstance(goal, (Control, LabStep, LabVerdict, Reading)):
            problem = _lab_fault(goal)
            if problem is not None:
                yield f"{there}.goal", problem


def _lab_fault(goal: Control | LabStep | LabVerdict | Reading) -> PlaceError | None:
    try:
        row = lab(goal.lab)
        if isinstance(goal, Control):
            row.control(goal.control)
    except BpvizError as problem:
        return PlaceError("lesson.lab", "{reason}", place="", reason=problem)
    if isinstance(goal, Reading) and goal.reading not in row.readings:
        return _unknown(goal.reading, row.readings)
    if isinstance(goal, LabVerdict) and goal.verdict not in row.verdicts:
        return _unknown(goal.verdict, row.verdicts)
    return None


def _unknown(value: str, allowed: Sequence[str]) -> PlaceError:
    return PlaceError(
        "lesson.unknown",
        'There is no "{value:.60}" here; there is {allowed}.',
        place="",
        value=value,
        allowed=", ".join(allowed) or "nothing",
    )


def _nobody(place: str, name: str, scene: Scene) -> PlaceError:
    return PlaceError(
        "lesson.nobody",
        'Nothing in this net is called "{value:.60}". It has {names}.',
        place=place,
        value=name,
        names=scene.told(),
    )


def _range(place: str, value: int, low: int, high: int) -> PlaceError:
    return PlaceError(
        "lesson.range",
        "There must be {low} to {high:,}, not {value:,}.",
        place=place,
        value=value,
        low=low,
        high=high,
    )
