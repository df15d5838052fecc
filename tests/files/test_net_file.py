"""The small nets are what their texts say, and a broken net file is refused with its place."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bpviz.engine import Trainer, numerical_gradient, trace
from bpviz.files import Net, NetFileError, load_net, net_names
from bpviz.resources import resource

close = {"rel": 0, "abs": 1e-12}


def text_of(name: str) -> str:
    return resource(f"nets/{name}.toml").read_text(encoding="utf-8")


def refused(folder: Path, text: str | bytes) -> NetFileError:
    path = folder / "mine.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(NetFileError) as caught:
        load_net(path)
    assert str(path) in str(caught.value)
    assert len(str(caught.value)) < 1_000
    return caught.value


def test_the_shipped_nets_are_the_files_of_the_folder() -> None:
    assert sorted(net_names()) == sorted(path.stem for path in resource("nets").glob("*.toml"))
    assert net_names()[0] == "worked-example"


@pytest.mark.parametrize("name", net_names())
def test_a_shipped_net_opens_with_everything(name: str) -> None:
    net = load_net(name)
    assert net.name == name
    assert set(net.titles) == set(net.sources) == {"en", "zh_CN"}
    assert tuple(len(layer) for layer in net.neuron_names) == net.spec.sizes
    for names, weights in zip(net.weight_names, net.params.weights, strict=True):
        assert (len(names), len(names[0])) == weights.shape
    for bias_names, biases in zip(net.bias_names, net.params.biases, strict=True):
        assert (len(bias_names),) == biases.shape


@pytest.mark.parametrize("name", net_names())
def test_the_gradient_of_a_shipped_net_is_the_one_of_finite_differences(name: str) -> None:
    net = load_net(name)
    traced = trace(net.spec, net.params, net.inputs, net.targets)
    wanted = numerical_gradient(net.spec, net.params, net.inputs, net.targets)
    for layer, w, b in zip(traced.layers, wanted.weights, wanted.biases, strict=True):
        np.testing.assert_allclose(layer.grad_w, w, rtol=0, atol=1e-9)
        np.testing.assert_allclose(layer.grad_b, b, rtol=0, atol=1e-9)


@pytest.mark.parametrize("name", net_names())
def test_the_rows_are_training_data_to_the_last_digit(name: str) -> None:
    net = load_net(name)
    data = net.dataset()
    assert data.train_x.dtype == np.float64
    np.testing.assert_array_equal(data.train_x, net.inputs)
    np.testing.assert_array_equal(data.train_y, net.targets)
    assert data.validation_x is None
    assert data.test_x is None


def test_numbers_of_a_net_cannot_be_written() -> None:
    net = load_net("worked-example")
    for array in (*net.params, net.inputs, net.targets):
        assert not array.flags.writeable


def test_the_worked_example_has_the_numbers_of_its_text() -> None:
    net = load_net("worked-example")
    traced = trace(net.spec, net.params, net.inputs, net.targets)
    hidden, output = traced.layers
    assert traced.cost == pytest.approx(0.2983711087600027, **close)
    assert hidden.z[0] == pytest.approx([0.3775, 0.3925], **close)
    assert hidden.a[0] == pytest.approx([0.593269992107, 0.596884378260], **close)
    assert output.z[0] == pytest.approx([1.105905967060, 1.224921404096], **close)
    assert output.a[0] == pytest.approx([0.751365069552, 0.772928465321], **close)
    assert output.delta[0] == pytest.approx([0.13849856162855695, -0.038098236516556236], **close)
    assert hidden.delta[0] == pytest.approx([0.00877135468948693, 0.009954254705217196], **close)


def weights_by_name(net: Net, values: tuple[np.ndarray, ...]) -> dict[str, float]:
    """Numbers shaped like the weights, by the names that the net gives these."""
    return {
        name: float(array[j, k])
        for names, array in zip(net.weight_names, values, strict=True)
        for j, row in enumerate(names)
        for k, name in enumerate(row)
    }


def test_the_worked_example_after_its_update_has_the_numbers_of_its_text() -> None:
    net = load_net("worked-example")
    trainer = Trainer(net.spec, net.dataset(), net.params)
    trainer.step()
    updated = trainer.params
    assert list(weights_by_name(net, updated.weights).values()) == pytest.approx(
        [
            *(0.149780716133, 0.199561432266, 0.249751143632, 0.299502287265),
            *(0.358916479718, 0.408666186076, 0.511301270239, 0.561370121108),
        ],
        **close,
    )
    for now, before in zip(updated.biases, net.params.biases, strict=True):
        np.testing.assert_array_equal(now, before)
    after = trace(net.spec, updated, net.inputs, net.targets)
    assert after.cost == pytest.approx(0.29102777369359933, **close)


def test_two_rows_in_one_mini_batch_have_the_mean_of_their_gradients() -> None:
    net = load_net("worked-example-two-rows")
    assert net.spec.batch_size == len(net.inputs) == 2
    both = trace(net.spec, net.params, net.inputs, net.targets)
    each = [
        trace(net.spec, net.params, net.inputs[i : i + 1], net.targets[i : i + 1]) for i in (0, 1)
    ]
    for layer, first, second in zip(both.layers, each[0].layers, each[1].layers, strict=True):
        mean = (first.grad_w + second.grad_w) / 2
        np.testing.assert_allclose(layer.grad_w, mean, rtol=0, atol=1e-15)


def test_the_two_hidden_layers_have_the_numbers_of_their_text() -> None:
    net = load_net("2-2-3-1")
    traced = trace(net.spec, net.params, net.inputs, net.targets)
    deltas = np.concatenate([layer.delta[0] for layer in traced.layers])
    assert traced.layers[-1].a[0, 0] == pytest.approx(0.685667423711, **close)
    assert traced.cost == pytest.approx(0.235069907969, **close)
    assert deltas == pytest.approx(
        [
            *(-0.000364607124, 0.004810951173),
            *(0.024808219129, 0.018414872571, -0.021682693620),
            0.147780259560,
        ],
        **close,
    )
    shared = [layer.grad_b[0] for layer in traced.layers]
    assert shared == pytest.approx([0.004446344049, 0.021540398080, 0.147780259560], **close)
    numbers = [0.2, 0.4, -0.3, 0.1, 0.5, -0.4, 0.3, 0.6, 0.2, -0.1, 0.8, 0.5, -0.6]
    named = {f"w{n}": value for n, value in enumerate(numbers, start=1)}
    assert weights_by_name(net, net.params.weights) == named


@pytest.mark.parametrize("name", ["2-2-1", "2-2-1-shared"])
def test_the_nets_numbered_by_sender_keep_the_formulas_of_their_text(name: str) -> None:
    net = load_net(name)
    traced = trace(net.spec, net.params, net.inputs, net.targets)
    w = weights_by_name(net, net.params.weights)
    gradient = weights_by_name(net, tuple(layer.grad_w for layer in traced.layers))
    (x1, _), y = net.inputs[0], net.targets[0, 0]
    (o1, o2), o3 = traced.layers[0].a[0], traced.layers[1].a[0, 0]
    f1, f2, f3 = o1 * (1 - o1), o2 * (1 - o2), o3 * (1 - o3)
    assert gradient["w5"] == pytest.approx((o3 - y) * f3 * o1, **close)
    assert gradient["w1"] == pytest.approx((o3 - y) * f3 * w["w5"] * f1 * x1, **close)
    assert gradient["w2"] == pytest.approx((o3 - y) * f3 * w["w6"] * f2 * x1, **close)
    paths = [(o3 - y) * f3 * w["w5"] * f1, (o3 - y) * f3 * w["w6"] * f2]
    wanted = [sum(paths)] if name.endswith("shared") else paths
    assert traced.layers[0].grad_b == pytest.approx(wanted, **close)


def test_plain_gradient_descent_learns_xor_from_the_shipped_weights() -> None:
    net = load_net("xor")
    trainer = Trainer(net.spec, net.dataset(), net.params)
    costs = trainer.step(500)
    assert costs[0] > 0.12
    assert costs[-1] < 0.01
    answers = trace(net.spec, trainer.params, net.inputs, net.targets).layers[-1].a
    np.testing.assert_allclose(answers, net.targets, atol=0.1)


def test_a_file_of_ones_own_opens_under_its_name(tmp_path: Path) -> None:
    path = tmp_path / "my net.toml"
    path.write_text(text_of("xor"), encoding="utf-8")
    assert load_net(path).name == load_net(str(path)).name == "my net"


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_parameters_have_the_dtype_of_the_spec(tmp_path: Path, dtype: str) -> None:
    path = tmp_path / "a.toml"
    path.write_text(text_of("xor").replace("rate = 5.0", f'dtype = "{dtype}"'), encoding="utf-8")
    assert {array.dtype for array in load_net(path).params} == {np.dtype(dtype)}


@pytest.mark.parametrize(
    ("old", "new", "key", "words"),
    [
        ("[[0.7, 0.6]]", "[[0.7]]", "net.shape", "params.weights[1][0] has 1 entries"),
        ("[[0.7, 0.6]],", "", "net.shape", "params.weights has 1 entries"),
        ("[-0.2]]", "[-0.2, 1.0]]", "net.shape", "params.biases[1] has 2 entries"),
        ("[[0.0, 0.0], ", "[[0.0], ", "net.shape", "rows.inputs[0] has 1 entries"),
        ("[[0.0], [1.0], ", "[[0.0], ", "net.shape", "rows.targets has 3 entries"),
        ("[-0.2]]", "[nan]]", "net.not_finite", "params.biases[1]"),
        ("[-0.2]]", "[inf]]", "net.not_finite", "params.biases[1]"),
        ("[-0.2]]", '["b"]]', "net.field", "at params.biases[1][0], expected `float`"),
        ("rate = 5.0", "rate = -1", "net.spec", "rate must be a number from 0"),
        ("rate = 5.0", 'colour = "red"', "net.spec", 'no field "colour"'),
        ("rate = 5.0", "rate = 5.0\nrate = 6.0", "net.toml", "is not TOML"),
        ("[rows]", "[rowing]", "net.field", "unknown field"),
        ('"w6"', '"w5"', "net.name_twice", '"w5" stands 2 times in names.weights'),
        ('["b3"]', '["b1"]', "net.name_twice", '"b1" stands 2 times in names.biases'),
        ('"h2"', '"h1"', "net.name_twice", '"h1" stands 2 times in names.neurons'),
        ('"h2"', '""', "net.name", "names.neurons"),
        ('"h2"', '"a long long name"', "net.name", "1 to 12 characters"),
        ("二者之一", "", "net.field", "title"),
    ],
)
def test_a_broken_net_is_refused_with_its_place(
    tmp_path: Path, old: str, new: str, key: str, words: str
) -> None:
    text = text_of("xor")
    assert old in text
    changed = text.replace(old, new, 1)
    if old == "二者之一":
        changed = text.replace(', zh_CN = "异或：二者之一"', "")
    error = refused(tmp_path, changed)
    assert error.key == key
    assert words in str(error)


def test_an_empty_title_is_refused(tmp_path: Path) -> None:
    error = refused(tmp_path, text_of("xor").replace("异或：二者之一", " "))
    assert "title.zh_CN is empty" in str(error)


@pytest.mark.parametrize(
    "text", ["", "= 1", b"\xff\xfe", "a = " + "[" * 100_000, "a = 1" + "0" * 5_000]
)
def test_what_is_not_a_net_is_refused(tmp_path: Path, text: str | bytes) -> None:
    refused(tmp_path, text)


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, " " * 1_000_001).key == "file.too_large"


def test_more_rows_than_are_kept_exactly_are_refused(tmp_path: Path) -> None:
    rows = "[" + "[1]," * 5_001 + "]"
    text = text_of("chain").replace("inputs = [[1.0]]", f"inputs = {rows}")
    error = refused(tmp_path, text.replace("targets = [[0.0]]", f"targets = {rows}"))
    assert error.key == "net.too_many_rows"


def test_a_name_that_is_neither_shipped_nor_a_file_is_refused() -> None:
    with pytest.raises(NetFileError, match="There is no file nothing"):
        load_net("nothing")
    with pytest.raises(NetFileError):
        load_net("a\0b")


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    changes=st.lists(
        st.tuples(st.integers(0, 2_000), st.sampled_from('[]{}"=.,-\n0e_#ﬀ'), st.integers(0, 4)),
        min_size=1,
        max_size=4,
    )
)
def test_no_damage_raises_anything_but_a_sentence(
    tmp_path: Path, changes: list[tuple[int, str, int]]
) -> None:
    text = text_of("2-2-3-1")
    for start, new, old in changes:
        at = start % (len(text) + 1)
        text = text[:at] + new + text[at + old :]
    path = tmp_path / "damaged.toml"
    path.write_text(text, encoding="utf-8")
    try:
        net = load_net(path)
    except NetFileError as error:
        sentence = str(error)
    else:
        assert net.dataset().inputs == net.spec.sizes[0]
        return
    assert str(path) in sentence
