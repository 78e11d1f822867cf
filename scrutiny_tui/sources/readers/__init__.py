"""From a report's file to its text: one reader a format, told apart by what the file holds and never by its name."""
