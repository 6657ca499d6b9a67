"""Each fixed word that a reader sees, typed, with named slots; one module a medium."""
