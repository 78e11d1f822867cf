"""From a report's file to its text, passages and pages."""
