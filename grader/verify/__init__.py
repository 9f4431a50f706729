"""The gate for authors and CI: proves that checks reject wrong answers and accept right ones."""
