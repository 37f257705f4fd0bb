"""The way out: the address guard, and the one HTTP client that every outgoing path uses."""
