"""Scene: what a page of a lesson starts with, worked out: network, data, parameters, names."""

from dataclasses import dataclass, replace

import numpy as np

from bpviz.data import DataRef, Dataset, load
from bpviz.data.mnist import ref_of
from bpviz.engine import Params, Spec, story
from bpviz.engine.places import parts_of
from bpviz.files import Net, load_net, net_names
from bpviz.files.net_check import check_names, check_numbers
from bpviz.files.net_text import NamesText, NetText, ParamsText, RowsText, Text
from bpviz.lessons.errors import PlaceError
from bpviz.lessons.naming import find_named, find_step
from bpviz.lessons.shape import Start
from bpviz.notation.names import DEFAULT_NAMES, Names, counted_name

DIGITS = "digits"
MOST_TOLD = 60


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A run that can be begun.

    net    the shipped net that it is, or None
    names  what its parts are called; empty where they are counted
    """

    spec: Spec
    dataset: Dataset
    params: Params | None = None
    net: Net | None = None
    names: Names = DEFAULT_NAMES

    def has(self, name: str) -> bool:
        """Whether a unit, weight or bias is called so, in some notation."""
        return any(
            find_named(self.spec, self.names, name, notation) is not None
            for notation in ("nielsen", "o_err")
        )

    def has_step(self, kind: str, of: str | None) -> bool:
        """Whether a step of an example computes this; steps of the update are trusted."""
        for notation in ("nielsen", "o_err"):
            ref = find_step(self.spec, self.names, kind, of, notation)
            if ref is not None and (
                kind in UPDATE_KINDS or story(self.spec).index(ref) is not None
            ):
                return True
        return False

    def told(self) -> str:
        """The names that there are, for a sentence."""
        found = []
        for ref in parts_of(self.spec):
            name = self.names.given(ref) or counted_name(self.spec, ref)
            if name not in found:
                found.append(name)
            if len(found) >= MOST_TOLD:
                return ", ".join(found) + ", …"
        return ", ".join(found)


UPDATE_KINDS = ("mean", "penalised", "velocity", "first_moment", "second_moment", "update")


def wanted_ref(start: Start, mnist: str | None) -> DataRef | None:
    """Which MNIST data a start needs, that take a moment to load; None for all others."""
    if start.data != DIGITS or mnist is None:
        return None
    return ref_of(mnist, **start.options)


def scene_of(start: Start, mnist: str | None = None, known: Dataset | None = None) -> Scene:
    """The run that a start asks for; `mnist` is the folder of MNIST, where that is to be used.

    known  data that need not be loaded again, if they are those that are asked for

    Raises a BpvizError for what cannot be.
    """
    if start.net is not None:
        return _scene_of_net(start)
    if start.spec is None or (start.data is None) == (start.rows is None):
        raise PlaceError(
            "lesson.start_what",
            'A start needs net = "...", or spec and data = "...", or spec and rows, '
            'or lab = "...".',
            place="",
        )
    dataset = _dataset(start, mnist, known)
    spec = _spec(start, dataset)
    return _with_params(start, spec, dataset)


def _scene_of_net(start: Start) -> Scene:
    if start.net not in net_names():
        raise PlaceError(
            "lesson.net",
            'There is no net "{value:.60}". The nets are {allowed}.',
            place="",
            value=start.net,
            allowed=", ".join(net_names()),
        )
    net = load_net(start.net)
    spec = replace(net.spec, **start.spec) if start.spec else net.spec
    return Scene(spec, net.dataset(), net.params, net, names_of(net))


def names_of(net: Net) -> Names:
    """What a net's text calls its parts."""
    return Names(net.neuron_names[0], tuple(net.neuron_names[1:]), net.weight_names, net.bias_names)


def _dataset(start: Start, mnist: str | None, known: Dataset | None) -> Dataset:
    wanted = wanted_ref(start, mnist)
    if known is not None and known.ref == wanted:
        return known
    if start.rows is not None:
        return Dataset(
            name="lesson",
            train_x=np.array(start.rows.inputs, np.float64),
            train_y=np.array(start.rows.targets, np.float64),
        )
    assert start.data is not None
    if start.data == DIGITS and mnist is not None:
        return load("mnist", folder=mnist, **start.options)
    return load(start.data, **start.options)


def _spec(start: Start, dataset: Dataset) -> Spec:
    fields = dict(start.spec or {})
    if dataset.name == "mnist":
        fields |= start.spec_mnist
    sizes = list(fields.get("sizes", ()))
    for place, wanted in ((0, dataset.inputs), (-1, dataset.outputs)):
        if sizes and sizes[place] == 0:
            sizes[place] = wanted
    return Spec.from_dict({**fields, "sizes": sizes})


def _with_params(start: Start, spec: Spec, dataset: Dataset) -> Scene:
    """With the parameters and names of the lesson, checked as those of a net file are."""
    rows = start.rows
    if start.params is None or rows is None:
        return Scene(spec, dataset)
    names = start.names
    text = NetText(
        title=Text("-", "-"),
        source=Text("-", "-"),
        spec={},
        params=ParamsText(start.params.weights, start.params.biases),
        rows=RowsText(rows.inputs, rows.targets),
        names=NamesText((), (), ())
        if names is None
        else NamesText(names.neurons, names.weights, names.biases),
    )
    check_numbers(text, spec, "start")
    if names is not None:
        check_names(text, spec, "start")
    params = Params(
        tuple(_locked(w, spec) for w in start.params.weights),
        tuple(_locked(b, spec) for b in start.params.biases),
    )
    told = (
        DEFAULT_NAMES
        if names is None
        else Names(names.neurons[0], tuple(names.neurons[1:]), names.weights, names.biases)
    )
    return Scene(spec, dataset, params, None, told)


def _locked(values: object, spec: Spec) -> np.ndarray:
    array = np.array(values, dtype=spec.numpy_dtype)
    array.flags.writeable = False
    return array
