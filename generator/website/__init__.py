"""Library -> the campaign's site: pages, generated assets and share images.

`pages` and `assets` give all of the site but the downloads; `products` plans the pictures that
pages need; `THEME` is the folder of overrides for Material. The plugin hands `page.html` to
MkDocs as the page's content and `page.shell` to the template as `shell`; nothing here knows
MkDocs.
"""

from generator.website.assets import THEME, Asset, assets
from generator.website.page import DownloadEntry, Page, SearchEntry, Shell
from generator.website.pages import Pages, guide, no_pages, not_found, pages
from generator.website.pictures import DRAWS_WITH, products
from generator.website.policy import with_policy

__all__ = [
    "DRAWS_WITH",
    "THEME",
    "Asset",
    "DownloadEntry",
    "Page",
    "Pages",
    "SearchEntry",
    "Shell",
    "assets",
    "guide",
    "no_pages",
    "not_found",
    "pages",
    "products",
    "with_policy",
]
