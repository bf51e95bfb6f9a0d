"""A small spec in a folder, as tests of documentation pages need it."""

from __future__ import annotations

from pathlib import Path

from specpress.docs.spec_facts import SpecFacts, read_spec
from specpress.document import Document
from specpress.loading import load
from specpress.validation import validate

ROOT = """\
openapi: 3.1.1
info: {title: Exchange, version: "1"}
externalDocs: {url: https://docs.example.com/v1/}
servers: [{url: https://api.example.com}]
x-envelope:
  code: /code
  message: /message
  payload: /data
  success: [0]
tags: [{name: loans}]
paths:
  /v1/loans/borrow: {$ref: paths.yaml#/borrow}
  /v1/loans/list: {$ref: paths.yaml#/list}
components:
  securitySchemes:
    key:
      type: apiKey
      in: header
      name: X-Key
      x-signing:
        api-key: api_key
        algorithms: [{name: hmac-sha256, encoding: hex, secret: api_secret}]
        timestamp: unix-ms
        message: [timestamp, payload]
        headers: {X-Key: api-key, X-Time: timestamp, X-Sign: signature}
security: [{key: []}]
"""

PATHS = """\
# Loans.
borrow:
  post:
    operationId: loans.borrow
    tags: [loans]
    summary: Borrow a coin
    description: Coins are paid out at once.
    # The page, as it was read last.
    externalDocs:
      url: https://docs.example.com/v1/loans/borrow
    x-permission: Trade
    x-rate-limit:
      count: 5
      period: 2
      scope: uid
    requestBody:
      required: true
      content:
        application/json:
          schema:
            type: object
            required: [coin]
            properties:
              coin:
                description: The coin.
                type: string
              amount:
                $ref: schemas.yaml#/Amount
              term:
                $ref: schemas.yaml#/Term
              loans:
                description: Loans to replace.
                type: array
                maxItems: 10
                items:
                  type: object
                  required: [loanId]
                  properties:
                    loanId: {description: A loan., type: string, maxLength: 36}
              orderId: {description: Only in replies., type: string, readOnly: true}
            anyOf:
              - required: [amount]
              - required: [term]
            dependentRequired:
              term: [loans]
          examples:
            documented:
              value: {coin: BTC, amount: "1", loans: []}
    responses:
      "200":
        description: Done.
        content:
          application/json:
            schema:
              allOf:
                - $ref: schemas.yaml#/Envelope
                - type: object
                  required: [data]
                  properties:
                    data:
                      type: array
                      items:
                        $ref: schemas.yaml#/Loan
            examples:
              documented:
                value: {code: 0, message: "", data: []}

list:
  get:
    operationId: loans.list
    tags: [loans]
    summary: List loans
    description: The open ones.
    externalDocs:
      url: https://docs.example.com/v1/loans/list
    security: []
    deprecated: true
    parameters:
      - name: coin
        in: query
        description: Only this coin.
        required: true
        schema: {type: string}
        examples: {documented: {value: BTC}}
      - name: limit
        in: query
        description: How many.
        deprecated: true
        schema: {type: integer, minimum: 1, maximum: 100, default: 20}
    responses:
      "200":
        description: Loans.
        content:
          application/json:
            schema:
              allOf:
                - $ref: schemas.yaml#/Envelope
                - type: object
                  required: [data]
                  properties:
                    data:
                      type: object
                      properties:
                        list:
                          type: array
                          description: Loans.
                          items: {$ref: schemas.yaml#/Loan}
                        candles:
                          description: Prices.
                          type: array
                          items: {$ref: schemas.yaml#/Candle}
            examples:
              documented:
                value: {code: 0, message: "", data: {list: []}}
"""

SCHEMAS = """\
Envelope:
  description: Around every reply.
  type: object
  required: [code, message]
  properties:
    code: {description: The code., type: integer}
    message: {description: The message., type: string}
    time: {description: The clock., type: integer, format: unix-ms}
Amount:
  description: An amount.
  type: string
  format: decimal
Term:
  description: How long.
  type: integer
  enum: [7, 30]
  x-enum-descriptions: {"7": A week.}
Loan:
  description: A loan.
  type: object
  required: [coin]
  properties:
    coin:
      description: The coin.
      type: string
    term:
      $ref: "#/Term"
      description: The term of the loan.
    parts:
      description: Loans that it consists of.
      type: array
      items: {$ref: "#/Loan"}
Candle:
  description: Prices of a time.
  type: array
  minItems: 2
  prefixItems:
    - {title: start, type: string, format: unix-ms}
    - {title: open, type: string, format: decimal}
"""


def write_spec(folder: Path, root: str = ROOT, paths: str = PATHS, schemas: str = SCHEMAS) -> Path:
    """Write the files of a spec; gives the root document."""
    spec = folder / "spec"
    spec.mkdir(exist_ok=True)
    for name, text in {"openapi": root, "paths": paths, "schemas": schemas}.items():
        (spec / f"{name}.yaml").write_text(text, encoding="utf-8", newline="")
    return spec / "openapi.yaml"


def document_of(folder: Path, **texts: str) -> Document:
    """A validated spec."""
    document, diagnostics = load(write_spec(folder, **texts), project=folder)
    assert document is not None, diagnostics
    assert [each for each in validate(document) if each.severity == "error"] == []
    return document


def spec_of(folder: Path, **texts: str) -> SpecFacts:
    return read_spec(document_of(folder, **texts))
