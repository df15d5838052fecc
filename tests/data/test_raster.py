"""Pictures fitted and centred as MNIST's are."""

from pathlib import Path

import numpy as np
import pytest

from bpviz.data import DataError, load
from bpviz.data.ink import fit_raster
from bpviz.data.mnist import missing_files

SHARED = Path(__file__).resolve().parents[3] / "shared" / "mnist"


@pytest.mark.skipif(
    bool(missing_files(SHARED)), reason="the MNIST files are not in ../shared/mnist"
)
def test_9997_of_the_10000_test_images_of_mnist_come_back_as_they_are() -> None:
    test = load("mnist", folder=SHARED).split("test")
    assert test is not None
    images = test[0].reshape(-1, 28, 28)
    same = sum(np.array_equal(fit_raster(image), image) for image in images)
    assert same >= 9_997


def bar(height: int, width: int) -> np.ndarray:
    picture = np.zeros((120, 120))
    picture[10 : 10 + height, 30 : 30 + width] = 1
    return picture


@pytest.mark.parametrize("size", [7, 20, 40, 100])
def test_the_longest_side_becomes_20_pixels(size: int) -> None:
    fitted = fit_raster(bar(size, size // 2))
    assert fitted.dtype == np.float32
    rows, columns = np.flatnonzero(fitted.any(axis=1)), np.flatnonzero(fitted.any(axis=0))
    assert len(rows) == 20
    assert len(columns) == round(size // 2 * 20 / size)
    assert fitted.max() == pytest.approx(1)


def test_shrinking_averages_areas() -> None:
    picture = np.zeros((40, 40))
    picture[::2, ::2] = 1
    picture[-1, -1] = 1
    assert fit_raster(picture)[5, 5] == pytest.approx(0.25)


def test_the_centre_of_mass_comes_to_index_14() -> None:
    picture = bar(40, 12)
    picture[40:50, 30:45] = 0.5
    fitted = fit_raster(picture).astype(float)
    for axis in (0, 1):
        mass = fitted.sum(axis=axis)
        assert abs(mass @ np.arange(28) / mass.sum() - 14) <= 0.5


def test_a_centre_between_two_pixels_stays_below_14() -> None:
    assert np.flatnonzero(fit_raster(bar(20, 20)).any(axis=0)).tolist() == list(range(4, 24))


def test_no_ink_is_lost_over_the_edge() -> None:
    picture = np.full((20, 20), 0.001)
    picture[0] = 1
    fitted = fit_raster(picture)
    assert fitted.sum() == pytest.approx(picture.sum(), rel=1e-5)
    assert np.flatnonzero(fitted.any(axis=1)).tolist() == list(range(8, 28))


@pytest.mark.parametrize("size", [(0, 0), (28, 28), (3, 0)])
def test_a_blank_picture_stays_blank(size: tuple[int, int]) -> None:
    fitted = fit_raster(np.zeros(size))
    assert fitted.shape == (28, 28)
    assert not fitted.any()


@pytest.mark.parametrize(
    "picture", [[1.0], [[1.0], [1.0, 2.0]], [[np.nan]], [[-1.0]], [[np.inf]], "ink", None]
)
def test_what_is_no_picture_is_refused(picture: object) -> None:
    with pytest.raises(DataError, match="A picture must"):
        fit_raster(picture)  # type: ignore[arg-type]
