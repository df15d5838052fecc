"""A parcel of MNIST is right or refused, however it is cut into pieces."""

from __future__ import annotations

import gzip
import hashlib
import math
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.data import DataError
from bpviz.data.mnist_parcel import MIRRORS, PARCELS, Parcel, Unpacking, seconds_left

PAYLOAD = bytes(range(256)) * 40
PACKED = gzip.compress(PAYLOAD, mtime=7)
PARCEL = Parcel("a.gz", len(PACKED), len(PAYLOAD), hashlib.sha256(PAYLOAD).hexdigest())


def unpack(packed: bytes, cuts: list[int] | None = None, parcel: Parcel = PARCEL) -> bytes:
    unpacking = Unpacking(parcel, "a mirror")
    ends = sorted({cut % (len(packed) + 1) for cut in cuts or ()} | {len(packed)})
    for start, end in zip([0, *ends], ends, strict=False):
        unpacking.take(packed[start:end])
    return unpacking.finish()


@given(st.lists(st.integers(0, 10_000), max_size=20))
def test_it_is_right_in_any_pieces(cuts: list[int]) -> None:
    assert unpack(PACKED, cuts) == PACKED


@given(st.integers(0, len(PACKED) - 1), st.integers(1, 255), st.lists(st.integers(0, 10_000)))
def test_a_changed_byte_is_refused_or_changes_nothing_that_is_kept(
    place: int, change: int, cuts: list[int]
) -> None:
    changed = bytearray(PACKED)
    changed[place] ^= change
    try:
        kept = unpack(bytes(changed), cuts)
    except DataError:
        return
    assert gzip.decompress(kept) == PAYLOAD  # such as another time stamp


@given(st.binary(max_size=2000))
def test_anything_else_is_refused_in_words(junk: bytes) -> None:
    with pytest.raises(DataError) as caught:
        unpack(junk)
    assert "a mirror" in str(caught.value)


def test_a_bomb_needs_no_memory() -> None:
    bomb = gzip.compress(bytes(200_000_000), 9)
    parcel = Parcel("a.gz", len(bomb), 1000, "")
    tracemalloc.start()
    try:
        with pytest.raises(DataError, match="more"):
            unpack(bomb, parcel=parcel)
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_the_parcels_are_as_large_as_the_mirrors_say() -> None:
    assert sum(parcel.packed for parcel in PARCELS) == 11_594_722
    assert [parcel.payload for parcel in PARCELS] == [47_040_016, 60_008, 7_840_016, 10_008]
    assert all(mirror.startswith("https://") and mirror.endswith("/") for mirror in MIRRORS)


def test_the_time_left_is_said_when_it_is_no_guess() -> None:
    assert seconds_left(0, 1000, 5.0) is None
    assert seconds_left(500, 1000, 0.5) is None
    assert math.isclose(seconds_left(250, 1000, 5.0) or 0, 15.0)
    assert seconds_left(1000, 1000, 5.0) == 0
