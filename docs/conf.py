"""Sphinx configuration: English is the source, Vietnamese comes from the catalogues in ``locale``."""

from __future__ import annotations

import sys
from importlib.metadata import version as _version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "vngov"
author = "The vngov maintainers"
release = version = _version("vngov")
language = "en"

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx.ext.napoleon",
    "sphinx_design",
    "vngov_docs",
]
exclude_patterns = ["_build", "changes", "locale"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
napoleon_google_docstring = True
napoleon_numpy_docstring = False
# The examples of docstrings are run by pytest; here only those of the pages are.
doctest_test_doctest_blocks = ""

nitpicky = True
nitpick_ignore_regex = [
    ("py:.*", r"vngov\..*\b_\w+\..*"),  # classes of private modules, shown where they are returned
    ("py:.*", r"vngov\..*\._\w+"),  # private classes
    ("py:.*", r"vngov\.readers\.text\..*"),  # the stages of the reader, which are its own
    (r"py:.*", r"(?!vngov\.).*"),  # no inventory of another project is fetched
    (r"py:.*", r"vngov\..*\.[A-Z]"),  # type variables
]

locale_dirs = ["locale"]
gettext_compact = False
gettext_location = False

html_theme = "furo"
html_title = "vngov"
html_copy_source = False
html_show_copyright = False
html_show_sphinx = False
