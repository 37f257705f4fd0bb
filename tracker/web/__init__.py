"""The page and the API: the history over HTTP, read only. Everything that is shown comes from `pipeline.query`."""
