"""What the code of each diagnostic means: the source of ``docs/diagnostics.md``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Code:
    """The title of a code, and what to know about it. ``E`` codes are errors, ``W`` warnings."""

    title: str
    explanation: str


CODES: Mapping[str, Code] = MappingProxyType(
    {
        "E001": Code(
            "A file cannot be read",
            "The file is missing, is a folder, or the system refuses to read it.",
        ),
        "E002": Code("A file is too large", "Files of a spec have at most 20 MB."),
        "E003": Code("A file is not UTF-8", "Specs are UTF-8, with or without a byte order mark."),
        "E004": Code(
            "A forbidden character",
            "Control characters and the line separators that only YAML 1.1 knows must not stand "
            "in a file as such; between double quotes they can be written as escapes.",
        ),
        "E005": Code("Wrong YAML or JSON", "The text breaks off, or does not follow the syntax."),
        "E006": Code("An empty file", "The file has no content, or the document is no mapping."),
        "E007": Code("Several documents", "A file of a spec holds one YAML document."),
        "E008": Code(
            "A key stands twice", "Of two equal keys of a mapping one would be lost in silence."
        ),
        "E009": Code(
            "A YAML feature that JSON lacks",
            "OpenAPI is JSON at heart: tags and keys that are collections are refused; merge keys "
            "are read as YAML 1.1 has them, with a warning.",
        ),
        "E010": Code(
            "Too deep or too many values",
            "Values are nested at most 200 deep; a file has at most a million values, of which "
            "at most a hundred thousand come from aliases.",
        ),
        "E011": Code(
            "A wrong alias", "An alias names an anchor that stands before it, and not around it."
        ),
        "E012": Code(
            "A wrong number",
            "Infinity, not-a-number and numbers beyond what a double holds are not JSON.",
        ),
        "E020": Code(
            "A wrong $ref",
            "A $ref is a string: a relative path, '#', and a JSON pointer or an anchor's name.",
        ),
        "E021": Code(
            "A $ref to a URL", "It is fetched only from where `allow-urls` of the package says."
        ),
        "E022": Code("A $ref out of the folder", "All files of a spec stand in its folder."),
        "E024": Code("A dangling $ref", "The file is there, but nothing stands at the pointer."),
        "E027": Code(
            "A $ref to something else",
            "It leads to another kind of object than its place needs, or to a whole file of them.",
        ),
        "E026": Code(
            "A $dynamicRef to several places",
            "Which schema is meant depends on how it is reached, which a type cannot say.",
        ),
        "E025": Code(
            "A circle",
            "References that lead to each other only, or a schema that contains itself without "
            "the property of an object in between.",
        ),
        "E030": Code("No supported version", "OpenAPI 3.0, 3.1 and 3.2 can be read."),
        "E031": Code("A value of the wrong kind", "A mapping, a list, a string ... is needed."),
        "E032": Code(
            "A misspelt keyword",
            "OpenAPI does not define it, and another one is meant; extensions begin with x-.",
        ),
        "E033": Code(
            "Not supported yet",
            "Valid OpenAPI that specpress cannot generate; nothing is dropped in silence.",
        ),
        "E034": Code(
            "An unknown extension",
            "The x-* keys of specpress are a closed vocabulary, by the object that they stand on; "
            "one that is nearly ours is taken for a slip. Those of other tools are ignored; so is "
            "a slip, with W050, in a document without any of our keys at its top.",
        ),
        "E035": Code("A wrong value of an extension", "See `spec/extensions.schema.json`."),
        "E036": Code("A keyword is missing", "OpenAPI, or the generator, needs it."),
        "E037": Code("A wrong value of a keyword", "The value is none of those that it may have."),
        "E038": Code("A value of another version", "The value is of a later OpenAPI."),
        "E041": Code(
            "An operation under two paths", "They share a path item, and each needs its own name."
        ),
        "E044": Code("An undeclared path parameter", "The path has a name that no parameter has."),
        "E045": Code("A path parameter without a place", "The path does not have its name."),
        "E046": Code("A parameter twice", "Name and place together tell parameters apart."),
        "E049": Code(
            "No payload in the reply",
            "The schema of a reply describes the whole of it, and x-envelope says where in it the "
            "payload stands.",
        ),
        "E050": Code("An example does not match", "Examples become fixtures and tests."),
        "E051": Code(
            "An example is not complete",
            "Examples of one name are one call: the request has all that is required, and a reply.",
        ),
        "E054": Code("A wrong dependentRequired", "It names properties, and none needs itself."),
        "E056": Code("Bounds that nothing meets", "The lower bound is above the upper one."),
        "E057": Code("A wrong x-signing", "Its parts do not fit together."),
        "E058": Code("A name for no enum value", "x-enum-* name values that the enum has."),
        "E059": Code("x-single-row without a list", "The payload has to be a list of rows."),
        "E060": Code("x-empty-is-null without a string", "Only a string can be empty text."),
        "E061": Code("x-thousands-separator without a decimal", "It groups digits of a decimal."),
        "E062": Code("An unknown security scheme", "components.securitySchemes has none so named."),
        "E064": Code("No such host", "The URLs of x-environments are among the servers."),
        "E070": Code(
            "Not OpenAPI", "openapi-spec-validator finds what the OpenAPI standard forbids."
        ),
        "E071": Code(
            "A wrong x-reconcile",
            "The read, its arguments, and the fields of its rows have to be there.",
        ),
        "E072": Code("A wrong x-server-time", "It names a public call without required arguments."),
        "E073": Code("An unknown environment", "x-environments of the document has none so named."),
        "E074": Code(
            "A wrong x-pagination",
            "A read with one way to the next page; its arguments, and the fields of the reply and "
            "of its rows, have to be there.",
        ),
        "E075": Code(
            "A wrong x-simulation",
            "It names arguments, reply fields, codes and books that exist, and values that the "
            "ledger has where they stand.",
        ),
        "E076": Code(
            "A wrong x-wait",
            "A write, and the read that tells how far it is; what is named has to be there.",
        ),
        "E077": Code(
            "A wrong x-conditional-parameters",
            "It names parameters of the call that may be left out, and asks for something.",
        ),
        "E078": Code(
            "A wrong server",
            "Its URL, with the values of its variables in it, is the address of an HTTP server.",
        ),
        "E080": Code(
            "Two things of one Python name",
            "Wire names that differ only in what Python does not allow; `x-name` renames one. "
            "Former names take part, and must be free.",
        ),
        "E081": Code(
            "A wrong former name",
            "`x-former-names` are names in the generated package, not on the wire: `loan_id` of an "
            "argument or a field, `loans.get` of an operation, `LoanOrder` of a class; "
            "`x-former-enum-names` has `PAID_BACK`.",
        ),
        "W001": Code("An unquoted key", "It reads as a number, a boolean or null; text is meant."),
        "W002": Code(
            "No documentation link",
            "externalDocs.url is the page it was written from. Asked for where the document has "
            "our keys at its top, such as `x-environments`.",
        ),
        "W003": Code(
            "A sibling of $ref",
            "OpenAPI 3.0 ignores what stands beside a $ref. Annotations are read as said of this "
            "use, as their authors mean it; anything else is ignored.",
        ),
        "W004": Code(
            "A text to be written",
            "`specpress docs draft` leaves summaries and descriptions to the author, as `TODO`.",
        ),
        "W005": Code(
            "An open decision",
            "A comment that begins with `DECIDE:` asks what only a person can decide.",
        ),
        "W010": Code(
            "A keyword of another version",
            "The document is of a later, or an earlier, OpenAPI; read as that version means it.",
        ),
        "W011": Code("nullable without a type", "By the standard it means nothing; read as null."),
        "W012": Code("No responses", "Read as a reply that has nothing to read."),
        "W014": Code(
            "Two calls of one name",
            "In the document, or in Python's spelling: each gets a longer one (`docs/naming.md`).",
        ),
        "W015": Code(
            "A keyword without full effect",
            "It is accepted, and the message says how it is read; "
            "`docs/openapi-support.md` lists all of them.",
        ),
        "W050": Code(
            "An unknown keyword",
            "OpenAPI does not define it, and no other one is meant: it is ignored.",
        ),
        "W051": Code("An empty value", "It is read as left out, or as one that says nothing."),
        "W052": Code(
            "A value of another kind",
            "A number where a text is asked for, a text for a list of one, a type in the words of "
            "another language: read as what can only be meant.",
        ),
        "W053": Code(
            "Nearly right",
            "A version, path, status, keyword, tag, $ref, schema of items, or place or style of a "
            "parameter that is not written as the standard has it, and can only mean one thing.",
        ),
        "W054": Code("A missing part", "The standard asks for it, and nothing is lost without it."),
        "W055": Code(
            "An example that does not match",
            "Nothing is made of it. In documents written for specpress it is an error (E050).",
        ),
        "W058": Code(
            "JSON with what only YAML has",
            "Comments, single quotes, commas after the last entry, in a file called `.json`.",
        ),
        "W057": Code(
            "Not as the standard has it",
            "A name that OpenAPI forbids, and that does no harm.",
        ),
        "W056": Code("A keyword without effect", "Beside the others it means nothing."),
        "W030": Code(
            "Credentials without TLS",
            "Whoever is on the way can read what is sent over plain http.",
        ),
        "W031": Code(
            "No host",
            "No server says one, or it is relative to where the document came from, which is not "
            "known: callers of the package give `base_url`.",
        ),
        "W032": Code("A variable of a server", "It has no effect, or its default is added."),
        "W033": Code(
            "Servers that belong to no environment",
            "An operation has several, and neither names nor hosts say which is whose: its calls "
            "go to the first.",
        ),
        "W034": Code(
            "A parameter that the client sets",
            "A header that OpenAPI ignores as a parameter, or the place of a credential: read as "
            "what the client sends by itself.",
        ),
        "W035": Code(
            "Two schemes in one header",
            "A request has one such header: the client sends that of the first scheme that it has "
            "a credential for.",
        ),
        "W036": Code(
            "A security scheme without use",
            "No operation needs it, so the client takes no credentials for it.",
        ),
        "W037": Code(
            "A scope that no flow has",
            "It is asked for as the call says; the token endpoint may refuse it.",
        ),
        "W020": Code(
            "The body of a reply is not read as described",
            "As text or bytes, where its form is not decoded; XML beside JSON is not asked for.",
        ),
        "W021": Code(
            "No reply means success", "Every 2xx reply is read as one that has nothing to read."
        ),
        "W022": Code(
            "A reply, or a body, that never comes",
            "Replies to HEAD, and those of 204, 205 and 304, have no body, and no call ends with "
            "an interim reply (1xx): it is ignored.",
        ),
        "W023": Code(
            "A $ref that passes over an $id",
            "By the standard its pointer begins at the schema with the $id; it fits only from the "
            "top of the document, and is read from there.",
        ),
        "W040": Code(
            "A body without meaning",
            "HTTP gives a body of GET, HEAD, DELETE and OPTIONS no meaning. It is sent, and may be "
            "ignored.",
        ),
        "W041": Code("A body of no media type", "`content` is empty: the call sends no body."),
        "W042": Code(
            "A body that is not typed",
            "XML, and text or bytes with the schema of an object, are given as text or bytes.",
        ),
        "W043": Code(
            "Parts with names",
            "In a multipart body other than form-data, parts have no names: those of an object's "
            "properties are sent as in form-data.",
        ),
        "W044": Code(
            "A signed file",
            "The signature covers the body, which is not read while it is sent: files are taken as "
            "bytes only.",
        ),
        "W045": Code(
            "An encoding without effect",
            "Of a property that is not there, of a media type that has none, or beside what rules "
            "it out.",
        ),
        "W060": Code(
            "An enum that contradicts itself",
            "A value stands twice, is not of the type, or is a list; there is none; or null is "
            "not of the type. The reading says what is made of it.",
        ),
        "W061": Code(
            "A mark without effect", "`readOnly` and `writeOnly` together, or those of a column."
        ),
        "W062": Code("A list or an object of nothing", "Read as one that holds anything."),
        "W063": Code(
            "A required property that is not described",
            "Requests must have it, of any type; replies may. Or it is listed twice.",
        ),
        "W064": Code("A pattern that Python cannot read", "It is not checked."),
        "W065": Code("A format with a slip", "Unknown formats say nothing; this one nearly does."),
        "W066": Code(
            "A limit without effect", "The type, or the format, has no such limit in a package."
        ),
        "W067": Code("A default that does not match", "The package does not use it."),
        "W080": Code(
            "A query or a fragment in a path",
            "Fixed pairs of a query are sent with every call, `key={name}` is a parameter of the "
            "query, and a fragment is never sent.",
        ),
        "W081": Code(
            "A path parameter that nothing describes", "Read as a string that must be given."
        ),
        "W082": Code(
            "An optional path parameter",
            "A path without it would be another path: read as required.",
        ),
        "W083": Code("A path parameter without a place", "The path does not have it: left out."),
        "W084": Code(
            "A value that its style does not define",
            "Objects in a list, say, or a list in a deepObject: sent as the message says.",
        ),
        "W085": Code(
            "A parameter or header without a schema",
            "Read as any value, a header as text; or its type, or how lists are written, stands "
            "beside the name, as in Swagger 2.0.",
        ),
        "W086": Code(
            "Two paths that look the same",
            "They differ in names of parameters only: both are kept.",
        ),
        "W088": Code(
            "A name twice in a path", "One argument of the call is written in both places."
        ),
        "W087": Code("A parameter twice in the same words", "It is read once."),
        "W013": Code(
            "required of a property", "It belongs to the list of the object, and is read as that."
        ),
    }
)


def as_markdown() -> str:
    """The page ``docs/diagnostics.md``."""
    lines = [
        "# Diagnostics",
        "",
        "Every finding of `specpress validate` has a code. Codes with `E` are errors: nothing is",
        "generated. Codes with `W` are warnings. This page is made from",
        "`generator/specpress/validation/codes.py`; each code has an example in",
        "`tests/cases/diagnostics/`.",
        "",
        "| code | what | why |",
        "| --- | --- | --- |",
    ]
    lines += [f"| {name} | {code.title} | {code.explanation} |" for name, code in CODES.items()]
    return "\n".join(lines) + "\n"
