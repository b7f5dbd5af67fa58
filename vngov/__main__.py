"""``python -m vngov``: the command line.

.. versionadded:: 0.1
"""

from __future__ import annotations

import sys

from vngov.cli import main

if __name__ == "__main__":
    sys.exit(main())
