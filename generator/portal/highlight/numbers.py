"""Numbers with a check digit."""

from __future__ import annotations


def is_nhs_number(written: str) -> bool:
    """Whether ten digits, however parted, end in their check digit (modulus 11)."""
    digits = [int(c) for c in written if c.isdecimal()]
    if len(digits) != 10:
        return False
    check = 11 - sum(d * w for d, w in zip(digits, range(10, 1, -1), strict=False)) % 11
    return check % 11 == digits[9] and check != 10
