"""Compare commands: variants of the run, trained beside it, and one of them to go on with."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from bpviz.engine import BpvizError
from bpviz.files.exports import save_comparison_csv
from bpviz.run.compare import variants_of
from bpviz.run.contest import Contest
from bpviz.run.frame import Frame
from bpviz.session.comparing import Comparing
from bpviz.window.messages import sentence
from bpviz.window.run_commands import RunCommands

if TYPE_CHECKING:
    from bpviz.views.compare import CompareView


class CompareCommands(RunCommands):
    """Starts and stops a comparison; shows its curves while its page is seen."""

    comparing: Comparing | None = None

    def receive(self, frame: Frame) -> None:
        """Show a new moment. Variants of other data are forgotten; while the run itself is
        trained none are: each would take the time of the other.
        """
        comparing = self.comparing
        if comparing is not None:
            if frame.dataset is not comparing.dataset:
                comparing.clear()
            elif comparing.is_running and frame.training:
                comparing.stop()
                self.banner.say(
                    self.tr("The comparison was stopped: now the run itself is trained.")
                )
        super().receive(frame)

    def compare(self, changes: tuple[Mapping[str, Any], ...], epochs: int) -> None:
        """Train variants of the run, which differ in these fields, from the start of the run."""
        self.session.pause()
        frame = self.session.frame
        start = self.session.place().history.checkpoint_before(0).params
        try:
            variants = variants_of(frame.spec, start, changes, frame.dataset)
        except BpvizError as error:
            self._compare_view.show_refusal(sentence(error))
            return
        self._comparing().start(variants, frame.dataset, epochs)

    def stop_comparing(self) -> None:
        """Stop training variants; what they have reached stays."""
        if self.comparing is not None:
            self.comparing.stop()

    def keep_variant(self, place: int, name: str) -> None:
        """Go on with a variant: one choice, which can be undone. The run stays as an earlier one
        under the curves.
        """
        kept = None if self.comparing is None else self.comparing.place(place)
        if kept is None:
            return
        before = self.session.frame
        runs = self._runs.keep(before.curves, before.spec, before.dataset.name)
        self.session.take_over(kept, self.tr("keep {name}").format(name=name))
        self._show_runs(runs)
        self.banner.say(
            self.tr(
                "This is the run now: {name}, as it was trained in the comparison. Undo returns "
                "to the run before."
            ).format(name=name)
        )

    def save_comparison(self, wanted: float) -> None:
        """Ask where, and save the results of the comparison as a table."""
        contest = None if self.comparing is None else self.comparing.contest
        if contest is None:
            return
        path = self._ask_where(self.tr("Save the comparison"), "comparison.csv", "CSV (*.csv)")
        if path is not None:
            self._save(lambda: save_comparison_csv(path, contest, wanted), path)

    # --- showing it ------------------------------------------------------------------------------

    def show_contest(self, contest: Contest | None = None) -> None:
        """Show how far the variants are, in the table and as curves."""
        contest = None if self.comparing is None else self.comparing.contest
        if self.contents.has_compared:
            self._compare_view.show_contest(contest)
        self.show_variants()

    def show_variants(self) -> None:
        """Draw the curves of the variants while their page is seen, else those of the run."""
        contest = None if self.comparing is None else self.comparing.contest
        seen = self.contents.has_compared and self.contents.pictures.shown == "compare"
        self.contents.curves.show_variants(contest.runs if contest is not None and seen else None)

    def inherit_comparison(self, comparing: Comparing | None) -> None:
        """Go on showing what another window of the same session has compared."""
        if comparing is not None:
            comparing.changed.disconnect()
            comparing.setParent(self)
            comparing.changed.connect(self.show_contest)
            self.comparing = comparing

    def _comparing(self) -> Comparing:
        if self.comparing is None:
            self.comparing = Comparing(self)
            self.comparing.changed.connect(self.show_contest)
        return self.comparing

    @property
    def _compare_view(self) -> "CompareView":
        return cast("CompareView", self.contents.pictures.page("compare"))
