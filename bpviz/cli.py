"""The command line: the window, `bpviz train`, `check` and `bench`, pictures of the window."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bpviz import __version__

NO_DISPLAY = (
    "bpviz needs a display to show its window, and there is none here: "
    "neither DISPLAY nor WAYLAND_DISPLAY is set."
)
"""Said where no window can be shown."""

MOST_PIXELS, LONGEST = 10_000, 3_600

PACKAGES = {
    "libGL": "libgl1",
    "libEGL": "libegl1",
    "libglib-2.0": "libglib2.0-0",
    "libgthread-2.0": "libglib2.0-0",
    "libdbus-1": "libdbus-1-3",
    "libfontconfig": "libfontconfig1",
    "libxkbcommon": "libxkbcommon0",
}
"""Which package of Debian has a library that Qt needs."""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says; returns the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["train"]:
        return _train(arguments[1:])
    if arguments[:1] == ["check"]:
        return _check(arguments[1:])
    if arguments[:1] == ["bench"]:
        from bpviz import bench

        return bench.main(arguments[1:])
    return _window(arguments)


def window() -> int:
    """Start the window; for systems where a program with a window has no console."""
    return main()


def _train(arguments: Sequence[str]) -> int:
    from bpviz import train_command

    parser = argparse.ArgumentParser(prog="bpviz train", description=train_command.__doc__)
    train_command.add_arguments(parser)
    return train_command.main(parser.parse_args(arguments))


def _check(arguments: Sequence[str]) -> int:
    from bpviz import check_command

    parser = argparse.ArgumentParser(prog="bpviz check", description=check_command.__doc__)
    check_command.add_arguments(parser)
    return check_command.main(parser.parse_args(arguments))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bpviz",
        description="Makes backpropagation visible. Without options the window opens.",
        epilog="bpviz train --help: train a network on the command line.  "
        "bpviz check FILE: say whether a lesson is well.  "
        "bpviz bench --help: measure how fast it trains.",
    )
    parser.add_argument("--version", action="version", version=f"bpviz {__version__}")
    picture = parser.add_argument_group("a picture of the window, without showing it")
    picture.add_argument("--screenshot", metavar="FILE", type=Path, help="write this PNG and end")
    picture.add_argument(
        "--workspace", choices=("step", "train", "draw", "explore"), default="step"
    )
    picture.add_argument(
        "--lesson", metavar="NAME", help="open this lesson (09-worked-example) or net (xor, 2-2-1)"
    )
    picture.add_argument("--lab", metavar="NAME", help="in Explore: show this lab")
    picture.add_argument("--lab-step", metavar="N", type=int, default=0, help="at this step")
    picture.add_argument("--lesson-page", metavar="ID", help="turn to this page of the lesson")
    picture.add_argument(
        "--seek",
        metavar="I[,E[,S[,F]]]",
        type=_position,
        default=(0,),
        help="show this moment: iteration, example, step, factor",
    )
    picture.add_argument(
        "--page",
        choices=("formula", "table", "paths", "check", "code", "net", "slip"),
        default="formula",
        help="what the panel in Step shows",
    )
    picture.add_argument("--select", metavar="NAME", help="select this: w5, h1, ...")
    picture.add_argument("--predict", action="store_true", help="have results foretold")
    picture.add_argument("--build", action="store_true", help="offer to add and remove neurons")
    picture.add_argument("--size", metavar="WxH", type=_size, default=(1280, 720))
    picture.add_argument("--theme", choices=("light", "dark", "projector"), default="light")
    picture.add_argument("--lang", choices=("en", "zh_CN"), default="en")
    picture.add_argument(
        "--train", metavar="SECONDS", type=_seconds, default=0.0, help="train so long first"
    )
    picture.add_argument("--data", metavar="NAME", help="train on digits, mnist, spirals, ...")
    picture.add_argument("--folder", metavar="DIR", type=Path, help="where the MNIST files are")
    picture.add_argument("--sizes", metavar="N,N,...", type=_sizes, help="hidden layers, as 30")
    picture.add_argument(
        "--strokes", metavar="FILE", type=Path, help="draw these: JSON, a list of lists of [x, y]"
    )
    return parser


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit()):
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1280x720")
    if not 0 < int(width) <= MOST_PIXELS or not 0 < int(height) <= MOST_PIXELS:
        message = f"{text!r} is no size of a picture: 1x1 to {MOST_PIXELS}x{MOST_PIXELS}"
        raise argparse.ArgumentTypeError(message)
    return int(width), int(height)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= LONGEST:
        message = f"{text!r} is not a number of seconds from 0 to {LONGEST}"
        raise argparse.ArgumentTypeError(message)
    return seconds


def _sizes(text: str) -> tuple[int, ...]:
    try:
        return tuple(int(n) for n in text.split(","))
    except ValueError:
        message = f"{text!r} does not name hidden layers, as in 30 or 16,16"
        raise argparse.ArgumentTypeError(message) from None


def _position(text: str) -> tuple[int, ...]:
    parts = text.split(",")
    if not all(part.isdigit() for part in parts) or len(parts) > 4:
        raise argparse.ArgumentTypeError(f"{text!r} is not a moment such as 0,0,15,2")
    return tuple(int(part) for part in parts)


def _first_given(arguments: Sequence[str]) -> str | None:
    """The first option that stands in the arguments, as it is written; None without any."""
    parser, not_given = _parser(), object()
    names = vars(parser.parse_args([]))
    told = parser.parse_args(arguments, argparse.Namespace(**dict.fromkeys(names, not_given)))
    given = (name for name, value in vars(told).items() if value is not not_given)
    name = next(given, None)
    return None if name is None else f"--{name.replace('_', '-')}"


def _window(arguments: Sequence[str]) -> int:
    options = _parser().parse_args(arguments)
    if options.screenshot is None:
        name = _first_given(arguments)
        if name is not None:
            print(
                f"{name} is for a picture of the window: give --screenshot FILE as well. "
                "The window itself opens as it was left.",
                file=sys.stderr,
            )
            return 2
    try:
        if options.screenshot is not None:
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
            from bpviz.window.screenshot import take

            return take(options)
        from bpviz import app
    except ImportError as error:
        sentence = missing_library(error)
        if sentence is None:
            raise
        print(sentence, file=sys.stderr)
        return 2
    if not app.has_display():
        print(NO_DISPLAY, file=sys.stderr)
        return 2
    return app.run()


def missing_library(error: ImportError) -> str | None:
    """A sentence about the system library that Qt could not find; None for any other error."""
    library = next((word for word in str(error).split(":") if ".so" in word), None)
    if library is None or "cannot open shared object file" not in str(error):
        return None
    name = library.strip()
    package = PACKAGES.get(name.split(".so")[0])
    advice = f"; on Debian and Ubuntu it is in {package}: apt install {package}" if package else ""
    return f"bpviz needs the system library {name}, which is not installed{advice}."
