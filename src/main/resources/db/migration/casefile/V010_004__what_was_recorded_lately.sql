-- What was recorded since a day is asked of the end of the log (how long a visit waits to be recorded): entries come in the order in
-- which they are told, so that a summary of each stretch of the log is enough to leave out all that is older.
create index entry_recorded on entry using brin (recorded) with (pages_per_range = 32, autosummarize = on);
