"""The mathematics font: outlines, advances, and the distances to set them with.

STIX Two Math comes with the ziamath package, which is found but not imported. Everything here is
in em: multiply by the size in pixels. y grows downwards, the baseline is 0. Without the font a
serif takes its place (same rules, its own letters) and the log says so.
"""

from __future__ import annotations

import importlib.util
import logging
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontDatabase, QPainterPath, QRawFont, QTransform

from bpviz.views.boxes import math_table
from bpviz.views.boxes.math_table import UNITS

logger = logging.getLogger(__name__)

FAMILY: Final = "STIX Two Math"


@dataclass(frozen=True, slots=True)
class Shape:
    """One glyph at 1 em: outline, advance, ink above and below the baseline, italic lean."""

    path: QPainterPath
    advance: float
    ascent: float
    descent: float
    lean: float = 0.0


class MathFont:
    """Shapes of characters and of their taller variants, kept once they were asked for."""

    def __init__(self, raw: QRawFont | None, fallback: QFont) -> None:
        self._raw = raw
        self._fallback = fallback
        self._shapes: dict[str, Shape] = {}
        self._glyphs: dict[int, Shape] = {}
        self._scaled: dict[tuple[int, float], QPainterPath] = {}
        table = bytes(raw.fontTable("MATH").data()) if raw is not None else b""
        self._constants = math_table.constants(table)
        self._leans = math_table.leans(table)
        self._variants = math_table.variants(table)

    def constant(self, name: str) -> float:
        """A distance of the MATH table in em."""
        return self._constants[name]

    def shape(self, character: str) -> Shape:
        """The glyph of a character; one the font does not have comes from the serif."""
        found = self._shapes.get(character)
        if found is None:
            glyph = self._glyph_index(character)
            found = self._glyph(glyph) if glyph else self._from_fallback(character)
            self._shapes[character] = found
        return found

    def tall_shapes(self, character: str) -> tuple[Shape, ...]:
        """The character and its taller variants, smallest first."""
        variants = self._variants.get(self._glyph_index(character), ())
        return tuple(map(self._glyph, variants)) or (self.shape(character),)

    def scaled(self, shape: Shape, size: float) -> QPainterPath:
        """The outline at a size in pixels."""
        key = (id(shape), size)
        found = self._scaled.get(key)
        if found is None:
            if len(self._scaled) > 4000:
                self._scaled.clear()
            found = QTransform.fromScale(size, size).map(shape.path)
            self._scaled[key] = found
        return found

    def _glyph_index(self, character: str) -> int:
        if self._raw is None:
            return 0
        indexes = self._raw.glyphIndexesForString(character)
        return indexes[0] if indexes else 0

    def _glyph(self, index: int) -> Shape:
        if index not in self._glyphs:
            assert self._raw is not None
            path = self._raw.pathForGlyph(index)
            advance = self._raw.advancesForGlyphIndexes([index])[0].x() / UNITS
            self._glyphs[index] = _shape(path, advance, self._leans.get(index, 0.0))
        return self._glyphs[index]

    def _from_fallback(self, character: str) -> Shape:
        font = QFont(self._fallback)
        plain = _plain_letter(character)
        font.setItalic(plain != character)
        path = QPainterPath()
        path.addText(QPointF(0, 0), font, plain)
        raw = QRawFont.fromFont(font)
        advances = raw.advancesForGlyphIndexes(raw.glyphIndexesForString(plain))
        advance = sum(each.x() for each in advances) or path.boundingRect().right()
        return _shape(path, advance / UNITS, 0.0)


@cache
def math_font() -> MathFont:
    """The mathematics font of the running program (a QGuiApplication must exist)."""
    fallback = QFont(["STIX Two Text", "Cambria", "Times New Roman", "DejaVu Serif", "serif"])
    fallback.setPixelSize(UNITS)
    path = font_file()
    if path is None or not math_family():
        logger.warning("The mathematics font %s is missing; a serif is used instead.", FAMILY)
        return MathFont(None, fallback)
    raw = QRawFont(str(path), UNITS, QFont.HintingPreference.PreferNoHinting)
    return MathFont(raw if raw.isValid() else None, fallback)


@cache
def math_family() -> str:
    """The family to ask Qt for when plain text is set in the mathematics font, or ""."""
    path = font_file()
    number = -1 if path is None else QFontDatabase.addApplicationFont(str(path))
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return families[0] if families else ""


def font_file() -> Path | None:
    """The font file inside the installed ziamath package, or None."""
    package = importlib.util.find_spec("ziamath")
    if package is None or package.origin is None:
        return None
    path = Path(package.origin).parent / "fonts" / "STIXTwoMath-Regular.ttf"
    return path if path.is_file() else None


def _shape(path: QPainterPath, advance: float, lean: float) -> Shape:
    path = QTransform.fromScale(1 / UNITS, 1 / UNITS).map(path)
    path.setFillRule(path.fillRule().WindingFill)
    ink: QRectF = path.boundingRect()
    return Shape(path, advance, -ink.top(), ink.bottom(), lean)


def _plain_letter(character: str) -> str:
    """The ordinary letter of a mathematical italic one, for a font without those."""
    code = ord(character[0])
    if character == "\u210e":
        return "h"
    if 0x1D434 <= code <= 0x1D467:
        code -= 0x1D434
        return chr(ord("A") + code) if code < 26 else chr(ord("a") + code - 26)
    if 0x1D6E2 <= code <= 0x1D714:
        return chr(0x0391 + code - 0x1D6E2) if code < 0x1D6FC else chr(0x03B1 + code - 0x1D6FC)
    return "∂" if code == 0x1D715 else character
