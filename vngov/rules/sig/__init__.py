"""Signatures.

.. versionadded:: 0.1
"""
