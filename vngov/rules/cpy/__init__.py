"""Copies: the form below the copied text.

.. versionadded:: 0.1
"""
