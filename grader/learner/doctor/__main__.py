"""``python -m grader.learner.doctor``: the same where pytest itself does not start."""

from __future__ import annotations

import sys

from grader.language import Language
from grader.language.width import padded, width, wrapped
from grader.learner.doctor.findings import FINE, MEND, NOTE, Finding, findings
from grader.learner.doctor.machine import Machine
from grader.learner.doctor.speaking import spoken
from grader.words import say


def examine(language: Language, machine: Machine) -> int:
    """Print every finding. 0: nothing is to be mended, 1: something is."""
    # Words in figures and messages follow one language; the terminal may not have it.
    faults = 0
    for finding in findings(machine):
        faults += finding.state == MEND
        for line in _lines(finding, language):
            print(line, flush=True)
    print()
    if faults == 0:
        end = say("Everything is ready. Begin with: pytest")
    elif faults == 1:
        end = say("1 thing is to be mended; the line above says how.")
    else:
        end = say("{count} things are to be mended; begin with the first one.", count=faults)
    print("\n".join(wrapped(language.text(end))))
    return 1 if faults else 0


def _lines(finding: Finding, language: Language) -> list:
    wide = max(width(language.text(state)) for state in (FINE, NOTE, MEND)) + 2
    head = padded(language.text(finding.state), wide)
    head += padded(language.text(finding.what), 13)
    lines = wrapped(language.text(finding.sentence), first=head, rest=" " * wide)
    return lines + ([f"{' ' * wide}    {finding.command}"] if finding.command else [])


def main(args: list) -> int:
    """``--lang CODE`` is understood as pytest understands it."""
    wanted = None
    for number, word in enumerate(args):
        if word.startswith("--lang="):
            wanted = word[len("--lang=") :]
        elif word == "--lang" and number + 1 < len(args):
            wanted = args[number + 1]
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    return examine(spoken(wanted), Machine.here())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
