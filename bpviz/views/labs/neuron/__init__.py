"""One neuron: its plane, its functions side by side, a nudge."""
