"""From content to a published site: plan, fingerprint, draw, manifest, make, publish.

Import the module you need: an unchanged build must not pay for the engines that draw.
"""
