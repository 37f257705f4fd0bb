"""Logs on stderr: one line an event, with terminal escapes and line breaks made harmless."""

from __future__ import annotations

import logging
import os
import sys

import structlog


def configure(*, verbose: bool, quiet: bool) -> None:
    """For people on a terminal, as JSON lines for machines elsewhere."""
    level = logging.DEBUG if verbose else logging.WARNING if quiet else logging.INFO
    shown = (
        structlog.dev.ConsoleRenderer(colors=not os.environ.get("NO_COLOR"))
        if sys.stderr.isatty()
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            shown,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
        cache_logger_on_first_use=False,
    )
    for noisy in ("apscheduler", "procrastinate", "alembic", "httpx", "httpcore"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
