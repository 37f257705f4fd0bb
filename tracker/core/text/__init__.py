"""Text as such: plain text out of markup, folding, language, sentences with offsets, addresses."""
