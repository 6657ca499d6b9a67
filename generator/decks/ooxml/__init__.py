"""The template's XML: theme, masters and layouts, written from data."""
