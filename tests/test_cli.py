"""The command line, as another program would use it: arguments, exit codes, files."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from bpviz import __version__
from bpviz.cli import NO_DISPLAY, main, missing_library


def bpviz(*arguments: str, **changes: str | None) -> subprocess.CompletedProcess[str]:
    """Run bpviz in a process of its own; a change of None takes a variable away."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    for name, value in changes.items():
        environment.pop(name, None)
        if value is not None:
            environment[name] = value
    return subprocess.run(
        [sys.executable, "-m", "bpviz", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can lack a display")
def test_without_a_display_it_says_so_in_one_sentence_and_exits_2() -> None:
    ended = bpviz(QT_QPA_PLATFORM=None, DISPLAY=None, WAYLAND_DISPLAY=None)
    assert ended.returncode == 2
    assert ended.stderr.strip() == NO_DISPLAY
    assert ended.stdout == ""


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.strip() == f"bpviz {__version__}"


@pytest.mark.parametrize(
    "arguments",
    [
        ("--size", "large"),
        ("--workspace", "sleep"),
        ("--theme", "pink"),
        ("--seek", "first"),
        ("--sizes", "many"),
        ("--size", "0x0"),
        ("--train", "-3"),
        ("--train", "nan"),
        ("--unknown",),
    ],
)
def test_wrong_arguments_are_refused_with_exit_code_2(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))
    assert ended.value.code == 2
    assert arguments[0] in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ("--theme", "dark"),
        ("--theme", "light"),
        ("--workspace", "draw"),
        ("--lab-step", "3"),
        ("--predict",),
    ],
)
def test_what_is_for_pictures_only_is_refused_without_one(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(list(arguments)) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"{arguments[0]} is for a picture of the window")
    assert "--screenshot FILE" in said


@pytest.mark.parametrize("workspace", ["step", "train", "draw"])
def test_a_screenshot_is_the_window_in_its_size(tmp_path: Path, workspace: str) -> None:
    file = tmp_path / "window.png"
    ended = bpviz(
        *("--screenshot", str(file), "--workspace", workspace, "--size", "1300x800"),
        *("--theme", "dark", "--lang", "zh_CN"),
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stderr == ""
    picture = QImage(str(file))
    assert (picture.width(), picture.height()) == (1300, 800)
    colours = {picture.pixel(x, y) for x in range(0, 1300, 9) for y in range(0, 800, 9)}
    assert len(colours) > 20


def test_a_screenshot_trains_first_and_reads_what_was_drawn(tmp_path: Path) -> None:
    one = tmp_path / "strokes.json"
    one.write_text(json.dumps([[[0.5, 0.2], [0.5, 0.5], [0.5, 0.8]]]), encoding="utf-8")
    pictures = []
    for name, more in (("blank", ()), ("drawn", ("--strokes", str(one)))):
        file = tmp_path / f"{name}.png"
        ended = bpviz("--screenshot", str(file), "--workspace", "draw", *more)
        assert ended.returncode == 0, ended.stderr
        pictures.append(QImage(str(file)))
    assert pictures[0] != pictures[1]


def test_a_screenshot_that_cannot_be_taken_is_refused_in_a_sentence(tmp_path: Path) -> None:
    ended = bpviz("--screenshot", str(tmp_path / "x.png"), "--lesson", "no-such-net")
    assert ended.returncode == 2
    assert "no-such-net" in ended.stderr
    assert "Traceback" not in ended.stderr
    ended = bpviz("--screenshot", str(tmp_path / "no" / "x.png"))
    assert ended.returncode == 2
    assert "could not be written" in ended.stderr


def test_a_missing_system_library_is_named_with_its_package() -> None:
    error = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    said = missing_library(error)
    assert said is not None
    assert "libEGL.so.1" in said
    assert "apt install libegl1" in said
    assert missing_library(ImportError("No module named 'numpy'")) is None


def test_importing_the_command_line_loads_no_window() -> None:
    code = "import sys, bpviz.cli; print('PySide6' in sys.modules)"
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert ended.stdout.strip() == "False"
