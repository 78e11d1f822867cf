"""The gold set: report-like texts with what a careful clerk would mark in them, and positions in the five real ones."""
