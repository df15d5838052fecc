"""Rules for what lies behind: windows, panels, bars, words. `12u` is 12 pixels at zoom 1."""

from typing import Final

SURFACES: Final = """
QMainWindow, QDialog { background: $window; }
QMainWindow::separator { background: $window; width: 12u; height: 12u; }
QMainWindow::separator:hover { background: $hover; }
QSplitter::handle { background: $window; }
QSplitter::handle:horizontal { width: 12u; }
QSplitter::handle:vertical { height: 12u; }
QSplitter::handle:hover { background: $hover; }
QDockWidget { border: none; }

*[panel="whole"] { background: $panel; border: 1px solid $line; border-radius: $radius; }
*[panel="title"] {
    background: $panel; border: 1px solid $line; border-bottom: none;
    border-top-left-radius: $radius; border-top-right-radius: $radius;
}
*[panel="body"] {
    background: $panel; border: 1px solid $line; border-top: none;
    border-bottom-left-radius: $radius; border-bottom-right-radius: $radius;
}
*[panel="card"] { background: $window; border: 1px solid $line; border-radius: $radius; }
*[panel="now"] { background: $now_wash; border: 2px solid $now; border-radius: $radius; }
*[panel="note"] { background: $accent_wash; border: none; border-radius: $radius; }
*[panel="top"] { background: $panel; border: none; border-bottom: 1px solid $line; }
*[panel="bottom"] { background: $panel; border: none; border-top: 1px solid $line; }
QFrame[frameShape="4"], QFrame[frameShape="5"] { color: $line; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: $title_size; font-weight: 700; }
QLabel[role="heading"] { font-size: $heading_size; font-weight: 600; }
QLabel[role="question"] { font-size: $question_size; font-weight: 600; }
QLabel[role="big"] { font-size: $big_size; font-weight: 700; }
QLabel[role="factor"] { font-size: $title_size; font-weight: 700; }
QLabel[role="value"] { font-size: $value_size; font-weight: 600; }
QLabel[role="label"] { font-size: $label_size; color: $dim; }
QLabel[role="dim"] { color: $dim; }
QLabel[tone="dim"] { color: $dim; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="error"] { color: $error_positive_words; }
QLabel[tone="error_negative"] { color: $error_negative_words; }
QLabel[tone="weight"] { color: $weight_positive_words; }
QLabel[tone="weight_negative"] { color: $weight_negative_words; }
QLabel[tone="training"] { color: $training; }
QLabel[tone="validation"] { color: $validation; }
QLabel:disabled { color: $off; }

QToolTip {
    background: $panel; color: $text; border: 1px solid $line; padding: 6u 8u;
}
QStatusBar { background: $panel; color: $dim; }
QStatusBar::item { border: none; }
QGroupBox { border: none; margin-top: 24u; padding: 0; }
QGroupBox::title { subcontrol-origin: margin; left: 0; font-weight: 600; }
"""
