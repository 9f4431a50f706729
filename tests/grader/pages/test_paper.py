"""Templates to pages: whatever is filled in stays text, and nothing can be loaded."""

import base64
import hashlib

import pytest
from markupsafe import Markup

from grader.language import open_language
from grader.pages.paper import asset, page
from grader.words import say


@pytest.fixture
def filled(monkeypatch):
    """A template of a test's own, filled in."""
    from jinja2 import DictLoader

    def fill(source, language=open_language("en"), **values):
        monkeypatch.setattr(
            "grader.pages.paper.PackageLoader", lambda package: DictLoader({"it": source})
        )
        return page("it", language, **values)

    return fill


def test_what_is_filled_in_is_escaped(filled):
    assert filled("{{ x }}", x="<b>&'\"") == "&lt;b&gt;&amp;&#39;&#34;"
    assert filled("{{ x | t }}", x=say("a {b}", b="<i>")) == "a &lt;i&gt;"
    assert filled("{{ x }}", x=Markup("<b>")) == "<b>"


def test_what_only_looks_like_a_template_is_text(filled):
    assert filled("{{ x }}", x="{{ 7*7 }}{% raw %}") == "{{ 7*7 }}{% raw %}"


def test_code_between_backticks_is_escaped_as_well(filled):
    assert filled("{{ x | code }}", x="a `<b>` c") == "a <code>&lt;b&gt;</code> c"
    assert filled("{{ x | code }}", x="one ` only") == "one ` only"


def test_a_long_name_may_be_broken_between_its_words(filled):
    assert filled("{{ x | breakable }}", x="a/b_c.d<") == "a/<wbr>b_<wbr>c.<wbr>d&lt;"


def test_control_characters_are_seen_and_do_nothing(filled):
    assert filled("{{ x }}", x="a\u202eb\x1b\ud800\n\tc") == "a\\u202eb\\x1b\\ud800\n    c"


def test_sentences_are_in_the_pages_language(filled):
    korean = open_language("ko")
    assert filled("{{ x | t }} {{ lang }}", korean, x=say("A hint")) == "힌트 ko"
    place = say("line {line} of {file}, in {function}")
    text = filled("{{ x | fill(line=3, file='a.py', function='f') | t }}", korean, x=place)
    assert text == "a.py 3번째 줄, f"


def test_a_word_that_is_missing_is_no_blank(filled):
    with pytest.raises(Exception, match="undefined"):
        filled("{{ forgotten }}")


def test_the_policy_allows_the_kits_own_scripts_only(filled):
    assert "script-src 'none'" in filled("{{ policy | safe }}")
    name = "class_report.js"
    text = filled("{{ policy | safe }}", scripts=(name,))
    digest = hashlib.sha256(asset(name).encode()).digest()
    assert f"script-src 'sha256-{base64.b64encode(digest).decode()}'" in text
    assert "default-src 'none'" in text and "unsafe-eval" not in text


@pytest.mark.parametrize("name", ["class_report.js", "datatables/dataTables.min.js"])
def test_a_script_does_not_end_its_own_element(name):
    text = asset(name)
    assert "</script" not in text.lower() and "<!--" not in text
