"""The exceptions of the loaders: what is wrong, where, and how to mend it."""

__all__ = ["DataFileError", "LoaderError", "ReadError", "SidecarError", "SourceError"]


class LoaderError(Exception):
    """Any error that a loader reports about its input."""


class SourceError(LoaderError):
    """A SOURCE named by the user is missing, empty or not to be opened; nothing was read."""


class ReadError(LoaderError):
    """One document could not be read; the others can."""


class SidecarError(LoaderError):
    """A metadata.csv is not well formed; names file and line."""


class DataFileError(LoaderError):
    """A data file of the package (lexicon, patterns) is not well formed; names file and line."""
