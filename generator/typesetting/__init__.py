"""The Typst engine: fonts, compiling, what did not fit, QR codes, page boxes, tag checks.

Media hand over a template and frozen data; they get bytes back, with findings at the places
the texts were written. Templates of all media share templates/lib.typ.
"""

from generator.typesetting.engine import TypesettingError, set_pdf, set_png
from generator.typesetting.written import Frame, Picture, Verbatim, Written

__all__ = ["Frame", "Picture", "TypesettingError", "Verbatim", "Written", "set_pdf", "set_png"]
