"""The printed page: paper, margins, letters, spacing and numbers of pages.

.. versionadded:: 0.1
"""
