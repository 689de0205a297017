"""The exceptions of the graph package: what is wrong, where, and how to mend it."""

__all__ = [
    "CurationError",
    "ExportError",
    "GraphDataError",
    "GraphError",
    "LockedError",
    "NotBuiltError",
    "NothingFoundError",
    "NothingReadError",
    "QueryError",
    "TargetError",
    "TargetTakenError",
]


class GraphError(Exception):
    """Any error that the graph package reports."""


class NotBuiltError(GraphError):
    """A folder holds no built graph, or one that is damaged or of another version."""


class TargetError(GraphError):
    """The target of a build cannot be written; nothing was changed."""


class TargetTakenError(TargetError):
    """The target is a file, or a folder of somebody's; the user has to name another one."""


class NothingReadError(GraphError):
    """Not one document of the sources could be read; nothing was written."""


class LockedError(TargetError):
    """Another build is writing to the same target."""


class QueryError(GraphError):
    """A query is not well formed, or a named question was asked wrongly."""


class NothingFoundError(GraphError):
    """What was asked for is not in the graph."""


class CurationError(GraphError):
    """A curation file is not well formed; names file and line."""


class ExportError(GraphError):
    """An export cannot be made: unknown format, or a package that it needs is not installed."""


class GraphDataError(GraphError):
    """A data file of the package is not well formed; names file and line."""
