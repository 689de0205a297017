"""Exports: the graph in the forms of other tools, each written whole or not at all."""
