"""The head: national title, motto and the rest above the number.

.. versionadded:: 0.1
"""
