"""Where bpviz raises or says something by key, found in its syntax trees."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

KEY = re.compile(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*\Z")


@dataclass(frozen=True, slots=True)
class Raised:
    """One place that gives a key.

    values  the names of its values; None where they cannot be read from the source
    """

    key: str
    values: frozenset[str] | None
    place: str


def all_raised(root: Path) -> list[Raised]:
    """Every literal key in bpviz with the values given beside it."""
    found = []
    for path in sorted((root / "bpviz").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        place = path.relative_to(root).as_posix()
        found += [
            Raised(_text(call.args[0]), values, f"{place}:{call.lineno}")
            for function in _scopes(tree)
            for call, values in _calls(function)
        ]
    return found


def keyless(root: Path) -> list[str]:
    """Places that make a bpviz error whose key is no literal: no test could see its sentence."""
    trees = {
        path.relative_to(root).as_posix(): ast.parse(path.read_text(encoding="utf-8"), str(path))
        for path in sorted((root / "bpviz").rglob("*.py"))
    }
    errors = _error_classes(list(trees.values()))
    return [
        f"{place}:{node.lineno}"
        for place, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and _name(node.func) in errors
        and not (node.args and KEY.match(_text(node.args[0])))
    ]


def _error_classes(trees: list[ast.Module]) -> set[str]:
    """BpvizError and its subclasses, but for those that make their own key."""
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    known = {"BpvizError"}
    while True:
        more = {each.name for each in classes if known & {_name(base) for base in each.bases}}
        if more <= known:
            break
        known |= more
    own = {
        each.name
        for each in classes
        if each.name != "BpvizError"
        and any(isinstance(part, ast.FunctionDef) and part.name == "__init__" for part in each.body)
    }
    return known - own


def _scopes(tree: ast.Module) -> Iterator[ast.AST]:
    """The module without its functions, and every function."""
    yield tree
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node


def _calls(scope: ast.AST) -> Iterator[tuple[ast.Call, frozenset[str] | None]]:
    for node in _own_nodes(scope):
        if not (isinstance(node, ast.Call) and node.args and KEY.match(_text(node.args[0]))):
            continue
        if _name(node.func) == "Message":
            yield node, _message_values(node, scope)
        elif len(node.args) > 1 and _text(node.args[1]):
            names = [keyword.arg for keyword in node.keywords]
            yield node, None if None in names else frozenset(filter(None, names))


def _own_nodes(scope: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a scope that belong to no function inside it."""
    for child in ast.iter_child_nodes(scope):
        if not isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield child
            yield from _own_nodes(child)


def _message_values(call: ast.Call, scope: ast.AST) -> frozenset[str] | None:
    """The names in the dict given to a Message, also when a variable holds it."""
    if len(call.args) < 2:
        return frozenset()
    given = call.args[1]
    if isinstance(given, ast.Name):
        for node in _own_nodes(scope):
            if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                if any(_name(target) == given.id for target in targets):
                    given = node.value
                    break
    if not isinstance(given, ast.Dict) or not all(given.keys):
        return None
    return frozenset(_text(key) for key in given.keys if key is not None)


def _name(node: ast.AST) -> str:
    """a of a, b of a.b."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _text(node: ast.AST) -> str:
    """A literal text; "" for anything else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
