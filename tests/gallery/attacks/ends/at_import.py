# family: ends
# prize: class
# outcome: exited early
# wins: naive class
"""Ends Python while it is imported."""

import os

os._exit(0)
