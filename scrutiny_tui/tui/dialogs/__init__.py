"""Questions put to the member over a room. Each returns a value and saves nothing."""
