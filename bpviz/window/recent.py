"""Files opened or saved lately, the newest first: a value kept in the settings as one text."""

import json
from collections.abc import Sequence
from pathlib import Path

MOST = 8
"""So many are remembered."""


def remembered(text: str) -> tuple[str, ...]:
    """The paths that a text of the settings holds; what is damaged is left out."""
    try:
        paths = json.loads(text) if text else []
    except ValueError:
        return ()
    if not isinstance(paths, list):
        return ()
    return tuple(path for path in paths if isinstance(path, str) and path)[:MOST]


def written(paths: Sequence[str]) -> str:
    """The text for the settings."""
    return json.dumps(list(paths), ensure_ascii=False)


def with_first(paths: Sequence[str], path: Path) -> tuple[str, ...]:
    """With this file as the newest; it stands in the list once."""
    first = str(path.absolute())
    return (first, *(other for other in paths if other != first))[:MOST]


def without(paths: Sequence[str], path: str) -> tuple[str, ...]:
    """Without this file."""
    return tuple(other for other in paths if other != path)


def titles(paths: Sequence[str]) -> tuple[str, ...]:
    """How they are told apart: the name, with its folder where two have the same name."""
    names = [Path(path).name for path in paths]
    return tuple(
        f"{name} – {Path(path).parent.name}" if names.count(name) > 1 else name
        for name, path in zip(names, paths, strict=True)
    )
