import numpy as np
from threadpoolctl import ThreadpoolController

from headwater.annotate.tagger.threads import one_thread


def threads() -> list[int]:
    return [library["num_threads"] for library in ThreadpoolController().select(user_api="blas").info()]


def test_matrices_are_multiplied_on_one_thread_and_as_before_afterwards() -> None:
    np.eye(3) @ np.eye(3)
    with ThreadpoolController().limit(limits=2):
        before = threads()
        with one_thread():
            assert set(threads()) <= {1}
        assert threads() == before
