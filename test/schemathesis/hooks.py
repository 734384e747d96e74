"""What no document can tell a generator: which cases there are now, at which version, and what they accept next.

Schemathesis makes the requests; here a part of those that fit the document is pointed at cases that exist, so that the
rules behind the routes are reached and not only the routes. Requests that are wrong on purpose stay as they were made.
"""

import json
import os
import random
import threading
import uuid

import requests
import schemathesis
from schemathesis.core.parameters import ParameterLocation

BASE = os.environ["REDRESS_FUZZ_API"]
TOKEN = {"Authorization": f"Bearer {os.environ['REDRESS_FUZZ_TOKEN']}"}
chance = random.Random(int(os.environ["REDRESS_FUZZ_SEED"]))
lock = threading.Lock()
session = requests.Session()
log = open(os.environ["REDRESS_FUZZ_LOG"], "w", encoding="utf-8")

#: case id -> its page as of the last answer about it
pages: dict[str, dict] = {}
CASES_KEPT = 400
#: order of a list -> a cursor into it
cursors: dict[str, str] = {}
sites = [site["id"] for site in session.get(f"{BASE}/v1/sites", headers=TOKEN).json()]


def learn(case_id: str) -> None:
    page = session.get(f"{BASE}/v1/cases/{case_id}", headers=TOKEN)
    if page.status_code != 200:
        return
    told = page.json()
    with lock:
        pages.pop(case_id, None)
        pages[case_id] = {"version": told["version"], "next": told["nextCommands"]}
        if len(pages) > CASES_KEPT:
            pages.pop(next(iter(pages)))


def choose(operation_id: str) -> str | None:
    """A case whose stage takes the command, or for a quarter any case."""
    with lock:
        accepting = [key for key, page in pages.items() if operation_id in map(lower_first, page["next"])]
        known = list(pages)
    if accepting and chance.random() < 0.75:
        return chance.choice(accepting)
    return chance.choice(known) if known else None


def lower_first(word: str) -> str:
    return word[:1].lower() + word[1:]


for row in session.get(f"{BASE}/v1/cases", params={"limit": 200, "closed": "false"}, headers=TOKEN).json()["items"]:
    learn(row["caseId"])


def pass_to(subject: str) -> str:
    made = session.post(f"{BASE}/v1/{subject}-link", json={}, headers=TOKEN)
    return made.json()["path"].rsplit("/", 1)[1]


#: where visitors come in -> passes that are good there
doors = {
    "/v1/household": [pass_to(f"cases/{key}/household") for key in list(pages)[-40:]],
    "/v1/intake": [pass_to(f"sites/{site}/intake") for site in sites],
}


@schemathesis.hook
def before_call(context, case, kwargs):
    meta = case.meta
    if meta is None:
        return
    settle_cursor(case)
    headers_fit = not meta.is_negative_at(ParameterLocation.HEADER)
    if case.path.startswith(tuple(doors)) and chance.random() < 0.9:
        show_pass(case)
    if case.method == "POST" and isinstance(case.body, dict) and not meta.is_negative_at(ParameterLocation.BODY):
        settle_body(case)
    if headers_fit and "Idempotency-Key" in case.headers and chance.random() < 0.8:
        # short keys come again and again; a key that is new lets the command through to the rules
        case.headers["Idempotency-Key"] = str(uuid.UUID(int=chance.getrandbits(128)))
    if "caseId" not in (case.path_parameters or {}) or meta.is_negative_at(ParameterLocation.PATH):
        return
    if meta.phase.name.value == "stateful" and case.path_parameters["caseId"] in pages:
        return
    case_id = choose(case.operation.definition.raw.get("operationId", ""))
    if case_id is None or chance.random() < 0.1:
        return
    case.path_parameters["caseId"] = case_id
    if headers_fit and "If-Match" in case.headers and chance.random() < 0.9:
        case.headers["If-Match"] = f'"{pages[case_id]["version"]}"'


def show_pass(case) -> None:
    """Where visitors come in, a pass stands in the place of a person's token."""
    door = next(path for path in doors if case.path.startswith(path))
    case.headers["Authorization"] = f"Bearer {chance.choice(doors[door])}"


def settle_cursor(case) -> None:
    """A cursor can only come from an earlier page of the same list."""
    if not isinstance(case.query, dict) or case.meta.is_negative_at(ParameterLocation.QUERY):
        return
    if "cursor" in case.query:
        found = cursors.get(case.query.get("sort", "next-due"))
        if found is None:
            del case.query["cursor"]
        else:
            case.query["cursor"] = found


def settle_body(case) -> None:
    if "site" in case.body and chance.random() < 0.8:
        case.body["site"] = chance.choice(sites)
    # an instant at random is nearly always in the future or long ago: both are refused
    for field in ("occurredAt", "receivedAt"):
        if field in case.body and chance.random() < 0.7:
            del case.body[field]


@schemathesis.hook
def after_call(context, case, response):
    told = answer_of(response)
    line = {
        "operation": case.operation.label,
        "method": response.request.method,
        "phase": case.meta.phase.name.value if case.meta else "stateful",
        "mode": case.meta.generation.mode.value if case.meta else "positive",
        "status": response.status_code,
        "code": told.get("code"),
        "seconds": round(response.elapsed, 3),
    }
    with lock:
        log.write(json.dumps(line) + "\n")
        log.flush()
    if told.get("nextCursor"):
        cursors[case.query.get("sort", "next-due")] = told["nextCursor"]
    if response.status_code in (200, 201) and case.method == "POST" and "caseId" in told:
        learn(told["caseId"])


def answer_of(response) -> dict:
    try:
        told = response.json()
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


@schemathesis.check
def refusal_tells_its_reason(context, response, case):
    """Every refusal is a problem of RFC 9457 with our code; bad input names its field, a rule that refuses its clause."""
    if response.status_code < 400 or response.request.method == "HEAD":
        return
    told = answer_of(response)
    assert response.headers.get("content-type", [""])[0].startswith("application/problem+json"), "not a problem"
    code = told.get("code")
    assert isinstance(code, str), "no code"
    assert told.get("type") == f"urn:redress:error:{code}", "type and code differ"
    assert told.get("status") == response.status_code, "status and code differ"
    assert told.get("correlationId"), "no correlation id"
    if response.status_code in (400, 428):
        issues = told.get("details", {}).get("issues", [])
        assert issues and all(issue.get("path") and issue.get("message") for issue in issues), "no field is named"
