"""The command ``grader``: one module a subcommand."""
