"""The Chinese side of the reading: sums, names, people, cues and the table of acts, over text folded to simplified characters."""
