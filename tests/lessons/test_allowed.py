"""A wrong word in a lesson file: the sentence says which would be right."""

from typing import Any, Literal

import msgspec
import pytest

from bpviz.lessons.allowed import allowed


class Leaf(msgspec.Struct, tag="leaf", tag_field="kind", forbid_unknown_fields=True):
    colour: Literal["red", "green"]


class Twig(msgspec.Struct, tag="twig", tag_field="kind", forbid_unknown_fields=True):
    leaves: tuple[Leaf, ...] = ()
    length: float = 1.0


class Tree(msgspec.Struct, forbid_unknown_fields=True):
    parts: list[Leaf | Twig] = []
    named: dict[str, Literal["a", "b"]] = {}
    two: tuple[int, Literal["x", "y"]] | None = None
    age: int = 0


CASES: list[tuple[dict[str, Any], str]] = [
    ({"parts": [{"kind": "leaf", "colour": "blue"}]}, "green, red"),
    ({"parts": [{"kind": "twig", "leaves": [{"kind": "leaf", "colour": "x"}]}]}, "green, red"),
    ({"parts": [{"kind": "root"}]}, "leaf, twig"),
    ({"named": {"n": "c"}}, "a, b"),
    ({"two": [1, "z"]}, "x, y"),
    ({"aged": 3}, "parts, named, two, age"),
]


@pytest.mark.parametrize(("raw", "right"), CASES)
def test_what_would_be_right_is_named(raw: dict[str, Any], right: str) -> None:
    with pytest.raises(msgspec.ValidationError) as wrong:
        msgspec.convert(raw, Tree)
    message, _, place = str(wrong.value).partition(" - at ")
    inside = place.strip("`").removeprefix("$").removeprefix(".")
    assert allowed(Tree, message, inside) == f" Allowed are: {right}."


def test_where_the_message_says_enough_nothing_is_added() -> None:
    with pytest.raises(msgspec.ValidationError) as wrong:
        msgspec.convert({"age": "old"}, Tree)
    assert allowed(Tree, str(wrong.value), "age") == ""
