"""Urban classes.

.. versionadded:: 0.1
"""
