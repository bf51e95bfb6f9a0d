"""Pages of any size that are hard to read: each takes a number, and is about so many parts long."""

from __future__ import annotations

from collections.abc import Callable

TOP = "# T\n\nGET `/v9/x`\n\n"
HEAD = "| Parameter | Required | Type | Comments |\n|---|---|---|---|\n"
ROW = "| a | true | string | words `b`, `c` |\n"
CRAWLED = "## T\n\n**URL:** u\n\n**Contents:**\n- T\n  - P\n\nT\nP\n\nParameter\nType\nComments\n"

GROWING: dict[str, Callable[[int], str]] = {
    "rows": lambda n: TOP + HEAD + ROW * n,
    "rows that are not closed": lambda n: TOP + HEAD + "| a | true | string | words\n" * n,
    "rows without a name": lambda n: TOP + HEAD + "| | | |\n" * n,
    "lines of one cell": lambda n: TOP + HEAD + ROW + "\n- words\n" * n + ROW,
    "lists after a table": lambda n: TOP + (HEAD + ROW + "\n- words\n- words\n\n") * n,
    "pipes in prose after tables": lambda n: TOP + (HEAD + ROW + "\nword | word\n\n") * n,
    "headers without rows": lambda n: TOP + HEAD * n,
    "rows on one line": lambda n: TOP + HEAD + "| a | true | string | words |" * n,
    "pipes on one line": lambda n: TOP + HEAD + "|" * n,
    "words between pipes": lambda n: TOP + HEAD + "| word " * n,
    "backticks": lambda n: TOP + HEAD + "| a | true | string | " + "` `` " * n + "|\n",
    "backticks of all lengths": lambda n: TOP + "".join("`" * (i % 40) + "a" for i in range(n)),
    "a long cell": lambda n: TOP + HEAD + "| a | true | string |" + "words, `b`. " * n + "|\n",
    "brackets": lambda n: TOP + "[" * n,
    "links": lambda n: TOP + "[a](b" * n,
    "angles": lambda n: TOP + "a <" * n + "\n\n" + "<a" * n + "\n\n" + "<b " * n,
    "ampersands": lambda n: TOP + "&" * n + "&#" * n,
    "stars": lambda n: TOP + "*a " * n + "**" * n,
    "quotes in quotes": lambda n: TOP + ">" * n + " words\n",
    "lists in lists": lambda n: TOP + "".join("  " * min(i, 500) + "- a\n" for i in range(n // 8)),
    "comments": lambda n: TOP + "<!-- a -->\n" * n + "<!--\n" * n + "{/*\n" * n,
    "comments in a line": lambda n: TOP + "<!-- a -->" * n + "{/*" * n,
    "listings": lambda n: TOP + "```\na\n```\n" * n + "```\n",
    "tabs": lambda n: TOP + "<Tabs>\n<TabItem label='a'>\n\nb\n\n" * n,
    "ends of tabs": lambda n: TOP + "</TabItem>\n</Tabs>\n" * n,
    "scripts": lambda n: TOP + "<script>\n" * n,
    "elements": lambda n: TOP + "<table>" + "<tr><td>a<td>b" * n,
    "tables that are not closed": lambda n: TOP + "<table>\n<tr><td>a</td></tr>\n" * n,
    "tables in tables": lambda n: TOP + "<table><tr><td>" * n,
    "cells that span rows": lambda n: (
        TOP + "<table>" + "<tr><td rowspan=9999999>a</td><td>b</td></tr>\n" * n + "</table>"
    ),
    "headings": lambda n: TOP + "# a\n" * n,
    "one paragraph": lambda n: TOP + "words and `GET /v9/x`\n" * n,
    "statements": lambda n: TOP + "GET `/v9/x`\n" * n,
    "one line": lambda n: TOP + "words " * n,
    "front matter": lambda n: "---\n" + "a: b\n" * n + TOP,
    "crawled rows": lambda n: CRAWLED + "a\nstring\nwords\n`b`\n,\nc\n" * n,
    "crawled words": lambda n: CRAWLED + "words\n" * n,
    "crawled pages": lambda n: (CRAWLED + "a\nstring\nwords\n\n") * n,
    "crawled listings": lambda n: CRAWLED + "\n**Examples:**\n" + "```\n{}\n```\n" * n,
    "indented": lambda n: "---\nsource_url: u\nanchor_id: a\n---\n# T\n" + "\n    a {\n" * n,
    "rules": lambda n: "---\nsource_url: u\nanchor_id: a\n---\n# T\n" + "\n---\n\n# T\n" * n,
    "objects in objects": lambda n: TOP + "```json\n" + '{"a":' * n + "\n```\n",
    "arrays in arrays": lambda n: TOP + "```json\n" + "[" * n + "]" * n + "\n```\n",
    "fields in fields": lambda n: (
        TOP
        + HEAD
        + "".join(f"| {'>' * min(i, 400)} a | true | object | b |\n" for i in range(n // 8))
    ),
    "values": lambda n: TOP + HEAD + "| a | true | string | " + "`v`, " * n + "|\n",
    "ranges": lambda n: TOP + HEAD + "| a | true | string | " + "[`1`, `2" * n + "|\n",
    "limits": lambda n: TOP + "rate limit: 1 req / second " * n,
    "requirements": lambda n: TOP + HEAD + "| a | true | string |" + " either `a` or `b`" * n + "|",
    "brackets of all kinds": lambda n: (
        TOP + "({[<\"'" * n + "\n```json\n" + "{['\"" * n + "\n```\n"
    ),
}
