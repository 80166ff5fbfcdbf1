"""The terminal face: parse, call, render; no logic."""
