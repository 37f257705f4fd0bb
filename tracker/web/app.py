"""The web application: its layers and routes put together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

from tracker import __version__
from tracker.ports import Store
from tracker.web.api import Api
from tracker.web.auth import Keeper
from tracker.web.doors import Doors
from tracker.web.errors import Failures
from tracker.web.gate import LOCAL_HOSTS, Gate
from tracker.web.health import Health, Trouble
from tracker.web.pages import Pages
from tracker.web.present import templates


@dataclass(frozen=True, slots=True)
class WebOptions:
    """How the page is reached and who may look.

    `base_url` is its public address. Requests are answered for its host and for this machine's own names. With a
    `token` every page and list needs it. `trouble` tells, for `/readyz`, what stands in the way of the service (a poll
    tick that is overdue).
    """

    token: str | None = field(default=None, repr=False)
    base_url: str | None = None
    trouble: Trouble = lambda now: None


def create_app(store: Store, options: WebOptions, clock: Callable[[], datetime]) -> FastAPI:
    """The page and the API over one store. `clock` tells the time in UTC."""
    pages, keeper = templates(), Keeper(options.token)
    pages.globals["guarded"] = not keeper.open
    failures = Failures(pages)
    app = FastAPI(title="Deal tracker", version=__version__, docs_url=None, redoc_url=None)
    app.add_middleware(Gate, keeper=keeper, hosts=_hosts(options), failures=failures, clock=clock)
    failures.install(app)
    app.mount("/static", StaticFiles(directory=Path(__file__).parent / "static"))
    https = (options.base_url or "").startswith("https:")
    app.include_router(Health(store, options.trouble, clock).router())
    app.include_router(Doors(keeper, pages, clock, https=https).router())
    app.include_router(Api(store).router())
    app.include_router(Pages(store, pages).router())
    return app


def _hosts(options: WebOptions) -> frozenset[str]:
    return LOCAL_HOSTS | ({urlsplit(options.base_url).hostname or ""} if options.base_url else set())
