"""The search language as the box needs it: filters out of what was typed, and shown as chips."""

from app.core.errors import QueryError
from app.core.query import And, Match, Node, Not, Or, Query, Text, parse


def split(typed: str) -> tuple[tuple[str, ...], str]:
    """The finished filters in what was typed (`rating:>=3`, `-exported:x`), and the words that are
    left. A choice (OR) or a mistake stays as it is.
    """
    try:
        root = parse(typed).root
    except QueryError:
        return (), typed
    if root is None or isinstance(root, Or):
        return (), typed
    nodes = root.nodes if isinstance(root, And) else (root,)
    filters = tuple(str(node) for node in nodes if _is_filter(node))
    if not filters:
        return (), typed
    words = " ".join(
        f"({node})" if isinstance(node, Or) else str(node) for node in nodes if not _is_filter(node)
    )
    return filters, f"{words} " if words else ""


def pretty(term: str) -> str:
    """A filter as its chip shows it."""
    root = parse(term).root
    node = root.node if isinstance(root, Not) else root
    if isinstance(node, Match) and node.field == "folder":
        name = node.text.rstrip("/\\").replace("\\", "/").rpartition("/")[2] or node.text
        return f"{'-' if isinstance(root, Not) else ''}folder:{name}"
    return term.replace(">=", "≥").replace("<=", "≤").replace('"', "")


def without(text: str) -> list[tuple[str, str]]:
    """Each of a search's conditions, and the search without it. Empty for a single condition."""
    root = parse(text).root
    if not isinstance(root, And):
        return []
    return [
        (str(node), str(Query(_all(root.nodes[:at] + root.nodes[at + 1 :]))))
        for at, node in enumerate(root.nodes)
    ]


def term(field: str, value: str, *, exact: bool = False) -> str:
    """The filter `field:value` as the language spells it."""
    return str(Match(field, value, exact=exact))


def _all(nodes: tuple[Node, ...]) -> Node:
    return nodes[0] if len(nodes) == 1 else And(nodes)


def _is_filter(node: Node) -> bool:
    inner = node.node if isinstance(node, Not) else node
    return not isinstance(inner, (And, Or)) and not (
        isinstance(inner, Text) and inner.field is None
    )


def is_choice(typed: str) -> bool:
    """Whether it is an OR, which has to be kept together beside filters."""
    try:
        return isinstance(parse(typed).root, Or)
    except QueryError:
        return False
