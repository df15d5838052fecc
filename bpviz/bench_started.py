"""One start of the program in a process of its own, timed: what `bpviz bench --start` runs.

It imports nothing at first: that is what is timed.
"""

import json
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

REST_SECONDS = 0.3


def start(folder: str) -> dict[str, Any]:
    """Start the program; when each stage was done, what is loaded by then, and its memory."""
    reached = {"python": time.time()}
    import_module("numpy")
    reached["numpy"] = time.time()
    import_module("PySide6.QtSvg")
    from PySide6.QtCore import QEvent, QObject, QSettings

    import_module("PySide6.QtWidgets")

    reached["qt"] = time.time()
    from bpviz.app import App, make_application
    from bpviz.window.settings import Settings

    class Watch(QObject):
        """Notes when a widget was painted first."""

        painted = 0.0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() != QEvent.Type.Paint:
                return False
            watched.event(event)
            self.painted = self.painted or time.time()
            return True

    reached["modules"] = time.time()
    application = make_application()
    reached["application"] = time.time()
    store = QSettings(str(Path(folder) / "bpviz.ini"), QSettings.Format.IniFormat)
    app = App(application, Settings(store), "en", "light")
    watch = Watch()
    app.window.network.installEventFilter(watch)
    reached["window"] = time.time()
    app.window.resize(1280, 720)
    app.window.show()
    while not watch.painted:
        application.processEvents()
    reached["painted"] = watch.painted
    loaded = sorted({name.partition(".")[0] for name in sys.modules})
    idle = _rested(app)
    app.window.show_workspace("train")
    seen = _rested(app)
    app.window.close()
    return {"reached": reached, "loaded": loaded, "idle": idle, "seen": seen}


def _rested(app: Any) -> int | None:
    """Resident memory when the window has made all that it needs, and rests."""
    from bpviz.bench import resident_bytes
    from bpviz.bench_live import wait

    wait(REST_SECONDS)
    app.settle()
    wait(REST_SECONDS)
    return resident_bytes()


if __name__ == "__main__":
    print(json.dumps(start(sys.argv[1])))
