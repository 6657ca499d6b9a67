"""What the website and the e-learning share: colours as CSS, the template environment, macros.

Templates and fonts lie beside this module; they are code, not content.
"""
