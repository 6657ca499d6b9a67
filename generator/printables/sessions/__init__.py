"""Library -> the papers of each session, from the running sheet to the certificate."""

from generator.printables.sessions.plan import facilitator_guide, products, running_sheet_path

__all__ = ["facilitator_guide", "products", "running_sheet_path"]
