"""An error carries a key and values for translation, and an English sentence."""

import pytest

from bpviz.engine import BpvizError, SpecError


def test_an_error_is_a_key_values_and_a_sentence() -> None:
    error = BpvizError("data.too_short", "{name} has {rows:,} rows.", name="mine", rows=1234)
    assert error.key == "data.too_short"
    assert error.values == {"name": "mine", "rows": 1234}
    assert str(error) == "mine has 1,234 rows."


def test_braces_in_a_value_are_kept() -> None:
    assert str(BpvizError("a.b", "not {value!r}", value="{x}")) == "not '{x}'"


def test_all_errors_can_be_caught_as_one() -> None:
    with pytest.raises(BpvizError):
        raise SpecError("a.b", "no")
    assert issubclass(BpvizError, ValueError)
