"""The meeting, from the members' lists to the record. Pure: nothing here reads a file, keeps anything or knows a clock.

What a chair decides before it (`board`) and what happens in it (`running`) are both logs of entries (`log`), each a
key press or a command; the state is worked out from the entries, so that to undo is an entry too.
"""
