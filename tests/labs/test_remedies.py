"""What remedies against overfitting came to: lines that can be compared."""

from bpviz.labs.lab import Value, Values
from bpviz.labs.overfitting import OVERFITTING, Best, OverfittingMoment, Point
from bpviz.labs.remedies import Remedies, RemedyRow


def values(**given: Value) -> Values:
    return OVERFITTING.values(given)


def moment(epoch: int, accuracy: float, lowest: float, at: int) -> OverfittingMoment:
    point = Point(epoch, 0.1, 1.0, lowest + 0.1, accuracy)
    low = Point(at, 0.5, 0.9, lowest, accuracy)
    return OverfittingMoment(point, point, Best(low, point), "off")


def test_a_line_says_what_a_run_came_to() -> None:
    seen = Remedies()
    seen.see(values(remedy="l2", lmbda=0.3), moment(200, 0.88, 0.7, 120))
    expected = RemedyRow("l2", 0.3, "off", 200, 0.88, 0.7, 120)
    assert seen.rows(values()) == (expected,)


def test_a_step_back_does_not_undo_what_a_run_came_to() -> None:
    seen = Remedies()
    for epoch in (10, 20, 5):
        seen.see(values(), moment(epoch, 0.8, 1.2, 4))
    assert [row.epoch for row in seen.rows(values())] == [20]


def test_only_runs_from_the_same_start_stand_together() -> None:
    seen = Remedies()
    seen.see(values(), moment(10, 0.8, 1.2, 4))
    seen.see(values(remedy="dropout"), moment(10, 0.8, 1.2, 4))
    seen.see(values(remedy="dropout", init="scaled"), moment(10, 0.9, 0.9, 4))
    assert [row.remedy for row in seen.rows(values())] == ["none", "dropout"]
    assert [row.accuracy for row in seen.rows(values(init="scaled"))] == [0.9]
    assert seen.rows(values(rate=0.1)) == ()


def test_another_penalty_is_another_run_but_lambda_is_nothing_to_dropout() -> None:
    seen = Remedies()
    for lmbda in (0.1, 1.0):
        seen.see(values(remedy="l1", lmbda=lmbda), moment(3, 0.8, 1.2, 2))
        seen.see(values(remedy="dropout", lmbda=lmbda), moment(3, 0.8, 1.2, 2))
    assert [(row.remedy, row.lmbda) for row in seen.rows(values())] == [
        ("l1", 0.1),
        ("dropout", None),
        ("l1", 1.0),
    ]
