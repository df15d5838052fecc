"""Rules for sliders, bars, menus, lists and tables. `12u` is 12 pixels at zoom 1."""

from typing import Final

DATA: Final = """
QSlider { background: transparent; min-height: 24u; }
QSlider::groove:horizontal { background: $pressed; height: 3u; border-radius: 1px; }
QSlider::sub-page:horizontal { background: $accent; height: 3u; border-radius: 1px; }
QSlider::handle:horizontal {
    background: $accent; width: 14u; height: 14u; margin: -7u 0; border-radius: 7u;
    border: 1px solid $panel;
}
QSlider::groove:vertical { background: $pressed; width: 3u; border-radius: 1px; }
QSlider::add-page:vertical { background: $accent; width: 3u; border-radius: 1px; }
QSlider::handle:vertical {
    background: $accent; width: 14u; height: 14u; margin: 0 -7u; border-radius: 7u;
    border: 1px solid $panel;
}
QSlider::handle:hover { border-color: $now; }
QSlider::handle:focus { border: 2px solid $text; }
QSlider::sub-page:disabled, QSlider::add-page:vertical:disabled, QSlider::handle:disabled {
    background: $off;
}

QProgressBar {
    background: $neutral; border: none; border-radius: 4u; min-height: 8u; max-height: 8u;
    color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: 4u; }

QMenuBar { background: $panel; color: $text; border-bottom: 1px solid $line; }
QMenuBar::item { padding: 6u 10u; background: transparent; border-radius: 6u; }
QMenuBar::item:selected { background: $neutral; }
QMenu {
    background: $panel; color: $text; border: 1px solid $line; padding: 6u;
}
QMenu::item { padding: 6u 28u 6u 12u; border-radius: 6u; }
QMenu::item:selected { background: $accent_wash; color: $accent; }
QMenu::item:disabled { color: $off; background: transparent; }
QMenu::separator { height: 1px; background: $line; margin: 6u 8u; }
QMenu::icon { padding-left: 8u; }
QMenu::indicator { width: 14u; height: 14u; left: 6u; }
QMenu::indicator:checked { image: url("$icons/tick-$name.svg"); }
QMenu::right-arrow { width: 10u; height: 10u; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[kind="page"] { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10u; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10u; margin: 0; }
QScrollBar::handle { background: $pressed; border-radius: 3u; margin: 2u; }
QScrollBar::handle:vertical { min-height: 28u; }
QScrollBar::handle:horizontal { min-width: 28u; }
QScrollBar::handle:hover { background: $off; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QTableView, QListView, QTreeView {
    background: $panel; color: $text; alternate-background-color: $window; border: none;
    gridline-color: $line; selection-background-color: $accent_wash; selection-color: $text;
    outline: none;
}
QTableView::item { padding: 2u 8u; border: none; }
QTableView[kind="numbers"]::item { padding: 2u 1u; }
QTableView::item:focus, QListView::item:focus { border: 2px solid $accent; }
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected {
    background: $accent_wash; color: $text;
}
QListView::item, QTreeView::item { padding: 6u 8u; border-radius: 6u; }
QListView::item:disabled { color: $off; }
QListView::item:hover, QTreeView::item:hover { background: $neutral; }
QListView::item:selected { color: $accent; }
QHeaderView { background: $panel; border: none; }
QHeaderView::section {
    background: $panel; color: $dim; border: none; border-bottom: 1px solid $line;
    padding: 6u 8u;
}
QTableCornerButton::section { background: $panel; border: none; border-bottom: 1px solid $line; }
"""
