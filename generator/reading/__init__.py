"""Bytes to typed content: strict YAML, plain findings, positions, overlays, the Library."""

from generator.reading.files import inputs_of
from generator.reading.read import Memory, Read, read, reinstated
from generator.reading.source_map import Location, SourceMap

__all__ = ["Location", "Memory", "Read", "SourceMap", "inputs_of", "read", "reinstated"]
