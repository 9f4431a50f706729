"""CSV as people and learning platforms write it: read as meant, or changed cell by cell."""
