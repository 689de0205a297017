"""Readers of file formats: each turns one file into the texts it holds."""

from cppcc_loaders.read.parts import Blob, Flaw, Part, Reader, blob_of
from cppcc_loaders.read.registry import reader_of, sniffed

__all__ = ["Blob", "Flaw", "Part", "Reader", "blob_of", "reader_of", "sniffed"]
