"""Results as JUnit XML, which continuous integration and editors read."""

from __future__ import annotations

import xml.etree.ElementTree as xml
from collections.abc import Iterable

from grader.checks.verdict import Outcome
from grader.handback.marks import Returned
from grader.judge.report import Result
from grader.submissions.names import printable

_SKIPPED = (Outcome.TO_DO, Outcome.MISSING)


def junit_text(returned: Iterable[Returned]) -> str:
    """One testsuite a learner, one testcase a check. What is to do or missing is skipped,
    what is wrong has failed, everything else that did not pass is an error."""
    root = xml.Element("testsuites")
    for one in returned:
        report = one.scored.report
        cases = [_case(result) for result in report.results]
        kinds = [case[0].tag if len(case) else "passed" for case in cases]
        suite = xml.SubElement(
            root,
            "testsuite",
            name=printable(one.learner),
            tests=str(len(cases)),
            failures=str(kinds.count("failure")),
            errors=str(kinds.count("error")),
            skipped=str(kinds.count("skipped")),
            time=f"{one.scored.seconds:.3f}",
        )
        suite.extend(cases)
    xml.indent(root, " ")
    return xml.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _case(result: Result) -> xml.Element:
    check = result.check
    case = xml.Element(
        "testcase",
        classname=f"{check.visibility}.{check.exercise}",
        name=printable(check.name),
        time="0",
    )
    if result.outcome is Outcome.PASSED:
        return case
    tag = "failure" if result.outcome is Outcome.WRONG else "error"
    tag = "skipped" if result.outcome in _SKIPPED else tag
    why = result.explanation
    # XML has no control characters, not even escaped; learners' code chose some of the words.
    said = printable(why.headline.text()) if why else ""
    xml.SubElement(case, tag, message=said, type=result.outcome.value)
    return case
