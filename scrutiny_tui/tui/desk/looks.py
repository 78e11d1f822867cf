"""How the panes of the desk are laid out: above one another where it is narrow, side by side where there is room."""

DESK = """
DeskFrame {
    background: $background; color: $foreground;
    & #desk-head { height: 1; padding: 0 1; background: $panel; text-style: bold; }
    & #desk-news { height: 1; padding: 0 1; background: $panel; color: $quiet; }
    & #desk { layout: vertical; height: 1fr; }
    & #left { height: 1fr; }
    & #right { height: 1fr; border-top: solid $border-blurred; }
    & #where { height: 1; padding: 0 1; color: $quiet; }
    & #told { height: 3; padding: 0 1; border-top: solid $border-blurred; }
    & #told.-two { height: 6; }
    & #checks { height: 1; padding: 0 1; color: $quiet; display: none; }
    & #problems { display: none; }
    & #right:focus-within { border-top: heavy $border; }
    & #left:focus-within { #where { color: $foreground; text-style: bold; } }
    &.-checking #left { display: none; }
    &.-checking #problems, &.-checking #checks { display: block; }
    &.-wide #desk, &.-vast #desk { layout: horizontal; }
    &.-wide #left, &.-vast #left { width: 5fr; display: block; }
    &.-wide #right, &.-vast #right {
        width: 4fr; height: 1fr; border-top: none; border-left: solid $border-blurred;
    }
    &.-wide #right:focus-within, &.-vast #right:focus-within { border-left: heavy $border; border-top: none; }
    &.-wide #told, &.-vast #told { height: 5; }
    &.-wide #told.-two, &.-vast #told.-two { height: 12; }
    &.-wide #checks, &.-vast #checks { display: block; border-top: solid $border-blurred; height: 2; }
    &.-wide #problems, &.-vast #problems { display: block; height: 6; }
    &.-wide.-checking #problems, &.-vast.-checking #problems { height: 1fr; }
}
"""
"""For the screen of the desk."""
