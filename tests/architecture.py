"""The rules of the house, as functions that return the sentences of what breaks them.

Each takes the root of a checkout, so that test_architecture.py can also try it on a made-up tree.
"""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

NUMBERS = {"numpy"}
QT = {"PySide6", "shiboken6"}
QT_FREE = ("engine", "data", "notation", "labs", "run", "files", "lessons")

MAY_IMPORT = {
    "engine": NUMBERS,
    "data": NUMBERS | {"engine", "resources"},
    "notation": NUMBERS | {"engine"},
    "labs": NUMBERS | {"engine"},
    "run": NUMBERS | {"engine", "data", "notation"},
    "files": NUMBERS | {"engine", "data", "run", "resources", "safetensors", "msgspec"},
    "lessons": NUMBERS
    | {"engine", "data", "notation", "labs", "run", "files", "resources", "msgspec"},
    "session": NUMBERS | {"run", "engine", "data", "PySide6.QtCore", "PySide6.QtGui"},
    "views": NUMBERS
    | QT
    | {"engine", "data", "notation", "labs", "run", "lessons", "resources"}
    | {"pyqtgraph", "ziamath"},
    "resources": set(),
    "train_command": {"engine", "data", "run", "files"},
    "check_command": {"lessons", "views"},
    "__init__": set(),
}
"""Package of bpviz: what else it may import, beside itself and the standard library."""

BENCHES = {
    *("bench", "bench_jump", "bench_live", "bench_long", "bench_peers", "bench_start"),
    *("bench_started", "bench_step", "bench_wanted"),
}
FREE = {"window", "app", "cli", "__main__", *BENCHES}
"""These may import everything."""

SESSION_QTGUI = {"QUndoStack", "QUndoCommand"}

FOUNDATIONS = {
    *(
        "theme",
        "geometry",
        "boxes",
        "colour",
        "numbers",
        "marks",
        "copying",
        "run_words",
        "ticks",
        "steady",
        "tabs",
    ),
}
"""Modules of views that every view may use."""

MAX_LINES = 300
HEX_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\Z")


@dataclass(frozen=True, slots=True)
class Import:
    """One imported module or name, and the line where it is imported."""

    target: str
    line: int


def modules(root: Path) -> Iterator[tuple[str, Path, ast.Module]]:
    """Dotted name, path and syntax tree of every module of bpviz."""
    for path in sorted((root / "bpviz").rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        yield ".".join(parts), path, ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports(module: str, tree: ast.Module) -> Iterator[Import]:
    """Everything that a module imports, anywhere in it; "from a import b" gives "a.b"."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            # __init__ is a part of the dotted name here, so one dot always takes off one part.
            above = module.split(".")[: -node.level] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield from (Import(f"{base}.{alias.name}", node.lineno) for alias in node.names)


def forbidden_imports(root: Path) -> list[str]:
    """Imports that the table of the house does not allow."""
    found = []
    for module, _, tree in modules(root):
        package = module.split(".")[1]
        if package in FREE:
            continue
        if package not in MAY_IMPORT:
            found.append(f"{module}: no rule says what bpviz.{package} may import")
            continue
        found += [
            f"{module}:{item.line} must not import {item.target}"
            for item in imports(module, tree)
            if not _is_allowed(package, item.target) or _is_other_view(module, item.target)
        ]
    return found


def _is_allowed(package: str, target: str) -> bool:
    parts = target.split(".")
    if parts[0] == "bpviz":
        known = parts[1] if len(parts) > 1 else "__init__"
        return known in {package, "__version__", "__init__"} | MAY_IMPORT[package]
    if package == "session" and target.startswith("PySide6.QtGui"):
        return parts[-1] in SESSION_QTGUI
    return (
        parts[0] in sys.stdlib_module_names
        or parts[0] in MAY_IMPORT[package]
        or ".".join(parts[:2]) in MAY_IMPORT[package]
    )


def _is_other_view(module: str, target: str) -> bool:
    """Whether one view imports another one's module or package."""
    own, other = module.split("."), target.split(".")
    if own[:2] != ["bpviz", "views"] or other[:2] != ["bpviz", "views"] or len(own) < 3:
        return False
    if own[2] == "__init__" or len(other) < 3:
        return False
    return other[2] != own[2] and other[2] not in FOUNDATIONS


def long_modules(root: Path) -> list[str]:
    """Modules that are too long to be read in one go."""
    counted = (
        (module, len(path.read_text(encoding="utf-8").splitlines()))
        for module, path, _ in modules(root)
    )
    return [
        f"{module} has {lines} lines, more than {MAX_LINES}"
        for module, lines in counted
        if lines > MAX_LINES
    ]


def untranslatable_texts(root: Path) -> list[str]:
    """Calls of tr() and translate() whose text is not a literal: no translator ever sees it."""
    found = []
    for module, _, tree in modules(root):
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            is_tr = node.func.attr == "tr" and bool(node.args)
            is_translate = node.func.attr == "translate" and len(node.args) >= 2
            first = node.args[0] if is_tr else node.args[1] if is_translate else None
            if isinstance(first, ast.JoinedStr) or (
                is_tr and not (isinstance(first, ast.Constant) and isinstance(first.value, str))
            ):
                found.append(f"{module}:{node.lineno} gives {node.func.attr}() no literal")
    return found


def undocumented(root: Path) -> list[str]:
    """Public modules, classes and functions without a docstring."""
    found = []
    for module, _, tree in modules(root):
        if not ast.get_docstring(tree) and tree.body:
            found.append(f"{module} has no docstring")
        found += [
            f"{module}:{node.lineno} {node.name} has no docstring"
            for node in _public(tree)
            if not ast.get_docstring(node)
        ]
    return found


Documented = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def _public(tree: ast.Module | ast.ClassDef) -> Iterator[Documented]:
    """Public classes and functions, and the public methods of those classes.

    Overrides of Qt (camelCase), property setters and overloads are documented elsewhere; what a
    Protocol asks for is told in its own docstring.
    """
    for node in tree.body:
        if not isinstance(node, Documented) or node.name.startswith("_"):
            continue
        if isinstance(node, ast.ClassDef):
            yield node
            if not any(ast.unparse(base).split(".")[-1] == "Protocol" for base in node.bases):
                yield from _public(node)
        elif node.name == node.name.lower() and not _is_repeated(node):
            yield node


def _is_repeated(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    names = {ast.unparse(decorator).rsplit(".", 1)[-1] for decorator in node.decorator_list}
    return bool(names & {"setter", "overload", "override"})


def hex_colours(root: Path) -> list[str]:
    """Colours written in a module that is not the theme's or the colour maps'."""
    found = []
    for module, _, tree in modules(root):
        parts = module.split(".")
        if parts[:2] == ["bpviz", "views"] and re.match("theme|colour", parts[2]):
            continue
        found += [
            f"{module}:{node.lineno} has the colour {node.value}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and HEX_COLOUR.match(node.value)
        ]
    return found
