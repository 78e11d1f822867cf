"""The same app in a browser on the same computer: served on the loopback address, to whoever has the address given."""
