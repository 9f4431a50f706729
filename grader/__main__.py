"""``python -m grader`` is the ``grader`` command."""

from grader.cli.app import main

if __name__ == "__main__":
    main()
