"""Where things lie: nothing that holds words overlaps anything else."""

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QRectF

from bpviz.engine import InputRef, NeuronRef, Spec, WeightRef, init_params
from bpviz.files import load_net, net_names
from bpviz.notation.names import Names
from bpviz.run.display import Display
from bpviz.views.geometry import Level, Measures, NetGeometry, NetShape, Page, arrange, overlap
from bpviz.views.geometry.shapes import (
    distances_to_segments,
    rects_meet_circles,
    segments_cross_rects,
)
from bpviz.views.network import measuring
from bpviz.views.theme import THEMES

SIZES = [(640, 480), (640, 560), (900, 600), (1400, 900)]
PAGE = Page(640, 480, 16, 34, 46, 18)
SMALL = Measures(11, 4, (100, 32), (90, 42), (80, 16), (110, 32), (100, 32))


def worst_case(name: str, size: tuple[int, int], notation: str, zoom: float = 1.0) -> NetGeometry:
    """The geometry of a shipped net, with room for the widest numbers."""
    net = load_net(name)
    names = Names(net.neuron_names[0], net.neuron_names[1:], net.weight_names, net.bias_names)
    display = Display(names=names, notation=notation)
    theme = measuring.roomy(THEMES["light"].zoomed(zoom), *size)
    shape = measuring.shape(net.spec, net.dataset(), display, net.params)
    ladder = measuring.ladder(theme, net.spec, shape, display)
    return arrange(shape, measuring.page(theme, *size), ladder)


def touching(geometry: NetGeometry) -> list[tuple[QRectF, QRectF]]:
    return [pair for pair in combinations(geometry.rectangles(), 2) if overlap(*pair)]


def rows(rects: list[QRectF]) -> np.ndarray:
    return np.array([(r.left(), r.top(), r.right(), r.bottom()) for r in rects])


def discs(geometry: NetGeometry) -> np.ndarray:
    return np.array([(c.x, c.y, c.r) for c in geometry.circles.values()])


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("notation", ["nielsen", "net_out", "o_err"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", net_names())
class TestShippedNets:
    def test_every_card_is_there(self, name: str, size: tuple[int, int], notation: str) -> None:
        geometry = worst_case(name, size, notation)
        assert geometry.level is Level.FULL
        assert len(geometry.cards) == geometry.shape.weights == len(geometry.lines)

    def test_no_two_rectangles_overlap(
        self, name: str, size: tuple[int, int], notation: str
    ) -> None:
        assert touching(worst_case(name, size, notation)) == []

    def test_no_rectangle_lies_on_a_neuron(
        self, name: str, size: tuple[int, int], notation: str
    ) -> None:
        geometry = worst_case(name, size, notation)
        assert not rects_meet_circles(rows(geometry.rectangles()), discs(geometry), -0.01).any()

    def test_everything_lies_on_the_page(
        self, name: str, size: tuple[int, int], notation: str
    ) -> None:
        page = QRectF(0, 0, *size)
        assert all(page.contains(rect) for rect in worst_case(name, size, notation).rectangles())

    def test_texts_are_never_smaller_than_eleven_pixels(
        self, name: str, size: tuple[int, int], notation: str
    ) -> None:
        assert worst_case(name, size, notation).measures.text >= 11


# --- cards, targets and biases of the nets that are stepped through ------------------------------

DIAGRAMS = [(750, 490), (836, 610), (1140, 850)]
"""The room of the diagram in windows of 1280x720, 1440x860 and 1920x1080."""
ALLOWED = {
    ("2-2-3-1", (750, 490), "nielsen"): 1,
    ("2-2-3-1", (750, 490), "o_err"): 1,
}
"""How many cards touch a line that is not theirs, where thirteen have too little room."""


def strangers(geometry: NetGeometry) -> list[tuple[WeightRef, WeightRef]]:
    """Every card that lies on a line of another weight, and that weight."""
    refs = list(geometry.cards)
    crossed = segments_cross_rects(
        geometry.lines.segments, rows([geometry.cards[ref].rect for ref in refs])
    )
    found = [(refs[i], geometry.lines.ref(int(k))) for i, k in np.argwhere(crossed)]
    return [(card, line) for card, line in found if card != line]


def own_lines(geometry: NetGeometry) -> list[bool]:
    """For every card whether its own line runs through it."""
    refs = [geometry.lines.ref(index) for index in range(len(geometry.lines))]
    crossed = segments_cross_rects(
        geometry.lines.segments, rows([geometry.cards[ref].rect for ref in refs])
    )
    return [bool(own) for own in crossed.diagonal()]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("notation", ["nielsen", "net_out", "o_err"])
@pytest.mark.parametrize("size", DIAGRAMS)
@pytest.mark.parametrize("name", net_names())
class TestDiagram:
    def test_every_card_lies_on_its_own_line_and_on_no_other(
        self, name: str, size: tuple[int, int], notation: str
    ) -> None:
        geometry = worst_case(name, size, notation)
        assert len(strangers(geometry)) <= ALLOWED.get((name, size, notation), 0)
        assert all(own_lines(geometry)) or name == "chain"

    def test_a_card_belongs_to_the_line_that_is_nearest_to_it(
        self, name: str, size: tuple[int, int], notation: str
    ) -> None:
        geometry = worst_case(name, size, notation)
        for ref, card in geometry.cards.items():
            away = distances_to_segments(card.anchor.x(), card.anchor.y(), geometry.lines.segments)
            assert geometry.lines.ref(int(away.argmin())) == ref
            assert card.rect.left() <= card.anchor.x() <= card.rect.right()

    def test_targets_stand_to_the_right_of_the_outputs(
        self, name: str, size: tuple[int, int], notation: str
    ) -> None:
        geometry = worst_case(name, size, notation)
        for ref, rect in geometry.targets.items():
            circle = geometry.circles[ref]
            assert rect.left() > circle.x + circle.r
            assert rect.center().y() == pytest.approx(circle.y)

    def test_the_lines_of_biases_run_through_no_numbers(
        self, name: str, size: tuple[int, int], notation: str
    ) -> None:
        geometry = worst_case(name, size, notation)
        plates = rows([*geometry.plates.values(), *geometry.targets.values()])
        for node in geometry.nodes.values():
            thin = np.array([(s.x1(), s.y1(), s.x2(), s.y2()) for s in node.lines])
            assert not segments_cross_rects(thin, plates).any()
            assert len(node.lines) > 1

    def test_numbers_keep_four_digits(
        self, name: str, size: tuple[int, int], notation: str
    ) -> None:
        assert worst_case(name, size, notation).measures.digits == 4


# --- other zooms ----------------------------------------------------------------------------------

ZOOMS = [1.1, 1.21, 1.331, 1.464, 1.61, 1.772, 1.948, 2.0]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("notation", ["nielsen", "net_out", "o_err"])
@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("name", net_names())
def test_what_fits_at_zoom_1_fits_at_any_zoom(name: str, zoom: float, notation: str) -> None:
    geometry = worst_case(name, (746, 490), notation, zoom)
    assert geometry.level is Level.FULL
    assert len(geometry.cards) == len(geometry.lines)
    assert geometry.measures.digits == 4
    assert geometry.measures.text >= 11
    assert 1.0 <= geometry.page.unit <= zoom
    assert touching(geometry) == []
    assert not rects_meet_circles(rows(geometry.rectangles()), discs(geometry), -0.01).any()
    assert all(QRectF(0, 0, 746, 490).contains(rect) for rect in geometry.rectangles())


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("zoom", [0.8, 1.1, 1.331, 2.0, 2.5])
def test_a_zoom_that_has_room_is_the_zoom_of_the_diagram(zoom: float) -> None:
    width, height = round(820 * zoom), round(640 * zoom)
    geometry = worst_case("worked-example", (width, height), "net_out", zoom)
    assert geometry.page.unit == pytest.approx(zoom)
    assert geometry.measures.text == round(13 * zoom)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("sizes", [(784, 30, 10), (784, 10)])
def test_a_picture_net_shows_as_many_units_at_any_zoom(sizes: tuple[int, ...]) -> None:
    spec, shape = Spec(sizes=sizes), NetShape(sizes, (28, 28), labels=True)
    shown = []
    for zoom in (1.0, *ZOOMS):
        theme = THEMES["light"].zoomed(zoom)
        ladder = measuring.ladder(theme, spec, shape, Display())
        found = arrange(shape, measuring.page(theme, 746, 490), ladder)
        area = found.page.area
        assert all(area.contains(circle.rect) for circle in found.circles.values())
        shown.append((len(found.circles), found.second_picture is None))
    assert len(set(shown)) == 1


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size", DIAGRAMS)
def test_the_cards_of_the_chain_stand_in_a_row(size: tuple[int, int]) -> None:
    geometry = worst_case("chain", size, "net_out")
    assert len({round(card.rect.top(), 3) for card in geometry.cards.values()}) == 1
    assert strangers(geometry) == []


def test_a_layer_that_does_not_fit_shows_first_and_last_units() -> None:
    geometry = arrange(NetShape((784, 30, 10), (28, 28), labels=True), PAGE, [SMALL])
    hidden = geometry.columns[1]
    assert geometry.level is Level.DENSE
    assert hidden.shown[0] == 0
    assert hidden.shown[-1] == 29
    assert len(hidden.shown) < 30
    assert hidden.more is not None
    assert NeuronRef(0, 15) not in geometry.circles
    assert geometry.columns[2].shown == tuple(range(10))


def test_a_picture_stands_for_its_inputs_and_has_whole_pixels() -> None:
    geometry = arrange(NetShape((784, 30, 10), (28, 28)), PAGE, [SMALL])
    assert geometry.picture is not None
    assert geometry.picture.width() % 28 == 0
    assert InputRef(0) not in geometry.circles
    assert len(geometry.fan) == len(geometry.columns[1].shown)
    assert set(geometry.lines.layer) == {1}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "shape",
    [
        NetShape((784, 30, 10), (28, 28), labels=True),
        NetShape((64, 16, 10), (8, 8), labels=True),
        NetShape((784, 10), (28, 28), labels=True),
        NetShape((2, 8, 8, 1)),
        NetShape((2, *[16] * 8, 1)),
        NetShape((100, 1000, 3)),
    ],
)
def test_large_nets_fit_without_touching(size: tuple[int, int], shape: NetShape) -> None:
    geometry = arrange(shape, Page(*size, 16, 34, 46, 18), [SMALL])
    area = geometry.page.area
    assert all(area.contains(circle.rect) for circle in geometry.circles.values())
    circles = list(geometry.circles.values())
    assert not any(overlap(a.rect, b.rect) for a, b in combinations(circles, 2))
    labels = list(geometry.labels.values())
    assert not any(overlap(a, b.rect) for a in labels for b in circles)
    if geometry.picture is not None:
        assert not any(overlap(geometry.picture, circle.rect) for circle in circles)


def test_a_line_knows_its_weight_and_a_weight_its_line() -> None:
    lines = arrange(NetShape((2, 8, 8, 1)), PAGE, [SMALL]).lines
    assert len(lines) == 2 * 8 + 8 * 8 + 8
    for ref in (WeightRef(0, 0, 0), WeightRef(1, 3, 5), WeightRef(2, 0, 7)):
        index = lines.index(ref)
        assert index is not None
        assert lines.ref(index) == ref
    assert lines.index(WeightRef(2, 1, 0)) is None


def test_the_same_question_has_the_same_answer() -> None:
    shape = NetShape((2, 2, 1))
    first, again = (arrange(shape, Page(901, 603, 16, 34, 46, 18), [SMALL]) for _ in range(2))
    assert first.rectangles() == again.rectangles()


def test_a_segment_crosses_the_rectangles_that_it_runs_through() -> None:
    segments = np.array([[0, 0, 10, 10], [0, 5, 10, 5], [3, 0, 3, 10], [20, 0, 30, 0]], float)
    rects = np.array([[4, 4, 6, 6], [2, 8, 4, 9]], float)
    assert segments_cross_rects(segments, rects).tolist() == [
        [True, True, False, False],
        [False, False, True, False],
    ]


def test_the_distance_to_a_segment_is_measured_to_its_nearest_point() -> None:
    segments = np.array([[0, 0, 10, 0], [0, 0, 0, 0]], float)
    assert distances_to_segments(13, 4, segments) == pytest.approx([5, np.hypot(13, 4)])


@pytest.mark.usefixtures("qapp")
def test_frozen_biases_share_a_node_only_while_they_are_alike() -> None:
    net = load_net("worked-example")
    names = Names(net.neuron_names[0], net.neuron_names[1:], net.weight_names, net.bias_names)
    data, display = net.dataset(), Display(names=names)
    assert measuring.shape(net.spec, data, display, net.params).nodes
    assert not measuring.shape(net.spec, data, display, init_params(net.spec)).nodes
