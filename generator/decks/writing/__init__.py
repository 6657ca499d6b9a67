"""Slides as data written into PowerPoint: what fills each place, and the deck around them."""
