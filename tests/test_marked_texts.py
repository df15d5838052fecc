"""Texts are marked for translation so that they are found, and asked for where they stand."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Every module of bpviz: its path and its syntax tree."""
    for path in sorted(ROOT.glob("bpviz/**/*.py")):
        yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def calls(tree: ast.Module, name: str) -> Iterator[ast.Call]:
    """The calls of a function or method of this name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and called(node) == name:
            yield node


def called(call: ast.Call) -> str:
    """The name of the function or method that is called."""
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def is_text(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def texts_of(tree: ast.Module) -> dict[str, str]:
    """The module's own names of literal texts."""
    return {
        ast.unparse(target): node.value.value
        for node in tree.body
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and isinstance(node.value, ast.Constant)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
    }


def test_every_text_that_is_translated_can_be_found_in_the_source() -> None:
    unseen = [
        f"{place}:{call.lineno}: the context of {ast.unparse(call.args[1])} must be a literal"
        for place, tree in modules()
        for call in calls(tree, "translate")
        if len(call.args) > 1 and is_text(call.args[1]) and not is_text(call.args[0])
    ]
    assert not unseen, "\n".join(unseen)


def test_every_table_is_translated_where_it_is_shown() -> None:
    marked, asked = set[str](), set[str]()
    for _, tree in modules():
        names = texts_of(tree)
        marked |= {ast.literal_eval(call.args[0]) for call in calls(tree, "QT_TRANSLATE_NOOP")}
        for call in calls(tree, "translate"):
            context = ast.unparse(call.args[0])
            asked.add(names.get(context, context.strip("'\"")))
    assert marked <= asked, f"never translated: {', '.join(sorted(marked - asked))}"
