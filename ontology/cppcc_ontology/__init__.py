"""Ontology: classes, vocabularies and administrative divisions of the CPPCC world."""
