"""Pen strokes are read from UNIPEN text, or refused with the line that is wrong."""

import gzip
from pathlib import Path

import numpy as np
import pytest

from bpviz.data import DataError
from bpviz.data.unipen import read_pen_digits

TWO = """.INCLUDE dene.doc
.COMMENT a file may say anything here
.HIERARCHY DIGIT

.SEGMENT DIGIT 0-1 ? "7"
.COMMENT 7 12  224
.PEN_DOWN
 10  300
 40  310
.PEN_UP
.DT 100
.PEN_DOWN
 15  280
.PEN_UP
.SEGMENT DIGIT 2 ? "1"
.COMMENT 1 3  5
.COMMENT written slowly
.PEN_DOWN
 0.5  1
.PEN_UP
"""


def saved(folder: Path, text: str = TWO, name: str = "a.unipen") -> Path:
    path = folder / name
    path.write_bytes(gzip.compress(text.encode()) if name.endswith("gz") else text.encode())
    return path


@pytest.mark.parametrize("name", ["a.unipen", "a.unipen.gz"])
def test_digits_writers_and_strokes_are_read_with_y_growing_downwards(
    tmp_path: Path, name: str
) -> None:
    seven, one = read_pen_digits(saved(tmp_path, name=name))
    assert (seven.digit, seven.writer, seven.sample) == (7, 12, 224)
    assert [stroke.tolist() for stroke in seven.strokes] == [[[10, -300], [40, -310]], [[15, -280]]]
    assert (one.digit, one.writer) == (1, 3)
    assert not one.strokes[0].flags.writeable


def test_a_folder_gives_the_digits_of_all_its_files(tmp_path: Path) -> None:
    saved(tmp_path, name="b.unipen.gz")
    saved(tmp_path, TWO.replace('"7"', '"2"').replace("COMMENT 7", "COMMENT 2"), "a.unipen")
    saved(tmp_path, "no strokes", "README.md")
    assert [each.digit for each in read_pen_digits(tmp_path)] == [2, 1, 7, 1]


@pytest.mark.parametrize(
    ("old", "new", "key", "said"),
    [
        (" 40  310", " 40", "data.pen_line", "line 9"),
        (" 40  310", " 40 nan", "data.pen_line", "line 9"),
        (".COMMENT 7 12", ".COMMENT 17 12", "data.pen_line", "line 6"),
        (".COMMENT 7 12", ".COMMENT seven", "data.pen_line", "line 6"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, old: str, new: str, key: str, said: str) -> None:
    with pytest.raises(DataError, match=said) as caught:
        read_pen_digits(saved(tmp_path, TWO.replace(old, new, 1)))
    assert caught.value.key == key


def test_a_damaged_archive_a_missing_one_and_an_empty_folder_are_refused(tmp_path: Path) -> None:
    whole = saved(tmp_path, name="a.unipen.gz").read_bytes()
    cut = tmp_path / "cut.unipen.gz"
    cut.write_bytes(whole[:-20])
    for path, key in (
        (cut, "data.pen_unreadable"),
        (tmp_path / "none.unipen", "data.pen_unreadable"),
        (tmp_path / "other.txt", "data.pen_ending"),
    ):
        with pytest.raises(DataError, match=path.name) as caught:
            read_pen_digits(path)
        assert caught.value.key == key
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(DataError, match="no pen strokes"):
        read_pen_digits(empty)


def test_the_shared_strokes_are_7494_digits_by_30_people(shared: Path) -> None:
    found = read_pen_digits(shared / "pen")
    assert len(found) == 7494
    assert {each.writer for each in found} == set(range(1, 31))
    assert np.bincount([each.digit for each in found]).min() > 700
