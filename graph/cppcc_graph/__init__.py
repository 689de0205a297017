"""Graph: link claims into one RDF and NetworkX graph; query, export, view and serve it."""
