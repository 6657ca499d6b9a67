"""No Excuse for Abuse: turns curated YAML into decks, cards, print and a campaign site."""
