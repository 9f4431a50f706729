"""Workflow files for GitHub Actions: a class that is graded there, and a learner's own checks."""

from __future__ import annotations

from enum import Enum

_CLASS = r"""# Grades a class in GitHub Actions. It belongs into the PRIVATE repository that holds the
# course: solutions, hidden checks and the secrets below are for instructors only.
#
# Needed among the repository's secrets:
#   CLASS_TOKEN    a token that may read the learners' repositories, and nothing else
#   GRADER_SECRET  base64 of .grader/secret, so that inputs are drawn as on your computer:
#                  base64 -w0 .grader/secret
#
# It leaves the artifact "results": results.json, which `grader report`, `grader feedback`,
# `grader return` and `grader changes` read, and the class folder.
#
# Limits. Learner code runs in the sandbox of `grader score`, on a runner of yours: what the
# level of isolation stops stands in docs/security.md. Commit times can be set to anything by
# whoever commits. This file was checked as far as that goes without GitHub; try it with two
# repositories before you rely on it.
name: Grade the class
on:
  workflow_dispatch:
    inputs:
      organisation:
        description: Where the learners' repositories are
        required: true
      assignment:
        description: What their names begin with, as in hw1-LOGIN
        required: true
      due:
        description: Grade what was committed before this, as in 2026-12-01 23:59 +0900; empty for the newest
        required: false
permissions:
  contents: read
concurrency: grade
jobs:
  grade:
    runs-on: ubuntu-24.04
    timeout-minutes: 350
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - name: Install the kit
        run: |
          pip install -c constraints.txt -e '.[grader]'
          # Ubuntu 24.04 refuses namespaces to programs that no profile allows them.
          sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0
      - name: The course's secret
        env:
          GRADER_SECRET: ${{ secrets.GRADER_SECRET }}
        run: |
          mkdir -p .grader
          printf %s "$GRADER_SECRET" | base64 -d > .grader/secret
      - name: Clone
        env:
          GH_TOKEN: ${{ secrets.CLASS_TOKEN }}
          ORGANISATION: ${{ inputs.organisation }}
          ASSIGNMENT: ${{ inputs.assignment }}
          DUE: ${{ inputs.due }}
        run: |
          set -euo pipefail
          clones=$RUNNER_TEMP/clones
          mkdir -p "$clones"
          gh auth setup-git
          gh repo list "$ORGANISATION" --limit 4000 --json name --jq '.[].name' > names
          grep -- "^${ASSIGNMENT}-" names > wanted || { echo "No repository is called so."; exit 1; }
          while read -r name; do
            if ! git clone --quiet "https://github.com/$ORGANISATION/$name" "$clones/$name"; then
              echo "$name could not be cloned"
              failed=yes
              continue
            fi
            if [ -n "$DUE" ]; then
              commit=$(git -C "$clones/$name" rev-list -1 --before="$DUE" HEAD)
              if [ -z "$commit" ]; then
                echo "$name: nothing was committed before $DUE"
                rm -rf "${clones:?}/$name"
              else
                git -C "$clones/$name" checkout --quiet "$commit"
              fi
            fi
          done < wanted
          [ -z "${failed:-}" ]  # nobody is left out unsaid
      # What is graded already and did not change is not run again.
      - uses: actions/cache@v4
        with:
          path: .grader/results
          key: results-${{ github.run_id }}
          restore-keys: results-
      - name: Grade
        run: |
          roster=
          if [ -f roster.csv ]; then roster="--roster roster.csv"; fi
          # 1: some files or people wait for a decision, and are named. The others are graded.
          grader collect "$RUNNER_TEMP/clones" class --from github $roster --yes || [ $? -eq 1 ]
          grader score class --sandbox namespaces --json results.json --csv marks.csv || [ $? -eq 1 ]
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: results
          path: |
            results.json
            marks.csv
            class/*.csv
"""

_LEARNER = r"""# Runs `pytest` on what a learner pushes. It belongs into the repository that learners start
# from, beside what `grader release` made.
#
# It leaves the artifact "checks": checks.xml, in JUnit's format.
#
# Limits. This is for learners to read, and no proof of anything: whoever can push can change
# this file, the checks and what they write. Hidden checks are not there. Grade with
# `grader score`, on a computer or a runner that only instructors use.
name: Checks
on: [push, workflow_dispatch]
permissions:
  contents: read
jobs:
  checks:
    runs-on: ubuntu-24.04
    timeout-minutes: 20
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install -r requirements.txt -c constraints.txt
      - run: python -m pytest --junitxml=checks.xml
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: checks
          path: checks.xml
"""


class Whose(Enum):
    """Who runs a workflow."""

    CLASS = "class"
    """The instructor, for everybody."""
    LEARNER = "learner"


def workflow_text(whose: Whose) -> str:
    """The whole file."""
    return _CLASS if whose is Whose.CLASS else _LEARNER
