"""Small parts that items of several kinds have: a sum behind a figure of our own, and advice taken with a reason."""

from __future__ import annotations

from scrutiny_tui.frozen import dataclass
from scrutiny_tui.pack import spec


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """A figure of our own, and the sum that it comes from."""

    figure: str = spec.text("The figure as our words give it.", required=True, example="£3.7 million")
    sum: str = spec.text(
        "How it is worked out, from ids of figures and plain numbers with + - * / and brackets; or from two dates"
        " or events.",
        required=True,
        example="fig-needed - fig-set-aside, or months from ev-warned to ev-inspected",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """A piece of advice that the clerk has considered and leaves as it is."""

    check: str = spec.text(
        "The code of the advice, as scrutiny check prints it.", required=True, example="question-long"
    )
    reason: str = spec.text("Why it stays as it is.", required=True)
