"""The structure of the body: numbering and levels.

.. versionadded:: 0.1
"""
