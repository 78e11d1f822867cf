"""Parts of the meeting's screens: the clock, the question in large type, its evidence, the line of answer."""
