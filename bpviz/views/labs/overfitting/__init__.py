"""Learning by heart, and what helps against it."""
