"""Number and symbol.

.. versionadded:: 0.1
"""
