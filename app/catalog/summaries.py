"""What the history says of an edit beside its name."""

from app.core import ops
from app.core.ops import Op


def summary(op: Op) -> str:
    """The edit in a few words."""
    match op:
        case ops.AddTag(tag=tag) | ops.RemoveTag(tag=tag):
            return tag
        case ops.RenameTag(tag=tag, to=to) | ops.MergeTags(tag=tag, into=to):
            return f"{tag} → {to}"
        case ops.MoveTag(tag=tag, parent=parent):
            return f"{tag} → {parent or 'top'}"
        case ops.SetRating(rating=rating):
            return f"{rating} of 5"
        case ops.SetLabel(label=choice) | ops.SetFlag(flag=choice):
            return "none" if choice is None else choice.value
        case ops.SetState(state=state):
            return state.value
        case ops.AddRoot(path=path) | ops.SetRoot(path=path) | ops.RemoveRoot(path=path):
            return path.encode("utf-8", "replace").decode()
        case ops.AnswerConflict(answer=answer) | ops.AnswerCull(reply=answer):
            return "no answer" if answer is None else answer.value
        case ops.AnswerSuggestions(reply=reply, names=names):
            return f"{reply or 'no answer'}: {'all' if names is None else ', '.join(names)}"
        case ops.SetLabelRule(label=label, action=action, to=to):
            return f"{label}: {action or 'no rule'}{f' → {to}' if to else ''}"
        case ops.SetPersona(persona=persona):
            return persona.name
        case ops.AssignPersona(persona=name, on=on):
            return name if on else f"not {name}"
        case ops.RemovePersona(persona=name) | ops.AddRelease(persona=name):
            return name
        case ops.RemoveRelease(release=release):
            return str(release)
        case ops.Decide(outcome=outcome, platform=platform):
            return f"{outcome or 'taken back'} on {platform}"
        case ops.Confirm(platform=platform) | ops.AskLater(platform=platform):
            return platform
        case ops.MarkMinor(on=on):
            return "a sign of a minor" if on else "taken back"
        case ops.CorrectTerm(term=term, on=on):
            return term if on else f"{term} counts again"
        case ops.Merge(keeper=keeper):
            return f"into {keeper}"
        case _:
            return ""
