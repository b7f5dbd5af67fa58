"""Electronic identifiers of bodies, in the form of 2020 and the older one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vngov.errors import InvalidOrganCodeError
from vngov.values import OrganBranch, OrganCode


@pytest.mark.parametrize(
    ("text", "official", "old"),
    [
        pytest.param("H53.11", "H53.11", "000.00.11.H53", id="second level"),
        pytest.param("000.00.11.H53", "H53.11", "000.00.11.H53", id="the older form"),
        pytest.param("000.20.31.H53", "H53.31.20", "000.20.31.H53", id="third level"),
        pytest.param("007.20.31.H53", "H53.31.20.007", "007.20.31.H53", id="fourth level"),
        pytest.param("000.00.00.G22", "G22", "000.00.00.G22", id="ministry"),
        pytest.param(" g22 . 31 ", "G22.31", "000.00.31.G22", id="blanks and small letters"),
    ],
)
def test_both_forms_are_read_and_written(text, official, old) -> None:
    """The same identifier, its groups the other way round."""
    code = OrganCode.parse(text)

    assert (official, old) == (str(code), code.format("qcvn-102"))
    assert code.format() == official
    assert OrganCode.parse(old) == code == OrganCode.parse(official)


@pytest.mark.parametrize("text", ["H37.DN.001", "H37.001", "H37.01.02.003.04", "H37.00"])
def test_what_does_not_fit_the_older_form_is_refused(text) -> None:
    """Rather than cut."""
    code = OrganCode.parse(text)

    with pytest.raises(InvalidOrganCodeError) as caught:
        code.format("qcvn-102")
    assert caught.value.code == "no-old-form"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("53", "bad-root"),
        ("Z53", "bad-root"),
        ("H5", "bad-root"),
        ("H53.", "bad-group"),
        ("H53..1", "bad-group"),
        ("H53.1-2", "bad-group"),
        ("H53." + "1" * 31, "bad-group"),
        ("H53." + ".".join(["11"] * 12), "too-long"),
        ("0000.00.11.H53", "bad-root"),
    ],
)
def test_what_is_no_identifier_is_refused(text, code) -> None:
    """With the code that programs match."""
    with pytest.raises(InvalidOrganCodeError) as caught:
        OrganCode.parse(text)

    assert code == caught.value.code
    assert caught.value.text == text
    assert OrganCode.try_parse(text) is None


def test_an_identifier_knows_where_it_stands() -> None:
    """Level, parent, root and branch."""
    code = OrganCode.parse("H53.31.20")

    assert (code.level, str(code.parent), str(code.root)) == (3, "H53.31", "H53")
    assert code.root.parent is None
    assert code.is_within(code.root)
    assert code.is_within(code)
    assert not code.root.is_within(code)
    assert (code.branch, OrganCode.parse("G12").branch) == (OrganBranch.PROVINCE, OrganBranch.MINISTRY)
    assert OrganCode.parse("Y01").branch is None
    assert OrganCode.try_parse("A01").branch is OrganBranch.PARTY


def test_the_field_of_2020_has_room_for_13_characters() -> None:
    """NĐ 30/2020/NĐ-CP, Phụ lục VI; the decision of the same year allows 35."""
    assert OrganCode.parse("H53.31.20.007").fits_13
    assert not OrganCode.parse("H53.31.20.0071").fits_13


_GROUPS = st.lists(st.text("0123456789ABCXYZ", min_size=1, max_size=6), max_size=4)


@given(st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXY"), st.integers(0, 99), _GROUPS)
def test_printing_and_reading_give_the_identifier_back(letter, figures, groups) -> None:
    """``parse(str(code)) == code`` for every identifier."""
    code = OrganCode((f"{letter}{figures:02}", *groups))

    assert OrganCode.parse(str(code)) == code


@given(st.integers(0, 99), st.integers(1, 99), st.integers(1, 99), st.integers(1, 999), st.integers(0, 3))
def test_the_older_form_loses_nothing(root, first, second, third, depth) -> None:
    """What fits it comes back from it."""
    code = OrganCode((f"H{root:02}", *(f"{first:02}", f"{second:02}", f"{third:03}")[:depth]))

    assert OrganCode.parse(code.format("qcvn-102")) == code
