"""What every medium says alike, free of any format.

No label, mark, route, time or address is computed in a medium: it is computed here, once.
"""
