"""Appendices.

.. versionadded:: 0.1
"""
