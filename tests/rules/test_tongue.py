"""The Welsh is whole: every string has it, with the same placeholders and all six forms, and it is compiled."""

from __future__ import annotations

import gettext
import string
from io import BytesIO

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from tests.tongue import bare
from tests.tongue.catalogue import FORMS, TEMPLATE, WELSH, compiled, lacking, welsh
from tests.tongue.strings import read_calls, strings

HOW = "Run: python -m tests.tongue"


def placeholders(words: str) -> set[str]:
    """The names in braces."""
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(words) if name is not None}


def messages() -> list[Message]:
    """The entries of the Welsh, without its heading."""
    return [message for message in welsh() if message.id]


def pairs(message: Message) -> list[tuple[str, str]]:
    """Each English form with the Welsh that stands for it."""
    if isinstance(message.id, str):
        return [(message.id, str(message.string))]
    return [(message.id[1], said) for said in message.string or ()]


def test_every_string_has_its_welsh() -> None:
    found = strings()
    missing = [f"{found[said].files[0]}: {said!r}" for said in lacking(welsh())]
    assert not missing, "\n".join([HOW, *missing])


def test_the_catalogues_hold_the_strings_of_the_program_and_no_others() -> None:
    said = set(strings())
    held = {message.id if isinstance(message.id, str) else tuple(message.id) for message in messages()}
    assert held == said, HOW
    with TEMPLATE.open("rb") as file:
        bare_ones = {message.id if isinstance(message.id, str) else tuple(message.id) for message in read_po(file)}
    assert bare_ones - {""} == said, HOW


def test_the_compiled_welsh_is_that_of_the_words() -> None:
    with WELSH.with_suffix(".mo").open("rb") as file:
        kept = gettext.GNUTranslations(file)
    fresh = gettext.GNUTranslations(BytesIO(compiled(welsh())))
    held, wanted = (
        {key: words for key, words in each._catalog.items() if key}  # type: ignore[attr-defined]
        for each in (kept, fresh)
    )
    assert held == wanted, HOW


def test_placeholders_are_those_of_the_english() -> None:
    wrong = [
        f"{english!r}: {said!r}"
        for message in messages()
        for english, said in pairs(message)
        if said and placeholders(english) != placeholders(said)
    ]
    assert not wrong, "\n".join(wrong)


def test_a_sentence_ends_as_in_english() -> None:
    """A full stop or colon that is lost joins what should be parted."""
    wrong = [
        f"{english!r}: {said!r}"
        for message in messages()
        for english, said in pairs(message)
        if said and (english[-1] in ".:?" or said[-1] in ".:?") and english[-1] != said[-1]
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(("count", "form"), [(0, 0), (1, 1), (2, 2), (3, 3), (6, 4), (4, 5), (5, 5), (7, 5), (106, 5)])
def test_numbers_take_the_form_that_welsh_has_for_them(count: int, form: int) -> None:
    """After the plural rules of the Unicode CLDR for cy: zero, one, two, few, many, other."""
    with WELSH.with_suffix(".mo").open("rb") as file:
        spoken = gettext.GNUTranslations(file)
    assert spoken.plural(count) == form  # type: ignore[attr-defined]
    assert welsh().num_plurals == FORMS


def test_a_string_and_its_forms_are_found_where_they_are() -> None:
    """The reader of the sources sees marks in tables, in f-strings and in long sentences."""
    source = b"x = N_('one')\ny = f\"{_('two')}\"\nz = ngettext('a' ' b', 'c', n)\nw = _(name)\n"
    found = {said for _line, _name, said, _notes in read_calls(BytesIO(source), ["_", "N_", "ngettext"], [], {})}
    assert found == {"one", "two", ("a b", "c")}


def test_no_bare_words_reach_a_widget() -> None:
    found = bare.everywhere()
    assert not found, "\n".join(found)


def test_the_rule_on_bare_words_sees_them() -> None:
    assert bare.within("self.app.notify('Not done.', title=_('x'))", "x.py")
    assert bare.within("Static(f'{count} things', id='things')", "x.py")
    assert bare.within("class A:\n    heading = 'Words'", "x.py")
    assert not bare.within("Static(_('Words'), classes='some words', markup=False)", "x.py")
    assert not bare.within("row((_('Words'), 'strong'), ' · ')", "x.py")
