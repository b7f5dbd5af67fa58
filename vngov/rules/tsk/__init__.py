"""Tasks.

.. versionadded:: 0.1
"""
