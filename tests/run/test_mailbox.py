from threading import Thread

import numpy as np
from moments import worked_example

from bpviz.engine import State, first_state
from bpviz.run.frame import Message
from bpviz.run.history import Scores
from bpviz.run.mailbox import Mailbox

NET = worked_example()


def state_at(iteration: int) -> State:
    return first_state(NET.spec, NET.params, iteration)


def test_costs_add_up_and_only_the_newest_state_is_kept() -> None:
    mailbox = Mailbox()
    for iteration in (1, 2, 3):
        mailbox.post_costs(np.array([float(iteration)] * iteration))
        mailbox.post_state(state_at(iteration), checkpoint=iteration != 2)
    digest = mailbox.take()
    assert digest.costs.tolist() == [1, 2, 2, 3, 3, 3]
    assert digest.state is not None
    assert digest.state.iteration == 3
    assert [state.iteration for state in digest.checkpoints] == [1, 3]


def test_what_was_taken_is_gone() -> None:
    mailbox, scores = Mailbox(), Scores(4, None, None)
    mailbox.post_scores(scores)
    mailbox.post_rates(4, 0.1, 0.2, 0.3)
    digest = mailbox.take()
    assert (digest.scores, digest.rates) == ((scores,), ((4, 0.1, 0.2, 0.3),))
    digest = mailbox.take()
    assert len(digest.costs) == len(digest.checkpoints) == len(digest.scores) == 0
    assert (digest.state, digest.rates, digest.finished, digest.message) == (None, (), None, None)


def test_a_state_is_wanted_when_the_last_one_was_taken() -> None:
    mailbox = Mailbox()
    assert mailbox.wants_state
    mailbox.post_state(state_at(1))
    assert not mailbox.wants_state
    mailbox.take()
    assert mailbox.wants_state


def test_the_end_says_why() -> None:
    mailbox, message = Mailbox(), Message("run.error", text="no more room")
    assert mailbox.take().finished is None
    mailbox.post_end("error", message)
    digest = mailbox.take()
    assert (digest.finished, digest.message) == ("error", message)


def test_nothing_is_lost_between_two_threads() -> None:
    mailbox, costs = Mailbox(), np.arange(20_000.0)

    def post() -> None:
        for part in np.split(costs, 2_000):
            mailbox.post_costs(part)
        mailbox.post_end("goal")

    thread = Thread(target=post)
    thread.start()
    digests = [mailbox.take()]
    while digests[-1].finished is None:
        digests.append(mailbox.take())
    thread.join()
    assert np.concatenate([digest.costs for digest in digests]).tolist() == costs.tolist()
    assert len(mailbox.take().costs) == 0
