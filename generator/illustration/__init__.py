"""Portraits: people drawn in the brand's colours, and photographs made ready to show.

Printables and the website both use them, so they lie below both.
"""

from generator.illustration.picture import Portrait, light, picture

__all__ = ["Portrait", "light", "picture"]
