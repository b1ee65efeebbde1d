"""Numbers and texts at the end of links: through primitives, switches, nodes that join texts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.media.metadata.recipe.carried import integer, snake
from app.media.metadata.recipe.comfyui.graph import Graph, Link, Node, unwrapped
from app.media.metadata.recipe.comfyui.names import (
    TEXT_INPUTS,
    is_bundle,
    is_computed,
    is_known,
    is_negative,
    is_opaque,
    is_positive,
    is_switch,
)

_DEPTH = 48
_BUDGET = 60_000
TEXT_LIMIT = 256 << 10
_VALUE_INPUTS = ("value", "seed", "int", "float", "number", "Number", "string", "text", "index")
_SELECTORS = (
    *("switch", "select", "index", "Input", "boolean", "cond", "condition", "bool", "input"),
    *("selected_index", "boolean_number", "which", "value"),
)
_TRUE_FALSE = (
    *(("on_true", "on_false"), ("tt_value", "ff_value"), ("true", "false")),
    *(("if_true", "if_false"), ("ANY", "IF_FALSE"), ("true_value", "false_value")),
)
_NUMBERED = re.compile(r"(?P<stem>.*?)_?(?P<number>\d+|[a-d])$")
_JOINS = re.compile(r"concat|join|combine|append|merge", re.IGNORECASE)
_DELIMITER = re.compile(r"delimiter|separator|^sep$", re.IGNORECASE)
_PART = re.compile(r"^(?:text|string|str|prompt|input|value|line|t)_?(?:[a-h]|\d+)$")
_DISPLAYED = re.compile(r"^(?:text_0|text2|text_2|displayed?_text|preview(?:_text)?|output_text)$")
_PASSES_ON = ("source", "any", "anything", "input", "data", "", "in", "any_01", "obj", "item")


@dataclass(frozen=True, slots=True)
class Known:
    """A value and whether every node on the way to it is one we know."""

    value: object
    sure: bool

    @property
    def text(self) -> str | None:
        return self.value if isinstance(self.value, str) else None


NOTHING = Known(None, False)


@dataclass(slots=True)
class Values:
    """One reading of one graph. The budget is shared by all walks, so a graph made to be slow
    costs a second and gives what was found until then.
    """

    graph: Graph
    _budget: int = _BUDGET
    _texts: dict[Link, Known] = field(default_factory=dict)

    def scalar(self, value: object, names: Sequence[str] = ()) -> Known:
        """The literal `value` is or leads to; `names` are what it is called where it is set."""
        sure = True
        for _ in range(_DEPTH):
            value = unwrapped(value)
            if not isinstance(value, Link):
                return Known(value, sure) if isinstance(value, (str, int, float)) else NOTHING
            node = self._visit(value)
            if node is None:
                return NOTHING
            sure = sure and is_known(node.kind)
            value = self._behind(node, value.slot, names)
        return NOTHING

    def spend(self) -> bool:
        """One step of a walk; false when there are none left."""
        self._budget -= 1
        return self._budget > 0

    def _visit(self, link: Link) -> Node | None:
        return self.graph.of(link) if self.spend() else None

    def _behind(self, node: Node, slot: int, names: Sequence[str]) -> object:
        """The input of `node` its output stands for."""
        if is_switch(node.kind) and (chosen := self.chosen(node)):
            return chosen[0]
        shown = node.output(slot).name
        for name in (*names, shown, snake(shown), *_VALUE_INPUTS, *_PASSES_ON):
            if name in node.inputs:
                return node.inputs[name]
        if is_computed(node.kind):
            return None
        links = list(node.links())
        if len(links) == 1:
            return links[0][1]
        if carried := next((link for name, link in links if is_bundle(name)), None):
            return carried
        numbers = [value for _, value in node.literals() if integer(value) is not None]
        return numbers[0] if len(numbers) == 1 and not links else None

    def chosen(self, node: Node) -> list[object]:
        """What a switch lets through, then what else it could: all of it when it does not tell."""
        for when_true, when_false in _TRUE_FALSE:
            if when_true in node.inputs or when_false in node.inputs:
                both = [node.inputs.get(when_true), node.inputs.get(when_false)]
                turned = self._selector(node) in (False, 0, "false")
                ordered = reversed(both) if turned else both
                return [value for value in ordered if value is not None]
        candidates = dict(_candidates(node))
        picked = self._selector(node)
        if isinstance(picked, bool):
            picked = 1 if picked else 2
        index = integer(picked)
        if index is not None and index in candidates:
            first = candidates.pop(index)
            return [first, *candidates.values()]
        return list(candidates.values())

    def _selector(self, node: Node) -> object:
        for name in _SELECTORS:
            value = unwrapped(node.inputs.get(name))
            if isinstance(value, Link) and name in ("input", "value"):
                continue
            if value is not None:
                return self.scalar(value).value
        return None

    def text(self, value: object, depth: int = 0) -> Known:
        """The text `value` is or leads to; None when it was made at run time and not kept."""
        value = unwrapped(value)
        if isinstance(value, str):
            return Known(value[:TEXT_LIMIT], True)
        if not isinstance(value, Link) or depth > _DEPTH:
            return NOTHING
        if value not in self._texts:
            self._texts[value] = NOTHING  # a loop ends here
            node = self._visit(value)
            if node is not None:
                self._texts[value] = self._text_of(node, value.slot, depth + 1)
        return self._texts[value]

    def _text_of(self, node: Node, slot: int, depth: int) -> Known:
        if is_opaque(node.kind):
            return NOTHING
        for attempt in (self._switched, self._joined, self._replaced):
            found = attempt(node, depth)
            if found.text is not None:
                return self._through(node, found)
        for name in _ordered(node, slot):
            found = self.text(node.inputs[name], depth)
            if found.text is not None and (found.text or not _DISPLAYED.match(name)):
                return self._through(node, found)
        literals = [value for _, value in node.literals() if isinstance(value, str)]
        longest = max(literals, key=len, default="")
        return Known(longest, False) if " " in longest else NOTHING

    def _through(self, node: Node, found: Known) -> Known:
        return Known(found.value, found.sure and is_known(node.kind))

    def _switched(self, node: Node, depth: int) -> Known:
        if not is_switch(node.kind):
            return NOTHING
        for number, value in enumerate(self.chosen(node)):
            found = self.text(value, depth)
            if found.text is not None:
                return Known(found.value, found.sure and number == 0)
        return NOTHING

    def _joined(self, node: Node, depth: int) -> Known:
        parts = sorted(name for name in node.inputs if _PART.match(snake(name)))
        delimiters = [name for name in node.inputs if _DELIMITER.search(name)]
        if len(parts) < 2 or not (delimiters or _JOINS.search(node.kind)):
            return NOTHING
        found = [self.text(node.inputs[name], depth) for name in parts]
        delimiter = self.text(node.inputs[delimiters[0]]).text if delimiters else ", "
        texts = [one.text for one in found if one.text]
        if not texts and not any(one.text == "" for one in found):
            return NOTHING
        whole = _unescaped(delimiter or "").join(texts)[:TEXT_LIMIT]
        return Known(whole, all(one.text is not None and one.sure for one in found))

    def _replaced(self, node: Node, depth: int) -> Known:
        names = {snake(name): name for name in node.inputs}
        if "replace" not in names or not {"find", "search"} & names.keys():
            return NOTHING
        main = next((names[name] for name in ("string", "text") if name in names), None)
        if main is None:
            return NOTHING
        find = self.text(node.inputs[names.get("find", names.get("search", ""))], depth).text
        put = self.text(node.inputs[names["replace"]], depth).text
        found = self.text(node.inputs[main], depth)
        if found.text is None or not find or put is None:
            return found
        return Known(found.text.replace(find, put)[:TEXT_LIMIT], found.sure)


def _candidates(node: Node) -> Iterator[tuple[int, object]]:
    """Inputs that a switch chooses among, by their number ("input2", "text_b", "any_01")."""
    for name, value in node.inputs.items():
        match = _NUMBERED.fullmatch(name)
        if match and match["stem"] and not isinstance(value, (bool, int, float)):
            number = match["number"]
            yield int(number) if number.isdigit() else "abcd".index(number) + 1, value


def _ordered(node: Node, slot: int) -> list[str]:
    """The inputs a text may come from, the likeliest first."""
    sided = [name for name in node.inputs if is_positive(name) or is_negative(name)]
    if len(sided) > 1:
        shown = node.output(slot).name
        wants_negative = is_negative(shown) if shown else slot == 1
        sided = [name for name in sided if is_negative(name) == wants_negative]
    by_name = {snake(name): name for name in reversed(node.inputs)}
    main = [by_name[name] for name in TEXT_INPUTS if name in by_name]
    passed = [name for name in _PASSES_ON if name in node.inputs]
    displayed = [name for name in node.inputs if _DISPLAYED.match(snake(name))]
    linked = [name for name, _ in node.links() if name not in (*main, *sided)]
    return [*sided, *main, *passed, *displayed, *linked]


def _unescaped(delimiter: str) -> str:
    """Widgets cannot hold a line break, so many nodes take it as two characters."""
    return delimiter.replace("\\n", "\n").replace("\\t", "\t")
