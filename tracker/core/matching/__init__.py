"""Aliases → automaton → candidates → senses → mentions."""
