"""Where something stands in a lesson file: a path such as page[2].goal[0] becomes a line."""

import re

INDEX = re.compile(r"(\w+)\[(\d+)\]")


def line_of(text: str, place: str) -> int | None:
    """The line, from 1, of the nearest heading of a place that can be found; None for none.

    place  "page[2].goal[0].of" or "en.pages.half.text"; counts from 0
    """
    lines = text.splitlines()
    if place.startswith("page["):
        return _of_array(lines, place)
    return _of_table(lines, place)


def _of_array(lines: list[str], place: str) -> int | None:
    """Walk page[2].goal[0] through the headings [[page]] and, after it, [[page.goal]]."""
    heading, start, found = "", 0, None
    for name, count in INDEX.findall(place):
        heading = f"{heading}.{name}" if heading else name
        seen = -1
        for number in range(start, len(lines)):
            seen += re.sub(r"\s", "", lines[number]).startswith(f"[[{heading}]]")
            if seen == int(count):
                start, found = number + 1, number + 1
                break
        else:
            return found
    inside = place[place.rindex("]") + 1 :].strip(".").split(".")
    keys = (_key_after(lines, start, key) for key in reversed(inside) if key)
    return next((line for line in keys if line is not None), found)


def _key_after(lines: list[str], start: int, key: str) -> int | None:
    """The line of a key before the next heading."""
    for number in range(start, len(lines)):
        if lines[number].lstrip().startswith("["):
            return None
        if re.match(rf"\s*{re.escape(key)}\s*=", lines[number]):
            return number + 1
    return None


def _of_table(lines: list[str], place: str) -> int | None:
    """The longest part of a.b.c that is a heading [a.b]; the line of the key c in it, if any."""
    parts = place.split(".")
    for length in range(len(parts), 0, -1):
        heading = "[" + ".".join(parts[:length]) + "]"
        for number, line in enumerate(lines):
            if re.sub(r"\s", "", line).startswith(heading):
                key = parts[length] if length < len(parts) else ""
                return (_key_after(lines, number + 1, key) if key else None) or number + 1
    return _key_after(lines, 0, parts[0])
