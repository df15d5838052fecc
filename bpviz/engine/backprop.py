"""Pass: the one implementation of the forward and the backward pass.

The equations, in the notation of Nielsen ch. 2, with examples as rows and W[l][j, k] from k to j:

    z^l = a^{l-1} W^l' + b^l        a^l = f(z^l)                  forward
    delta^L = dC/da (.) f'(z^L)                                   BP1
    delta^l = (delta^{l+1} W^{l+1}) (.) f'(z^l)                   BP2
    dC/db^l = mean over examples of delta^l                       BP3
    dC/dW^l = mean over examples of delta^l_j a^{l-1}_k           BP4
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy import add, multiply, subtract

from bpviz.engine.activations import FUNCTIONS, Array
from bpviz.engine.errors import SpecError
from bpviz.engine.pairings import PAIRINGS
from bpviz.engine.params import Params, frozen_copy, frozen_views, views
from bpviz.engine.spec import Spec
from bpviz.engine.traces import LayerTrace, Trace


def quietly() -> np.errstate:
    """Numbers that overflow become infinite without a warning: whoever needs them looks at them."""
    return np.errstate(all="ignore")


def by_example(delta: Array) -> Array:
    """dC_x/db of a bias that a whole layer shares, for every example: the sum of its deltas.

    In double precision, for the deltas of a softmax layer add up to next to nothing.
    """
    total: Array = delta.sum(axis=1, dtype=np.float64)
    return total


class _PerNeuron:
    """A number for every neuron and example: `all` in one vector, `of[l]` (examples, n_out)."""

    def __init__(self, spec: Spec, examples: int) -> None:
        ends = np.cumsum([examples * n for n in spec.sizes[1:]])
        self.all: Array = np.zeros(ends[-1], spec.numpy_dtype)
        parts = zip(np.split(self.all, ends[:-1]), spec.sizes[1:], strict=True)
        self.of: list[Array] = [part.reshape(examples, n) for part, n in parts]


class _Layer:
    """The arrays of one layer, (examples, n_out), reused for every mini-batch.

    f is f(z) before dropout; without dropout it is the same array as a.
    share is delta / n, which makes the gradients means; for one example it is delta itself.
    w and b are those of the parameters in use.
    """

    __slots__ = (
        *("a", "b", "delta", "f", "fill", "grad_b", "grad_w", "mask"),
        *("share", "share_t", "slope", "upstream", "w", "w_t", "z"),
    )
    z: Array
    f: Array
    a: Array
    mask: Array | None
    slope: Array
    upstream: Array
    delta: Array
    share: Array
    share_t: Array
    grad_w: Array
    grad_b: Array
    w: Array
    w_t: Array
    b: Array
    fill: Callable[[Array, Array], None]


class Pass:
    """A forward and backward pass for mini-batches of one size, in arrays that are reused.

    `run` is what training calls; `trace` freezes what the last `run` found.
    """

    def __init__(self, spec: Spec, batch_size: int) -> None:
        self.spec, self.batch_size = spec, batch_size
        self.gradient_vector: Array = np.zeros(spec.parameter_count, spec.numpy_dtype)
        self.gradient = views(spec, self.gradient_vector)
        self._z, self._f, self._slope, self._delta = (
            _PerNeuron(spec, batch_size) for _ in range(4)
        )
        self._share = self._delta if batch_size == 1 else _PerNeuron(spec, batch_size)
        self._part = np.array(1 / batch_size, spec.numpy_dtype)
        self._ones = np.ones(batch_size, spec.numpy_dtype)
        self._layers = [self._new_layer(index) for index in range(spec.layers)]
        self._out, self._hidden = self._layers[-1], self._layers[-2::-1]
        self._pairing = PAIRINGS[spec.cost, spec.output]
        delta = self._out.delta
        self._residual = delta if self._pairing.fill is None else np.zeros_like(delta)
        self._has_shared_biases = spec.biases == "per_layer"
        self._slopes = self._lay_out_slopes()
        self._x, self._y = self._residual, self._residual
        self._params: Params | None = None
        self._cost = 0.0

    def _new_layer(self, index: int) -> _Layer:
        layer, spec = _Layer(), self.spec
        layer.fill = FUNCTIONS[spec.activation(index)].fill
        layer.z, layer.f = self._z.of[index], self._f.of[index]
        layer.slope, layer.delta = self._slope.of[index], self._delta.of[index]
        layer.share, layer.share_t = self._share.of[index], self._share.of[index].T
        layer.upstream = np.zeros_like(layer.z)
        drops_out = spec.dropout and index < spec.layers - 1
        layer.a, layer.mask = np.zeros_like(layer.z) if drops_out else layer.f, None
        layer.grad_w, layer.grad_b = self.gradient.weights[index], self.gradient.biases[index]
        return layer

    def _lay_out_slopes(self) -> list[tuple[Callable[..., None], Array, Array, Array]]:
        """What fills the slopes that delta needs: all hidden layers at once, then the output."""
        spec, out, kind = self.spec, self._out, self._pairing.kind
        hidden, output = FUNCTIONS[spec.hidden].fill_slope, FUNCTIONS[spec.output].fill_slope
        if hidden is output and kind == "product":
            return [(hidden, self._z.all, self._f.all, self._slope.all)]
        end = self._z.all.size - out.z.size
        before = (hidden, self._z.all[:end], self._f.all[:end], self._slope.all[:end])
        last = (output, out.z, out.f, out.slope)
        return [before] * (spec.layers > 1) + [last] * (kind == "product")

    def _use(self, params: Params) -> None:
        self._params = params
        for layer, w, b in zip(self._layers, params.weights, params.biases, strict=True):
            layer.w, layer.w_t, layer.b = w, w.T, b

    # --- forward ---------------------------------------------------------------------------------

    def forward(self, params: Params, x: Array, masks: Sequence[Array] | None = None) -> Array:
        """a of the output layer, (batch_size, outputs): an array that the next pass overwrites.

        x is (batch_size, inputs) in the type of the Spec; masks holds a dropout mask for every
        hidden layer, entries 0 or 1/(1-p). Like `run`, to be called inside `quietly()`.
        """
        if params is not self._params:
            self._use(params)
        if self.spec.dropout:
            self._use_masks(masks)
        self._x = a = x
        for layer in self._layers:
            a.dot(layer.w_t, layer.z)
            add(layer.z, layer.b, layer.z)  # z = a W' + b
            layer.fill(layer.z, layer.f)  # f(z)
            a = layer.a
            if a is not layer.f:
                multiply(layer.f, 1 if layer.mask is None else layer.mask, a)
        return a

    def _use_masks(self, masks: Sequence[Array] | None) -> None:
        for i, layer in enumerate(self._layers[:-1]):
            layer.mask = None if masks is None else masks[i]

    def cost(self, params: Params, x: Array, y: Array) -> float:
        """The sum of C_x over the examples, forward only; `outputs` then holds their a."""
        return self._total_cost(self.forward(params, x), y)

    def _total_cost(self, a: Array, y: Array) -> float:
        subtract(a, y, self._residual)
        return self._pairing.total(self._out.z, a, y, self._residual)

    @property
    def outputs(self) -> Array:
        """a of the output layer after the last pass; the next one overwrites it."""
        return self._out.a

    # --- forward and backward --------------------------------------------------------------------

    def run(
        self, params: Params, x: Array, y: Array, masks: Sequence[Array] | None = None
    ) -> float:
        """Forward, then backward; returns C, the mean cost of the mini-batch.

        Leaves the gradient of C in `gradient` and `gradient_vector`, without penalties.
        Numbers too large for the type become infinite or NaN: look at C.
        """
        self._y = y
        self._cost = self._total_cost(self.forward(params, x, masks), y) / self.batch_size
        self._fill_deltas(y)
        self._fill_gradients(x)
        return self._cost

    def _fill_deltas(self, y: Array) -> None:
        """BP1 and BP2: from the last layer back to the first."""
        for fill_slope, z, f, slope in self._slopes:
            fill_slope(z, f, slope)
        out, fill = self._out, self._pairing.fill
        if fill is not None:
            fill(out.z, out.a, out.slope, y, self._residual, out.delta)  # BP1
        self._send_back()

    def _send_back(self) -> None:
        """BP2: from delta of the last layer to those of the hidden ones."""
        after = self._out
        for layer in self._hidden:
            after.delta.dot(after.w, layer.upstream)  # dC/da
            multiply(layer.upstream, layer.slope, layer.delta)  # BP2
            if layer.mask is not None:
                multiply(layer.delta, layer.mask, layer.delta)
            after = layer

    def _fill_gradients(self, x: Array) -> None:
        """BP3 and BP4: means over the examples; a shared bias sums over the layer as well."""
        if self._share is not self._delta:
            multiply(self._delta.all, self._part, self._share.all)
        a = x
        for layer in self._layers:
            layer.share_t.dot(a, layer.grad_w)  # BP4
            if self._has_shared_biases:
                layer.grad_b[0] = by_example(layer.delta).sum() / self.batch_size
            else:
                self._ones.dot(layer.share, layer.grad_b)  # BP3
            a = layer.a

    def input_gradient(self, params: Params, x: Array, output: int) -> Array:
        """da_k/dx of output k for every example, (batch_size, inputs): a fresh array.

        The backward pass with a_k in the place of C: delta^L = da_k/dz^L, BP2 to the first layer,
        and one step more, dx = delta^1 W^1. Like `run`, to be called inside `quietly()`.
        """
        a, out = self.forward(params, x), self._out
        for fill_slope, z, f, slope in self._slopes:
            fill_slope(z, f, slope)
        FUNCTIONS[self.spec.output].fill_slope(out.z, out.f, out.slope)
        if self.spec.output == "softmax":
            multiply(a[:, output, None], -a, out.delta)  # da_k/dz_j = a_k ([j=k] - a_j)
        else:
            out.delta.fill(0)
        out.delta[:, output] = out.slope[:, output]
        self._send_back()
        first = self._layers[0]
        found: Array = first.delta.dot(first.w)
        return found

    # --- what the last run found -----------------------------------------------------------------

    def trace(self, rows: Array | None = None) -> Trace:
        """A frozen copy of the last `run`; rows says which training examples it saw."""
        if self._params is None:
            raise SpecError("pass.not_run", "This pass has not seen a mini-batch yet.")
        spec, out = self.spec, self._out
        with quietly():
            FUNCTIONS[spec.output].fill_slope(out.z, out.f, out.slope)
        vector = np.concatenate([part.ravel() for part in self._params])
        return Trace(
            spec,
            frozen_views(spec, vector),
            frozen_copy(self._x),
            frozen_copy(self._y),
            self._cost,
            self._traced_layers(),
            None if rows is None else frozen_copy(rows),
        )

    def _traced_layers(self) -> tuple[LayerTrace, ...]:
        gradient = frozen_views(self.spec, self.gradient_vector.copy())
        parts = zip(self._layers, gradient.weights, gradient.biases, strict=True)
        return tuple(
            LayerTrace(
                frozen_copy(layer.z),
                frozen_copy(layer.a),
                frozen_copy(layer.slope),
                None if layer.mask is None else frozen_copy(layer.mask),
                None if layer is self._out else frozen_copy(layer.upstream),
                frozen_copy(layer.delta),
                grad_w,
                grad_b,
            )
            for layer, grad_w, grad_b in parts
        )
