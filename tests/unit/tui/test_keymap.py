"""The user's own keys against the table of commands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.tui.commands import BY_ID, COMMANDS
from scrutiny_tui.tui.keymap import key_name, listed, own_keys


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("F5", "f5"), ("Ctrl+E", "ctrl+e"), ("shift+ctrl+e", "ctrl+shift+e"), ("?", "question_mark"), ("n", "n"),
        ("N", "N"), ("Esc", "escape"), ("PgUp", "pageup"), ("alt+left", "alt+left"), ("+", "plus"), ("ŵ", "ŵ"),
        ("", ""), ("hyper+x", ""), ("F99", ""), ("the a key", ""), ("ctrl+", ""),
    ],
)  # fmt: skip
def test_keys_are_read_as_people_write_them(written: str, name: str) -> None:
    assert key_name(written) == name


def test_a_command_gets_its_own_keys_and_all_others_keep_theirs() -> None:
    given, troubles = own_keys({"choose": ("F5", "ctrl+e")})
    assert (given, troubles) == ({"choose": ("f5", "ctrl+e")}, ())
    table, _ = listed({"choose": ("F5", "ctrl+e")})
    held = {name: keys for name, keys, _ in table}
    assert (held["choose"], held["reword"]) == ("F5, Ctrl+E", "w")


def test_two_commands_can_change_keys() -> None:
    given, troubles = own_keys({"choose": ("w",), "reword": ("c",)})
    assert (given, troubles) == ({"choose": ("w",), "reword": ("c",)}, ())


def test_a_key_that_another_command_has_in_the_same_place_is_refused_and_told() -> None:
    given, troubles = own_keys({"choose": ("n",)})
    assert given == {}
    assert troubles == ("n cannot be the key of choose: note has it.",)
    # On the shelf nothing is noted; n is free there. The meeting has a screen of its own, and z is taken only there.
    assert own_keys({"open": ("n",)}) == ({"open": ("n",)}, ())
    assert own_keys({"go-questions": ("z",)}) == ({"go-questions": ("z",)}, ())


@pytest.mark.parametrize(
    ("command", "key", "other"),
    [
        ("go-questions", "k", "keep_old"),
        ("accept", "q", "make_quote"),
        ("meet-asked", "question_mark", "help"),
        ("board_lead", "down", "cursor_down"),
        ("theme", "z", "meet_undo"),
        ("make_quote", "tab", "next_pane"),
    ],
)
def test_what_holds_all_over_a_screen_meets_what_holds_in_a_part_of_it(command: str, key: str, other: str) -> None:
    given, troubles = own_keys({command: (key,)})
    assert given == {}
    assert troubles[0].endswith(f"cannot be the key of {command}: {other} has it.")


def test_an_unknown_command_or_key_is_told_and_the_others_are_taken() -> None:
    given, troubles = own_keys({"chose": ("f5",), "reword": ("f99",), "add": ("f6",)})
    assert given == {"add": ("f6",)}
    assert "“choose”" in troubles[0]
    assert "there is no key “f99”" in troubles[1]


def test_the_keys_that_the_program_comes_with_stand_by_these_rules() -> None:
    """Written into the settings file as they are, they give the same, unless one key is shared on purpose."""
    for command in COMMANDS:
        given, _ = own_keys({command.id: command.keys})
        assert given in ({command.id: command.keys}, {})


@given(st.dictionaries(st.sampled_from(sorted(BY_ID)), st.lists(st.sampled_from("abcdefgh123?/"), min_size=1)))
def test_whatever_is_asked_each_command_is_given_or_told_of(wanted: dict[str, list[str]]) -> None:
    given, troubles = own_keys(wanted)
    assert len(given) + len(troubles) == len(wanted)
    assert set(given) <= set(wanted)
