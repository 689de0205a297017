"""Extraction: from an article to frames, one module for each kind of fact."""
