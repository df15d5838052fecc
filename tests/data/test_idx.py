"""IDX files: good ones are read, every hostile one is refused by a sentence that names it."""

import contextlib
import gzip
import os
import struct
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bpviz.data import DataError
from bpviz.data.idx import idx_header, read_idx, read_labels

SHAPE = (3, 4, 5)
CONTENT = bytes(range(60))
GOOD = idx_header(SHAPE) + CONTENT
PACKED = gzip.compress(GOOD)


def written(folder: Path, content: bytes, name: str = "images.gz") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def refusal(path: Path, shape: tuple[int, ...] = SHAPE) -> DataError:
    with pytest.raises(DataError) as caught:
        read_idx(path, shape)
    assert str(path) in str(caught.value)
    return caught.value


def test_the_header_is_that_of_the_format() -> None:
    assert idx_header((60_000, 28, 28)).hex(" ", 4) == "00000803 0000ea60 0000001c 0000001c"


@pytest.mark.parametrize("content", [GOOD, PACKED])
@pytest.mark.parametrize("name", ["images.gz", "images"])
def test_a_file_is_read_gzipped_or_plain_whatever_its_name(
    tmp_path: Path, content: bytes, name: str
) -> None:
    array = read_idx(written(tmp_path, content, name), SHAPE)
    assert array.dtype == np.uint8
    assert array.shape == SHAPE
    assert array.tobytes() == CONTENT


def test_a_file_of_several_mebibytes_is_read_whole(tmp_path: Path) -> None:
    content = np.random.default_rng(1).integers(0, 256, 3_000_001, np.uint8).tobytes()
    path = written(tmp_path, gzip.compress(idx_header((3_000_001,)) + content, 1))
    assert read_idx(str(path), (3_000_001,)).tobytes() == content


@pytest.mark.parametrize(
    ("content", "key", "words"),
    [
        (b"", "data.idx_too_short", "ends after 0 bytes; 76 are right"),
        (GOOD[:3], "data.idx_too_short", "3 bytes"),
        (GOOD[:10], "data.idx_too_short", "10 bytes"),
        (GOOD[:-1], "data.idx_too_short", "75 bytes; 76"),
        (gzip.compress(GOOD[:-1]), "data.idx_too_short", "75 bytes; 76"),
        (gzip.compress(b""), "data.idx_too_short", "0 bytes"),
        (GOOD + b"\0", "data.idx_too_long", "after the 76 bytes"),
        (gzip.compress(GOOD + b"\0"), "data.idx_too_long", "after the 76 bytes"),
        (PACKED + gzip.compress(b"more"), "data.idx_too_long", "after the 76 bytes"),
        (b"\x89PNG" + GOOD, "data.idx_magic", "89 50 4e 47, and 00 00 08 03 is right"),
        (b"\0\0\x0d\x03" + GOOD[4:], "data.idx_magic", "00 00 0d 03"),
        (idx_header((60,)) + CONTENT, "data.idx_dimensions", "1 dimensions; 3 are right"),
        (idx_header((3, 5, 4)) + CONTENT, "data.idx_shape", "3 x 5 x 4 numbers; 3 x 4 x 5"),
        (idx_header((2**32 - 1,) * 3), "data.idx_shape", "4,294,967,295"),
        (PACKED[:-12], "data.gzip_short", "breaks off"),
        (PACKED[:20], "data.gzip_short", "breaks off"),
        (PACKED[:-6] + b"\0" + PACKED[-5:], "data.gzip_damaged", "cannot be unpacked"),
        (PACKED[:2] + b"\x07" + PACKED[3:], "data.gzip_damaged", "cannot be unpacked"),
        (PACKED[:10] + b"\xff" * 40, "data.gzip_damaged", "cannot be unpacked"),
        (PACKED + b"rubbish", "data.gzip_damaged", "cannot be unpacked"),
        (b"<!DOCTYPE html><title>404</title>", "data.file_web_page", "is a web page"),
        (b"\xef\xbb\xbf\n  <html>", "data.file_web_page", "is a web page"),
        (b'{"message": "Not Found"}', "data.idx_magic", "not an IDX file"),
    ],
)
def test_a_file_with_other_content_is_refused(
    tmp_path: Path, content: bytes, key: str, words: str
) -> None:
    error = refusal(written(tmp_path, content))
    assert error.key == key
    assert words in str(error)


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nothing.gz").key == "data.file_missing"
    assert refusal(tmp_path).key == "data.file_folder"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes on this system")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe").key == "data.file_not_ordinary"


def test_a_file_that_may_not_be_read_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, GOOD)

    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)
    error = refusal(path)
    assert error.key == "data.file_unreadable"
    assert "cannot be read: Permission denied" in str(error)


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    bomb = gzip.compress(idx_header(SHAPE) + bytes(100_000_000), 9)
    path = written(tmp_path, bomb)
    tracemalloc.start()
    try:
        assert refusal(path).key == "data.idx_too_long"
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_a_claim_of_many_terabytes_allocates_nothing(tmp_path: Path) -> None:
    path = written(tmp_path, struct.pack(">2x2B3I", 8, 3, 2**32 - 1, 2**32 - 1, 28))
    assert refusal(path, (60_000, 28, 28)).key == "data.idx_shape"


@settings(max_examples=150, deadline=None)
@given(
    content=st.one_of(
        st.binary(max_size=200),
        st.binary(max_size=100).map(lambda tail: b"\0\0\x08\x03" + tail),
        st.binary(max_size=100).map(lambda tail: b"\x1f\x8b\x08\0" + tail),
        st.tuples(st.integers(0, len(PACKED) - 1), st.integers(0, 255)).map(
            lambda change: PACKED[: change[0]] + bytes([change[1]]) + PACKED[change[0] + 1 :]
        ),
    )
)
def test_whatever_the_file_holds_it_is_an_array_or_a_data_error(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = written(tmp_path_factory.getbasetemp(), content, "any.gz")
    with contextlib.suppress(DataError):
        array = read_idx(path, SHAPE)
        assert array.tobytes() == CONTENT or content.startswith(b"\0\0\x08\x03")


def test_labels_are_from_0_to_9(tmp_path: Path) -> None:
    good = written(tmp_path, idx_header((3,)) + bytes([0, 9, 5]))
    assert read_labels(good, 3).tolist() == [0, 9, 5]
    bad = written(tmp_path, idx_header((3,)) + bytes([0, 10, 5]))
    with pytest.raises(DataError, match="label 2 is 10; labels from 0 to 9 are right"):
        read_labels(bad, 3)
