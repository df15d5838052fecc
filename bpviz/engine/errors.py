"""One kind of error for all packages without Qt: a key to translate by, values, an English text."""


class BpvizError(ValueError):
    """Something that the person can understand and mend.

    key     names the sentence, for translation ("spec.range", "data.too_short", ...)
    values  what stands in its gaps
    str()   the sentence in English; it names the thing, its value and what would be right
    """

    def __init__(self, key: str, message: str, **values: object) -> None:
        super().__init__(message.format(**values))
        self.key = key
        self.values = values


class SpecError(BpvizError):
    """A Spec that cannot work, or parameters and data that do not fit it."""
