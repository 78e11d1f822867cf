"""The catalogues' tool: reads the strings out of the program, keeps the catalogues in step, lists what lacks its words.

Run `python -m tests.tongue` after words of the program were changed.
"""
