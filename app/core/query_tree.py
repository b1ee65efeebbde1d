"""A search as a tree, and back to text: each node's `str` is its one canonical spelling."""

from dataclasses import dataclass
from typing import Literal

from app.core.amounts import Amount

Sign = Literal["=", "<", "<=", ">", ">="]
OPERATORS = frozenset(["OR", "AND", "NOT"])
_BREAKS = frozenset('()"')


@dataclass(frozen=True, slots=True)
class Text:
    """Words in this order. Without a field they are looked for in names, prompts, tags, texts.

    `quoted` is how it was written; the last word that was *not* may still be in the middle of being
    typed. `prefix`: the last word is a word's beginning (`dre*`).
    """

    text: str
    quoted: bool = False
    prefix: bool = False
    field: str | None = None

    def __str__(self) -> str:
        star = "*" if self.prefix else ""
        head = "" if self.field is None else f"{self.field}:"
        return f"{head}{quote(self.text) if self.quoted else self.text}{star}"


@dataclass(frozen=True, slots=True)
class Match:
    """A field of names: tag, checkpoint, folder, kind … `exact` is `:=`."""

    field: str
    text: str
    exact: bool = False

    def __str__(self) -> str:
        value = self.text if _plain_value(self.text) else quote(self.text)
        return f"{self.field}:{'=' if self.exact else ''}{value}"


@dataclass(frozen=True, slots=True)
class Judged:
    """An asset's outcome on a platform."""

    platform: str
    outcome: str

    def __str__(self) -> str:
        return f"verdict:{self.platform}={self.outcome}"


@dataclass(frozen=True, slots=True)
class Compare:
    field: str
    sign: Sign
    value: Amount

    def __str__(self) -> str:
        return f"{self.field}:{'' if self.sign == '=' else self.sign}{self.value}"


@dataclass(frozen=True, slots=True)
class Between:
    """Both ends belong to it; None is an open end."""

    field: str
    low: Amount | None
    high: Amount | None

    def __str__(self) -> str:
        return f"{self.field}:{self.low or ''}..{self.high or ''}"


@dataclass(frozen=True, slots=True)
class OneOf:
    field: str
    values: tuple[Amount, ...]

    def __str__(self) -> str:
        return f"{self.field}:{','.join(map(str, self.values))}"


@dataclass(frozen=True, slots=True)
class Not:
    node: "Node"

    def __str__(self) -> str:
        return f"-({self.node})" if isinstance(self.node, And | Or) else f"-{self.node}"


@dataclass(frozen=True, slots=True)
class And:
    nodes: tuple["Node", ...]

    def __str__(self) -> str:
        return " ".join(f"({n})" if isinstance(n, Or) else str(n) for n in self.nodes)


@dataclass(frozen=True, slots=True)
class Or:
    nodes: tuple["Node", ...]

    def __str__(self) -> str:
        return " OR ".join(map(str, self.nodes))


Leaf = Text | Match | Judged | Compare | Between | OneOf
Node = Leaf | Not | And | Or


@dataclass(frozen=True, slots=True)
class Query:
    """`root` is None for the search that finds everything."""

    root: Node | None = None

    def __str__(self) -> str:
        return "" if self.root is None else str(self.root)

    def typed(self) -> Text | None:
        """The last bare word, which may be half typed: it matches words that begin with it. A word
        that is excluded never does (it would exclude more than was said).
        """
        return None if self.root is None else _last_bare(self.root)

    def fields(self) -> frozenset[str]:
        """The names of the fields it mentions."""
        return frozenset() if self.root is None else frozenset(_fields(self.root))


def conjunction(nodes: tuple[Node, ...]) -> Node:
    """All of them; nested ANDs are one."""
    flat = tuple(m for n in nodes for m in (n.nodes if isinstance(n, And) else (n,)))
    return flat[0] if len(flat) == 1 else And(flat)


def alternative(nodes: tuple[Node, ...]) -> Node:
    """Any of them; nested ORs are one."""
    flat = tuple(m for n in nodes for m in (n.nodes if isinstance(n, Or) else (n,)))
    return flat[0] if len(flat) == 1 else Or(flat)


def negation(node: Node) -> Node:
    return node.node if isinstance(node, Not) else Not(node)


def quote(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def breaks_word(character: str) -> bool:
    """Whether a bare word ends before `character`."""
    return character in _BREAKS or character.isspace()


def _plain_value(text: str) -> bool:
    return bool(text) and text[0] not in "<>=" and not any(map(breaks_word, text))


def _last_bare(node: Node) -> Text | None:
    if isinstance(node, And | Or):
        for child in reversed(node.nodes):
            if (found := _last_bare(child)) is not None:
                return found
    bare = isinstance(node, Text) and not node.quoted and node.field is None
    return node if bare and isinstance(node, Text) else None


def _fields(node: Node) -> set[str]:
    if isinstance(node, And | Or):
        return set().union(*(_fields(child) for child in node.nodes))
    if isinstance(node, Not):
        return _fields(node.node)
    if isinstance(node, Judged):
        return {"verdict"}
    return set() if node.field is None else {node.field}
