"""Failures as small pages, and as problem documents (RFC 9457) under /api."""

from __future__ import annotations

import json
from collections.abc import Sequence
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from jinja2 import Environment
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response

from tracker.core.display import one_line
from tracker.errors import NotFoundError, StoreError, TrackerError, UsageError
from tracker.web.headers import secure


class Failures:
    """Writes an answer for a failure, in the form that the path asks for."""

    def __init__(self, templates: Environment) -> None:
        self._templates = templates

    def respond(self, path: str, status: int, detail: str, errors: Sequence[dict[str, str]] = ()) -> Response:
        """A page, or a problem document under /api. `errors` name wrong parameters."""
        title, detail = HTTPStatus(status).phrase, one_line(detail, 500)
        if path.startswith("/api/"):
            problem = {"type": "about:blank", "title": title, "status": status, "detail": detail}
            body = {**problem, "errors": list(errors)} if errors else problem
            return Response(json.dumps(body, ensure_ascii=False), status, media_type="application/problem+json")
        template = self._templates.get_template("error.html")
        return HTMLResponse(template.render(title=title, status=status, detail=detail, errors=errors), status)

    def install(self, app: FastAPI) -> None:
        """Answer for every error that a route may raise."""

        @app.exception_handler(HTTPException)
        def routed(request: Request, error: HTTPException) -> Response:
            words = "There is no such page." if error.status_code == HTTPStatus.NOT_FOUND else error.detail
            answer = self.respond(request.url.path, error.status_code, words)
            answer.headers.update(error.headers or {})
            return answer

        @app.exception_handler(RequestValidationError)
        def invalid(request: Request, error: RequestValidationError) -> Response:
            wrong = [{"name": _name(item["loc"]), "reason": one_line(item["msg"], 200)} for item in error.errors()[:20]]
            return self.respond(request.url.path, 422, "A parameter cannot be used.", wrong)

        @app.exception_handler(TrackerError)
        def failed(request: Request, error: TrackerError) -> Response:
            answer = self.respond(request.url.path, _status(error), _words(error))
            if error.retry:
                answer.headers["Retry-After"] = "5"
            return answer

        @app.exception_handler(Exception)
        def broken(request: Request, error: Exception) -> Response:
            answer = self.respond(request.url.path, 500, "Something went wrong here; the log says what.")
            secure(answer.headers)  # this one does not pass the gate
            return answer


def _status(error: TrackerError) -> int:
    if isinstance(error, NotFoundError):
        return 404
    if isinstance(error, UsageError):
        return 400
    return 503 if error.retry else 500


def _words(error: TrackerError) -> str:
    """What a visitor is told: of the database only that it fails, its address and state are the operator's."""
    if isinstance(error, StoreError):
        return "The database cannot be read; `tracker doctor` says why."
    return str(error)


def _name(location: Sequence[int | str]) -> str:
    return one_line(".".join(str(part) for part in location[1:]) or "query", 100)
