-- An explanation stands in later years too, unless a row of the later year says that it was taken back there (undone_at).
create index query_explained_of on query_explained (holder, standard, same, year);
