"""The prose of the clerks' document and the example pack that it shows; the tables are made in `document`."""

from __future__ import annotations

EXAMPLE = """
pack:
  id: short-breaks
  title: Short breaks for disabled children
  council: Anyshire Council (invented)
  committee: Children's Scrutiny Committee
  meeting:
    date: 2026-09-15
    time: "10:30"
  summary: The review of short breaks, a year after two centres closed.

sources:
  - id: review
    title: Review of short breaks
    publisher: Anyshire Council
    date: 2026-06
    form: review

people:
  - id: jo-lee
    name: Jo Lee
    role: Director of Children's Services

lines:
  - id: waiting
    title: Waiting times
    question: Do families get a break when they need it?

quotes:
  - id: q-waited
    words: "We waited eleven months: nobody rang."
    source: review
    speaker: A parent
    page: 4

figures:
  - id: waiting-list
    value: 212
    unit: families
    measures: Families waiting for a short break
    date: 2026-03-31
    evidence: review#12

findings:
  - id: long-waits
    title: Families wait for most of a year
    statement: Families waited up to eleven months, and were not told why.
    status: established
    weight: high
    lines: waiting
    evidence:
      - q-waited
      - waiting-list

questions:
  - id: who-rings
    words: When a family has waited three months, who rings them, and what do they say?
    witness: jo-lee
    line: waiting
    findings: long-waits
    evidence: q-waited
    listen_for:
      - A named post, and a date from which it is done.
    follow_ups:
      - answer: A letter is sent.
        ask: How many families rang back after that letter last quarter?
"""
"""A whole pack in one file, small but of every habit; it loads without a problem."""

BEFORE_TABLES = """# How a pack is written

This page is for clerks and scrutiny officers. Its tables are made from the program itself, so they say what it accepts.

A pack is one folder, named as the pack's id. Every file in it that ends in `.yaml` or `.yml` adds to the pack by the
keys at its left edge: `pack`, `sources`, `lines`, `findings` and so on. A small pack is one file; a large one is split
as you like, and the same key may stand in several files. Reports that the pack may carry in full lie beside them as
plain text in the folder `sources`.

Run `scrutiny check` with the pack's name as often as you like. It tells everything that is wrong at once, each with
its file, line and column and what to do.

## An example

This is a whole pack, in one file:

```yaml
{example}
```

## Writing YAML safely

- A key ends with a colon and a space. What belongs to it stands behind it, or below it and two spaces further in.
- An item of a list begins with a dash and a space. Its other lines begin below the first letter behind the dash.
- Use spaces, never tabs. Save as UTF-8.
- Put a value in straight quotation marks when it holds a colon and a space or a space and `#`, or when it begins
  with a quotation mark, a bracket or one of `@ % * & ! | > , ? -` or a backtick. If it holds `"` itself, use `'`
  outside. Curly marks (“ ”) are always safe inside.
- Long words can stand below their key. Write `>-` behind the key, and the words on the next lines, further in:

```yaml
    statement: >-
      The council knew of the risk by March: its own audit had said so.
      "Nobody" had read it.
```

Nothing is guessed: `no` stays the word no, `1.10` stays 1.10 and `12:30` stays half past twelve.

## What stands in the tables

- **id**: a short name of the letters a to z, digits and hyphens, such as `long-waits`. It is unique in the pack. It
  never changes from one edition to the next, because members' own notes hang on it. `pack`, and `my-` with a number,
  are kept for the program.
- **words**: text, in one language or in two:

```yaml
    title:
      en: Waiting times
      cy: Amseroedd aros
```

- **date**: `2017-10-18`, `2017-10` or `2017`; `~` behind it for about, `?` for doubtful; `2016/2019` for a span.
  A date that a report gives only as “last December” is written as the date that it works out to, with the report's own
  words in `printed` and the report in `against`.
- **evidence**: the id of a quote, figure or event; or a passage of a report, written as the report's id, `#` and the
  number of the paragraph in its text, such as `review#12`. Paragraphs are parted by empty lines and counted from 1.
- **one or several**: write a single value behind the key, or a list below it.
- **must**: yes where the key must be given.
- Where words can be chosen, the one in bold is taken when the key is left out.
- A key with nothing behind it counts as left out.

## Help from the editor

An editor that knows YAML schemas (Visual Studio Code with the YAML extension, say) completes keys and marks mistakes
as you type. Print the schema into the pack's folder once, and make this the first line of each file:

```
scrutiny schema > pack.schema.json
```

```yaml
# yaml-language-server: $schema=pack.schema.json
```

The editor cannot see ids that lead nowhere or stand twice, and some days that do not exist; `scrutiny check` does.
"""

BEHIND_TABLES = """## Figures of your own

A figure in a finding, or in how accounts differ, ought to stand in the evidence. Where it is your own sum, write the
sum down, and the check works it out:

```yaml
    statement: The gap is £3.7 million, fifteen months after the warning.
    derived:
      - figure: £3.7 million
        sum: fig-needed - fig-set-aside
      - figure: fifteen months
        sum: months from 2016-07 to 2017-10
```

A sum has ids of figures and plain numbers, `+ - * /` and brackets, and `12%` for a share; or it is the days, weeks,
months or years from one date, or item with a date, to another. It may differ from the figure as much as the figure is
rounded or hedged.

## What is kept from the public

Any item can carry `access: exempt`, the `paragraph` of Schedule 12A to the Local Government Act 1972 (1 to 7 in
England, 12 to 18 in Wales), the `reason` in the public interest, and the date of a `review`. Say once in the pack's
`nation` which country's law holds, and the check knows a paragraph of the other one. Exempt items
are left out of what members export, unless they ask for them, and are then marked on every page.

## What the check can tell

Each problem bears a code that stays the same between versions. `scrutiny check --explain` lists them all, and with a
code behind it says why that matters and how to mend it, with an example. The table below holds those that tell whether
a pack can be read; the editor's checks of the words stand in `checks.md`.

Problems marked as advice do not have to be mended. What you have considered and leave as it is, you can write down
at the item, and the check then only counts it (for advice on the pack as a whole, below `pack`):

```yaml
    accepted:
      - check: question-long
        reason: The chair asked for the whole of it.
```

An error cannot be accepted, and an acceptance that nothing needs any longer is told.
"""
