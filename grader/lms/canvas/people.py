"""Canvas's lists of people: the gradebook export."""

from __future__ import annotations

from collections.abc import Mapping

HEADINGS = {
    "other": "sisid sisuserid sisloginid lmsuserid integrationid",
    "last": "lastname",
    "first": "firstname",
}
_ITS_OWN = frozenset({"sisuserid", "sisloginid", "section"})


def own_number(row: Mapping[str, str]) -> str:
    """Canvas's number of a user, of a row of its export, whose ID it is."""
    id = row.get("id", "").strip()
    return id if _ITS_OWN & set(row) and id.isdigit() else ""
