"""The workflow files: YAML, shell that parses, secrets where they belong, limits said."""

import re
import subprocess

import pytest
import yaml
from click.testing import CliRunner

from grader.cli.app import app
from grader.lms.github.workflows import Whose, workflow_text


@pytest.mark.parametrize("whose", Whose)
def test_what_stands_in_it(tmp_path, whose):
    out = tmp_path / ".github" / "workflows" / "x.yml"
    done = CliRunner().invoke(app, ["workflow", str(out), "--for", whose.value], standalone_mode=False)
    assert done.return_value == 0, done.output
    text = out.read_text()
    assert text == workflow_text(whose) and "Limits." in text
    document = yaml.safe_load(text)
    (job,) = document["jobs"].values()
    assert document["permissions"] == {"contents": "read"}
    for step in job["steps"]:
        script = step.get("run", "")
        subprocess.run(["bash", "-n"], input=script, text=True, check=True)
        # What somebody typed is never pasted into a script.
        assert "${{" not in script
    for name in re.findall(r"grader (\w+)", "\n".join(s.get("run", "") for s in job["steps"])):
        assert name in ("collect", "score")


def test_only_cloning_sees_the_token():
    (job,) = yaml.safe_load(workflow_text(Whose.CLASS))["jobs"].values()
    seen = [step["name"] for step in job["steps"] if "CLASS_TOKEN" in str(step.get("env"))]
    assert seen == ["Clone"]
    assert "secrets." not in workflow_text(Whose.LEARNER)


def test_options_of_the_commands_are_those_there_are():
    (job,) = yaml.safe_load(workflow_text(Whose.CLASS))["jobs"].values()
    (script,) = (step["run"] for step in job["steps"] if step.get("name") == "Grade")
    for command in ("collect", "score"):
        line = next(line for line in script.splitlines() if f"grader {command}" in line)
        known = {option for one in app.get_command(None, command).params for option in one.opts}
        assert set(re.findall(r"--[a-z]+", line)) <= known
