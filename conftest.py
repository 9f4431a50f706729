# Makes a bare `pytest` run the checks, whether or not the kit is installed.
pytest_plugins = [
    "grader.checks.plugin",
    "grader.learner.plugin",
    "grader.learner.watch.options",
    "grader.learner.doctor.options",
]
