"""The search language as the box needs it: filters out of what was typed, and shown as chips."""

from collections.abc import Sequence

from app.core.errors import QueryError
from app.core.query import And, Match, Node, Not, Or, Query, Text, parse
from app.core.query_tree import negation

_ENDINGS = ((".safetensors", ""), (".ckpt", ""))


def split(typed: str) -> tuple[tuple[str, ...], str]:
    """The finished filters in what was typed (`rating:>=3`, `-exported:x`, a choice within one
    field), and the words that are left. Any other choice (OR) or a mistake stays as it is.
    """
    try:
        root = parse(typed).root
    except QueryError:
        return (), typed
    if root is None or (isinstance(root, Or) and not _is_filter(root)):
        return (), typed
    nodes = root.nodes if isinstance(root, And) else (root,)
    filters = tuple(_spelled(node) for node in nodes if _is_filter(node))
    if not filters:
        return (), typed
    words = " ".join(_spelled(node) for node in nodes if not _is_filter(node))
    return filters, f"{words} " if words else ""


def pretty(term: str) -> str:
    """A filter as its chip shows it."""
    root = parse(term).root
    node = root.node if isinstance(root, Not) else root
    sign = "-" if isinstance(root, Not) else ""
    if isinstance(node, Match) and node.field == "folder":
        name = node.text.rstrip("/\\").replace("\\", "/").rpartition("/")[2] or node.text
        return f"{sign}folder:{name}"
    if isinstance(node, Or):
        field = str(node.nodes[0]).partition(":")[0]
        values = ", ".join(_plain(str(one).partition(":")[2]) for one in node.nodes)
        return f"{sign}{field}:{values}"
    return _plain(term)


def without(text: str) -> list[tuple[str, str]]:
    """Each of a search's conditions, and the search without it. Empty for a single condition."""
    root = parse(text).root
    if not isinstance(root, And):
        return []
    return [
        (_spelled(node), str(Query(_all(root.nodes[:at] + root.nodes[at + 1 :]))))
        for at, node in enumerate(root.nodes)
    ]


def term(field: str, value: str, *, exact: bool = False) -> str:
    """The filter `field:value` as the language spells it."""
    return str(Match(field, value, exact=exact))


def flipped(term: str) -> str:
    """The filter that finds exactly what this one does not."""
    root = parse(term).root
    return term if root is None else _spelled(negation(root))


def choices(term: str) -> tuple[str, tuple[str, ...], bool] | None:
    """The field of a filter, the values it lets through or leaves out as filters of their own, and
    whether it leaves out. None for what is about several fields.
    """
    root = parse(term).root
    node = root.node if isinstance(root, Not) else root
    fields = parse(term).fields()
    if node is None or len(fields) != 1 or isinstance(node, And):
        return None
    nodes = node.nodes if isinstance(node, Or) else (node,)
    return next(iter(fields)), tuple(map(str, nodes)), isinstance(root, Not)


def narrowed(
    filters: Sequence[str], field: str, chosen: Sequence[str], left_out: Sequence[str]
) -> tuple[str, ...]:
    """The filters with exactly this said about the field, in its place or at the end."""
    place, rest = len(filters), []
    for at, one in enumerate(filters):
        found = choices(one)
        if found is not None and found[0] == field:
            place = min(place, at)
        else:
            rest.append(one)
    said = [chosen[0] if len(chosen) == 1 else f"({' OR '.join(chosen)})"] if chosen else []
    said += [flipped(one) for one in left_out]
    return (*rest[:place], *said, *rest[place:])


def is_choice(typed: str) -> bool:
    """Whether it is an OR, which has to be kept together beside filters."""
    try:
        return isinstance(parse(typed).root, Or)
    except QueryError:
        return False


def _all(nodes: tuple[Node, ...]) -> Node:
    return nodes[0] if len(nodes) == 1 else And(nodes)


def _spelled(node: Node) -> str:
    """As it can stand beside others."""
    return f"({node})" if isinstance(node, Or) else str(node)


def _plain(text: str) -> str:
    """Without what only the language needs, nor a model file's ending."""
    for spelled, read in ((">=", "≥"), ("<=", "≤"), (":=", ":"), ('"', ""), *_ENDINGS):
        text = text.replace(spelled, read)
    return text.removeprefix("=")


def _is_filter(node: Node) -> bool:
    inner = node.node if isinstance(node, Not) else node
    if isinstance(inner, Or):
        return len(Query(inner).fields()) == 1 and all(map(_is_leaf, inner.nodes))
    return _is_leaf(inner)


def _is_leaf(node: Node) -> bool:
    """About a field."""
    return not isinstance(node, (And, Or, Not)) and not (
        isinstance(node, Text) and node.field is None
    )
