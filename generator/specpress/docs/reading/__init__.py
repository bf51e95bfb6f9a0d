"""From the blocks of a page to the facts it states; nothing here knows a format or an exchange."""

from specpress.docs.reading.linking import link_pages
from specpress.docs.reading.pages import page_facts

__all__ = ["link_pages", "page_facts"]
