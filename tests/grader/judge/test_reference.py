"""The reference is recorded once and played back; a check may not make it depend on answers."""

import pytest

from grader.checks.verdict import Explanation, Lost, Outcome, Verdict
from grader.judge.reference import Exchange, Playback, Recorder
from grader.wire.messages import Call, Returned
from grader.wire.observations import Integer
from grader.words import say

DEPENDENT = """
    from grader.checks import expect
    from grader.words import say


    def test_it(submission, reference):
        answer = submission.nums.double(3)
        want = reference.nums.double(answer.observation.value)
        expect(answer).holds(want.observation.value == 12, say("No."))
    """


class Counting:
    """Replies with the number of requests so far."""

    def __init__(self):
        self.count = 0

    def ask(self, request):
        self.count += 1
        return Returned(Integer(self.count))

    def stop(self, verdict):
        raise verdict


def call(*numbers, seed=1):
    return Call("nums", "double", tuple(map(Integer, numbers)), {}, seed)


def test_what_was_recorded_is_played_back_in_order():
    recorder = Recorder(Counting())
    replies = [recorder.ask(call(7)), recorder.ask(call(8)), recorder.ask(call(7))]
    playback = Playback(tuple(recorder.exchanges))
    assert [playback.ask(call(n)) for n in (7, 8, 7)] == replies
    assert [reply.value.value for reply in replies] == [1, 2, 3]


@pytest.mark.parametrize(
    "asked",
    [[call(9)], [call(8)], [call(7, seed=2)], [call(7), call(7)], [call(7), call(8), call(8)]],
)
def test_asking_otherwise_than_in_the_recorded_run_is_a_fault_of_ours(asked):
    recorder = Recorder(Counting())
    recorder.ask(call(7))
    recorder.ask(call(8))
    playback = Playback(tuple(recorder.exchanges))
    with pytest.raises(Lost, match="must not depend on the submission") as caught:
        for request in asked:
            playback.ask(request)
    assert caught.value.outcome is Outcome.GRADER_FAULT


def test_a_recording_holds_no_request_in_the_clear():
    recorder = Recorder(Counting())
    recorder.ask(call(123456789))
    (exchange,) = recorder.exchanges
    assert isinstance(exchange, Exchange)
    assert len(exchange.request) == 32


@pytest.mark.parametrize("transport", [Recorder(Counting()), Playback(())])
def test_a_reference_that_does_not_pass_is_a_fault_of_ours(transport):
    with pytest.raises(Lost) as caught:
        transport.stop(Verdict(Outcome.WRONG, Explanation(say("Not {it}.", it="{this}"))))
    assert caught.value.outcome is Outcome.GRADER_FAULT
    assert "Not {this}." in str(caught.value)


def test_a_check_that_asks_the_reference_about_the_answer_is_a_fault_of_ours(
    course_dir, write, open_session, judge, right
):
    write(course_dir, {"tests/hidden/nums/test_double.py": DEPENDENT})
    session = open_session()
    name = "hidden/nums/double/test_it"
    assert judge(session, right)[name].outcome is Outcome.PASSED
    for answer in ("4", "6.0", "'x'"):
        wrong = {"nums.py": f"def double(n):\n    return {answer}\n"}
        result = judge(session, wrong)[name]
        assert result.outcome is Outcome.GRADER_FAULT
        assert "depend on the submission" in result.explanation.headline.text()
        assert result.earned == 0
