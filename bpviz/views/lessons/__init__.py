"""The panel of lessons: their list, the open lesson, its texts with formulas."""
