"""The mathematics of experiments that stand beside the network: engine and numpy, no Qt."""
