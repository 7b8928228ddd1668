-- Who a person is as it stands, folded from the people entries. One row for each person.
--   key      always `now`              search  every name in lower case without accents, for likeness
--   sound    how each name sounds (double metaphone), for misspelt names
create table person (
    holder       int not null,
    subject      uuid not null,
    key          text not null,
    la_child_id  text,
    given        text,
    family       text,
    known_as     text,
    previous     text,
    born         date,
    expected     date,
    died         date,
    sex          text,
    ethnicity    text,
    disabilities text,
    address      text,
    postcode     text,
    phone        text,
    confidential boolean not null,
    primary key (holder, subject, key)
);
create index person_born on person (holder, born);

-- Every number by which a person is known. `plain` has no spaces or punctuation, in capitals.
create table identifier (
    holder  int not null,
    subject uuid not null,
    key     text not null,
    scheme  text not null,
    value   text not null,
    plain   text not null,
    primary key (holder, subject, key)
);
create index identifier_plain on identifier (holder, plain);

-- Who belongs to whom. One row at each end.
create table relative (
    holder   int not null,
    subject  uuid not null,
    key      text not null,
    other    uuid not null,
    relation text not null,
    responsibility boolean not null,
    since    date not null,
    until    date,
    primary key (holder, subject, key)
);

alter table person     enable row level security;
alter table person     force row level security;
alter table identifier enable row level security;
alter table identifier force row level security;
alter table relative   enable row level security;
alter table relative   force row level security;
create policy of_the_holder on person     using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
create policy of_the_holder on identifier using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
create policy of_the_holder on relative   using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));

-- All names of a person as one lower-case text without accents. Immutable, so that it can be indexed.
create function name_text(variadic names text[]) returns text
    language sql immutable parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, coalesce(array_to_string(names, ' '), '')));

create index person_likeness on person using gin (name_text(given, family, known_as, previous) gin_trgm_ops);

-- Row-level security may not hand a likeness test to an index, for such a test could leak what it compares. So names
-- are searched by this function, which acts as the keeper and binds the holder itself.
--   words  what was typed, any case      atmost  how many at the most
-- Answers the likest first: likeness is 0 to 1 (share of three-letter runs of each typed word found in the names).
grant select on person to goldthread_keeper;
create policy kept on person for select to goldthread_keeper using (true);
create function people_like(words text, atmost int)
    returns table (subject uuid, likeness real)
    language sql stable security definer set search_path = public set pg_trgm.word_similarity_threshold = 0.38
    as $$
        select p.subject, word_similarity(name_text(words), name_text(p.given, p.family, p.known_as, p.previous)) as likeness
          from person p
         where name_text(words) <% name_text(p.given, p.family, p.known_as, p.previous)
           and p.holder = nullif(current_setting('goldthread.holder', true), '')::int
         order by likeness desc, p.family, p.given
         limit atmost
    $$;
grant create on schema public to goldthread_keeper;
alter function people_like(text, int) owner to goldthread_keeper;
revoke create on schema public from goldthread_keeper;
revoke execute on function people_like(text, int) from public;
grant execute on function people_like(text, int) to goldthread_app;
