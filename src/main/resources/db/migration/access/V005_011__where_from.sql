-- Where from each act came: the network address of the request, set for each transaction as the holder is.
--   origin  null: the product itself acted, or a command
alter table access_log add column origin text default nullif(current_setting('goldthread.origin', true), '');
