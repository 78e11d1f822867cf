"""The colours: one calm dark, one light as paper, one of high contrast, and the terminal's own.

Nothing is told by colour alone; a theme only makes plainer what words and marks already say.
"""

from __future__ import annotations

from textual.theme import Theme

from scrutiny_tui.tongue import N_

DARK = Theme(
    name="scrutiny-dark",
    primary="#8ab8dc",
    secondary="#9db4c8",
    accent="#e6bd7a",
    warning="#e6bd7a",
    error="#ee9a92",
    success="#9ccba4",
    foreground="#dfe4e8",
    background="#14181c",
    surface="#14181c",
    panel="#232a31",
    variables={
        "block-cursor-background": "#2c4a63",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#26313b",
        "block-cursor-blurred-foreground": "#dfe4e8",
        "border": "#8ab8dc",
        "border-blurred": "#3a444e",
        "quiet": "#99a3ac",
    },
)

LIGHT = Theme(
    name="scrutiny-light",
    primary="#1d5b87",
    secondary="#41617a",
    accent="#83510a",
    warning="#83510a",
    error="#a3261c",
    success="#2a6637",
    foreground="#22272c",
    background="#fbf9f5",
    surface="#fbf9f5",
    panel="#ebe6dc",
    dark=False,
    variables={
        "block-cursor-background": "#1d5b87",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#dcdfdf",
        "block-cursor-blurred-foreground": "#22272c",
        "border": "#1d5b87",
        "border-blurred": "#c2bcb0",
        "quiet": "#5b646c",
    },
)

CONTRAST = Theme(
    name="scrutiny-contrast",
    primary="#ffff00",
    secondary="#ffffff",
    accent="#00ffff",
    warning="#ffff00",
    error="#ff9a9a",
    success="#7dff7d",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    text_alpha=1.0,
    variables={
        "block-cursor-background": "#ffff00",
        "block-cursor-foreground": "#000000",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#ffffff",
        "block-cursor-blurred-foreground": "#000000",
        "border": "#ffff00",
        "border-blurred": "#ffffff",
        "quiet": "#ffffff",
    },
)

QUIET = {"quiet": "ansi_default"}
"""Colours that these themes add to Textual's, as they are in themes that do not know them.

`quiet` is for what stands beside the matter: places, dates, counts.
"""

BY_NAME = {theme.name: theme for theme in (DARK, LIGHT, CONTRAST)}
"""The themes that come with this program; the others are Textual's."""

CHOICES: dict[str, str] = {
    DARK.name: N_("Dark"),
    LIGHT.name: N_("Light, like paper"),
    CONTRAST.name: N_("High contrast"),
    "ansi-dark": N_("The terminal's own colours, on dark"),
    "ansi-light": N_("The terminal's own colours, on light"),
}
"""Name of each theme that is offered, to what it is called."""
