"""Spelling and capitals.

.. versionadded:: 0.1
"""
