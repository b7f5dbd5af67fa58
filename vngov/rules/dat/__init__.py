"""Place and date.

.. versionadded:: 0.1
"""
