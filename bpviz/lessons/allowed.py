"""What would have been right in a place of a file: the values or the fields that there are."""

import re
from typing import Any

import msgspec

_PART = re.compile(r"\.?([A-Za-z_][\w-]*)|\[(\d+|\.\.\.)\]")


def allowed(kind: type, message: str, place: str) -> str:
    """A sentence that names what is allowed there; "" where msgspec's message says enough.

    kind     the struct that was asked for
    message  what msgspec says is wrong, place  where: `page[0].workspace`
    """
    is_tag = message.startswith("Invalid value")  # of a goal: which kind of goal it is
    found = _at(msgspec.inspect.type_info(kind), place.rpartition(".")[0] if is_tag else place)
    structs = [each for each in found if isinstance(each, msgspec.inspect.StructType)]
    names: list[str] = []
    if message.startswith("Invalid enum value"):
        names = [str(value) for each in found for value in getattr(each, "values", ())]
    elif is_tag:
        names = [str(each.tag) for each in structs]
    elif "unknown field" in message and len(structs) == 1:  # of several nobody knows which is meant
        names = [field.encode_name for field in structs[0].fields]
    return f" Allowed are: {', '.join(dict.fromkeys(names))}." if names else ""


def _at(kind: Any, place: str) -> list[Any]:
    """What may stand in a place; of a union each."""
    found = _each(kind)
    for name, index in _PART.findall(place):
        inside = (_inside(each, name, index) for each in found)
        found = [one for each in inside if each is not None for one in _each(each)]
    return found


def _each(kind: Any) -> list[Any]:
    if isinstance(kind, msgspec.inspect.UnionType):
        return [one for each in kind.types for one in _each(each)]
    return [kind]


def _inside(kind: Any, name: str, index: str) -> Any:
    if name and isinstance(kind, msgspec.inspect.StructType):
        return next((field.type for field in kind.fields if field.encode_name == name), None)
    if index == "...":
        return getattr(kind, "value_type", None)
    if index and hasattr(kind, "item_types"):
        return kind.item_types[int(index)] if int(index) < len(kind.item_types) else None
    return getattr(kind, "item_type", None) if index else None
