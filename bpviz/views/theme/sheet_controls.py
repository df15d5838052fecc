"""Rules for what can be pressed, chosen and typed into. `12u` is 12 pixels at zoom 1."""

from typing import Final

BUTTONS: Final = """
QPushButton, QToolButton {
    background: $neutral; color: $text; border: 2px solid transparent; border-radius: $corner;
    padding: 0 14u; min-height: 28u;
}
QToolButton { padding: 0 6u; min-width: 20u; min-height: 25u; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $pressed; }
QPushButton:focus, QToolButton:focus { border-color: $accent; }
QPushButton:checked, QToolButton:checked { background: $accent_wash; color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $off; }
QPushButton::menu-indicator, QToolButton::menu-indicator {
    image: url("$icons/chevron-down-$name.svg"); width: 10u; height: 10u;
    subcontrol-origin: padding; subcontrol-position: right center; right: 6u;
}
QToolButton[popupMode="2"], QPushButton[menu="true"] { padding-right: 22u; }

*[kind="primary"] { background: $accent; color: $on_accent; font-weight: 600; }
*[kind="primary"]:hover, *[kind="primary"]:pressed { background: $accent; border-color: $now; }
*[kind="primary"]:focus { border-color: $text; }
*[kind="primary"]:disabled { background: $neutral; color: $off; }
*[kind="soft"] { background: $accent_wash; color: $accent; font-weight: 600; }
*[kind="soft"]:hover, *[kind="soft"]:pressed { border-color: $accent; background: $accent_wash; }
*[kind="soft"]:disabled { background: $neutral; color: $off; }
*[kind="quiet"] { background: transparent; color: $dim; padding: 0 8u; }
*[kind="quiet"]:hover { background: $neutral; color: $text; }
*[kind="quiet"]:pressed { background: $hover; color: $text; }
*[kind="quiet"]:checked { background: $accent_wash; color: $accent; }
*[kind="quiet"]:disabled { background: transparent; color: $off; }
*[kind="transport"], *[kind="transport-main"] { padding: 0; min-width: 34u; }
*[kind="transport-main"] { background: $accent; color: $on_accent; }
*[kind="transport-main"]:hover, *[kind="transport-main"]:pressed {
    background: $accent; border-color: $now;
}
*[kind="transport-main"]:focus { border-color: $text; }
*[kind="transport-main"]:disabled { background: $neutral; }
*[kind="tab"] {
    background: transparent; color: $dim; font-size: $question_size; padding: 0 24u;
    border-radius: 14u; min-height: 24u;
}
*[kind="tab"]:hover { background: $neutral; color: $text; }
*[kind="tab"]:checked { background: $accent_wash; color: $accent; font-weight: 600; }
*[kind="chip"] { padding: 0 10u; min-height: 22u; }
*[kind="chip"]:checked { background: $accent_wash; color: $accent; font-weight: 600; }
*[kind="choice"] { background: $panel; border: 1px solid $line; }
*[kind="choice"]:hover { border-color: $accent; background: $panel; }
*[kind="choice"]:checked { background: $accent_wash; border: 2px solid $accent; }
*[kind="choice"]:focus { border: 2px solid $text; }
*[kind="tab"]:focus, *[kind="chip"]:focus, *[kind="quiet"]:focus, *[kind="soft"]:focus {
    border-color: $accent;
}
"""

TABS: Final = """
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: $dim; padding: 6u 4u; margin-right: 20u; border: none;
    border-bottom: 2px solid transparent;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $text; border-bottom-color: $text; }
QTabBar::tab:disabled { color: $off; }
QTabBar::scroller { width: 28u; }
QTabBar::tear { width: 0; image: none; }
QTabBar QToolButton {
    background: $panel; padding: 0; min-width: 0; border-radius: 0; border-width: 0;
}
QTabBar QToolButton:hover { background: $neutral; }
QTabBar QToolButton::left-arrow {
    image: url("$icons/chevron-left-$name.svg"); width: 14u; height: 14u;
}
QTabBar QToolButton::right-arrow {
    image: url("$icons/chevron-right-$name.svg"); width: 14u; height: 14u;
}
QTabBar[kind="pill"]::tab {
    padding: 3u 24u; margin-right: 8u; min-height: 20u; border: 2px solid transparent;
    border-radius: 14u;
}
QTabBar[kind="pill"]::tab:hover { background: $neutral; }
QTabBar[kind="pill"]::tab:selected { background: $accent_wash; color: $accent; }
QTabBar[kind="pill"]::tab:focus { border-color: $accent; }
"""

FIELDS: Final = """
QLineEdit, QAbstractSpinBox, QComboBox, QTextEdit, QPlainTextEdit {
    background: $field; color: $text; border: 1px solid $line; border-radius: $corner;
    padding: 0 10u; min-height: 30u; selection-background-color: $accent;
    selection-color: $on_accent;
}
QTextEdit, QPlainTextEdit { padding: 8u 10u; }
QLineEdit:hover, QAbstractSpinBox:hover, QComboBox:hover { border-color: $dim; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QTextEdit:focus, QPlainTextEdit:focus {
    border: 2px solid $accent; padding: 0 9u; min-height: 28u;
}
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
    background: $neutral; color: $off; border-color: $neutral;
}
QLineEdit[state="bad"], QAbstractSpinBox[state="bad"], QComboBox[state="bad"] {
    border: 2px solid $error_positive; padding: 0 9u; min-height: 28u;
}
QLineEdit[state="hidden"] { background: $now_wash; border: 1px dashed $now; }
QLineEdit[kind="inline"] { min-height: 20u; padding: 0 4u; }
QComboBox[kind="inline"] { min-height: 20u; padding: 0 4u; }
QComboBox QLineEdit { background: transparent; border: none; padding: 0; min-height: 0; }
QAbstractSpinBox {
    padding: 0 22u 0 0; min-height: 27u; qproperty-alignment: "AlignRight | AlignVCenter";
}
QAbstractSpinBox:focus, QAbstractSpinBox[state="bad"] { padding: 0 21u 0 0; min-height: 25u; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; width: 22u; border: none; background: transparent;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; margin-top: 2u; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: 2u; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $neutral; }
QAbstractSpinBox::up-arrow { image: url("$icons/chevron-up-$name.svg"); }
QAbstractSpinBox::down-arrow { image: url("$icons/chevron-down-$name.svg"); }
QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow { width: 10u; height: 10u; }
QComboBox::drop-down {
    subcontrol-origin: border; subcontrol-position: center right; width: 26u; border: none;
}
QComboBox::down-arrow {
    image: url("$icons/chevron-down-$name.svg"); width: 12u; height: 12u;
}
QComboBox[kind="quiet"] { background: transparent; border-color: transparent; color: $dim; }
QComboBox[kind="quiet"]:hover { background: $neutral; color: $text; }
QComboBox[kind="quiet"]:focus { border: 2px solid $accent; }
QComboBox[kind="title"] {
    background: transparent; border-color: transparent; font-size: $question_size; font-weight: 600;
}
QComboBox[kind="title"]:hover { background: $neutral; }
QComboBox[kind="title"]:focus { border: 2px solid $accent; }
QComboBox QAbstractItemView {
    background: $panel; color: $text; border: 1px solid $line; outline: none; padding: 4u;
    selection-background-color: $accent_wash; selection-color: $accent;
}
QComboBox QAbstractItemView::item { min-height: 28u; padding: 0 6u; }

QCheckBox, QRadioButton { background: transparent; spacing: 8u; min-height: 24u; }
QCheckBox:disabled, QRadioButton:disabled { color: $off; }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator {
    width: 16u; height: 16u; border: 1px solid $dim; background: $field;
}
QCheckBox::indicator, QListView::indicator { border-radius: 4u; }
QRadioButton::indicator { border-radius: 9u; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $accent; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QCheckBox::indicator:checked, QListView::indicator:checked {
    background: $accent; border-color: $accent; image: url("$icons/check-$name.svg");
}
QRadioButton::indicator:checked {
    width: 8u; height: 8u; border: 5u solid $accent; border-radius: 9u; background: $on_accent;
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
    background: $neutral; border-color: $line;
}
"""

CONTROLS: Final = BUTTONS + TABS + FIELDS
