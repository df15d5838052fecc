"""The shape of a net file, as msgspec checks it."""

from typing import Any

import msgspec

Row = tuple[float, ...]
Names = tuple[tuple[str, ...], ...]


class Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One text in both languages."""

    english: str = msgspec.field(name="en")
    chinese: str = msgspec.field(name="zh_CN")


class ParamsText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """weights[layer][j][k] from unit k to neuron j; biases[layer][j], or one for the layer."""

    weights: tuple[tuple[Row, ...], ...]
    biases: tuple[Row, ...]


class RowsText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The examples: what goes in and what should come out."""

    inputs: tuple[Row, ...]
    targets: tuple[Row, ...]


class NamesText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the text calls the units (the inputs first), the weights and the biases."""

    neurons: Names
    weights: tuple[Names, ...]
    biases: Names


class NetText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole net file."""

    title: Text
    source: Text
    spec: dict[str, Any]
    params: ParamsText
    rows: RowsText
    names: NamesText
