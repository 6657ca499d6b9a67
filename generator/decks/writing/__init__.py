"""Slides as data written into PowerPoint with python-pptx."""
