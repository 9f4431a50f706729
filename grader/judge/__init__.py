"""The side that holds the checks: it runs them, and never a line of learner code."""
