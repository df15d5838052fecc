"""Marking texts in tables for translation."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name lupdate looks for
    """The text itself. Marks it for lupdate; translate it in this context when it is shown.

    Qt's own function of this name does the same, but its type says that it returns an object.
    """
    return text
