"""Values that slide: what is painted between two moments of one network.

Only numbers that are known in both moments slide, each from its old value to its new one; what
appears or disappears does so at once. Times and easing are the view's: here is a share from 0 to 1.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from bpviz.engine import Ref
from bpviz.views.colour import mix
from bpviz.views.geometry import Unit
from bpviz.views.network.content import Block, Entry
from bpviz.views.network.looks import Look
from bpviz.views.network.paint_neurons import look
from bpviz.views.network.scene import Scene
from bpviz.views.network.values import Floats

Key = tuple[Ref, bool, str]
"""Whose number it is, whether on a card, and what it is called."""


@dataclass(frozen=True, slots=True, eq=False)
class Slide:
    """The way from one scene to the next; `at(1)` is the next one itself."""

    before: Scene
    after: Scene
    _numbers: dict[Key, float] = field(init=False)
    _looks: dict[Unit, Look] = field(init=False)

    def __post_init__(self) -> None:
        alike = can_slide(self.before, self.after)
        object.__setattr__(self, "_numbers", _changed(self.before, self.after) if alike else {})
        object.__setattr__(self, "_looks", _filled(self.before, self.after) if alike else {})

    @property
    def is_still(self) -> bool:
        """Whether there is nothing to see on the way."""
        if self._numbers or self._looks:
            return False
        return not can_slide(self.before, self.after) or not self._moving_lines.any()

    @property
    def _moving_lines(self) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Whether the value of a line is known in both moments, and another."""
        old, new = self.before.positions, self.after.positions
        return np.asarray(np.isfinite(old) & np.isfinite(new) & (old != new))

    def at(self, share: float) -> Scene:
        """The scene `share` of the way on."""
        if share >= 1 or self.is_still:
            return self.after
        share = max(share, 0.0)
        blocks = tuple(self._block(block, share) for block in self.after.blocks)
        total = self.before.total, self.after.total
        return replace(
            self.after,
            blocks=blocks,
            sliding_lines=self._positions(share),
            looks={unit: self._look(unit, share) for unit in self._looks},
            sliding_total=_between(*total, share) if None not in total else None,
        )

    def _block(self, block: Block, share: float) -> Block:
        entries = tuple(self._entry(block, entry, share) for entry in block.entries)
        return replace(block, entries=entries)

    def _entry(self, block: Block, entry: Entry | None, share: float) -> Entry | None:
        if entry is None or entry.value is None:
            return entry
        old = self._numbers.get((block.ref, block.framed, entry.name))
        return entry if old is None else replace(entry, value=_mean(old, entry.value, share))

    def _positions(self, share: float) -> Floats:
        moving = self._moving_lines
        found = self.after.positions.copy()
        found[moving] = (1 - share) * self.before.positions[moving] + share * found[moving]
        return found

    def _look(self, unit: Unit, share: float) -> Look:
        old, new = self._looks[unit], look(self.after, unit)
        left, right = _mixed(old.left, new.left, share), _mixed(old.right, new.right, share)
        return new._replace(left=left, right=right)


def can_slide(before: Scene, after: Scene) -> bool:
    """Whether two scenes are of one network in one place, looked at in one way, and at rest."""
    if before.frame.training or after.frame.training:
        return False
    same = before.geometry is after.geometry and before.theme == after.theme
    shown = [(d.notation, d.neurons, d.lines, d.scale) for d in (before.display, after.display)]
    return same and shown[0] == shown[1] and before.ranges == after.ranges


def _numbers(scene: Scene) -> Iterator[tuple[Key, float]]:
    for block in scene.blocks:
        for entry in block.entries:
            if entry is not None and entry.value is not None and math.isfinite(entry.value):
                yield (block.ref, block.framed, entry.name), entry.value


def _changed(before: Scene, after: Scene) -> dict[Key, float]:
    """The old values of what is known in both scenes and differs."""
    new = dict(_numbers(after))
    return {key: old for key, old in _numbers(before) if new.get(key, old) != old}


def _filled(before: Scene, after: Scene) -> dict[Unit, Look]:
    """The old fills of the neurons that have another one now."""
    olds = {unit: look(before, unit) for unit in before.geometry.circles}
    return {unit: old for unit, old in olds.items() if look(after, unit) != old}


def _between(old: Entry | None, new: Entry | None, share: float) -> Entry | None:
    if old is None or new is None or old.value is None or new.value is None:
        return None
    return replace(new, value=_mean(old.value, new.value, share))


def _mean(old: float, new: float, share: float) -> float:
    return (1 - share) * old + share * new


def _mixed(old: str | None, new: str | None, share: float) -> str | None:
    """A colour on the way; what was not known before, or is not now, does not slide."""
    return new if old is None or new is None else mix(old, new, share)
