"""The panel of lessons: their list, the open lesson, its texts with formulas.

Import from its modules: a formula can be set without Qt.
"""
