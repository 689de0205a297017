"""The exceptions of the ontology package."""

__all__ = ["OntologyDataError", "OntologyError"]


class OntologyError(Exception):
    """Any error that the ontology package reports."""


class OntologyDataError(OntologyError):
    """A data file is not well formed; the message names file and line."""
