"""Tables as people type and paste them."""

import csv
import io
from contextlib import suppress

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.data.errors import DataError
from bpviz.data.table import MAX_NUMBERS, MAX_TEXT, parse_table, read_table

FINITE = st.floats(allow_nan=False, allow_infinity=False)
TABLES = st.integers(1, 5).flatmap(
    lambda width: st.lists(st.lists(FINITE, min_size=width, max_size=width), min_size=1, max_size=6)
)


def refused(text: str, columns: int | None = None) -> DataError:
    with pytest.raises(DataError) as caught:
        parse_table(text, columns)
    return caught.value


@pytest.mark.parametrize(
    "text",
    [
        "0.5,1\n-2,1e-3",
        "0.5, 1\r\n-2, 1e-3\r\n",
        "0,5;1\n-2;1e-3",
        "0.5;1\n\u22122;1E-3\n\n",
        "0,5\t1\n-2\t0,001\n",
        "0.5 1\n-2   .001",
        '"0.5","1"\n"-2","0.001"',
        "\ufeffx1,y1\n0.5,1\n-2,+0.001",
        "0.5,1,\n-2,.001,\n",
        "\n\n0.5,1\n\n-2,.001\n\n",
    ],
)
def test_all_ways_of_writing_it_are_the_same_table(text: str) -> None:
    values = parse_table(text, 2)
    assert values.dtype == np.float64
    np.testing.assert_array_equal(values, [[0.5, 1], [-2, 0.001]])


@given(TABLES, st.sampled_from("\t;,"))
def test_every_number_written_by_a_program_is_read_back_exactly(
    rows: list[list[float]], separator: str
) -> None:
    text = io.StringIO()
    csv.writer(text, delimiter=separator).writerows([[repr(v) for v in row] for row in rows])
    np.testing.assert_array_equal(parse_table(text.getvalue()), rows)


@given(TABLES)
def test_a_spreadsheet_with_decimal_commas_is_read_back_exactly(rows: list[list[float]]) -> None:
    text = "\n".join("\t".join(repr(v).replace(".", ",") for v in row) + "\t" for row in rows)
    np.testing.assert_array_equal(parse_table(text), rows)


@given(st.text(max_size=60))
def test_any_text_is_a_finite_table_or_refused_in_words(text: str) -> None:
    values = None
    with suppress(DataError):
        values = parse_table(text)
    if values is not None:
        assert values.ndim == 2
        assert values.size
        assert np.isfinite(values).all()


def test_a_header_names_the_columns() -> None:
    table = read_table("hours;mark\n3;1,5\n")
    assert table.names == ("hours", "mark")
    assert table.values.tolist() == [[3, 1.5]]


def test_words_without_numbers_below_are_no_header() -> None:
    assert str(refused("hours,mark")) == "Row 1, column 1: 'hours' is not a number."


def test_what_is_no_number_is_named_with_its_place() -> None:
    assert str(refused("1,2\n3,4\n5,abc")) == "Row 3, column 2: 'abc' is not a number."


def test_rows_are_counted_as_the_spreadsheet_counts_them() -> None:
    assert str(refused("a\tb\n1\t2\n\n3\tx")) == "Row 4, column 2: 'x' is not a number."


@pytest.mark.parametrize("cell", ["1_000", "nan", "inf", "1.234,5", "0x10", "٣", "1e", "--1", "5%"])
def test_what_only_looks_like_a_number_is_refused(cell: str) -> None:
    assert refused(f"1;{cell}").key == "data.table_number"


def test_a_number_beyond_float64_is_refused() -> None:
    assert str(refused("1,1e999")) == "Row 1, column 2: '1e999' is too large a number."


def test_a_missing_value_is_named_with_its_row() -> None:
    assert str(refused("1,2\n,4")) == "Row 2, column 1: the value is missing."
    assert str(refused("1,2\n3,")) == "Row 2, column 2: the value is missing."


def test_a_row_that_is_longer_than_the_first_is_named() -> None:
    error = refused("1,2\n3,4,5")
    assert error.key == "data.table_ragged"
    assert (error.values["row"], error.values["found"], error.values["right"]) == (2, 3, 2)


def test_the_number_of_columns_that_is_needed_is_said() -> None:
    assert str(refused("1,2,3,4", 3)) == "The table has 4 columns; 3 are needed."


@pytest.mark.parametrize("text", ["", "  \n\t\n", ",,,"])
def test_no_table_is_said_to_be_none(text: str) -> None:
    assert refused(text).key == "data.table_empty"


def test_ten_thousand_numbers_are_read_and_one_more_row_is_not() -> None:
    assert parse_table("1,2\n" * (MAX_NUMBERS // 2)).shape == (MAX_NUMBERS // 2, 2)
    error = refused("1,2\n" * (MAX_NUMBERS // 2 + 1))
    assert "10,002 numbers" in str(error)
    assert "up to 10,000" in str(error)


def test_a_text_of_more_than_a_megabyte_is_not_read() -> None:
    assert refused("1" * (MAX_TEXT + 1)).key == "data.table_text"
    assert refused("é" * (MAX_TEXT // 2 + 1)).key == "data.table_text"


def test_cells_that_cannot_be_told_apart_are_refused() -> None:
    assert refused('1,"' + "2" * 200_000).key == "data.table_unreadable"
