"""The member's list as it leaves the program: a format-neutral outline, and one writer a format."""
