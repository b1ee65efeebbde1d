"""What a job came to, in a line, whatever kind of job it was."""

from app.services.reports import AnalyseReport, ExportReport, IngestReport
from app.ui.flows.delivery import export_words
from app.ui.flows.intake import ingest_words
from app.ui.words import trn


def outcome_words(result: object) -> str:
    """Empty for what needs no words."""
    if isinstance(result, IngestReport):
        return ingest_words(result)
    if isinstance(result, ExportReport):
        return export_words(result)
    if isinstance(result, AnalyseReport):
        return trn("%n picture checked", "%n pictures checked", result.analysed)
    return ""


def was_stopped(result: object) -> bool:
    """It was ended early, and what it had done is kept."""
    return bool(getattr(result, "stopped", False))
