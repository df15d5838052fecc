"""A person's own table: read from files of every kind, and made a data set."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bpviz.data import DataError, DataRef, load_ref
from bpviz.data.own import constant_columns, read_file, to_dataset, usual_inputs

FLOWERS = "petal,sepal,species\n1.5,2,setosa\n2.5,3,virginica\n3.5,5,setosa\n0.5,2,virginica\n"


def written(folder: Path, text: str | bytes, name: str = "flowers.csv") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def refused(key: str, call: Any, *given: Any, **named: Any) -> str:
    with pytest.raises(DataError) as caught:
        call(*given, **named)
    assert caught.value.key == key, caught.value
    return str(caught.value)


# --- reading ------------------------------------------------------------------------------------


def test_columns_have_names_kinds_and_the_lines_of_the_file(tmp_path: Path) -> None:
    table = read_file(written(tmp_path, FLOWERS))
    assert [(c.name, c.kind) for c in table.columns] == [
        ("petal", "number"), ("sepal", "number"), ("species", "text")]  # fmt: skip
    assert table.columns[0].values.tolist() == [1.5, 2.5, 3.5, 0.5]
    assert (table.encoding, table.separator, table.header) == ("utf-8", ",", True)
    assert table.rows.tolist() == [2, 3, 4, 5]


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("a;b\n1,5;2\n2,5;3\n", ";"),
        ("a\tb\n1,5\t2\n2,5\t3\n", "\t"),
        ("a,b\n1.5,2\n2.5,3\n", ","),
        ('a,b\n"1.5","2"\n2.5,3\n', ","),
        ("a,b\r\n\r\n1.5,2\r\n2.5,3\r\n,\r\n", ","),
    ],
)
def test_commas_semicolons_and_tabs_separate(tmp_path: Path, text: str, separator: str) -> None:
    table = read_file(written(tmp_path, text))
    assert table.separator == separator
    assert [c.values.tolist() for c in table.columns] == [[1.5, 2.5], [2, 3]]


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        ("größe,x\n1,2\n".encode(), "utf-8"),
        ("größe,x\n1,2\n".encode("utf-8-sig"), "utf-8"),
        ("größe,x\n1,2\n".encode("utf-16"), "utf-16"),
        ("größe,x\n1,2\n".encode("latin-1"), "latin-1"),
    ],
)
def test_the_encoding_is_found_and_said(tmp_path: Path, raw: bytes, encoding: str) -> None:
    table = read_file(written(tmp_path, raw))
    assert table.encoding == encoding
    assert table.columns[0].name == "größe"


def test_a_table_without_a_header_counts_its_columns(tmp_path: Path) -> None:
    table = read_file(written(tmp_path, "1,a\n2,b\n"))
    assert (table.header, [c.name for c in table.columns]) == (False, ["column 1", "column 2"])
    assert read_file(written(tmp_path, "1,2\n3,4\n"), header=True).columns[0].name == "1"


def test_columns_called_alike_or_not_at_all_are_told_apart(tmp_path: Path) -> None:
    table = read_file(written(tmp_path, "x,x,,x\n1,2,3,4\n"))
    assert [c.name for c in table.columns] == ["x", "x (2)", "column 3", "x (3)"]


def test_a_cell_over_two_lines_leaves_the_rows_counted_as_lines(tmp_path: Path) -> None:
    table = read_file(written(tmp_path, 'x,y\n"a\nb",1\n\nc,2\n'))
    assert table.rows.tolist() == [2, 5]


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        (b"", "data.own_empty"),
        (b"\n ,\n", "data.own_empty"),
        (b"PK\x03\x04\x00\x00 a workbook", "data.own_binary"),
        (b"a,b\n1,2,3\n", "data.own_ragged"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path: Path, raw: bytes, key: str) -> None:
    assert "flowers.csv" in refused(key, read_file, written(tmp_path, raw))


def test_files_that_are_not_there_or_folders_are_refused(tmp_path: Path) -> None:
    refused("data.file_missing", read_file, tmp_path / "none.csv")
    refused("data.file_folder", read_file, tmp_path)


def test_files_that_are_too_large_are_refused_before_they_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, "")
    with path.open("r+b") as file:
        file.truncate(65 * 2**20)
    assert "65 MB" in refused("data.own_size", read_file, path)
    many = written(tmp_path, "1,2,3,4,5,6,7,8,9,0\n" * 100_001)
    refused("data.own_cells", read_file, many)


# --- making a data set --------------------------------------------------------------------------


def iris(folder: Path, rows: int = 50) -> Path:
    """Three classes of equal size; the third column is constant."""
    rng = np.random.default_rng(0)
    kinds = ["setosa", "versicolor", "virginica"]
    lines = [
        f"{rng.normal(i, 1):.4f},{rng.normal(0, 5):.4f},7,{kind}"
        for i, kind in enumerate(kinds)
        for _ in range(rows)
    ]
    return written(folder, "length,width,same,species\n" + "\n".join(lines), "iris.csv")


def test_classes_are_one_hot_and_shared_out_evenly(tmp_path: Path) -> None:
    data = to_dataset(read_file(iris(tmp_path)), ["species"])
    assert (data.name, data.inputs) == ("iris.csv", 3)
    assert data.labels == ("setosa", "versicolor", "virginica")
    for name, size in (("train", 90), ("validation", 30), ("test", 30)):
        pair = data.split(name)
        assert pair is not None
        assert len(pair[0]) == size
        assert np.abs(pair[1].sum(axis=0) - size / 3).max() <= 1
        assert np.array_equal(pair[1].sum(axis=1), np.ones(size))


def test_every_row_stands_in_one_split_with_its_own_target(tmp_path: Path) -> None:
    text = "x,y\n" + "\n".join(f"{i},{2 * i}" for i in range(40))
    data = to_dataset(read_file(written(tmp_path, text)), ["y"], "numbers")
    pairs = [pair for s in ("train", "validation", "test") if (pair := data.split(s))]
    x, y = (np.concatenate(arrays) for arrays in zip(*pairs, strict=True))
    assert sorted(x[:, 0]) == list(range(40))
    assert x[:, 0].tolist() != sorted(x[:, 0])
    assert np.array_equal(y, 2 * x)


def test_scaling_goes_by_the_training_examples_alone(tmp_path: Path) -> None:
    table = read_file(iris(tmp_path))
    standard = to_dataset(table, ["species"], scaling="standard")
    assert np.allclose(standard.train_x.mean(axis=0), 0, atol=1e-9)
    assert np.allclose(standard.train_x.std(axis=0), [1, 1, 0])
    assert standard.test_x is not None
    assert not np.allclose(standard.test_x.mean(axis=0)[:2], 0, atol=1e-6)
    unit = to_dataset(table, ["species"], scaling="unit")
    assert (unit.train_x.min(axis=0).tolist(), unit.train_x.max(axis=0).tolist()) == (
        [0, 0, 0], [1, 1, 0])  # fmt: skip
    plain = to_dataset(table, ["species"])
    assert np.allclose(
        (plain.test_x - plain.train_x.mean(axis=0))[:, :2] / plain.train_x.std(axis=0)[:2],
        standard.test_x[:, :2],
    )


def test_two_classes_make_one_output_when_that_is_asked(tmp_path: Path) -> None:
    table = read_file(written(tmp_path, FLOWERS))
    assert to_dataset(table, ["species"], validation=0, test=0).outputs == 2
    one = to_dataset(table, ["species"], validation=0, test=0, one_output=True)
    assert (one.outputs, one.labels) == (1, ("setosa", "virginica"))
    assert sorted(one.train_y[:, 0]) == [0, 0, 1, 1]


def test_classes_that_are_numbers_stand_in_their_order(tmp_path: Path) -> None:
    table = read_file(written(tmp_path, "x,c\n1,10\n2,9\n3,10\n4,2\n"))
    data = to_dataset(table, ["c"], validation=0, test=0)
    assert data.labels == ("2", "9", "10")
    found = dict(zip(data.train_x[:, 0], data.train_y.argmax(axis=1), strict=True))
    assert found == {1: 2, 2: 1, 3: 2, 4: 0}


@pytest.mark.parametrize("seed", range(8))
def test_the_rarest_class_has_an_example_to_train_with(tmp_path: Path, seed: int) -> None:
    text = "x,c\n" + "".join(f"{i},{'rare' if i == 7 else 'often'}\n" for i in range(20))
    data = to_dataset(read_file(written(tmp_path, text)), ["c"], seed=seed)
    assert data.train_y.sum(axis=0).tolist() == [11, 1]


def test_several_columns_of_numbers_can_be_predicted(tmp_path: Path) -> None:
    text = "x,a,b\n" + "".join(f"{i},{i + 1},{-i}\n" for i in range(10))
    both = to_dataset(read_file(written(tmp_path, text)), ["a", "b"], "numbers", scaling="unit")
    assert (both.inputs, both.outputs, both.labels) == (1, 2, ("a", "b"))
    assert np.allclose(both.train_y.sum(axis=1), 1)


def test_missing_values_are_named_by_row_up_to_five(tmp_path: Path) -> None:
    text = "x,c\n" + "".join(f"{'' if i % 2 else i},{'ab'[i % 3 > 0]}\n" for i in range(16))
    table = read_file(written(tmp_path, text))
    words = refused("data.own_missing_more", to_dataset, table, ["c"])
    assert words == (
        "A value is missing in row 3 (x), 5 (x), 7 (x), 9 (x), 11 (x) and at 3 other places."
    )
    left = to_dataset(table, ["c"], validation=0, test=0, skip_missing=True)
    assert sorted(left.train_x[:, 0]) == list(range(0, 16, 2))


def test_cells_that_are_no_numbers_are_named_with_what_they_say(tmp_path: Path) -> None:
    table = read_file(written(tmp_path, "x,c\n1,a\ntwo,b\n3,a\n1e999,b\n5,a\n"))
    words = refused("data.own_no_number", to_dataset, table, ["c"])
    assert words == "There is no number in row 3 (x: “two”), 5 (x: “1e999”)."


@pytest.mark.parametrize(
    ("text", "targets", "more", "key"),
    [
        (FLOWERS, ["specis"], {}, "data.own_no_column"),
        (FLOWERS, [], {}, "data.own_no_target"),
        (FLOWERS, ["petal", "species"], {}, "data.own_targets"),
        (FLOWERS, ["species"], {"kind": "numbers"}, "data.own_words"),
        (FLOWERS, ["species"], {"inputs": []}, "data.own_no_inputs"),
        (FLOWERS, ["species"], {"inputs": ["species"]}, "data.own_both"),
        (FLOWERS, ["petal"], {"inputs": ["species"]}, "data.own_words"),
        (FLOWERS, ["species"], {"kind": "class"}, "data.own_choice"),
        (FLOWERS, ["species"], {"scaling": "much"}, "data.own_choice"),
        (FLOWERS, ["species"], {"validation": 0.6, "test": 0.6}, "data.shares"),
        (FLOWERS, ["species"], {"validation": -0.1}, "data.option_range"),
        ("x,c\n1,a\n2,a\n", ["c"], {}, "data.own_one_class"),
        ("x,c\n,a\n,b\n", ["c"], {"inputs": ["c"]}, "data.own_both"),
        ("x,c\n1,\n,b\n", ["c"], {"skip_missing": True}, "data.own_all_missing"),
        ("x,c\n1,a\n1e300,b\n", ["c"], {}, "data.own_large"),
    ],
)
def test_what_cannot_be_learnt_is_refused(
    tmp_path: Path, text: str, targets: list[str], more: dict[str, Any], key: str
) -> None:
    def make() -> None:
        to_dataset(read_file(written(tmp_path, text)), targets, **more)

    refused(key, make)


def test_too_many_classes_are_taken_for_numbers_to_predict(tmp_path: Path) -> None:
    table = read_file(written(tmp_path, "".join(f"{i},{i}\n" for i in range(101))))
    assert "numbers to predict" in refused("data.own_classes", to_dataset, table, ["column 2"])


def test_constant_columns_are_told(tmp_path: Path) -> None:
    table = read_file(iris(tmp_path))
    assert usual_inputs(table, ["species"]) == ("length", "width", "same")
    assert constant_columns(table, usual_inputs(table, ["species"])) == ("same",)


@pytest.mark.parametrize(
    "choices",
    [
        {"targets": ["species"], "scaling": "standard", "seed": 4},
        {"targets": ["length"], "kind": "numbers", "inputs": ["width"], "test": 0.1},
    ],
)
def test_the_reference_builds_the_same_data_again(tmp_path: Path, choices: dict[str, Any]) -> None:
    data = to_dataset(read_file(iris(tmp_path)), **choices)
    again = load_ref(data.ref)
    assert again.ref == data.ref
    assert hash(again.ref) == hash(data.ref)
    assert again.train_x.tobytes() == data.train_x.tobytes()
    assert again.train_y.tobytes() == data.train_y.tobytes()


def test_a_file_that_has_changed_is_not_loaded_as_if_it_were_the_same(tmp_path: Path) -> None:
    path = iris(tmp_path)
    ref = to_dataset(read_file(path), ["species"]).ref
    path.write_text(path.read_text().replace("7,setosa", "8,setosa", 1))
    refused("data.own_changed", load_ref, ref)
    refused("data.own_options", load_ref, DataRef("table", (("path", str(path)),)))
