"""Puts the shipped content beside the code in the wheel; all else stands in pyproject.toml."""

from pathlib import Path
from shutil import copytree, ignore_patterns, rmtree

from setuptools import setup
from setuptools.command.build_py import build_py

SHIPPED = ("content", "scenarios", "docs")


class BuildWithContent(build_py):
    """Copies content/, scenarios/, docs/ and mkdocs.yml to generator/shipped in the wheel."""

    def run(self) -> None:
        if not self.editable_mode:
            # setuptools never empties this folder: what an earlier build left would be packed.
            rmtree(self.build_lib, ignore_errors=True)
        super().run()
        if self.editable_mode:  # a checkout reads its own folders
            return
        here, there = Path(__file__).parent, Path(self.build_lib) / "generator" / "shipped"
        for name in SHIPPED:
            copytree(
                here / name,
                there / name,
                dirs_exist_ok=True,
                ignore=ignore_patterns(".*", "__pycache__"),
            )
        there.mkdir(parents=True, exist_ok=True)
        (there / "mkdocs.yml").write_bytes((here / "mkdocs.yml").read_bytes())


setup(cmdclass={"build_py": BuildWithContent})
