"""Pictures of a widget as files: pixels, or lines and letters that can be printed at any size."""

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPoint, QRect, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

KINDS = (".png", ".svg", ".pdf")
"""Endings of the pictures that can be made."""
INCH = 72  # points
PIXELS = 96  # an inch of the screen holds


def picture(widget: QWidget, kind: str) -> bytes:
    """What a widget shows, as the bytes of a file of one of KINDS."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if kind == ".svg":
        _svg(widget, buffer)
    elif kind == ".pdf":
        _pdf(widget, buffer)
    else:
        widget.grab().save(buffer, "PNG")
    return bytes(buffer.data().data())


def _svg(widget: QWidget, buffer: QBuffer) -> None:
    from PySide6.QtSvg import QSvgGenerator

    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    generator.setViewBox(QRect(QPoint(), widget.size()))
    generator.setTitle("bpviz")
    _paint(widget, QPainter(generator))


def _pdf(widget: QWidget, buffer: QBuffer) -> None:
    """One page as large as the widget on the screen."""
    writer = QPdfWriter(buffer)
    size = QSizeF(widget.size()) * INCH / PIXELS
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Point, "", exact))
    writer.setPageMargins(QMarginsF())
    writer.setResolution(PIXELS)
    writer.setTitle("bpviz")
    _paint(widget, QPainter(writer))


def _paint(widget: QWidget, painter: QPainter) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    widget.render(painter, QPoint())
    painter.end()
