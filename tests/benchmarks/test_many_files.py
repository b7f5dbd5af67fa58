"""How much faster many files are read, and searched for citations, in two processes than in one; no absolute times."""

import time

import pytest

from vngov.cli import main
from vngov.cli._demo import examples

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("verb", [("read",), ("cite", "--csv")], ids=["read", "cite"])
def test_two_processes_share_the_work(record_property, capsys, tmp_path, verb) -> None:
    """The answers are the same and in order; two processes, their start included, never cost many times one.

    Two free cores make them nearly twice as fast from some megabytes on; a busy machine has no second core to give.
    """
    head, _, rest = dict(examples())["3-party-programme"].partition("    I. MỤC TIÊU\n")
    body, _, foot = rest.partition("\nNơi nhận:")
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(f"{head}    I. MỤC TIÊU\n{body * 100}\nNơi nhận:{foot}", "utf-8")
    size = sum(path.stat().st_size for path in tmp_path.iterdir()) / 1e6
    rates, printed = [], []
    for jobs in "12":
        start = time.perf_counter()
        main([*verb, "-j", jobs, str(tmp_path)])
        rates.append(size / (time.perf_counter() - start))
        printed.append(capsys.readouterr().out)

    record_property("speed_up", round(rates[1] / rates[0], 2))
    print(f"{verb[0]}: {size:.1f} MB: one process {rates[0]:.2f}, two {rates[1]:.2f} MB/s")
    assert printed[0] == printed[1]
    assert rates[1] >= 0.1 * rates[0]
