"""From an export of the portal to safe content: intake, reading, curation, checks.

Everything runs on the person's own machine and nothing is sent anywhere. What people wrote
stands in the vault alone; `records` says what a caller in the process gets to see.
"""
