-- An import that begins on a page: its files are gathered first, then it waits for its turn.
--   state      also GATHERING, WAITING, STOPPED (it fell before its end), DISCARDED (given up before it began)
--   said_year  the year that somebody said, where the files do not tell it
--   said_told  the day on which the authority knew what they say, as somebody said it
alter table import add column said_year text, add column said_told date;

-- outcome of import_row may also be UNREAD: a file, not a row, that could not be read, or not to its end
