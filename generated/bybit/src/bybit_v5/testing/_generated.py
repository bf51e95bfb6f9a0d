"""Values that fulfil a schema, made from a seed: the same seed, the same value."""

from __future__ import annotations

import base64
import random
import uuid
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from ._bounds import bounds_of
from ._discriminators import tagged_shapes
from ._schemas import Places, Schemas
from ._specification import Specification
from ._typed import unix_time

_EPOCH = datetime(2024, 1, 1, tzinfo=UTC)
#: From this depth on, only what is required is made.
_DEEP = 6
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class ValueMaker:
    """Makes values for the schemas of one specification."""

    def __init__(self, specification: Specification, schemas: Schemas) -> None:
        self._specification = specification
        self._schemas = schemas

    def make(self, at: Places, seed: str) -> Any:
        """A value for the schema at the pointer.

        Raises:
            LookupError: None could be made that fulfils the schema, such as for a pattern that is
                no simple one.
        """
        for attempt in range(20):
            chance = random.Random(f"{seed} {attempt}")  # noqa: S311 - a test's values
            value = self._value(at, chance, 0)
            if self._schemas.is_valid(value, at):
                return value
        raise LookupError(f"no value could be made for {at[0]}: give one with reply_with()")

    def _value(self, at: Places, chance: random.Random, depth: int) -> Any:
        shapes = [each for pointer in at for each in tagged_shapes(self._specification, pointer)]
        if shapes:
            shape, name, tag = chance.choice(shapes)
            return {**self._object((shape,), chance, depth), name: tag}
        for keyword in ("oneOf", "anyOf"):
            branches = self._branches(at, keyword)
            if branches and not self._is_composed(at):
                return self._value((chance.choice(branches),), chance, depth)
        for pointer in at:
            # The one value may be null, which finding it would not tell.
            for _, part in self._schemas.parts(pointer):
                if "const" in part:
                    return part["const"]
        if choices := self._keyword(at, "enum"):
            return chance.choice(choices)
        types = sorted(self._types(at))
        if not types:
            types = ["object"] if self._schemas.properties(at) else ["string"]
        if "null" in types and len(types) > 1 and (depth > _DEEP or chance.random() < 0.2):
            return None
        kind = chance.choice([each for each in types if each != "null"] or ["null"])
        match kind:
            case "object":
                return self._object(at, chance, depth)
            case "array":
                return self._array(at, chance, depth)
            case "boolean":
                return chance.random() < 0.5
            case "integer" | "number":
                return self._number(at, chance)
            case "null":
                return None
        return self._text(at, chance)

    def _types(self, at: Places) -> frozenset[str]:
        """The types that all schemas at the places allow; those that do not say allow any."""
        said = [types for pointer in at if (types := self._schemas.types(pointer))]
        return frozenset.intersection(*said) if said else frozenset()

    def _keyword(self, at: Places, name: str) -> Any:
        return self._schemas.keyword(at, name)

    def _object(self, at: Places, chance: random.Random, depth: int) -> dict[str, Any]:
        required = self._required(at, chance)
        made = {}
        for name, member in self._schemas.properties(at).items():
            wanted = chance.random() < 0.7 and depth < _DEEP
            if name in required or wanted:
                made[name] = self._value(member, chance, depth + 1)
        extra = self._schemas.member(at, "")
        if extra and depth < _DEEP:
            for _ in range(chance.randint(1, 2)):
                made[self._word(chance)] = self._value(extra, chance, depth + 1)
        return made

    def _required(self, at: Places, chance: random.Random) -> set[str]:
        """What the object must have; of alternatives, those of one that is drawn."""
        required = self._schemas.required(at)
        for keyword in ("oneOf", "anyOf"):
            if branches := self._branches(at, keyword):
                required |= self._schemas.required((chance.choice(branches),))
        return required

    def _is_composed(self, at: Places) -> bool:
        """Whether something stands beside the alternatives of schemas."""
        schemas = [self._specification.resolve(pointer)[1] for pointer in at]
        return any("properties" in schema or "allOf" in schema for schema in schemas)

    def _branches(self, at: Places, keyword: str) -> Places:
        """Where the alternatives of schemas stand."""
        found: Places = ()
        for pointer in at:
            place, schema = self._specification.resolve(pointer)
            count = len(schema.get(keyword, ()))
            found = (*found, *(f"{place}/{keyword}/{index}" for index in range(count)))
        return found

    def _array(self, at: Places, chance: random.Random, depth: int) -> list[Any]:
        prefix = self._keyword(at, "prefixItems") or ()
        least = max(self._keyword(at, "minItems") or 0, len(prefix))
        limit = self._keyword(at, "maxItems")
        most = least + 3 if limit is None else min(limit, least + 3)
        count = least if depth >= _DEEP else chance.randint(least, max(least, most))
        if not prefix and depth < _DEEP and most:
            count = max(count, 1)
        made = []
        for index in range(count):
            member = self._schemas.member(at, index)
            if not member:
                break
            made.append(self._value(member, chance, depth + 1))
        return made

    def _number(self, at: Places, chance: random.Random) -> int | float:
        notation = self._keyword(at, "format")
        if isinstance(notation, str) and notation.startswith("unix-"):
            return self._time(notation, chance)
        least, most = self._range(at)
        step = self._keyword(at, "multipleOf")
        if "integer" in self._types(at):
            first, last = -(-least // 1), most // 1
            if step:
                whole = int(step)
                return whole * chance.randint(-(-int(first) // whole), int(last) // whole)
            return chance.randint(int(first), int(last))
        return float(least + (most - least) * Decimal(chance.randint(0, 1000)) / 1000)

    def _range(self, at: Places) -> tuple[Decimal, Decimal]:
        """The least and the most that a number may be, within what exchanges use."""
        keywords = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
        bounds = bounds_of({name: self._keyword(at, name) for name in keywords})
        whole = "integer" in self._types(at)
        gap = Decimal(1) if whole else Decimal("0.000001")
        least, most = bounds.get("minimum"), bounds.get("maximum")
        if "exclusiveMinimum" in bounds:
            least = bounds["exclusiveMinimum"] + gap
        if "exclusiveMaximum" in bounds:
            most = bounds["exclusiveMaximum"] - gap
        if least is None:
            least = Decimal(0) if most is None else min(Decimal(0), most)
        return least, least + 1000 if most is None else most

    def _text(self, at: Places, chance: random.Random) -> str:
        if self._keyword(at, "x-empty-is-null") and chance.random() < 0.2:
            return ""
        notation = self._keyword(at, "format")
        if isinstance(notation, str) and notation.startswith("unix-"):
            return str(self._time(notation, chance))
        moment = _EPOCH + timedelta(milliseconds=chance.randrange(10**11))
        match notation:
            case "decimal":
                return self._decimal(at, chance)
            case "date":
                return moment.date().isoformat()
            case "date-time":
                return moment.isoformat().replace("+00:00", "Z")
            case "uuid":
                return str(uuid.UUID(int=chance.getrandbits(128), version=4))
            case "time":
                return moment.time().isoformat() + "Z"
            case "duration":
                return f"P{chance.randint(0, 9)}DT{chance.randint(0, 23)}H"
            case "byte":
                return base64.b64encode(chance.randbytes(chance.randint(0, 9))).decode()
        if self._keyword(at, "contentEncoding") in ("base64", "base64url"):
            return base64.urlsafe_b64encode(chance.randbytes(chance.randint(0, 9))).decode()
        pattern = self._keyword(at, "pattern")
        least = self._keyword(at, "minLength") or 0
        most = self._keyword(at, "maxLength") or max(least, 12)
        if pattern is not None:
            return self._patterned(at, chance, least, most)
        length = chance.randint(max(least, min(1, most)), most)
        return "".join(chance.choice(_LETTERS) for _ in range(length))

    def _patterned(self, at: Places, chance: random.Random, least: int, most: int) -> str:
        for length in range(max(least, 1), max(most, 1) + 1):
            for alphabet in ("ABCDEFGHJK", _LETTERS, "123456789", "A1B2C3", "0.1", "-_a"):
                text = "".join(chance.choice(alphabet) for _ in range(length))
                if self._schemas.is_valid(text, at):
                    return text
        return ""

    def _decimal(self, at: Places, chance: random.Random) -> str:
        least, most = self._range(at)
        places = chance.choice((0, 1, 2, 4, 8))
        span = int((most - least).scaleb(places))
        exact = least + Decimal(chance.randint(0, max(span, 0))).scaleb(-places)
        return f"{exact:f}"

    def _time(self, notation: str, chance: random.Random) -> int:
        return unix_time(_EPOCH + timedelta(milliseconds=chance.randrange(10**11)), notation)

    def _word(self, chance: random.Random) -> str:
        return "".join(chance.choice(_LETTERS) for _ in range(chance.randint(3, 8)))
