"""`bpviz train` on the command line: its options, what it prints, what it saves, how it ends."""

import io
import signal
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

import pytest

from bpviz.engine import BpvizError, Spec
from bpviz.files import load_model
from bpviz.run.recipe import BOOK_SEED, Recipe
from bpviz.train_command import ProgressBar, add_arguments, main, read_recipe, recipe_from


def parsed(*words: str) -> Namespace:
    parser = ArgumentParser()
    add_arguments(parser)
    return parser.parse_args(list(words))


def run(*words: str) -> int:
    return main(parsed(*words))


QUICK = ("--data", "digits", "--sizes", "64,8,10", "--epochs", "2")


def test_without_options_it_is_the_book_s_recipe() -> None:
    recipe = recipe_from(parsed("--folder", "somewhere"))
    book = Spec((784, 30, 10), rate=3.0, batch_size=10, dtype="float32", seed=BOOK_SEED)
    assert recipe == Recipe("mnist", spec=book, epochs=30)


def test_every_option_of_the_network_is_taken() -> None:
    words = (
        *("--data", "digits", "--sizes", "64,20,15,10", "--epochs", "4", "--batch-size", "7"),
        *("--rate", "0.25", "--seed", "9", "--hidden", "tanh", "--output", "softmax"),
        *("--cost", "log_likelihood", "--init", "xavier", "--optimizer", "momentum"),
        *("--biases", "per_layer", "--momentum", "0.5", "--l1", "0.1", "--l2", "0.2"),
        *("--dropout", "0.3", "--dtype", "float64"),
    )
    assert recipe_from(parsed(*words)) == Recipe(
        "digits",
        spec=Spec(
            (64, 20, 15, 10),
            "tanh",
            "softmax",
            "log_likelihood",
            "per_layer",
            "xavier",
            "momentum",
            0.25,
            0.5,
            7,
            0.1,
            0.2,
            0.3,
            "float64",
            9,
        ),
        epochs=4,
    )


def test_options_change_what_a_recipe_file_says(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('data = "moons"\nepochs = 5\n[options]\nn = 60\n[spec]\nsizes = [2, 3, 1]\n')
    recipe = recipe_from(parsed("--recipe", str(file), "--rate", "0.7"))
    assert (recipe.data, dict(recipe.options), recipe.epochs) == ("moons", {"n": 60}, 5)
    assert (recipe.spec.sizes, recipe.spec.rate) == ((2, 3, 1), 0.7)


def test_a_recipe_with_pen_strokes_asks_for_their_place(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text("[[stages]]\nepochs = 4\nlast = 0.5\n[mix]\npen = 50\n")
    words = ("--recipe", str(file), "--folder", "mnist")
    with pytest.raises(BpvizError, match="--pen"):
        recipe_from(parsed(*words))
    recipe = recipe_from(parsed(*words, "--pen", "strokes", "--epochs", "2"))
    assert recipe.needs_pen
    assert (recipe.epochs, recipe.stages[0].epochs, recipe.share(1)) == (2, 2, 0.5)


def test_another_data_set_than_the_recipe_file_s_starts_from_its_own_recipe(
    tmp_path: Path,
) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('data = "moons"\nepochs = 5\n')
    assert recipe_from(parsed("--recipe", str(file), "--data", "digits")).epochs == 30


def test_it_prints_a_line_an_epoch_and_saves_the_model(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "mine.safetensors"
    assert run(*QUICK, "--out", str(out)) == 0
    said = capsys.readouterr()
    lines = said.out.splitlines()
    assert [line.split(":")[0] for line in lines[:2]] == ["Epoch 0", "Epoch 1"]
    assert len(lines) == 3
    assert str(out) in lines[2]
    assert said.err == ""
    model = load_model(out)
    assert model.spec.sizes == (64, 8, 10)
    info = model.info
    assert (info["data"], info["seed"], info["epochs"], info["updates"]) == ("digits", 0, 2, 260)
    assert lines[1] == f"Epoch 1: {info['right']} / {info['of']}"
    assert info["accuracy"] == info["right"] / info["of"]
    assert Recipe.from_dict(info["recipe"]).spec == model.spec


def test_the_same_command_makes_the_same_bytes(tmp_path: Path) -> None:
    files = [tmp_path / "a.safetensors", tmp_path / "b.safetensors"]
    for file in files:
        run(*QUICK, "--out", str(file))
    assert files[0].read_bytes() == files[1].read_bytes()


def test_a_model_without_classes_has_a_cost_instead(tmp_path: Path) -> None:
    out = tmp_path / "linear.safetensors"
    words = ("--data", "digits", "--output", "linear", "--rate", "0.01", "--epochs", "1")
    assert run(*words, "--out", str(out)) == 0
    info = load_model(out).info
    assert info["cost"] > 0
    assert "accuracy" not in info


def test_without_a_file_it_says_that_nothing_is_saved(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*QUICK) == 0
    assert "--out" in capsys.readouterr().out.splitlines()[-1]


def test_ctrl_c_saves_what_there_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "some.safetensors"
    terminal = Terminal(interrupt_at=70)
    monkeypatch.setattr(sys, "stderr", terminal)
    usual = signal.getsignal(signal.SIGINT)
    assert run("--data", "digits", "--epochs", "500", "--out", str(out)) == 0
    assert signal.getsignal(signal.SIGINT) == usual
    info = load_model(out).info
    assert 0 < info["updates"] < 500 * 130
    assert info["epochs"] == info["updates"] // 130


def test_ctrl_c_before_the_first_update_saves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    load = Recipe.load

    def interrupted(recipe: Recipe, *places: str | None) -> object:
        signal.raise_signal(signal.SIGINT)
        return load(recipe, *places)

    monkeypatch.setattr(Recipe, "load", interrupted)
    assert run(*QUICK, "--out", str(tmp_path / "none.safetensors")) == 1
    assert list(tmp_path.iterdir()) == []
    assert "nothing to save" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "code", "named"),
    [
        ("--data letters", 2, "letters"),
        ("--data mnist", 2, "--folder"),
        ("--data mnist --folder /no/such/folder", 2, "folder"),
        ("--data digits --rate fast", 2, "fast"),
        ("--data digits --epochs 0", 2, "epochs"),
        ("--data digits --epochs many", 2, "many"),
        ("--data digits --sizes 64,x", 2, "sizes"),
        ("--data digits --sizes 784,10", 2, "64 inputs"),
        ("--data digits --hidden step", 2, "step"),
        ("--data digits --cost log_likelihood --output tanh", 2, "tanh"),
        ("--data digits --out /no/such/folder/x", 2, "folder"),
        ("--recipe /no/such/file.toml", 2, "file.toml"),
        ("--data digits --output linear --rate 900 --init normal", 1, "900"),
    ],
)
def test_what_goes_wrong_is_said_in_words_and_in_the_exit_code(
    words: str, code: int, named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*words.split()) == code
    said = capsys.readouterr()
    assert named in said.err
    assert len(said.err.splitlines()) == 1
    assert "Traceback" not in said.err


def test_a_recipe_file_that_is_no_toml_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "broken.toml"
    file.write_text("epochs = = 3")
    with pytest.raises(BpvizError, match=r"broken\.toml"):
        read_recipe(str(file))


class Terminal(io.StringIO):
    """A stderr that claims to be a terminal, and may press Ctrl+C after some writes."""

    def __init__(self, interrupt_at: int | None = None) -> None:
        super().__init__()
        self._left = interrupt_at

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if self._left is not None:
            self._left -= 1
            if self._left == 0:
                signal.raise_signal(signal.SIGINT)
        return super().write(text)


def test_a_terminal_has_a_bar_that_a_line_replaces(capsys: pytest.CaptureFixture[str]) -> None:
    terminal = Terminal()
    bar = ProgressBar(terminal)
    bar.show(0.5)
    assert terminal.getvalue().endswith("]  50 %")
    bar.line("Epoch 0: 1 / 2")
    assert terminal.getvalue().endswith("\r")
    assert capsys.readouterr().out == "Epoch 0: 1 / 2\n"


def test_a_file_has_no_bar() -> None:
    stream = io.StringIO()
    bar = ProgressBar(stream)
    bar.show(0.5)
    bar.clear()
    assert stream.getvalue() == ""


@pytest.mark.parametrize("written", ["", "# nothing but a remark\n"])
def test_a_recipe_that_says_nothing_is_refused(
    written: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "empty.toml"
    file.write_text(written, encoding="utf-8")
    assert run("--recipe", str(file)) == 2
    assert "it says nothing" in capsys.readouterr().err


def test_a_recipe_that_is_no_text_is_refused_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "odd.toml"
    file.write_bytes(b"\xc9\xff\x00")
    assert run("--recipe", str(file)) == 2
    said = capsys.readouterr().err
    assert "it is no text in UTF-8" in said
    assert "codec" not in said


def test_a_folder_without_its_files_is_refused_like_any_wrong_argument(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--data", "mnist", "--folder", str(tmp_path / "nowhere")) == 2
    assert "nowhere" in capsys.readouterr().err
