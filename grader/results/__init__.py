"""Writers of results, one a module. Adding one touches no other."""
