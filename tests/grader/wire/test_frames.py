"""Messages on a socket, and all that can go wrong there."""

from __future__ import annotations

import os
import socket
import struct
import threading
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.wire import frames
from grader.wire.codec import MAX_BYTES, Malformed


class Soon:
    """A clock that has patience for some seconds, asked again every now and then."""

    def __init__(self, seconds=0.1):
        self._end = time.monotonic() + seconds

    def patience(self):
        left = self._end - time.monotonic()
        if left <= 0:
            raise frames.Late
        return min(left, 0.05)


soon = Soon


@settings(deadline=None, max_examples=30)
@given(messages=st.lists(st.binary(max_size=300), max_size=5))
def test_messages_arrive_whole_and_in_order(messages):
    one, other = socket.socketpair()
    with one, other:
        for message in messages:
            frames.send(one, message)
        assert [frames.receive(other) for _ in messages] == messages


def test_a_message_larger_than_the_sockets_buffer_arrives(pair):
    one, other = pair
    message = bytes(range(256)) * 20_000
    sender = threading.Thread(target=frames.send, args=(one, message))
    sender.start()
    assert frames.receive(other, soon(30)) == message
    sender.join()


def test_a_message_that_comes_in_pieces_arrives(pair):
    one, other = pair
    data = struct.pack("!I", 3) + b"abc"

    def trickle():
        for byte in data:
            one.sendall(bytes([byte]))
            time.sleep(0.005)

    sender = threading.Thread(target=trickle)
    sender.start()
    assert frames.receive(other, soon(30)) == b"abc"
    sender.join()


@pytest.mark.parametrize("sent", [b"", b"\0\0", struct.pack("!I", 5) + b"ab"])
def test_silence_is_late(pair, sent):
    one, other = pair
    one.sendall(sent)
    with pytest.raises(frames.Late):
        frames.receive(other, soon())


def test_trickling_does_not_move_the_deadline(pair):
    one, other = pair
    enough = threading.Event()

    def trickle():
        one.sendall(struct.pack("!I", 1 << 20))
        for _ in range(300):  # then it closes, which is another exception
            if enough.wait(0.01):
                return
            one.sendall(b"x")
        one.close()

    sender = threading.Thread(target=trickle)
    sender.start()
    try:
        with pytest.raises(frames.Late):
            frames.receive(other, soon(0.15))
    finally:
        enough.set()
        sender.join()


def test_a_deadline_in_the_past_is_late_though_the_message_is_there(pair):
    one, other = pair
    frames.send(one, b"abc")
    with pytest.raises(frames.Late):
        frames.receive(other, soon(-1))
    with pytest.raises(frames.Late):
        frames.send(one, b"abc", soon(-1))


def test_sending_to_one_who_does_not_read_is_late(pair):
    one, _ = pair
    with pytest.raises(frames.Late):
        frames.send(one, bytes(20 << 20), soon())


@pytest.mark.parametrize(
    "sent", [b"", b"\0", struct.pack("!I", 4), struct.pack("!I", 4) + b"abc"]
)
def test_closing_before_the_end_is_closed(pair, sent):
    one, other = pair
    one.sendall(sent)
    one.close()
    with pytest.raises(frames.Closed):
        frames.receive(other, soon(30))


def test_sending_to_one_who_is_gone_is_closed(pair):
    one, other = pair
    other.close()
    with pytest.raises(frames.Closed):
        frames.send(one, b"abc", soon(30))


def test_a_reset_connection_is_closed(pair):
    one, other = pair
    frames.send(other, b"never read")
    one.close()  # with unread data, so that the other side is reset
    with pytest.raises(frames.Closed):
        frames.receive(other, soon(30))


def test_a_socket_closed_on_this_side_is_closed(pair):
    _, other = pair
    other.close()
    with pytest.raises(frames.Closed):
        frames.receive(other, soon(30))


@pytest.mark.parametrize("length", [MAX_BYTES + 1, 0xFFFFFFFF])
def test_an_oversized_announcement_is_malformed_at_once(pair, length):
    one, other = pair
    one.sendall(struct.pack("!I", length))
    with pytest.raises(Malformed):
        frames.receive(other, soon(30))


def test_the_largest_announcement_is_waited_for(pair):
    one, other = pair
    one.sendall(struct.pack("!I", MAX_BYTES))
    with pytest.raises(frames.Late):
        frames.receive(other, soon())


def test_an_empty_message_is_one(pair):
    one, other = pair
    frames.send(one, b"")
    frames.send(one, b"next")
    assert [frames.receive(other), frames.receive(other)] == [b"", b"next"]


@pytest.mark.parametrize("sent", [b"", b"\0\0"], ids=["alone", "behind data"])
def test_out_of_band_is_waited_on_like_silence(pair, sent):
    """It makes a socket readable and leaves nothing to read."""
    one, other = pair
    one.sendall(sent)
    one.send(b"x", socket.MSG_OOB)
    busy = time.thread_time()
    with pytest.raises(frames.Late):
        frames.receive(other, soon(0.5))
    assert time.thread_time() - busy < 0.1


def test_out_of_band_is_nothing_that_is_waiting(pair):
    one, other = pair
    other.settimeout(5)
    one.send(b"x", socket.MSG_OOB)
    began = time.monotonic()
    assert not frames.waiting(other)
    assert not frames.closed(other)
    assert time.monotonic() - began < 1


def test_where_it_is_guarded_a_byte_out_of_band_is_one_like_others(pair):
    one, other = pair
    frames.guard(other)
    frames.send(one, b"abc")
    one.send(b"x", socket.MSG_OOB)
    assert frames.receive(other, soon(30)) == b"abc"
    assert frames.waiting(other)
    one.sendall(b"xxx")
    with pytest.raises(Malformed):
        frames.receive(other, soon(30))


def test_descriptors_that_come_along_do_not_stay(pair):
    one, other = pair
    frames.guard(other)
    before = len(os.listdir("/proc/self/fd"))
    data = struct.pack("!I", 3) + b"abc"
    try:
        socket.send_fds(one, [data], [0] * 50)
    except PermissionError:  # this kernel can hold them back
        one.sendall(data)
    assert frames.receive(other, soon(30)) == b"abc"
    assert len(os.listdir("/proc/self/fd")) == before


def test_half_closed_is_closed(pair):
    one, other = pair
    one.shutdown(socket.SHUT_WR)
    assert frames.closed(other) and not frames.waiting(other)
    with pytest.raises(frames.Closed):
        frames.receive(other, soon(30))
    one.shutdown(socket.SHUT_RD)
    with pytest.raises(frames.Closed):
        frames.send(other, b"abc", soon(30))
