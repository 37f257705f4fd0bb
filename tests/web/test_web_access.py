"""Who may look: tokens, cookies, host names, origins; and the headers of every answer."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest

from tests.web.web_client import Client, routes
from tests.web.web_seed import NOW
from tracker.store.session import SqlStore
from tracker.web.app import WebOptions, create_app

TOKEN = "a-long-access-token-for-tests"
BEARER = {"Authorization": f"Bearer {TOKEN}"}
OPEN = {"/login", "/healthz", "/readyz"}


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> object:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def guarded(told: SqlStore, clock: Clock) -> Client:
    """A visitor from another machine of a page that needs the token."""
    options = WebOptions(token=TOKEN, base_url="https://tracker.example")
    return Client(create_app(told, options, clock), peer="192.0.2.7")  # type: ignore[arg-type]


def login(visitor: Client, token: str = TOKEN, **more: str) -> httpx.Response:
    return visitor.ask("POST", "/login", data={"token": token, **more})


STRANGERS = [{}, {"Authorization": "Bearer wrong"}, {"Cookie": "deal_tracker=wrong"}, {"Cookie": ";;=\x01"}]


@pytest.mark.parametrize("shown", STRANGERS)
def test_every_route_needs_the_token(guarded: Client, shown: dict[str, str]) -> None:
    asked = list(routes(guarded.app))
    for (_, path), answer in zip(asked, guarded.ask_all(asked, headers=shown), strict=True):
        if path in OPEN:
            assert answer.status_code in (200, 401)
        elif path.startswith("/api/") or path in ("/metrics", "/openapi.json"):
            assert answer.status_code == 401
            assert answer.headers["www-authenticate"] == "Bearer"
        else:
            assert answer.status_code == 303
            assert answer.headers["location"].startswith("/login?next=%2F")


@pytest.mark.parametrize(
    "path", ["//deals", "/DEALS", "/deals/", "/%2e%2e/deals", "/static/../deals", "/static/other.css", "/x"]
)
def test_twisted_paths_need_it_too(guarded: Client, path: str) -> None:
    assert guarded.get(path).status_code == 303


def test_the_bearer_token_opens_pages_and_api(guarded: Client) -> None:
    asked = [("GET", path) for path in ("/deals", "/api/v1/deals", "/openapi.json", "/metrics")]
    assert {answer.status_code for answer in guarded.ask_all(asked, headers=BEARER)} == {200}


def test_a_login_leads_back_and_lasts_until_logout(guarded: Client, clock: Clock) -> None:
    answer = login(guarded, next="/deals?status=denied")
    assert (answer.status_code, answer.headers["location"]) == (303, "/deals?status=denied")
    cookie = answer.headers["set-cookie"]
    for flag in ("HttpOnly", "Secure", "SameSite=lax"):
        assert flag in cookie
    stolen = {"Cookie": cookie.partition(";")[0]}
    assert guarded.get("/deals", headers=stolen).status_code == 200
    assert guarded.ask("POST", "/logout", headers=stolen).status_code == 303
    assert guarded.get("/deals", headers=stolen).status_code == 303


def test_a_login_ends_after_thirty_days(guarded: Client, clock: Clock) -> None:
    stale = {"Cookie": login(guarded).headers["set-cookie"].partition(";")[0]}
    clock.now += timedelta(days=31)
    assert guarded.get("/deals", headers=stale).status_code == 303


@pytest.mark.parametrize(
    "target", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "", "/\r\nX: y"]
)
def test_a_login_never_leads_to_another_site(guarded: Client, target: str) -> None:
    assert login(guarded, next=target).headers["location"] == "/"
    assert 'value="/"' in guarded.get("/login", params={"next": target}).text


def test_wrong_tokens_are_slowed_and_the_right_one_works_again(guarded: Client, clock: Clock) -> None:
    answers = [login(guarded, "wrong").status_code for _ in range(30)]
    assert answers[:10] == [401] * 10
    assert set(answers[10:]) == {429}
    assert login(guarded).status_code == 429
    clock.now += timedelta(minutes=2)
    assert login(guarded).status_code == 303


def test_a_huge_form_is_refused(guarded: Client) -> None:
    for body in ("token=" + "x" * 1_000_000, "&".join(f"a{n}=1" for n in range(400))):
        assert guarded.ask("POST", "/login", content=body).status_code == 401


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}]
)
def test_forms_of_other_sites_are_refused(guarded: Client, headers: dict[str, str]) -> None:
    assert guarded.ask("POST", "/login", data={"token": TOKEN}, headers=headers).status_code == 403


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("tracker.example", 200),
        ("localhost:8080", 200),
        ("[::1]:8080", 200),
        ("evil.example", 421),
        ("127.0.0.1.evil.example", 421),
        ("", 421),
        ("[::1", 421),
    ],
)
def test_only_our_own_host_names_are_served(guarded: Client, host: str, status: int) -> None:
    assert guarded.get("/deals", headers={**BEARER, "Host": host}).status_code == status


def test_metrics_are_for_this_machine_or_the_token(told: SqlStore) -> None:
    app = create_app(told, WebOptions(), lambda: NOW)
    assert Client(app).get("/metrics").status_code == 200
    assert Client(app).get("/metrics", headers={"X-Forwarded-For": "192.0.2.7"}).status_code == 401
    assert Client(app, peer="192.0.2.7").get("/metrics").status_code == 401


def test_every_answer_carries_the_security_headers(visitor: Client) -> None:
    asked = list(routes(visitor.app))
    for (_, path), answer in zip(asked, visitor.ask_all(asked), strict=True):
        policy = answer.headers["content-security-policy"]
        assert "frame-ancestors 'none'" in policy
        assert "unsafe-inline" not in policy or path.endswith("/mail")
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"


def test_the_token_is_never_told(guarded: Client) -> None:
    for path in ("/", "/login", "/metrics", "/openapi.json", "/nope", "/api/v1/nope", "/readyz"):
        answer = guarded.get(path, headers=BEARER)
        assert TOKEN not in answer.text + str(answer.headers)
    assert TOKEN not in repr(WebOptions(token=TOKEN))
