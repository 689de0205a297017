"""Loaders: read, repair and split Chinese texts, and state claims with their evidence."""
