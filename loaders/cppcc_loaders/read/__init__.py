"""Readers: one module for each file format, all giving a Document with one text."""
