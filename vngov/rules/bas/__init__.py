"""Legal bases and the line that enacts.

.. versionadded:: 0.1
"""
