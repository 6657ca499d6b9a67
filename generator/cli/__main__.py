"""`python -m generator.cli` is `noexcuse`, for machines where scripts are not on the path."""

from generator.cli import main

main()
