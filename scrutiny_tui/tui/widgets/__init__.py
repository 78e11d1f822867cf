"""Drawn views and small parts that the rooms share: rows laid out by plain functions, and what shows them."""
