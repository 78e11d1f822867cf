"""Words and positions: normalisation with a way back to the original, spans, passages and pages."""
