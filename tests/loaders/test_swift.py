"""Records made the swift way are the same records."""

import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from cppcc_loaders.swift import altered, swift


@dataclass(frozen=True, slots=True)
class Plain:
    """A record as the standard library makes it."""

    code: str
    name: str = "小山子镇"
    at: tuple[int, ...] = ()


@swift
@dataclass(frozen=True, slots=True)
class Swift:
    """The same record, made the swift way."""

    code: str
    name: str = "小山子镇"
    at: tuple[int, ...] = ()


def test_a_swift_record_says_what_a_plain_one_says() -> None:
    """Words, order of fields, defaults and hash are those of the plain record."""
    assert repr(Swift("1", at=(2,))) == repr(Plain("1", at=(2,))).replace("Plain", "Swift")
    assert hash(Swift("1")) == hash(Plain("1"))
    assert Swift("1") == Swift(code="1", name="小山子镇") != Swift("2")
    assert type(Swift("1")) is Swift
    assert str(inspect.signature(Swift)) == str(inspect.signature(Plain))


def test_a_swift_record_is_frozen() -> None:
    """Once made, no field of it can be set or taken away, nor another put in."""
    one = Swift("1")
    with pytest.raises(FrozenInstanceError):
        one.code = "2"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del one.name
    with pytest.raises((AttributeError, TypeError)):
        one.other = "2"  # type: ignore[attr-defined]


def test_a_swift_record_can_be_copied_and_sent() -> None:
    """Copies with changes and copies by pickle are equal records."""
    assert replace(Swift("1"), name="甲") == Swift("1", "甲")
    assert pickle.loads(pickle.dumps(Swift("1", at=(3,)))) == Swift("1", at=(3,))  # noqa: S301  (its own bytes)


def test_too_few_values_are_refused() -> None:
    """A field without a default must be given."""
    with pytest.raises(TypeError, match="code"):
        Swift()  # type: ignore[call-arg]


@dataclass(frozen=True)
class _NoSlots:
    code: str


@dataclass(frozen=True, slots=True)
class _Anew:
    codes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Later:
    code: str

    def __post_init__(self) -> None:
        """Work after the fields are set."""


@pytest.mark.parametrize("record", [_NoSlots, _Anew, _Later])
def test_records_of_other_kinds_are_refused(record: type) -> None:
    """What needs more than its fields set is no swift record."""
    with pytest.raises(TypeError, match="plain dataclass"):
        swift(record)


def test_an_altered_record_is_what_replace_makes() -> None:
    """Other values of some fields, the rest as they were; a field that the record has not is refused."""
    assert altered(Swift("1", at=(3,)), name="甲") == replace(Swift("1", at=(3,)), name="甲")
    assert altered(Plain("1"), code="2", at=(1,)) == Plain("2", at=(1,))
    assert altered(_One("1"), code="2") == _One("2")
    with pytest.raises(KeyError):
        altered(Plain("1"), other="2")


@dataclass(frozen=True, slots=True)
class _One:
    code: str
