"""What hangs together: each group is all that can be reached by pairs, with the least score of its own pairs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.meeting.overlap import _groups

COUNT = 9
pairs = st.dictionaries(
    st.tuples(st.integers(0, COUNT - 1), st.integers(0, COUNT - 1)).filter(lambda pair: pair[0] < pair[1]),
    st.integers(68, 100),
    max_size=12,
)


@given(pairs)
def test_groups_are_what_hangs_together(found: dict[tuple[int, int], int]) -> None:
    groups = _groups(COUNT, found)
    assert [group for group, _ in groups] == sorted(sorted(group) for group, _ in groups)
    held = [number for group, _ in groups for number in group]
    assert sorted(held) == sorted({number for pair in found for number in pair})
    for group, least in groups:
        within = [pair for pair in found if set(pair) & set(group)]
        assert all(set(pair) <= set(group) for pair in within)
        assert least == min(found[pair] for pair in within)
        reached = {group[0]}
        while more := {end for pair in within for end in pair if set(pair) & reached} - reached:
            reached |= more
        assert reached == set(group)
