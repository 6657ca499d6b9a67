"""One module for each kind of slide: its layouts as data, and how a block becomes slides."""
