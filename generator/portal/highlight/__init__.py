"""Marks what could tell who somebody is (P28): the last layer, and never the one that decides.

Detectors stand behind one protocol. The rules need nothing but the toolkit; two small language
models and a list of words come on top, where they are installed. No list of people's names is
used: such lists know some origins far better than others.
"""
