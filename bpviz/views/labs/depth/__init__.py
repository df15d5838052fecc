"""How the gradient comes through many layers."""
