"""The example of the format is itself a lesson, and every goal stands in its table."""

import re
from pathlib import Path

import pytest

from bpviz.cli import main
from bpviz.lessons import GOALS
from bpviz.resources import resource

FORMAT = resource("lessons/format.md").read_text(encoding="utf-8")


def example() -> str:
    found = re.search(r"```toml\n(.*?)```", FORMAT, re.DOTALL)
    assert found is not None
    return found[1]


def test_the_example_is_a_lesson(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(example(), encoding="utf-8")
    assert main(["check", str(file)]) == 0
    assert "all is well" in capsys.readouterr().out


def test_every_goal_and_each_of_its_arguments_is_told() -> None:
    lines = [line for line in FORMAT.splitlines() if line.startswith('| `"')]
    told = {re.match(r'\| `"(\w+)"', line)[1]: line for line in lines}  # type: ignore[index]
    assert told.keys() == GOALS.keys()
    for name, kind in GOALS.items():
        for argument in kind.__struct_fields__:
            assert argument in told[name], f"{name} has {argument}, which format.md does not tell"
