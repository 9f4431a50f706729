"""The gate: proves that checks reject wrong answers and accept right ones."""
