"""Lone surrogates (from file names that are not UTF-8) cannot be sent or printed as they are."""


def printable(value: object) -> object:
    """The same plain data (dicts, lists, texts …) with lone surrogates written as \\udcXX."""
    match value:
        case str():
            return value.encode("utf-8", "backslashreplace").decode("utf-8")
        case dict():
            return {printable(key): printable(item) for key, item in value.items()}
        case list():
            return [printable(item) for item in value]
        case tuple():
            return tuple(printable(item) for item in value)
        case _:
            return value
