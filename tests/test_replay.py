"""The replay tool draws on the real pad, puts digits where it should, and counts what is said."""

from pathlib import Path

import numpy as np
import pytest
from bench.replay import WAYS, Way, main, placed
from bench.replay_report import Answer, report, strange_line, times_line

from bpviz.data.glyphs import glyphs
from bpviz.run.certainty import PLAIN
from bpviz.run.reader import Prediction

SEVEN = [np.array([[0.0, 0.0], [40.0, 0.0], [10.0, 80.0]])]


def said(digit: int, share: float, *, strange: bool = False) -> Prediction:
    outputs = np.full(10, (1 - share) / 9)
    outputs[digit] = share
    best, second = np.argsort(-outputs, kind="stable")[:2].tolist()
    return Prediction(np.zeros((28, 28)), outputs, PLAIN.shares(outputs), best, second, strange)


@pytest.mark.parametrize(
    ("way", "low", "high"),
    [
        (Way(size=0.6), (0.35, 0.2), (0.65, 0.8)),
        (Way(size=0.3, place=None), (0.02, 0.02), (0.17, 0.32)),
    ],
)
def test_a_digit_is_put_where_it_should_be(
    way: Way, low: tuple[float, float], high: tuple[float, float]
) -> None:
    points = placed(SEVEN, way)[0]
    np.testing.assert_allclose(points.min(axis=0), low)
    np.testing.assert_allclose(points.max(axis=0), high)


def test_points_are_left_out_and_added_along_the_same_line() -> None:
    line = [np.linspace([0.0, 0.0], [1.0, 1.0], 11)]
    assert len(placed(line, WAYS["few points"])[0]) == 5  # 0, 3, 6, 9 and the last
    dense = placed(line, WAYS["many points"])[0]
    assert len(dense) == 41
    np.testing.assert_allclose(dense[::4], placed(line, WAYS["usual"])[0])


def test_right_unsure_and_turned_away_are_counted() -> None:
    found = [
        Answer(3, 1, said(3, 0.95)),
        Answer(3, 1, said(8, 0.9)),
        Answer(4, 2, said(4, 0.4)),
        Answer(5, 2, said(5, 0.99, strange=True)),
        Answer(0, 2, None),
    ]
    text = report(found)
    assert "60.00% (3 of 5) right by the largest output" in text
    assert "40.00% (2 of 5) answered; of these  50.00% (1 of 2) right" in text
    assert "20.00% (1 of 5) turned away" in text
    assert "people read least well: 1: 50.0%" in text
    assert strange_line("letter", [said(1, 0.9), None]).split()[1:5] == ["50.00%", "(1", "of", "2)"]
    assert "median 5.0 ms" in times_line([0.004, 0.005, 0.006])


def test_the_whole_tool_runs_on_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = []
    for number, name in enumerate("0123456789"):
        glyph = next(each for each in glyphs() if each.name == name)
        lines += [f'.SEGMENT DIGIT {number} ? "{name}"', f".COMMENT {name} 1 {number}"]
        for stroke in glyph.strokes:
            lines += [".PEN_DOWN", *(f"{x} {-y}" for x, y in stroke), ".PEN_UP"]
    file = tmp_path / "ten.unipen"
    file.write_text("\n".join(lines))
    assert main(["--pen", str(file), "--ways", "--strange", "3", "--moves", "5"]) == 0
    out = capsys.readouterr().out
    assert "10 digits by 1 people" in out
    shares = [float(line.split()[2].rstrip("%")) for line in out.splitlines() if "95 %  " in line]
    assert shares[0] >= 80
    assert out.count("taken for a digit") == 4
    assert "(5 moves)" in out
