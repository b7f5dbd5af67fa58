"""Recipients.

.. versionadded:: 0.1
"""
