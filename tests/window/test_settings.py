"""Settings survive damage: what does not fit its row has its default."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QSettings

from bpviz.window.settings import SETTINGS, Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "bpviz.ini"


def opened(file: Path) -> Settings:
    return Settings(QSettings(str(file), QSettings.Format.IniFormat))


def test_what_was_kept_is_there_at_the_next_start(file: Path) -> None:
    first = opened(file)
    first.set("theme", "dark")
    first.set("digits", 7)
    first.set_bytes("arrangement/step", QByteArray(b"panels"))
    del first
    second = opened(file)
    assert second.text("theme") == "dark"
    assert second.number("digits") == 7
    assert second.bytes("arrangement/step") == QByteArray(b"panels")


def test_without_a_file_everything_has_its_default(file: Path) -> None:
    kept = opened(file)
    for name, row in SETTINGS.items():
        value = kept.number(name) if isinstance(row.default, (int, float)) else kept.text(name)
        assert value == row.default


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(name=st.sampled_from(sorted(SETTINGS)), text=st.text(max_size=12))
def test_a_damaged_value_never_stops_the_program(file: Path, name: str, text: str) -> None:
    store = QSettings(str(file), QSettings.Format.IniFormat)
    store.setValue(name, text)
    kept = Settings(store)
    row = SETTINGS[name]
    value = kept.number(name) if isinstance(row.default, (int, float)) else kept.text(name)
    assert row.parse(str(value)) is not None


def test_a_value_that_does_not_fit_is_refused(file: Path) -> None:
    kept = opened(file)
    with pytest.raises(ValueError, match="theme cannot be 'pink'"):
        kept.set("theme", "pink")
    assert kept.text("theme") == "system"


def test_an_arrangement_that_is_no_arrangement_counts_as_none(file: Path) -> None:
    store = QSettings(str(file), QSettings.Format.IniFormat)
    store.setValue("arrangement/step", "not bytes")
    assert Settings(store).bytes("arrangement/step").isEmpty()
