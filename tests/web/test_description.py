"""The described routes against the page itself: Schemathesis asks for all that the description allows, and more."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis import Case, SerializationContext
from schemathesis.config import SchemathesisConfig
from starlette.types import Receive, Scope, Send
from tests.web.conftest import Place, opened

from headwater.web.guard import LOOPBACK, Access
from headwater.web.openapi import document


class Asked:
    """The page that is asked: tests are named by the description before there is an archive."""

    place: Place

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.place.app(scope, receive, send)


# What no schema can say, such as that a verdict is about two different things, is a 422. Of several articles those that
# cannot be read are named, and the rest is kept.
ACCEPTED = ["2xx", "3xx", "401", "403", "404", "409", "422"]
CONFIG = SchemathesisConfig.from_dict(
    {
        "checks": {"positive_data_acceptance": {"expected-statuses": ACCEPTED}},
        "operations": [{"include-path": "/articles.json", "checks": {"negative_data_rejection": {"enabled": False}}}],
    }
)
ASKED = Asked()
SCHEMA = schemathesis.openapi.from_dict(document(), config=CONFIG)
SCHEMA.app = ASKED


@schemathesis.serializer("application/x-ndjson")
def lines(ctx: SerializationContext, value: object) -> bytes:
    del ctx
    return "\n".join(json.dumps(one) for one in (value if isinstance(value, list) else [value])).encode()


SETTINGS = settings(max_examples=10, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module", autouse=True)
def asked(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    file = tmp_path_factory.mktemp("asked") / "news.db"
    shutil.copy(archive, file)
    with opened(file, Access(LOOPBACK | {"testserver"})) as found:
        ASKED.place = found
        yield


@SCHEMA.parametrize()
@SETTINGS
def test_every_answer_is_as_described(case: Case) -> None:
    case.call_and_validate()


def real(place: Place) -> dict[str, str]:
    """Names of what is there, for every parameter that names something."""
    story = place.rows()[0]
    dossier = place.view.dossier(story)
    assert dossier is not None
    taken = dossier.derivations[0]
    return {
        "story": story, "letter": "A", "claim": "c1", "a": "A", "b": "C", "child": taken.child, "parent": taken.parent,
        "name": next(one.speaker for one in dossier.attributions if one.speaker), "id": taken.child,
        "q": "At least 12 people died when a ferry sank.",
    }  # fmt: skip


@pytest.mark.parametrize("path", [path for path, methods in sorted(document()["paths"].items()) if "get" in methods])
def test_answers_about_what_is_there_are_as_described(path: str) -> None:
    named = real(ASKED.place)
    taken = {one["name"] for one in document()["paths"][path]["get"]["parameters"] if one["in"] == "query"}
    query = {name: value for name, value in named.items() if name in taken}
    answer = ASKED.place.client.get(path.format(**named), params=query, follow_redirects=False)
    assert answer.status_code == (302 if path == "/article.json" else 200)
    SCHEMA[path]["GET"].validate_response(answer)


def test_a_verdict_and_its_end_are_as_described() -> None:
    client = ASKED.place.client
    stories = [client.get(f"/story/{key}.json").json() for key in ASKED.place.rows()[:2]]
    keys = sorted(story["articles"][0]["id"] for story in stories)
    body = {"kind": "story", "verdict": {"together": "split", "first": keys[0], "second": keys[1]}, "why": "two places"}
    given = client.post("/verdicts.json", json=body)
    assert given.status_code == 201
    SCHEMA["/verdicts.json"]["POST"].validate_response(given)
    taken = client.post(f"/verdicts/{given.json()['id']}/undo.json")
    assert taken.status_code == 200
    SCHEMA["/verdicts/{verdict}/undo.json"]["POST"].validate_response(taken)
