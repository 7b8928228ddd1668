-- What the rules of the returns would find, were this year's return made now. Made by a follower of the log, seconds behind;
-- nothing here that the log does not say.

-- Which children have been looked at.
--   year  the collection year, by the calendar year it begins in     seen  head of the record when it was
create table readiness_child (
    holder  int not null,
    subject uuid not null,
    year    int not null,
    seen    bigint not null,
    primary key (holder, subject)
);

-- One row for each finding.
--   place  number among the findings of the child     entry  the entry behind it; null where something is missing
create table readiness_finding (
    holder   int not null,
    subject  uuid not null,
    place    int not null,
    standard text not null,
    rule     text not null,
    fields   text[] not null,
    entry    uuid,
    primary key (holder, subject, place)
);
create index readiness_finding_by_rule on readiness_finding (holder, standard, rule);

do $$ declare one text; begin
  foreach one in array array['readiness_child', 'readiness_finding'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy of_the_holder on %I using '
        || '(holder = (select nullif(current_setting(''goldthread.holder'', true), '''')::int))', one);
  end loop;
end $$;
