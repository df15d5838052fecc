"""Finite differences and backpropagation, counted and timed."""
