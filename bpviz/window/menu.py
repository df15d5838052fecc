"""The menu behind the button at the top right: every action once, in groups."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bpviz.window.main_window import MainWindow

GROUPS: tuple[tuple[str, ...], ...] = (
    ("open_file", "open_recent", "ask_for_mnist"),
    ("save_model", "save_picture", "save_diagram", "save_panel"),
    ("save_curves", "save_confusion", "save_script"),
    ("undo", "redo"),
    ("fold_lessons", "hide_lessons", "focus_lessons"),
    ("lesson_forward", "lesson_back", "lesson_return", "lesson_own"),
    ("toggle_predict", "toggle_building", "switch_order", "seek_back"),
    ("restart", "new_weights", "back_to_original", "to_start", "to_present"),
    ("phase_end_forward", "phase_end_back", "next_page", "previous_page"),
    ("cycle_neurons", "lines_weight", "lines_gradient", "lines_update"),
    ("cycle_scale", "switch_decimal"),
    ("walk_left", "walk_right", "walk_up", "walk_down", "clear_selection"),
    ("larger", "smaller", "normal_size", "full_screen", "present", "reset_arrangement"),
    ("show_palette", "show_keys", "about", "close"),
)


def fill_menu(window: "MainWindow") -> None:
    """Put the actions into the menu of the header."""
    window.actions_by_name["open_recent"].setMenu(window.header.recent)
    for group in GROUPS:
        for name in group:
            window.header.menu.addAction(window.actions_by_name[name])
        window.header.menu.addSeparator()
