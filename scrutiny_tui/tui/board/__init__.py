"""Parts of the board's screen: the questions with all who brought them, likenesses, overlaps, gaps, members."""
