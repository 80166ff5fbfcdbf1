"""The routes that give data, described as OpenAPI 3.1."""

from importlib.metadata import version

from headwater.model.schema import Schema, schema

TEXT = {"type": "string"}


def document() -> Schema:
    """Return the OpenAPI document; the shapes are those of ``headwater schema``."""
    report = schema("report")
    check = schema("check")
    shapes = {**report["$defs"], **check["$defs"]}
    body = {"Report": report, "Check": check}
    for name, made in body.items():
        shapes[name] = {key: value for key, value in made.items() if key not in {"$schema", "$defs"}}
    shapes["Problem"] = {
        "type": "object",
        "properties": {"type": TEXT, "title": TEXT, "status": {"type": "integer"}, "detail": TEXT},
        "required": ["type", "title", "status", "detail"],
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Headwater", "version": version("headwater"), "description": "Stories, to be read."},
        "paths": _paths(),
        "components": {"schemas": _moved(shapes)},
    }


def _moved(shapes: Schema) -> Schema:
    """Point the references of the schemas to where they stand in this document."""

    def moved(value: object) -> object:
        if isinstance(value, dict):
            return {
                key: f"#/components/schemas/{str(inner).rsplit('/', 1)[-1]}" if key == "$ref" else moved(inner)
                for key, inner in value.items()
            }
        return [moved(inner) for inner in value] if isinstance(value, list) else value

    return {name: moved(shape) for name, shape in shapes.items()}


def _paths() -> Schema:
    story = _parameter("story", "path", TEXT, "The id of a story.")
    letter = _parameter("letter", "path", TEXT, "The letter of an article in its story.")
    claim = _parameter("claim", "path", TEXT, "The id of a claim in its story.")
    day = {"type": "string", "format": "date"}
    listing = [
        _parameter("q", "query", TEXT, "Words that an article must hold."),
        _parameter("outlet", "query", TEXT, "An outlet with an article in the story."),
        _parameter("since", "query", day, "First day, included."),
        _parameter("until", "query", day, "Last day, included."),
        _parameter("limit", "query", {"type": "integer", "minimum": 1, "maximum": 200}, "How many."),
        _parameter("after", "query", {"type": "string", "maxLength": 200}, "Cursor: next of the page before."),
    ]
    sides = [
        _parameter(side, "query", TEXT, f"The letter of the {n} article.", required=True)
        for side, n in (("a", "first"), ("b", "second"))
    ]
    asked = _parameter("q", "query", {"type": "string", "maxLength": 2000}, "The sentence to check.")
    return {
        "/stories.json": _get("List stories, latest first.", listing, {"type": "object"}),
        "/story/{story}.json": _get("A story with everything found about it.", [story], _ref("Dossier")),
        "/story/{story}/article/{letter}.json": _get("An article.", [story, letter], {"type": "object"}),
        "/story/{story}/claim/{claim}.json": _get("A claim and on what it rests.", [story, claim], _ref("Claim")),
        "/story/{story}/compare.json": _get("The passages two articles share.", [story, *sides], {"type": "object"}),
        "/check.json": _get("What bears on a sentence.", [asked], {"anyOf": [_ref("Check"), {"type": "null"}]}),
        "/coverage.json": _get("What became of everything given.", [], _ref("Coverage")),
    }


def _parameter(name: str, place: str, kind: Schema, about: str, *, required: bool = False) -> Schema:
    return {"name": name, "in": place, "required": required or place == "path", "schema": kind, "description": about}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _get(about: str, parameters: list[Schema], shape: Schema) -> Schema:
    problem = {"description": "Why not.", "content": {"application/problem+json": {"schema": _ref("Problem")}}}
    return {
        "get": {
            "summary": about,
            "parameters": parameters,
            "responses": {
                "200": {"description": "The data.", "content": {"application/json": {"schema": shape}}},
                "304": {"description": "Unchanged since the ETag given."},
                **dict.fromkeys(("400", "401", "404", "421"), problem),
            },
        }
    }
