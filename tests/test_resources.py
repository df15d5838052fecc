"""The files that come with bpviz are found, and nothing else is."""

from pathlib import Path

import pytest

import bpviz.resources
from bpviz.resources import resource


def test_a_shipped_file_is_found() -> None:
    assert resource("nets/worked-example.toml").is_file()


def test_a_folder_can_be_asked_for() -> None:
    assert resource("nets").is_dir()


def test_what_is_not_there_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r'"nets/nothing\.toml" is not among the files'):
        resource("nets/nothing.toml")


@pytest.mark.parametrize(
    "name",
    ["/etc/passwd", "../pyproject.toml", "nets/../../main.py", "nets\\..\\a", "C:\\a", "C:a", ""],
)
def test_a_name_that_leads_elsewhere_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="a resource is named like"):
        resource(name)


def test_without_any_folder_the_sentence_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bpviz.resources, "FOLDERS", (tmp_path / "a", tmp_path / "b"))
    with pytest.raises(FileNotFoundError, match="installing bpviz again"):
        resource("nets")
