"""Traps of PySide6 that would end the program, and the leak check that every test is under."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

pytest_plugins = ["pytester"]


def test_calls_that_return_nothing_keep_none_alive(qtbot: QtBot) -> None:
    # PySide6 6.12.0 on Python 3.11 loses a reference at each and aborts after about 5,000.
    # From 3.12 on None is immortal, and its count does not move at all.
    from PySide6.QtWidgets import QLabel

    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(1_000):
        label.setText("1.0")
    assert abs(sys.getrefcount(None) - before) <= 100


def test_a_widget_that_is_left_behind_fails_its_test(pytester: pytest.Pytester) -> None:
    conftest = Path(__file__).with_name("conftest.py").read_text(encoding="utf-8")
    pytester.makeconftest(conftest)
    pytester.makepyfile(
        """
        from PySide6.QtWidgets import QLabel

        kept = []

        def test_leaves_one(qtbot):
            kept.append(QLabel(objectName="forgotten"))

        def test_deletes_it_later(qtbot):
            label = QLabel()
            label.deleteLater()
            kept.append(label)

        def test_gives_it_to_the_bot(qtbot):
            qtbot.addWidget(QLabel())
        """
    )
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider")
    result.assert_outcomes(passed=3, errors=1)
    result.stdout.fnmatch_lines(["*left behind: QLabel 'forgotten'*"])


def test_settings_of_a_test_are_not_the_persons(qapp: object) -> None:
    from PySide6.QtCore import QSettings

    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "bpviz", "bpviz")
    assert "bpviz-tests-" in settings.fileName()
