"""Draft: what stands in the form, as a value, and what it would make. No widgets."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from bpviz.data import DataRef
from bpviz.engine import CHOICES, RANGES, BpvizError, Spec, SpecError
from bpviz.views.numbers import parse_number
from bpviz.views.settings.data_draft import (
    DATA_FIELDS,
    DATA_NUMBERS,
    has_field,
    read_data,
    shown_expansion,
    shown_option,
)
from bpviz.views.settings.sources import (
    TABLE,
    Source,
    own_source,
    source_of,
    sources,
    table_source,
)

AT_ONCE: Final = ("rate", "l1", "l2")
"""Fields that training takes while it runs; any other begins the run again."""
SPEC_FIELDS: Final = ("sizes", *CHOICES, *RANGES)
FIELDS: Final = (*DATA_FIELDS, *SPEC_FIELDS)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a draft makes.

    spec      the Spec, None while something is wrong
    data      the data set to load, None for the one in use
    errors    what is wrong, by field
    changed   fields that differ from the run, in order
    """

    spec: Spec | None
    data: DataRef | None
    errors: Mapping[str, BpvizError]
    changed: tuple[str, ...]

    @property
    def needs_restart(self) -> bool:
        """Whether a change cannot be made while training runs."""
        return any(name not in AT_ONCE for name in self.changed)


@dataclass(frozen=True, slots=True)
class Draft:
    """The run's Spec and data, and the texts that were typed or chosen over them.

    texts   by field of FIELDS; choices are the engine's names
    folder  where MNIST is, or None: not asked yet
    own     the rows that a net brought with it, which can be chosen again
    table   a person's own table, which can be chosen again
    """

    spec: Spec
    data: DataRef
    texts: Mapping[str, str] = field(default_factory=dict)
    folder: str | None = None
    own: Source | None = None
    table: Source | None = None

    # --- changing it -----------------------------------------------------------------------------

    def typed(self, name: str, text: str) -> Draft:
        """With this text in a field; one that says what the run has is no change."""
        texts = {key: value for key, value in self.texts.items() if key != name}
        if name == "data":
            return replace(self, texts=self._without_proposals(texts))._with_data(text)
        draft = replace(self, texts=texts)
        return draft if draft.same(name, text) else replace(draft, texts={**texts, name: text})

    def _without_proposals(self, texts: Mapping[str, str]) -> dict[str, str]:
        """The texts that the person wrote, less the numbers that belonged to other data."""
        proposed = {} if "data" not in self.texts else self.source.settings
        return {
            key: value
            for key, value in texts.items()
            if key not in DATA_FIELDS and proposed.get(key) != value
        }

    def _with_data(self, name: str) -> Draft:
        """With other data; of another shape they bring settings that suit them."""
        if self.same("data", name):
            return self
        draft = replace(self, texts={**self.texts, "data": name})
        source = draft.source
        ends = (self.spec.sizes[0], self.spec.sizes[-1])
        if name == TABLE or (source.inputs, source.outputs) != ends:
            for field_name, text in source.settings.items():
                draft = draft.typed(field_name, text)
        return draft

    def same(self, name: str, text: str) -> bool:
        """Whether a text means what the field shows when nothing was typed."""
        shown = self.shown(name)
        if name in RANGES or name in DATA_NUMBERS:
            return _number(text) == _number(shown)
        if name == "sizes":
            return _hidden(text) is not None and _hidden(text) == _hidden(shown)
        return text == shown

    def discarded(self) -> Draft:
        """As the run is."""
        return replace(self, texts={})

    def of_run(self, spec: Spec, data: DataRef, inputs: int, outputs: int, rows: int) -> Draft:
        """Over another run. What was typed is kept, unless this is another net or other data."""
        if spec is self.spec and data == self.data:
            return self
        own = own_source(data, inputs, outputs, rows) or self.own
        table = table_source(data, inputs, outputs, rows) or self.table
        known = dict(data.options).get("folder") if data.name == "mnist" else None
        folder = str(known) if known else self.folder
        kept = spec.sizes == self.spec.sizes and data == self.data
        draft = Draft(spec, data, {}, folder, own, table)
        for name, text in self.texts.items() if kept else ():
            if not (name in AT_ONCE and getattr(spec, name) != getattr(self.spec, name)):
                draft = draft.typed(name, text)
        return draft

    # --- what stands in it -----------------------------------------------------------------------

    def text(self, name: str) -> str:
        """What stands in a field."""
        return self.texts.get(name, self.shown(name))

    def shown(self, name: str) -> str:
        """What stands in a field when nothing was typed there."""
        if name == "data":
            return source_of(self.data, self.own)
        if name == "sizes":
            return ", ".join(map(str, self.spec.sizes[1:-1]))
        data = None if "data" in self.texts else self.data
        if name == "expansion":
            return shown_expansion(data)
        if name in DATA_NUMBERS:
            return _plain(shown_option(name, self.text("data"), data))
        value = getattr(self.spec, name)
        return value if isinstance(value, str) else _plain(value)

    @property
    def source(self) -> Source:
        """The data set chosen."""
        return sources(self.own, self.table)[self.text("data")]

    def has(self, name: str) -> bool:
        """Whether a field has a meaning for what is chosen; the others are hidden."""
        if name in DATA_FIELDS:
            return has_field(name, self.source, self.text("expansion"))
        return name != "momentum" or self.text("optimizer") == "momentum"

    # --- what it makes ---------------------------------------------------------------------------

    def read(self) -> Reading:
        """What this makes, or what is wrong with it."""
        errors: dict[str, BpvizError] = {}
        data = self._read_data(errors)
        values: dict[str, Any] = {name: self._read_field(name, errors) for name in SPEC_FIELDS}
        spec = self._read_together(values, errors)
        changed = tuple(name for name in FIELDS if name in self.texts and self._counts(name))
        return Reading(spec, data if data != self.data else None, errors, changed)

    def _counts(self, name: str) -> bool:
        """Whether a field's text matters: not what was typed for an expansion now off."""
        return name not in DATA_FIELDS or self.has(name)

    def _read_together(self, values: dict[str, Any], errors: dict[str, BpvizError]) -> Spec | None:
        """The Spec of all fields; also says what does not go together of those that are right."""
        whole = values | {name: getattr(self.spec, name) for name in errors if name in values}
        try:
            spec = Spec(**whole)
        except SpecError as error:
            errors.update(dict.fromkeys(_fields_of(error), error))
        return None if errors else spec

    def at_once(self) -> Spec | None:
        """The run's Spec with what was typed that applies at once; None when that is nothing."""
        values: dict[str, object] = {}
        for name in AT_ONCE:
            errors: dict[str, BpvizError] = {}
            value = self._read_field(name, errors)
            if name in self.texts and not errors:
                values[name] = value
        return replace(self.spec, **values) if values else None  # type: ignore[arg-type]

    def _read_field(self, name: str, errors: dict[str, BpvizError]) -> object:
        """The value of a field; what is wrong with it by itself goes into `errors`."""
        if name not in self.texts and name != "sizes":
            return getattr(self.spec, name)
        value: object = self.text(name)
        if name == "sizes":
            hidden = _hidden(self.text(name))
            source = self.source
            value = self.text(name) if hidden is None else (source.inputs, *hidden, source.outputs)
        elif name in RANGES:
            value = _number(self.text(name))
        try:
            Spec(**{name: value})  # type: ignore[arg-type]
        except SpecError as error:
            errors[name] = error
        return value

    def _read_data(self, errors: dict[str, BpvizError]) -> DataRef:
        if not any(name in self.texts for name in DATA_FIELDS):
            return self.data
        return read_data(self.source, self.text, _number, self.folder, errors)


def _fields_of(error: SpecError) -> tuple[str, ...]:
    """The fields that an error is about."""
    named = {"spec.sizes": ("sizes",), "spec.parameters": ("sizes",)}
    if error.key == "spec.cost_output":
        return ("output", "cost")
    return named.get(error.key, (str(error.values.get("field", "")),))


def _hidden(text: str) -> tuple[int, ...] | None:
    """The units of the hidden layers: "30", "16, 16", "16 - 16" or nothing; None if unreadable."""
    parts = re.split(r"[\s,;·x×-]+", text.strip().strip(",;"))
    if parts == [""]:
        return ()
    return tuple(map(int, parts)) if all(re.fullmatch(r"\d{1,9}", part) for part in parts) else None


def _number(text: str) -> object:
    """The number typed, a whole one as int with all its digits; the text itself when it is none."""
    figures = re.sub(r"\s", "", text)
    if re.fullmatch(r"\d+", figures, re.ASCII):
        return int(figures)
    value = parse_number(text)
    if value is None or not math.isfinite(value):
        return text
    return int(value) if value.is_integer() else value


def _plain(value: float) -> str:
    """A number as it is typed: every digit, no grouping."""
    return str(int(value)) if float(value).is_integer() and abs(value) < 1e16 else repr(value)
