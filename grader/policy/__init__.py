"""From points to a mark: weights, lateness, overrides, which submission counts."""
