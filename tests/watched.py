"""A session that is watched: every Frame that it shows is kept."""

from bpviz.run.frame import Frame
from bpviz.session import Session


class Watched:
    """A session, and what it has shown."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._frames: list[Frame] = []
        session.frameReady.connect(self._shown)

    def _shown(self, frame: Frame) -> None:
        assert frame is self.session.frame
        self._frames.append(frame)

    def shown(self) -> list[Frame]:
        """The Frames shown since the last time this was asked."""
        frames, self._frames = self._frames, []
        return frames
