"""What a name of a body means, asked for by one and by the thousand."""

from __future__ import annotations

from datetime import date

from vngov.registries.body_resolution import BodyReason, look_up_body, resolve_body


def test_looking_up_says_unknown_where_resolving_raises() -> None:
    """For names by the thousand nothing is raised and no nearest name is sought."""
    day = date(2024, 5, 1)

    assert look_up_body("Tổ hợp tác Bình Minh", as_of=day).reason is BodyReason.UNKNOWN
    assert look_up_body("Bộ Tài chính", as_of=day) == resolve_body("Bộ Tài chính", as_of=day)
    assert look_up_body("Bộ Tài chính", as_of=date(1900, 1, 1)).reason is BodyReason.BEFORE_FLOOR
