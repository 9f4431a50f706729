# family: hangs
# prize: class
# outcome: timed out
# wins: naive class
"""Never ends being imported."""

while True:
    pass
