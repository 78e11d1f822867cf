"""The member's list: choose, unchoose, reword, ask, order, mine."""

from __future__ import annotations

import click

from scrutiny_tui.cli import output, plain
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.cli.params import words_of
from scrutiny_tui.errors import MisuseError
from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.session.held_back import HeldBack
from scrutiny_tui.tongue import N_, _


@click.command()
@click.argument("pack")
@click.argument("questions", nargs=-1, required=True, metavar="ID…")
@current_session
def choose(session: Session, pack: str, questions: tuple[str, ...]) -> None:
    """Put questions on your list.

    Example: scrutiny choose example-valley ask-letter ask-surgery
    """
    opened = session.open(pack)
    opened.choose_all(questions)
    _print_sum(opened)


@click.command()
@click.argument("pack")
@click.argument("questions", nargs=-1, required=True, metavar="ID…")
@current_session
def unchoose(session: Session, pack: str, questions: tuple[str, ...]) -> None:
    """Take questions off your list.

    Your wording and notes are kept for when you choose them again.

    Example: scrutiny unchoose example-valley ask-surgery
    """
    opened = session.open(pack)
    opened.unchoose_all(questions)
    _print_sum(opened)


@click.command()
@click.argument("pack")
@click.argument("question", metavar="ID")
@click.argument("words", nargs=-1, metavar="[WORDS]…")
@click.option("--restore", "how", flag_value="restore", help="Go back to the officer's words.")
@click.option("--keep-old", "how", flag_value="old", help="Ask it in the words that it had before a supplement.")
@click.option("--take-new", "how", flag_value="new", help="Ask it in the words that a supplement gave it.")
@current_session
def reword(session: Session, pack: str, question: str, words: tuple[str, ...], how: str | None) -> None:
    """Put a question in your own words.

    It joins your list if it is not there yet. WORDS may be - to read them from standard input. Without WORDS, your
    editor opens on the present ones.

    Example: scrutiny reword example-valley ask-letter "Who read the letter?"
    """
    opened = session.open(pack)
    if how and words:
        raise MisuseError(_("Give words or --restore, --keep-old or --take-new, not both."))
    if how == "restore":
        opened.unreword(question)
    elif how == "old":
        opened.keep_old_words(question)
    elif how == "new":
        opened.take_new_words(question)
    else:
        opened.reword(question, words_of(words, opened.words(question), _("The new wording")))
    output.line(f"{question}: {opened.words(question)}")
    _print_sum(opened)


@click.command()
@click.argument("pack")
@click.argument("words", nargs=-1, metavar="[WORDS]…")
@click.option("--witness", default="", metavar="NAME", help="Whom you will put it to.")
@click.option("--line", default="", metavar="ID", help="The line of enquiry that it serves.")
@current_session
def ask(session: Session, pack: str, words: tuple[str, ...], witness: str, line: str) -> None:
    """Add a question of your own to your list.

    WORDS may be - to read them from standard input. Without WORDS, your editor opens.

    Example: scrutiny ask example-valley "Who checks it now?" --line line-promises
    """
    opened = session.open(pack)
    name = opened.add_own(words_of(words, "", _("The question")), witness, line)
    output.line(f"{name}: {opened.words(name)}")
    _print_sum(opened)


@click.command()
@click.argument("pack")
@click.argument("questions", nargs=-1, required=True, metavar="ID…")
@current_session
def order(session: Session, pack: str, questions: tuple[str, ...]) -> None:
    """Put your list in order.

    The questions named stand first, the others after them as they stood.

    Example: scrutiny order example-valley my-1 ask-letter
    """
    opened = session.open(pack)
    opened.order(questions)
    _print_list(opened)


@click.command()
@click.argument("pack")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
@current_session
def mine(session: Session, pack: str, as_json: bool) -> None:
    """Show your list, with numbers and minutes.

    Each question says where its words come from: the officer's, reworded by you, or your own.

    Example: scrutiny mine example-valley
    """
    opened = session.open(pack)
    if as_json:
        opened.require_notebook()
        listed, back = opened.mine(), HeldBack(opened.pack)
        output.data(
            {
                "pack": opened.id,
                "questions": [{**plain.mine(each), "exempt": back.choice(each.choice)} for each in listed],
                "minutes": sum(each.minutes for each in listed),
                "budget": opened.budget,
            }
        )
    else:
        _print_list(opened)


def _print_list(opened: OpenPack) -> None:
    opened.require_notebook()
    back = HeldBack(opened.pack)
    for each in opened.mine(opened.said):
        output.line(f"{each.number}. {each.words}")
        told = [each.id, *([_("EXEMPT")] if back.choice(each.choice) else []), _(ORIGINS[each.choice.origin])]
        if each.gone:
            gone = _("withdrawn in edition {number}").format(number=each.withdrawn) if each.withdrawn else ""
            told.append(gone or _("no longer in this edition"))
        if each.reworded_by_officer:
            told.append(_("the officer's words changed: scrutiny changes {pack}").format(pack=opened.id))
        if each.witness:
            told.append(_("to {names}").format(names=", ".join(each.witness)))
        if each.line:
            told.append(_("line {id}").format(id=each.line))
        told.append(output.minutes(each.minutes))
        output.line("; ".join(told), indent=3)
        if each.choice.note:
            output.line(_("Note: {words}").format(words=each.choice.note), indent=3)
    _print_sum(opened)


def _print_sum(opened: OpenPack) -> None:
    listed = opened.mine()
    if not listed:
        output.line(_("There is nothing on your list."))
        return
    minutes = sum(each.minutes for each in listed)
    over = minutes - opened.budget
    said = _("On your list: {questions}, {minutes} of {budget} minutes.")
    if over > 0:
        said = _("On your list: {questions}, {minutes} of {budget} minutes, {over} too many.")
    asked = output.questions(len(listed))
    output.line(said.format(questions=asked, minutes=minutes, budget=opened.budget, over=over))


ORIGINS = {"officer": N_("the officer's words"), "reworded": N_("reworded by you"), "mine": N_("your own")}
"""What is said of where a question's words come from."""
