"""Ask which body a name meant on a day, and what became of it: ``python examples/bodies_in_time.py``."""

from __future__ import annotations

from datetime import date

import vngov


def main() -> None:
    """Follow two bodies through the reorganisation of 2025."""
    for name in ("Bộ KH&ĐT", "UBND huyện Duy Xuyên"):
        for day in (date(2025, 3, 1), date(2026, 6, 30)):
            found = vngov.resolve_body(name, as_of=day)
            successors = ", ".join(dict.fromkeys(step.body.name_vi for step in found.successors))
            print(f"{name} {day}: {found.reason.value}" + (f" -> {successors}" if successors else ""))


if __name__ == "__main__":
    main()
