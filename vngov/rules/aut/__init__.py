"""Who may issue what.

.. versionadded:: 0.1
"""
