-- Where postcodes lie, as a list says that the authority took in: Code-Point Open of Ordnance Survey, or the postcode directory of
-- the Office for National Statistics. A list to read, of nobody; not on the log.
--   postcode  upper case, without its space     east, north  metres of the National Grid
create table postcode_place (
    holder   int not null,
    postcode text not null,
    east     int not null,
    north    int not null,
    primary key (holder, postcode)
);

-- Which list was taken in, and when; the last is shown beside each distance.
--   told  the day of which the list is     postcodes  how many lie somewhere since
create table postcode_list (
    holder    int not null,
    source    text not null,
    told      date not null,
    postcodes bigint not null,
    at        timestamptz not null default clock_timestamp()
);

do $$ declare one text; begin
  foreach one in array array['postcode_place', 'postcode_list'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy of_the_holder on %I '
        || 'using (holder = (select nullif(current_setting(''goldthread.holder'', true), '''')::int)) '
        || 'with check (holder = (select nullif(current_setting(''goldthread.holder'', true), '''')::int))', one);
  end loop;
end $$;
revoke update, delete, truncate on postcode_list from goldthread_app;
