"""`bpviz train`: trains a network without a window and saves it as a model file."""

import os
import signal
import sys
import tomllib
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event
from types import FrameType
from typing import Any, Final, TextIO

from bpviz.data import DATASETS, DataError
from bpviz.engine import CHOICES, BpvizError, Metrics, SpecError
from bpviz.files import FileError, save_model
from bpviz.run.following import Outcome, result, train
from bpviz.run.recipe import BOOK_SEED, Recipe, default_recipe
from bpviz.run.recipe_tables import RecipeError, written

DONE, FAILED, REFUSED = 0, 1, 2
"""Exit codes: trained; something went wrong on the way; what was asked for cannot be."""

BAR: Final = 30
"""Characters of the progress bar."""

NUMBERS: Final = {
    "batch_size": int,
    "seed": int,
    "rate": float,
    "momentum": float,
    "l1": float,
    "l2": float,
    "dropout": float,
}
"""Options that are numbers of a Spec."""

HELP: Final = {
    "hidden": "activation of the hidden layers",
    "output": "activation of the last layer",
    "cost": "what training makes small",
    "init": "how the first weights are drawn",
    "optimizer": "how a gradient becomes an update",
    "biases": "one a neuron, one a layer, or never changed",
    "dtype": "type of the numbers",
    "batch_size": "examples in a mini-batch",
    "seed": f"of every random choice; mnist has {BOOK_SEED}, with which the book's setting "
    "reaches 95 %%",
    "rate": "learning rate",
    "momentum": "of the optimiser momentum",
    "l1": "penalty on the size of weights, divided by the number of examples",
    "l2": "penalty on the squares of weights, divided by the number of examples",
    "dropout": "probability that a hidden neuron is left out",
}


def add_arguments(parser: ArgumentParser) -> None:
    """The options of `bpviz train`. Values are checked by `recipe_from`, with better sentences."""
    add = parser.add_argument
    add("--data", metavar="NAME", help=f"what to learn: {', '.join(DATASETS)} (mnist)")
    add("--folder", metavar="DIR", help="where the four files of mnist are")
    add("--pen", metavar="PATH", help="pen strokes, a UNIPEN file or a folder of them")
    add("--recipe", metavar="FILE", help="a TOML file; the other options change what it says")
    add("--sizes", metavar="784,30,10", help="units of each layer, the inputs first")
    add("--epochs", metavar="N", help="how many times all training examples are seen")
    add("--out", metavar="FILE", help="where the model is saved, as safetensors")
    for name in ("hidden", "output", "cost", "init", "optimizer", "biases", "dtype"):
        add(f"--{name}", metavar="NAME", help=f"{HELP[name]}: {', '.join(CHOICES[name])}")
    for name in NUMBERS:
        add(f"--{name.replace('_', '-')}", metavar="X", help=HELP[name])


def recipe_from(args: Namespace) -> Recipe:
    """The Recipe that the options ask for. Raises RecipeError, SpecError and FileError.

    What is left out comes from the recipe file, or else from `default_recipe` of the data set.
    """
    values = {} if args.recipe is None else read_recipe(args.recipe)
    start = Recipe.from_dict(values)
    if args.data not in (None, start.data):
        start = default_recipe(args.data)
    changes: dict[str, Any] = {
        name: getattr(args, name) for name in HELP if getattr(args, name) is not None
    }
    for name, kind in NUMBERS.items():
        if name in changes:
            changes[name] = _number(changes[name], kind)
    if args.sizes is not None:
        changes["sizes"] = [_number(size, int) for size in args.sizes.split(",")]
    spec = type(start.spec).from_dict(start.spec.to_dict() | changes)
    epochs = start.epochs if args.epochs is None else _number(args.epochs, int)
    recipe = replace(start, spec=spec, epochs=epochs)
    if recipe.needs_folder and args.folder is None:
        raise RecipeError(
            "recipe.folder",
            "The data set {data} needs --folder, the folder of its files.",
            data=recipe.data,
        )
    if recipe.needs_pen and args.pen is None:
        raise RecipeError(
            "recipe.pen", "The recipe needs --pen, the file or the folder of pen strokes."
        )
    return recipe


def read_recipe(path: str) -> dict[str, Any]:
    """The values of a recipe file, for `Recipe.from_dict`. Raises FileError."""
    try:
        values = tomllib.loads(Path(path).read_text(encoding="utf-8"))
        if not values:
            raise ValueError("it says nothing, not even data = ...")
        return values
    except (OSError, ValueError) as problem:
        reason = problem.strerror if isinstance(problem, OSError) else str(problem)
        if isinstance(problem, UnicodeDecodeError):
            reason = "it is no text in UTF-8"
        raise FileError(
            "recipe.unreadable",
            "{file} cannot be read as a recipe: {reason}.",
            file=path,
            reason=reason,
        ) from None


def _number(text: str, kind: Callable[[str], float]) -> Any:
    """The number; a text that is none stays as it is, to be refused by name."""
    try:
        return kind(text)
    except ValueError:
        return text


def main(args: Namespace) -> int:
    """Train, a line an epoch on stdout, and save. Returns the exit code.

    Ctrl+C ends training after the present mini-batches; what was learnt so far is saved, and a
    second Ctrl+C ends the program at once.
    """
    try:
        recipe = recipe_from(args)
        _check_target(args.out)
    except BpvizError as problem:
        return _refuse(problem, REFUSED)
    try:
        return _train_and_save(recipe, args)
    except (SpecError, DataError) as problem:
        return _refuse(problem, REFUSED)
    except BpvizError as problem:
        return _refuse(problem, FAILED)


def _train_and_save(recipe: Recipe, args: Namespace) -> int:
    bar, out = ProgressBar(sys.stderr), args.out
    with _interrupts() as interrupted:
        dataset = recipe.load(args.folder, args.pen)
        outcome = train(recipe, dataset, bar.line, bar.show, interrupted.is_set)
        bar.clear()
        if outcome.problem is not None:
            return _refuse(outcome.problem.text, FAILED)
        if outcome.stopped and not outcome.updates:
            return _refuse("Stopped before the first update: there is nothing to save.", FAILED)
        if out is not None:
            save_model(out, outcome.spec, outcome.params, model_info(recipe, outcome))
    print(_ending(outcome, out), flush=True)
    return DONE


def model_info(recipe: Recipe, outcome: Outcome) -> dict[str, Any]:
    """What a model file says about where the model comes from.

    data, seed; recipe: to follow again; epochs and updates done; measured: "test", ... the split
    on which right and of were counted and accuracy, right / of. Linear outputs, which name no
    class, have a cost in their place. certainty: how the reader takes the outputs.
    """
    info = {} if recipe.certainty is None else {"certainty": written(recipe.certainty)}
    return {
        "data": recipe.data,
        "seed": recipe.spec.seed,
        "recipe": recipe.to_dict(),
        "epochs": outcome.epochs,
        "updates": outcome.updates,
        "measured": outcome.split,
        **_counted(outcome.metrics),
        **info,
    }


def _counted(metrics: Metrics) -> dict[str, Any]:
    if metrics.confusion is None:
        return {"cost": metrics.cost}
    right, of = int(metrics.confusion.trace()), int(metrics.confusion.sum())
    return {"right": right, "of": of, "accuracy": metrics.accuracy}


def _ending(outcome: Outcome, out: str | None) -> str:
    """What was done, in a sentence."""
    stopped = "Stopped after" if outcome.stopped else "Trained"
    epochs = f"{outcome.epochs} epoch{'' if outcome.epochs == 1 else 's'}"
    trained = f"{stopped} {epochs} ({outcome.updates} updates)"
    measured = f"{result(outcome.metrics)} on the {outcome.split} data"
    saved = f"saved as {out}" if out else "not saved (--out FILE saves it)"
    return f"{trained}, {measured}; {saved}."


def _check_target(out: str | None) -> None:
    """Refuse before training what could not be saved after it."""
    if out is None:
        return
    if os.path.isdir(out):
        raise FileError("file.is_folder", "{file} is a folder; a file is needed.", file=out)
    folder = os.path.dirname(os.path.realpath(out))
    if not os.path.isdir(folder):
        raise FileError(
            "file.no_folder",
            "{file} cannot be written: there is no folder {folder}.",
            file=out,
            folder=folder,
        )


def _refuse(reason: object, code: int) -> int:
    print(reason, file=sys.stderr, flush=True)
    return code


@contextmanager
def _interrupts() -> Iterator[Event]:
    """An event that the first Ctrl+C sets; the second is as usual."""
    event = Event()
    usual = signal.getsignal(signal.SIGINT)

    def interrupt(number: int, frame: FrameType | None) -> None:
        event.set()
        signal.signal(signal.SIGINT, usual)

    signal.signal(signal.SIGINT, interrupt)
    try:
        yield event
    finally:
        signal.signal(signal.SIGINT, usual)


class ProgressBar:
    """How far training is, on a terminal; nothing anywhere else."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shown = ""
        self._is_terminal = stream.isatty()

    def show(self, share: float) -> None:
        """Show a share of 0 to 1 of the work as done."""
        full = int(share * BAR)
        self._write(f"[{'#' * full}{'.' * (BAR - full)}] {int(100 * share):3d} %")

    def clear(self) -> None:
        """Leave an empty line."""
        self._write("")

    def line(self, text: str) -> None:
        """Print a line of results where the bar was."""
        self.clear()
        print(text, flush=True)

    def _write(self, text: str) -> None:
        if not self._is_terminal or text == self._shown:
            return
        blank = " " * len(self._shown)
        self._stream.write(f"\r{blank}\r{text}")
        self._stream.flush()
        self._shown = text
