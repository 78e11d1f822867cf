"""The question list on its way out: one outline, and a writer for each format."""
