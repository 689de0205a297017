"""Readers of file formats: each turns one file into the texts it holds."""

from cppcc_loaders.read.parts import Part, Reader
from cppcc_loaders.read.registry import reader_of

__all__ = ["Part", "Reader", "reader_of"]
