"""The gold set: report-like texts with what a careful clerk would mark in them, and positions in the five real ones.

Groups: `tuned` (the rules were made on these), `held` (looked at twice), `fresh`, `fresh2` and `fresh3` (each written
when the rules were thought done, run once, and only then learned from). What each gave on its first run, precision and
recall in per cent, is the honest measure of texts never seen; the benchmark prints what they give now:

            quotations   speakers    figures      dates
    held     100   95     87   80     98  100     84   79
    fresh     97   93     93   76     92   92     91   94
    fresh2   100  100     90   75     94   97     94   85
    fresh3   100  100     81   81     97   92     89   89
"""
