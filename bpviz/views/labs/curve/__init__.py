"""Gradient descent on a curve: the ball, its tangent, its way."""
