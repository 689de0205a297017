"""Readers of file formats: each turns one file into the texts it holds."""

from cppcc_loaders.read.ocr import ocr_missing
from cppcc_loaders.read.parts import Blob, Flaw, NoWordsError, Part, Reader, blob_of
from cppcc_loaders.read.pictures import PICTURES
from cppcc_loaders.read.registry import reader_of, sniffed

__all__ = [
    "PICTURES",
    "Blob",
    "Flaw",
    "NoWordsError",
    "Part",
    "Reader",
    "blob_of",
    "ocr_missing",
    "reader_of",
    "sniffed",
]
