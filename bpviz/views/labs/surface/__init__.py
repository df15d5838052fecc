"""Gradient descent on a surface: the map, the way, and the compass."""
