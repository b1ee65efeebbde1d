"""What a search could be narrowed by, and how many that would leave: counted in memory."""

from app.services.facets.service import Facets

__all__ = ["Facets"]
