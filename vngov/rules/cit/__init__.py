"""Citations of other documents.

.. versionadded:: 0.1
"""
