"""Which numbers of a page would be others once the value that is being typed is taken."""

from collections.abc import Callable

from bpviz.engine import BiasRef, Factor, NeuronRef, Ref, Spec, StepRef
from bpviz.run.editable import Editable, RateRef, TargetRef
from bpviz.run.editing import depends

OF_TARGETS = ("target", "rest_target", "minus_target", "residual")
GIVEN = ("input", "weight", "bias", "unchanged", "sign")


class Stale:
    """What depends on a value that is being typed; nothing while none is."""

    def __init__(self, spec: Spec, edited: Editable | None) -> None:
        self._spec, self._edited = spec, edited
        self._depends: Callable[[StepRef], bool] | None = None
        if edited is not None:
            self._depends = depends(spec, edited)

    def step(self, ref: StepRef) -> bool:
        """Whether the number of a step depends on it."""
        return self._depends is not None and self._depends(ref)

    def factor(self, factor: Factor) -> bool:
        """Whether a factor is the value itself, or was computed from it."""
        if self._edited is None:
            return False
        if factor.kind in GIVEN and self._is_meant(factor):
            return True
        if factor.kind in OF_TARGETS and self._is_target_of(factor.ref):
            return True
        if factor.kind == "minus_rate":
            return self._edited == RateRef()
        if factor.kind == "function":  # of softmax it comes from every z of the layer
            return self.step(StepRef("a", factor.ref))
        return factor.source is not None and self.step(factor.source)

    def _is_target_of(self, ref: Ref) -> bool:
        return isinstance(ref, NeuronRef) and self._edited == TargetRef(ref.j)

    def _is_meant(self, factor: Factor) -> bool:
        """The value itself; a frozen bias may stand for its whole layer."""
        edited, ref = self._edited, factor.ref
        if isinstance(edited, BiasRef) and isinstance(ref, BiasRef):
            return edited == ref or (self._spec.biases == "frozen" and edited.layer == ref.layer)
        return edited == ref
