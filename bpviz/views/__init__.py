"""What is seen: every view is a module or a package of this package."""
