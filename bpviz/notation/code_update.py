"""The update of the listing: penalties, then the optimiser. n is the number of training examples.

v_w, v_b are what momentum remembers; m_w, v_w, m_b, v_b and t what Adam does.
"""

from collections.abc import Iterator

from bpviz.engine import Spec
from bpviz.notation.code_parts import Line

FROZEN = "# b[l] is frozen: it stays what it is"


def update_lines(spec: Spec) -> Iterator[Line]:
    """How w and b change."""
    yield Line("# update")
    yield from _penalties(spec)
    g = "g" if spec.l1 or spec.l2 else "grad_w"
    if spec.optimizer != "adam":
        yield Line("for l in range(2, L + 1):")
    yield from _OPTIMIZERS[spec.optimizer](spec, g)


def _penalties(spec: Spec) -> Iterator[Line]:
    """g = dC/dw + (l2 w + l1 sign w) / n."""
    slope, kinds = "grad_w[l]", ("penalised",)
    if spec.l2:
        text = f"g = {{l: {slope} + l2 / n * w[l] for l in w}}"
        yield Line(text, kinds, "all", "weight")
        slope = "g[l]"
    if spec.l1:
        text = f"g = {{l: {slope} + l1 / n * np.sign(w[l]) for l in w}}"
        yield Line(text, kinds, "all", "weight")


def _bias(spec: Spec, text: str, kind: str) -> Iterator[Line]:
    """A line for biases; where they are frozen the update says so, in their place."""
    if spec.biases != "frozen":
        yield Line(f"    {text}", (kind,), "all", "bias")
    elif kind == "update":
        yield Line(f"    {FROZEN}", (kind,), "all", "bias")


def _sgd(spec: Spec, g: str) -> Iterator[Line]:
    """w <- w - eta g."""
    yield Line(f"    w[l] = w[l] - eta * {g}[l]", ("update",), "all", "weight")
    yield from _bias(spec, "b[l] = b[l] - eta * grad_b[l]", "update")


def _momentum(spec: Spec, g: str) -> Iterator[Line]:
    """v <- mu v - eta g;  w <- w + v."""
    yield Line(f"    v_w[l] = mu * v_w[l] - eta * {g}[l]", ("velocity",), "all", "weight")
    yield from _bias(spec, "v_b[l] = mu * v_b[l] - eta * grad_b[l]", "velocity")
    yield Line("    w[l] = w[l] + v_w[l]", ("update",), "all", "weight")
    yield from _bias(spec, "b[l] = b[l] + v_b[l]", "update")


def _adam(spec: Spec, g: str) -> Iterator[Line]:
    """m, v <- running means of g, g^2;  w <- w - eta (m / (1-b1^t)) / (sqrt(v / (1-b2^t)) + e)."""
    frozen = spec.biases == "frozen"
    part = "weight" if frozen else ""
    if frozen:
        yield Line(f"groups = [(w, {g}, m_w, v_w)]")
    else:
        yield Line(f"groups = (w, {g}, m_w, v_w), (b, grad_b, m_b, v_b)")
    yield Line("for p, d, m, v in groups:")
    yield Line("    for l in range(2, L + 1):")
    for text, kind in (
        ("m[l] = beta1 * m[l] + (1 - beta1) * d[l]", "first_moment"),
        ("v[l] = beta2 * v[l] + (1 - beta2) * d[l] ** 2", "second_moment"),
        ("mean = m[l] / (1 - beta1 ** t)", "update"),
        ("root = np.sqrt(v[l] / (1 - beta2 ** t))", "update"),
        ("p[l] = p[l] - eta * mean / (root + eps)", "update"),
    ):
        yield Line(f"        {text}", (kind,), "all", part)
    if frozen:
        yield Line(FROZEN, ("update",), "all", "bias")


_OPTIMIZERS = {"sgd": _sgd, "momentum": _momentum, "adam": _adam}
