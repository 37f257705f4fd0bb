# The service with its page on port 8080 and its data in /data. Every step is run by tests/test_dockerfile.py.
#
#   docker build -t deal-tracker .
#   docker run -p 127.0.0.1:8080:8080 -v tracker:/data -e TRACKER_WEB__TOKEN=… deal-tracker

FROM python:3.11-slim AS build
WORKDIR /app
RUN python -m venv .venv
COPY requirements.lock ./
RUN .venv/bin/python -m pip install --require-hashes --requirement requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY tracker tracker
COPY migrations migrations
COPY config config
RUN .venv/bin/python -m pip install --no-deps --no-build-isolation .
RUN mkdir data

FROM python:3.11-slim
WORKDIR /app
COPY --from=build /app/.venv .venv
COPY --from=build --chown=10001:10001 /app/data /data
ENV PATH=/app/.venv/bin:$PATH HOME=/data XDG_DATA_HOME=/data TRACKER_WEB__HOST=0.0.0.0
USER 10001:10001
VOLUME ["/data"]
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["tracker", "health"]
CMD ["tracker", "run"]
