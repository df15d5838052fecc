"""MNIST is fetched from a mirror that does anything but its duty, then from one that does it."""

from __future__ import annotations

import errno
import gzip
import os
from dataclasses import replace
from pathlib import Path

import pytest
from mirror import Deed, endless, gives, parcel, redirects, sends, serving, stalls
from pytestqt.qtbot import QtBot

from bpviz.engine import BpvizError
from bpviz.window.messages import sentence
from bpviz.window.mnist_download import MnistDownload, Progress

FILES = {f"file{n}.gz": bytes([n]) * 3000 + os.urandom(3000) for n in range(4)}
PARCELS = tuple(parcel(name, payload) for name, payload in FILES.items())
FIRST = next(iter(FILES))
GOOD = gives(FILES)
SHORT_STALL = 100  # ms; long enough for a machine that is busy, since only the bad server waits


def a_download(folder: Path, mirrors: list[str], stall: int = 5_000) -> MnistDownload:
    return MnistDownload(folder, None, mirrors, PARCELS, stall)


def what_failed(qtbot: QtBot, download: MnistDownload) -> tuple[BpvizError, ...]:
    """Start it and wait until it gives up."""
    with qtbot.waitSignal(download.failed, timeout=20_000) as waiting:
        download.start()
    assert not download.is_running
    errors = waiting.args[0]
    assert isinstance(errors, tuple)
    return errors


def what_arrived(qtbot: QtBot, download: MnistDownload) -> None:
    with qtbot.waitSignal(download.arrived, timeout=20_000) as waiting:
        download.start()
    assert waiting.args == [str(download.folder)]


def in_folder(folder: Path) -> dict[str, bytes]:
    """What is there, unpacked: nothing hidden is left behind either."""
    return {path.name: gzip.decompress(path.read_bytes()) for path in folder.iterdir()}


def test_all_files_arrive_checked_and_under_their_names(qtbot: QtBot, tmp_path: Path) -> None:
    seen: list[Progress] = []
    with serving(GOOD) as (mirror,):
        download = a_download(tmp_path / "new" / "mnist", [mirror.url])
        download.progressed.connect(seen.append)
        what_arrived(qtbot, download)
    assert in_folder(download.folder) == FILES
    assert [progress.done for progress in seen] == sorted(progress.done for progress in seen)
    assert seen[0].done == 0
    assert seen[-1].done == seen[-1].total == sum(p.packed for p in PARCELS)
    assert seen[0].source == "127.0.0.1"


def packed(payload: bytes) -> bytes:
    return gzip.compress(payload, mtime=1)


WRONG_DEEDS: dict[str, tuple[Deed, str]] = {
    "web page": (sends(b"\n<!DOCTYPE html><title>Sign in</title>"), "download.web_page"),
    "not found": (sends(b"no", 404), "download.not_found"),
    "broken": (sends(b"no", 503), "download.refused"),
    "no content": (sends(b"", 204), "download.refused"),
    "cut": (sends(packed(FILES[FIRST])[:500], length=3100), "download.short"),
    "ends early": (sends(packed(FILES[FIRST])[:500]), "download.short"),
    "empty": (sends(b""), "download.short"),
    "says too little": (sends(packed(FILES[FIRST]), length=1000), "download.short"),
    "says too much": (sends(packed(FILES[FIRST]), length=10**12), "download.too_large"),
    "endless": (endless(os.urandom(4096)), "download.damaged"),
    "endless members": (endless(packed(b"")), "download.damaged"),
    "bomb": (sends(packed(bytes(10**7))), "download.too_large"),
    "another file": (sends(packed(bytes(6000))), "download.differs"),
    "a shorter file": (sends(packed(FILES[FIRST][:-1])), "download.short"),
    "not packed": (sends(FILES[FIRST]), "download.damaged"),
    "something after it": (sends(packed(FILES[FIRST]) + b"more"), "download.damaged"),
    "loop": (redirects("/again/{name}"), "download.redirected"),
    "to a file": (redirects("file:///etc/passwd"), "download.redirected"),
}


@pytest.mark.parametrize("name", WRONG_DEEDS)
def test_what_is_wrong_is_said_and_nothing_is_left_behind(
    qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    deed, key = WRONG_DEEDS[name]
    with serving(deed) as (mirror,):
        errors = what_failed(qtbot, a_download(tmp_path, [mirror.url]))
    assert [error.key for error in errors] == [key]
    assert "127.0.0.1" in sentence(errors[0])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", WRONG_DEEDS)
def test_the_next_mirror_is_tried_and_stays_for_the_rest(
    qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    with serving(WRONG_DEEDS[name][0], GOOD) as (bad, good):
        what_arrived(qtbot, a_download(tmp_path, [bad.url, good.url]))
        assert {path.split("/")[-1] for path in bad.asked} == {FIRST}
        assert len(good.asked) == len(FILES)
    assert in_folder(tmp_path) == FILES


@pytest.mark.parametrize("start", [b"", packed(FILES[FIRST])[:200]], ids=["at once", "midway"])
def test_a_server_that_stalls_is_given_up(qtbot: QtBot, tmp_path: Path, start: bytes) -> None:
    with serving(stalls(start)) as (mirror,):
        errors = what_failed(qtbot, a_download(tmp_path, [mirror.url], SHORT_STALL))
    assert [error.key for error in errors] == ["download.stalled"]
    assert "0.1" in sentence(errors[0])
    assert list(tmp_path.iterdir()) == []


def test_after_a_stall_the_next_mirror_is_tried(qtbot: QtBot, tmp_path: Path) -> None:
    with serving(stalls(), GOOD) as (bad, good):
        what_arrived(qtbot, a_download(tmp_path, [bad.url, good.url], 500))
    assert in_folder(tmp_path) == FILES


def test_a_mirror_may_send_on_to_another_address(qtbot: QtBot, tmp_path: Path) -> None:
    with serving(GOOD) as (good,), serving(redirects(good.url + "{name}")) as (first,):
        what_arrived(qtbot, a_download(tmp_path, [first.url]))
    assert in_folder(tmp_path) == FILES


def test_without_a_network_every_mirror_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    with serving(GOOD) as (gone,):
        url = gone.url
    errors = what_failed(qtbot, a_download(tmp_path, [url, url]))
    assert [error.key for error in errors] == ["download.no_network"] * 2


def test_another_packing_of_the_same_file_is_right(qtbot: QtBot, tmp_path: Path) -> None:
    with serving(gives(FILES, level=0)) as (mirror,):
        what_arrived(qtbot, a_download(tmp_path, [mirror.url]))
    assert in_folder(tmp_path) == FILES


def test_what_came_whole_before_is_not_fetched_again(qtbot: QtBot, tmp_path: Path) -> None:
    names = list(FILES)
    (tmp_path / names[0]).write_bytes(packed(FILES[names[0]]))
    (tmp_path / names[1]).write_bytes(packed(FILES[names[1]])[:100])
    (tmp_path / names[2]).write_bytes(packed(b"something else"))
    with serving(GOOD) as (mirror,):
        what_arrived(qtbot, a_download(tmp_path, [mirror.url]))
        assert [path.split("/")[-1] for path in mirror.asked] == names[1:]
    assert in_folder(tmp_path) == FILES


def test_after_a_failure_the_next_start_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    names = list(FILES)
    three = gives(FILES)

    def loses_the_last(answer):  # type: ignore[no-untyped-def]
        (sends(b"", 404) if answer.path.endswith(names[-1]) else three)(answer)

    with serving(loses_the_last) as (mirror,):
        download = a_download(tmp_path, [mirror.url])
        what_failed(qtbot, download)
        assert sorted(in_folder(tmp_path)) == names[:-1]
        mirror.deed, mirror.asked = GOOD, []
        what_arrived(qtbot, download)
        assert len(mirror.asked) == 1
    assert in_folder(tmp_path) == FILES


def test_cancel_stops_at_once_and_leaves_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    said: list[object] = []
    with serving(stalls(packed(FILES[FIRST])[:200])) as (mirror,):
        download = a_download(tmp_path, [mirror.url])
        download.arrived.connect(said.append)
        download.failed.connect(said.append)
        download.start()
        qtbot.waitUntil(lambda: bool(mirror.asked))
        download.cancel()
        assert not download.is_running
    qtbot.wait(0)
    assert said == []
    assert list(tmp_path.iterdir()) == []


def test_cancel_before_the_first_request_asks_nobody(qtbot: QtBot, tmp_path: Path) -> None:
    with serving(GOOD) as (mirror,):
        download = a_download(tmp_path, [mirror.url])
        download.start()
        download.cancel()
        qtbot.wait(0)
        assert mirror.asked == []


def test_a_full_disk_stops_it_since_no_other_mirror_would_help(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with serving(GOOD, GOOD) as (first, second):
        errors = what_failed(qtbot, a_download(tmp_path, [first.url, second.url]))
        assert second.asked == []
    assert [error.key for error in errors] == ["file.disk_full"]
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    errors = what_failed(qtbot, a_download(tmp_path / "taken" / "mnist", ["http://127.0.0.1:9/"]))
    assert [error.key for error in errors] == ["download.no_folder"]


def test_a_parcel_that_differs_in_one_bit_is_refused(qtbot: QtBot, tmp_path: Path) -> None:
    changed = bytearray(FILES[FIRST])
    changed[-1] ^= 1
    with serving(gives(FILES | {FIRST: bytes(changed)})) as (mirror,):
        errors = what_failed(qtbot, a_download(tmp_path, [mirror.url]))
    assert [error.key for error in errors] == ["download.differs"]


def test_the_parcels_of_mnist_are_those_of_its_files(shared: Path) -> None:
    from bpviz.data.mnist_parcel import PARCELS as REAL
    from bpviz.data.mnist_parcel import is_whole

    folder = shared / "mnist"
    assert all(is_whole(folder / parcel.name, parcel) for parcel in REAL)
    assert not is_whole(folder / REAL[0].name, replace(REAL[0], sha256="0" * 64))
