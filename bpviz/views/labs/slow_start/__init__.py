"""Two neurons that learn with two costs, from the same start."""
