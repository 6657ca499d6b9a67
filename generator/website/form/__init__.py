"""The page "Suggest a scenario": a form that writes a story's YAML, for people without YAML (P19).

`data` gathers what the page's script needs from a library. The script is written in source/ and
bundled by `make form`; the bundle is committed, so that no build needs npm.
"""
