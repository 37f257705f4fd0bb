"""Reads public news in English and Chinese, and flags acqui-hire-style deals with their evidence."""

__version__ = "0.1.0"
