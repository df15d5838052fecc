"""The letters of the user interface: the system's, with Chinese, and figures that line up."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from bpviz.views.theme.sizes import TEXT_VALUE
from bpviz.views.theme.tokens import Theme

CHINESE_FAMILIES: Final = (
    "PingFang SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
)
LATIN_FAMILIES: Final = ("Segoe UI", "DejaVu Sans", "Noto Sans")


def families() -> list[str]:
    """Families in the order they are tried, one that has Chinese always among them."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return [system, *LATIN_FAMILIES, *CHINESE_FAMILIES]


def ui_font(theme: Theme, size: float = TEXT_VALUE, bold: bool = False) -> QFont:
    """A font of the user interface, `size` pixels at zoom 1, with tabular figures."""
    font = QFont(families())
    font.setPixelSize(theme.px(size))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
