"""The routes that take and give data, described as OpenAPI 3.1; the shapes are drawn from the types that write them."""

from collections.abc import Sequence
from importlib.metadata import version

from headwater.model.article import Coverage
from headwater.model.check import Check
from headwater.model.claims import Claim
from headwater.model.derivation import Derivation, Passage
from headwater.model.report import Dossier, ReportArticle, ReportAttribution
from headwater.model.schema import Schema, shapes
from headwater.model.shelf import Added, HitPage, StoryPage
from headwater.model.verdicts import KINDS
from headwater.web.asked import CURSOR, LONGEST_CURSOR, LONGEST_SENTENCE, LONGEST_START, MOST, START
from headwater.web.judging import LONGEST_NAME, LONGEST_REASON

TEXT: Schema = {"type": "string"}
MAYBE_TEXT: Schema = {"type": ["string", "null"]}
FOLLOWING = "Cursor: `next` of the page before."
COUNT: Schema = {"type": "integer", "minimum": 0}
DRAWN = (
    Added, Check, Claim, Coverage, Derivation, Dossier, HitPage, Passage, ReportArticle, ReportAttribution, StoryPage,
    *KINDS.values(),
)  # fmt: skip
ABOUT = """\
Kept stories: where each comes from, who said what, on how many independent origins a claim rests. Spans count code
points from 0 in the text of the article they name. Answers carry an ETag; lists are paged by a cursor; errors are
problem details (RFC 9457). A story's id is made of its articles: where one joins, the old id leads to the new
address. What changes an archive takes JSON alone, and no other site's request."""
# What an answer other than the wanted one is for.
WHY = {
    "400": "Not understood: the detail says what.",
    "401": "The page is open to others, and the token is missing.",
    "403": "Another site asked for a change.",
    "404": "There is none of that name.",
    "409": "Somebody else is writing: try again.",
    "413": "Larger than what is taken.",
    "415": "Of a kind that is not taken.",
    "421": "Asked for under another host name.",
    "422": "Understood, and not possible: the detail says why.",
}
READ, CHANGE = ("400", "401", "404", "421"), ("400", "401", "403", "404", "409", "413", "415", "421", "422")


def document() -> Schema:
    """Return the OpenAPI document."""
    drawn = _moved(shapes(DRAWN))
    article = drawn["ReportArticle"]
    placed = {**article, "properties": {**article["properties"], "story": TEXT, "letter": TEXT}}
    placed["required"] = [*article["required"], "story", "letter"]
    return {
        "openapi": "3.1.0",
        "info": {"title": "Headwater", "version": version("headwater"), "description": ABOUT},
        "paths": {**_lists(), **_stories(), **_others(), **_changes()},
        "components": {"schemas": {**drawn, "StoryArticle": placed, **_own()}},
    }


def _moved(drawn: Schema) -> Schema:
    """Point the references of the schemas to where they stand in this document."""

    def moved(value: object) -> object:
        if isinstance(value, dict):
            return {
                key: f"#/components/schemas/{str(inner).rsplit('/', 1)[-1]}" if key == "$ref" else moved(inner)
                for key, inner in value.items()
            }
        return [moved(inner) for inner in value] if isinstance(value, list) else value

    return {name: moved(shape) for name, shape in drawn.items()}


def _own() -> Schema:
    """The shapes that no type of the model has."""
    given = [
        _object(
            {"kind": {"const": kind}, "verdict": _ref(cls.__name__)},
            {"by": {**TEXT, "maxLength": LONGEST_NAME}, "why": {**TEXT, "maxLength": LONGEST_REASON}},
        )
        for kind, cls in KINDS.items()
    ]
    row = _object(
        {
            "id": TEXT, "kind": {"enum": list(KINDS)}, "verdict": {"anyOf": [_ref(c.__name__) for c in KINDS.values()]},
            "by": TEXT, "at": {**TEXT, "format": "date-time"}, "why": TEXT, "undone": MAYBE_TEXT,
        }
    )  # fmt: skip
    # What is no text there is left out, and a notice says so.
    labels: Schema = {name: {} for name in ("id", "title", "outlet", "byline", "published", "url", "feed", "language")}
    node = {
        "id": TEXT, "letter": MAYBE_TEXT, "name": TEXT, "unseen": {"type": "boolean"}, "published": MAYBE_TEXT,
        "when": {"type": "number", "minimum": 0, "maximum": 1}, "row": COUNT, "depth": COUNT,
        "folded_into": MAYBE_TEXT, "href": MAYBE_TEXT,
    }  # fmt: skip
    edge = {
        "child": TEXT, "parent": TEXT, "kind": _ref("DerivationKind"), "href": TEXT,
        "probability": {"type": "number"}, "doubtful": {"type": "boolean"},
    }  # fmt: skip
    return {
        "Verdict": {"oneOf": given, "description": "A verdict to be given; an exported one is taken as well."},
        "VerdictRow": row,
        "VerdictPage": _object({"rows": _list(_ref("VerdictRow")), "total": COUNT, "next": MAYBE_TEXT}),
        "NewArticle": _object({"text": {**TEXT, "minLength": 1, "pattern": r"\S"}}, labels, more=True),
        "Comparison": _object({"first": TEXT, "second": TEXT, "passages": _list(_ref("Passage"))}),
        "Speaker": _object({"speaker": TEXT, "roles": _list(TEXT), "attributions": _list(_ref("ReportAttribution"))}),
        "Stemma": _object({"nodes": _list(_object(node)), "edges": _list(_object(edge))}),
        "Problem": _object(
            {"type": TEXT, "title": TEXT, "status": {"type": "integer"}, "detail": TEXT},
            {"coverage": _ref("Coverage")},
        ),
    }  # fmt: skip


def _lists() -> Schema:
    limit = _parameter("limit", {"type": "integer", "minimum": 1, "maximum": MOST}, "How many at most.")
    after = _parameter("after", {**TEXT, "maxLength": LONGEST_CURSOR, "pattern": CURSOR}, FOLLOWING)
    words = _parameter("q", TEXT, "Words that an article must hold, all of them.")
    day: Schema = {**TEXT, "anyOf": [{"format": "date"}, {"maxLength": 0}]}
    filters = [
        words,
        _parameter("outlet", TEXT, "An outlet with an article in the story."),
        _parameter("since", day, "First day, included."),
        _parameter("until", day, "Last day, included."),
    ]
    return {
        "/stories.json": _get("List stories, latest first.", [*filters, limit, after], _ref("StoryPage")),
        "/search.json": _get("Where words stand, best first.", [words, limit, _start()], _ref("HitPage")),
    }


def _start() -> Schema:
    return _parameter("after", {**TEXT, "maxLength": LONGEST_START, "pattern": START}, FOLLOWING)


def _stories() -> Schema:
    story = _parameter("story", TEXT, "The id of a story.", place="path")
    letter = _parameter("letter", TEXT, "The letter of an article in its story, or its id.", place="path")
    claim = _parameter("claim", TEXT, "The id of a claim in its story.", place="path")
    sides = [
        _parameter(side, TEXT, f"The letter of the {nth} article, or its id.", needed=True)
        for side, nth in (("a", "first"), ("b", "second"))
    ]
    ends = [
        _parameter("child", TEXT, "The letter of an article, or its id.", needed=True),
        _parameter("parent", TEXT, "The same of its parent, or the id of an unseen one.", needed=True),
    ]
    name = _parameter("name", TEXT, "The speaker's name; empty for those not known.", needed=True)
    base = "/story/{story}"
    routes = {
        "": ("A story with everything found about it.", [], "Dossier"),
        "/stemma": ("The stemma, laid out on a time axis.", [], "Stemma"),
        "/article/{letter}": ("An article of a story, with its text.", [letter], "StoryArticle"),
        "/claim/{claim}": ("A claim, and on what it rests.", [claim], "Claim"),
        "/derivation": ("Why one article is held to have taken from another.", ends, "Derivation"),
        "/speaker": ("All that somebody is said to have said.", [name], "Speaker"),
        "/compare": ("The passages that two articles share.", sides, "Comparison"),
    }
    return {
        f"{base}{path}.json": _get(about, [story, *parameters], _ref(shape), moves=True)
        for path, (about, parameters, shape) in routes.items()
    }


def _others() -> Schema:
    key = _parameter("id", TEXT, "The id of an article.", needed=True)
    sentence = _parameter("q", {**TEXT, "maxLength": LONGEST_SENTENCE}, "The sentence.")
    checked = {"anyOf": [_ref("Check"), {"type": "null"}]}
    found = _get("Lead to an article, whichever story holds it now.", [key], {}, moves=True)
    del found["get"]["responses"]["200"]
    return {
        "/article.json": found,
        "/check.json": _get("What bears on a sentence; null where none is given.", [sentence], checked),
        "/coverage.json": _get("What became of everything given.", [], _ref("Coverage")),
    }


def _changes() -> Schema:
    limit = _parameter("limit", {"type": "integer", "minimum": 1, "maximum": MOST}, "How many at most.")
    key = _parameter("verdict", TEXT, "The id of a verdict.", place="path")
    row, article = _ref("VerdictRow"), _ref("NewArticle")
    listed = _get("List verdicts, the latest first.", [limit, _start()], _ref("VerdictPage"))
    given = _post("Give a verdict.", [], ("201", row), {"application/json": _ref("Verdict")})
    many = "What cannot be read is refused by name in the answer's coverage, and the rest is kept."
    lines = {**TEXT, "description": "JSON Lines: an article a line; packed with gzip or not."}
    kinds = {
        "application/json": {"anyOf": [article, {**_list(article, minItems=1), "description": many}]},
        "application/x-ndjson": lines,
    }
    return {
        "/verdicts.json": {**listed, **given},
        "/verdicts/{verdict}/undo.json": _post("Take a verdict back; it stays, and says when.", [key], ("200", row)),
        "/articles.json": _post(
            "Keep articles, with the limits of the command line.", [], ("200", _ref("Added")), kinds
        ),
    }


def _get(about: str, parameters: Sequence[Schema], shape: Schema, *, moves: bool = False) -> Schema:
    answers: Schema = {
        "200": {"description": "The data.", "headers": {"ETag": {"schema": TEXT}}, "content": _json(shape)},
        "304": {"description": "Unchanged since the ETag given as If-None-Match."},
    }
    if moves:
        answers["302"] = {"description": "It stands at another address now.", "headers": {"Location": {"schema": TEXT}}}
    return {"get": {"summary": about, "parameters": list(parameters), "responses": {**answers, **_problems(READ)}}}


def _post(about: str, parameters: Sequence[Schema], answer: tuple[str, Schema], bodies: Schema | None = None) -> Schema:
    status, shape = answer
    made = {status: {"description": "What it led to.", "content": _json(shape)}}
    operation: Schema = {
        "summary": about, "parameters": list(parameters), "responses": {**made, **_problems(CHANGE)},
    }  # fmt: skip
    if bodies:
        content = {kind: {"schema": body} for kind, body in bodies.items()}
        operation["requestBody"] = {"required": True, "content": content}
    return {"post": operation}


def _problems(statuses: Sequence[str]) -> Schema:
    shown = {"application/problem+json": {"schema": _ref("Problem")}}
    return {status: {"description": WHY[status], "content": shown} for status in statuses}


def _parameter(name: str, kind: Schema, about: str, *, place: str = "query", needed: bool = False) -> Schema:
    return {"name": name, "in": place, "required": needed or place == "path", "schema": kind, "description": about}


def _object(needed: Schema, other: Schema | None = None, *, more: bool = False) -> Schema:
    found: Schema = {"type": "object", "properties": {**needed, **(other or {})}, "required": list(needed)}
    return found if more else {**found, "additionalProperties": False}


def _list(items: Schema, **limits: int) -> Schema:
    return {"type": "array", "items": items, **limits}


def _json(shape: Schema) -> Schema:
    return {"application/json": {"schema": shape}}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}
