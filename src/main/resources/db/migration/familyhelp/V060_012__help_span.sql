-- Each time in which a child was helped, from starts (inclusive) until until (exclusive; null while it goes on).
--   social   whether section 17 applied, or more      need     main need of the census, or null
--   factors  what was found, codes of the census with a space between
create table help_span (
    holder  int not null,
    subject uuid not null,
    key     text not null,
    starts  date not null,
    until   date,
    social  boolean not null,
    need    text,
    factors text not null,
    primary key (holder, subject, key)
);
create index help_span_starts on help_span (holder, starts);
alter table help_span enable row level security;
alter table help_span force row level security;
create policy of_the_holder on help_span
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
