"""Kind and abstract.

.. versionadded:: 0.1
"""
