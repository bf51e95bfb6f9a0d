"""Which models a package has, in which module, under which names, for which direction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from specpress import ir
from specpress.ir_replies import reply_types
from specpress.naming import RESERVED_CLASS_NAMES, constant_case
from specpress.view.large_resources import modules_of, shared_module
from specpress.view.security import taken_names
from specpress.view.server_variables import variable_arguments
from specpress.view.wording import wording

#: Models that requests have in another form than replies.
_WITH_TWO_FORMS = (ir.ObjectModel, ir.UnionModel)
#: The module of models that more than one resource uses.
SHARED = "shared"
#: The module of models that no call uses. It imports from the modules of those that calls use, and
#: these never from it: what they use, a call uses.
OTHERS = "others"


@dataclass(frozen=True, slots=True)
class Usage:
    """Where one model is used: in replies, in requests, and by which module it is defined."""

    module: str
    in_replies: bool
    in_requests: bool


class Catalogue:
    """The models of an API and what the view needs to know of each."""

    def __init__(self, api: ir.Api) -> None:
        self.models = {model.name: model for model in api.models}
        #: The models that each of them names itself.
        self._named_by = {
            name: tuple(dict.fromkeys(n for each in types_of(model) for n in _named(each)))
            for name, model in self.models.items()
        }
        self.words = wording(api.profile)
        #: The names of all environments.
        self.environments = tuple(host.name for host in api.profile.environments)
        #: The client's arguments for variables of servers, by the names of those.
        self.server_arguments = {
            each.variable: each.name
            for each in variable_arguments(api.profile, taken_names(api.profile))
        }
        #: What each code of the exchange means; the first meaning, where it has several.
        self.error_rules = {rule.code: rule for rule in reversed(api.profile.error_codes)}
        #: By operationId, with the resource that each belongs to.
        self.operations = {
            operation.id: (resource, operation)
            for resource in api.resources
            for operation in resource.operations
        }
        replies: dict[str, set[str]] = {}
        requests: dict[str, set[str]] = {}
        for resource in api.resources:
            # For all operations of a module at once: most of what they lead to, they share.
            for module, operations in modules_of(resource):
                received = [each for one in operations for each in reply_types(one.replies)]
                for name in self.reachable(*received):
                    replies.setdefault(name, set()).add(module)
                sent = [each.type for one in operations for each in _parameters(one)]
                for name in self.reachable(*sent):
                    requests.setdefault(name, set()).add(module)
        for name in self.reachable(*api.unused):
            # It may come from elsewhere, such as a queue: it is read, not sent.
            if name not in requests:
                replies.setdefault(name, set())
        self.usages = {
            name: Usage(
                module=_module(replies.get(name, set()) | requests.get(name, set())),
                in_replies=name in replies,
                in_requests=name in requests,
            )
            for name in self.models
            if name in replies or name in requests
        }
        taken = {*self.models, *RESERVED_CLASS_NAMES}
        objects = [n for n in sorted(self.models) if isinstance(self.models[n], ir.ObjectModel)]
        both = [n for n in sorted(self.models) if isinstance(self.models[n], _WITH_TWO_FORMS)]
        enums = [n for n in sorted(self.models) if isinstance(self.models[n], ir.EnumModel)]
        self._request_names = _derived(
            {name: f"{name}Input" for name in both if self._is_in_replies(name)}, taken
        )
        requests_of = {name: self.request_name(name) for name in sorted(self.models)}
        self._typed_dict_names = _derived(
            {requests_of[name]: f"{requests_of[name]}Dict" for name in objects}, taken
        )
        self._literal_names = _derived({name: f"{name}Literal" for name in enums}, taken)
        self._record_names = _derived(
            {name: f"{constant_case(each)}_RECORD" for name, each in requests_of.items()}, taken
        )

    def _is_in_replies(self, name: str) -> bool:
        usage = self.usages.get(name)
        return usage is not None and usage.in_replies

    def reachable(self, *types: ir.Type | None) -> Iterator[str]:
        """The names of all models that ``types`` lead to, each once."""
        seen: set[str] = set()
        pending = [name for each in types for name in _named(each)]
        while pending:
            name = pending.pop()
            if name in seen:
                continue
            seen.add(name)
            yield name
            pending.extend(inner for inner in self._named_by[name] if inner not in seen)

    def modules(self) -> dict[str, list[ir.Model]]:
        """The models by module, both in a stable order."""
        modules: dict[str, list[ir.Model]] = {}
        for name in sorted(self.usages):
            modules.setdefault(self.usages[name].module, []).append(self.models[name])
        return dict(sorted(modules.items()))

    def request_name(self, name: str) -> str:
        """The class for requests: its own where replies use the model too."""
        return self._request_names.get(name, name)

    def typed_dict_name(self, class_name: str) -> str:
        """The dictionary form of a request class."""
        return self._typed_dict_names[class_name]

    def enum_alias(self, name: str) -> str:
        """The alias of an enum's plain values."""
        return self._literal_names[name]

    def record_name(self, name: str) -> str:
        """The constant that describes how the model is written into a request."""
        return self._record_names[name]

    def is_recursive(self, name: str) -> bool:
        """Whether the model leads back to itself."""
        return name in set(self.reachable(*types_of(self.models[name])))


def _parameters(operation: ir.Operation) -> Iterator[ir.Parameter]:
    yield from operation.parameters
    for body in operation.bodies[1:]:
        yield from body.parameters


def _derived(names: Mapping[str, str], taken: set[str]) -> dict[str, str]:
    """What is called after models gives way to models of that name; ``taken`` gets all of it."""
    found = {}
    for key, name in names.items():
        free, number = name, 2
        while free in taken:
            free, number = f"{name}{number}", number + 1
        taken.add(free)
        found[key] = free
    return found


def _module(modules: set[str]) -> str:
    """The module of a model that calls of ``modules`` use.

    What a model leads to, its calls use as well: so no two modules import from each other.
    """
    if not modules:
        return OTHERS
    if len(modules) == 1:
        return next(iter(modules))
    return shared_module(modules) or SHARED


def types_of(model: ir.Model) -> tuple[ir.Type, ...]:
    """The types of the fields of a model, or of the variants of a union."""
    match model:
        case ir.EnumModel():
            return ()
        case ir.UnionModel(variants=variants):
            return tuple(variant.type for variant in variants)
        case _:
            rest = () if model.rest is None else (model.rest,)
            return (*(field.type for field in model.fields), *rest)


def _named(node: ir.Type | None) -> Iterator[str]:
    match node:
        case ir.Reference(name=name):
            yield name
        case ir.Array(item=inner) | ir.Map(value=inner):
            yield from _named(inner)
        case _:
            return
