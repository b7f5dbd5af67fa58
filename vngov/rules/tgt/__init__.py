"""Targets.

.. versionadded:: 0.1
"""
