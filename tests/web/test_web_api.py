"""The API, health and the server on a real port."""

from __future__ import annotations

import http.client
import threading
from datetime import timedelta
from urllib.parse import urlsplit

import pytest

from tests.web.web_client import Client
from tests.web.web_seed import NOW
from tracker.errors import UsageError
from tracker.pipeline import query
from tracker.ports import Filter
from tracker.store.session import SqlStore, open_store
from tracker.web.app import WebOptions, create_app
from tracker.web.server import WebServer

LISTS = ("events", "deals", "documents", "mentions", "feeds")


@pytest.mark.parametrize("name", LISTS)
def test_a_list_holds_the_lines_of_the_query(visitor: Client, told: SqlStore, name: str) -> None:
    ask = getattr(query, name)
    with told.read() as uow:
        lines = list(ask(uow) if name == "feeds" else ask(uow, Filter()))
    assert lines
    assert visitor.get(f"/api/v1/{name}").json() == {"items": lines, "next": None}


@pytest.mark.parametrize("name", LISTS)
def test_the_cursor_leads_through_the_whole_list_once(visitor: Client, name: str) -> None:
    whole, seen, cursor = visitor.get(f"/api/v1/{name}").json()["items"], [], "0"
    while cursor:
        answer = visitor.get(f"/api/v1/{name}", params={"limit": 1, "cursor": cursor}).json()
        seen += answer["items"]
        cursor = answer["next"]
    assert seen == whole


@pytest.mark.parametrize(
    ("path", "count"),
    [
        ("events?entity=groq", 1),
        ("events?entity=groq&entity=cerebras", 4),
        ("events?kind=listing&since=2026-05-01", 2),
        ("events?kind=listing&until=2026-05-01T00:00:00Z", 1),
        ("events?status=denied", 0),
        ("events?as_of=2026-11-23", 0),
        ("deals?min_score=0.8", 1),
        ("deals?min_score=0.9", 0),
        ("documents?source=Chip+Wire", 1),
        ("documents?text=%E8%8B%B1%E4%BC%9F%E8%BE%BE", 1),
        ("mentions?entity=nvidia", 1),
        ("events?kind=&status=&since=&entity=&text=&limit=", 4),
    ],
)
def test_the_query_options_are_parameters(visitor: Client, path: str, count: int) -> None:
    assert len(visitor.get(f"/api/v1/{path}").json()["items"]) == count


def test_documents_come_with_text_when_asked(visitor: Client) -> None:
    bare, full = (visitor.get(f"/api/v1/documents{asked}").json()["items"][0] for asked in ("", "?with_text=true"))
    assert "body" not in bare
    assert "body" in full


@pytest.mark.parametrize(
    "asked",
    [
        "limit=0",
        "limit=1000000000",
        "cursor=-1",
        "kind=x",
        "since=yesterday",
        "since=0001-01-01T00:00:00%2B14:00",
        "until=9999-12-31T23:59:59-14:00",
        "min_score=2",
        "text=" + "x" * 300,
        "entity=a/b",
        "limit=;drop",
    ],
)
def test_a_wrong_parameter_is_a_problem_that_names_it(visitor: Client, asked: str) -> None:
    answer = visitor.get(f"/api/v1/events?{asked}")
    problem = answer.json()
    assert answer.status_code == problem["status"] == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert problem["errors"][0]["name"].startswith(asked.partition("=")[0])
    assert visitor.get(f"/events?{asked}").status_code == 422


def test_unknown_paths_and_methods_are_problems(visitor: Client) -> None:
    assert visitor.get("/api/v1/nope").json()["title"] == "Not Found"
    assert visitor.ask("DELETE", "/api/v1/events").json()["status"] == 405


def test_openapi_names_the_lists(visitor: Client) -> None:
    assert set(visitor.get("/openapi.json").json()["paths"]) == {f"/api/v1/{name}" for name in LISTS}


def test_ready_when_the_database_answers_and_nothing_is_in_the_way(told: SqlStore) -> None:
    said: list[str] = []
    visitor = Client(create_app(told, WebOptions(trouble=lambda now: said[0] if said else None), lambda: NOW))
    assert (visitor.get("/readyz").status_code, visitor.get("/readyz").text) == (200, "ready\n")
    said.append("the last poll tick ended 40 minutes ago")
    answer = visitor.get("/readyz")
    assert (answer.status_code, answer.text) == (503, "the last poll tick ended 40 minutes ago\n")
    assert visitor.get("/healthz").status_code == 200


def test_not_ready_without_a_database(tmp_path: object) -> None:
    store = open_store(f"sqlite:///{tmp_path}/nowhere/at/all.db", busy_timeout=0.1)
    visitor = Client(create_app(store, WebOptions(), lambda: NOW))
    assert visitor.get("/readyz").status_code == 503
    assert str(tmp_path) not in visitor.get("/readyz").text
    assert visitor.get("/healthz").status_code == 200
    store.dispose()


def test_metrics_tell_documents_and_feeds(visitor: Client) -> None:
    text = visitor.get("/metrics").text
    assert "tracker_documents 5.0" in text
    assert 'tracker_feeds{health="failing"} 1.0' in text


def test_the_server_answers_and_drains_without_touching_signals(told: SqlStore) -> None:
    before = threading.active_count()
    server = WebServer(create_app(told, WebOptions(), lambda: NOW), "127.0.0.1", 0)
    server.start()
    try:
        connection = http.client.HTTPConnection("127.0.0.1", urlsplit(server.url).port or 0, timeout=10)
        connection.request("GET", "/deals")
        answer = connection.getresponse()
        assert (answer.status, b"Groq" in answer.read()) == (200, True)
        assert "server" not in {name.lower() for name, _ in answer.getheaders()}
        connection.close()
    finally:
        assert server.stop(timedelta(seconds=5))
    assert threading.active_count() <= before + 1


def test_a_taken_port_is_an_error_that_names_it(told: SqlStore) -> None:
    app = create_app(told, WebOptions(), lambda: NOW)
    first = WebServer(app, "127.0.0.1", 0)
    first.start()
    try:
        port = urlsplit(first.url).port or 0
        with pytest.raises(UsageError, match=f"{port}: Address already in use"):
            WebServer(app, "127.0.0.1", port).start()
    finally:
        assert first.stop()
