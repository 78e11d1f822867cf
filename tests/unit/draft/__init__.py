"""Tests of the first draft."""
