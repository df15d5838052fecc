"""What stands around a step: its name, the steps that only repeat it, what the update achieved."""

from bpviz.engine import BiasRef, NeuronRef, Ref, StepRef, WeightRef, story
from bpviz.notation.runs import repeats
from bpviz.notation.symbols import Notation, cost_letter, inline, own_parameter
from bpviz.notation.titles import title
from bpviz.notation.tree import linear
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.chain.page import Question, Repeat
from bpviz.views.chain.phrases import Phrases
from bpviz.views.chain.words import AFTERWARDS, SAME, say
from bpviz.views.numbers import number


def step_title(frame: Frame, display: Display) -> str:
    """What the step of a frame computes, for a sentence: ∂E/∂w₅; "" while training runs."""
    if frame.step is None:
        return ""
    return title(frame.step.ref, Notation(display.notation, frame.spec, display.names))


def repeat_of(frame: Frame, phrases: Phrases) -> Repeat | None:
    """The button that goes over the steps after this one that are told as it was."""
    step, update = frame.step, frame.update
    if step is None:
        return None
    if frame.in_update and update is not None:
        found = repeats(update.spec, step.ref, update.place_of)
    else:
        told = story(frame.trace.spec, frame.order)
        found = repeats(told.spec, step.ref, told.index)
    if found is None:
        return None
    words = SAME["one" if found.count == 1 else "two" if found.count == 2 else "many"]
    first, last = (_called(ref, phrases) for ref in (found.first, found.last))
    return Repeat(say(words, first=first, last=last), found.steps)


def step_of_selection(frame: Frame, display: Display) -> Question | None:
    """The step about what is selected, unless it is the one shown: its δ, gradient or update."""
    ref, step, update = display.selection, frame.step, frame.update
    kind = "delta" if isinstance(ref, NeuronRef) else "gradient"
    if step is None or update is None or not isinstance(ref, NeuronRef | WeightRef | BiasRef):
        return None
    if frame.in_update and kind == "gradient":
        kind = "update"
    wanted = StepRef(kind, ref)
    told = story(frame.trace.spec, frame.order).index(wanted)
    place = update.place_of(wanted) if kind == "update" else told
    if wanted == step.ref or place is None:
        return None
    notation = Notation(display.notation, frame.spec, display.names)
    return Question(title(wanted, notation), wanted)


def _called(ref: Ref, phrases: Phrases) -> str:
    """A neuron or a parameter inside a sentence."""
    if isinstance(ref, NeuronRef):
        return phrases.unit(ref)
    assert isinstance(ref, WeightRef | BiasRef)
    return inline(own_parameter(ref, phrases.notation))


def afterwards(frame: Frame, display: Display, notation: Notation) -> str | None:
    """What the update made of the cost, once it is known."""
    after, before = frame.cost_after, float(frame.trace.cost)
    if after is None:
        return None

    def write(value: float) -> str:
        return number(value, display.digits, decimal=display.decimal)

    words = "fell" if after < before else "rose" if after > before else "stayed"
    cost = linear(cost_letter(notation))
    return say(
        AFTERWARDS[words],
        cost=cost,
        before=write(before),
        after=write(after),
        change=write(abs(before - after)),
    )
