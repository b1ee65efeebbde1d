"""What the history says of an edit beside its name."""

from app.core import ops
from app.core.ops import Op
from app.core.outgoing import ClipCut


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
        case ops.SetCollection(collection=name) | ops.RemoveCollection(collection=name):
            return name
        case ops.RenameCollection(collection=name, to=to):
            return f"{name} → {to}"
        case ops.Collect(collection=name, on=on):
            return name if on else f"not {name}"
        case ops.SetTexts(texts=texts):
            return ", ".join(field.value.replace("_", " ") for field in texts)
        case ops.SetWords(platform=platform, words=said):
            return f"{platform}: {', '.join(kind.value.replace('_', ' ') for kind in said)}"
        case ops.SetCrop(ratio=ratio, window=window):
            return ratio if window is not None else f"{ratio}: the program's own"
        case ops.SetCut(cut=cut):
            return "all of it" if cut is None else _cut(cut)
        case _:
            return ""


def _cut(cut: ClipCut) -> str:
    end = "" if cut.end_s is None else f"{cut.end_s:g} s"
    said = [f"{cut.start_s or 0:g} s – {end or 'the end'}" if cut.start_s or end else ""]
    said += ["muted" if cut.mute else ""]
    said += [f"cover at {cut.cover_s:g} s" if cut.cover_s is not None else ""]
    return ", ".join(filter(None, said)) or "all of it"
