"""The meeting: lists that are shared and gathered before it, and what was asked, answered and promised in it. Pure."""
