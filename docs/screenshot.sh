#!/usr/bin/env bash
# Takes docs/deals.png, the README's picture: the deal board of the demo in headless Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || {
    echo "no Chromium found: apt-get install chromium fonts-wqy-microhei" >&2
    exit 1
}
page=http://127.0.0.1:8080
profile=$(mktemp -d)
.venv/bin/tracker demo --serve &
demo=$!
trap 'kill "$demo" 2>/dev/null; wait "$demo" || true; rm -rf "$profile"' EXIT

until .venv/bin/tracker health --url "$page" 2>/dev/null; do
    kill -0 "$demo"
    sleep 0.5
done
"$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$profile" \
    --window-size=1200,900 --screenshot=docs/deals.png "$page/deals"
echo "docs/deals.png is taken"
