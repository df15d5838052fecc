"""Files are written completely or not at all."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bpviz.files import FileError, write_atomically
from bpviz.files.atomic import CHUNK

posix = pytest.mark.skipif(os.name != "posix", reason="permissions and links as POSIX has them")
not_root = pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere"
)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 7])
def test_all_bytes_arrive(tmp_path: Path, size: int) -> None:
    data = os.urandom(size)
    write_atomically(tmp_path / "a.bin", data)
    assert (tmp_path / "a.bin").read_bytes() == data
    assert names_in(tmp_path) == ["a.bin"]


def test_chunks_of_any_size_arrive_in_order(tmp_path: Path) -> None:
    pieces = [b"one", b"", b"x" * (CHUNK + 5), b"two"]
    write_atomically(tmp_path / "a.bin", iter(pieces))
    assert (tmp_path / "a.bin").read_bytes() == b"".join(pieces)


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old and longer")
    write_atomically(str(path), b"new")
    assert path.read_text() == "new"


def test_an_error_among_the_data_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")

    def pieces() -> Iterator[bytes]:
        yield b"half"
        raise RuntimeError("cancelled")

    with pytest.raises(RuntimeError, match="cancelled"):
        write_atomically(path, pieces())
    assert path.read_text() == "old"
    assert names_in(tmp_path) == ["a.txt"]


@posix
def test_a_full_disk_leaves_the_old_file_and_says_so(tmp_path: Path) -> None:
    import resource

    path = tmp_path / "a.bin"
    path.write_bytes(b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (CHUNK + 100, hard))
    try:
        with pytest.raises(FileError, match="not enough room") as caught:
            write_atomically(path, b"x" * (2 * CHUNK))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.key == "file.disk_full"
    assert str(path) in str(caught.value)
    assert path.read_bytes() == b"old"
    assert names_in(tmp_path) == ["a.bin"]


@pytest.mark.parametrize(
    ("number", "key"),
    [
        (errno.ENOSPC, "file.disk_full"),
        (errno.EACCES, "file.no_permission"),
        (errno.EROFS, "file.no_permission"),
        (errno.EIO, "file.not_written"),
    ],
)
def test_what_the_system_refuses_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, key: str
) -> None:
    def refuse(source: object, target: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(FileError) as caught:
        write_atomically(tmp_path / "a.bin", b"new")
    assert caught.value.key == key
    assert str(caught.value).endswith(".")
    assert names_in(tmp_path) == []


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"there is no folder .*missing") as caught:
        write_atomically(tmp_path / "missing" / "a.bin", b"")
    assert caught.value.key == "file.no_folder"


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="is a folder"):
        write_atomically(tmp_path, b"")


@posix
def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileError, match="device or a pipe"):
        write_atomically(tmp_path / "pipe", b"")
    assert (tmp_path / "pipe").is_fifo()


@posix
@not_root
def test_a_file_that_may_not_be_written_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(FileError, match="no permission"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"


@posix
@not_root
def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(FileError, match="no permission"):
            write_atomically(tmp_path / "a.bin", b"new")
    finally:
        tmp_path.chmod(0o755)


@posix
def test_permissions_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o640


@posix
def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    write_atomically(tmp_path / "ours", b"")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "plain").stat().st_mode


@posix
def test_a_link_stays_a_link_to_the_new_content(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    target = tmp_path / "real" / "a.bin"
    target.write_bytes(b"old")
    link = tmp_path / "link.bin"
    link.symlink_to(target)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert names_in(tmp_path / "real") == ["a.bin"]
