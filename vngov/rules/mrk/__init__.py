"""Marks of secrecy and urgency.

.. versionadded:: 0.1
"""
