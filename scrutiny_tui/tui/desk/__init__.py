"""The parts of the review desk: what its panes say, the report with a stretch marked in it, and its dialogs."""
