-- Who may sign in, what they are to a subject, and what stands between them and its record.
--
-- Every table with a holder has row-level security, enabled and forced, by the holder that the transaction acts for.
-- One thing must be asked before anybody acts: whose is this login, this session cookie, this token? It is asked of
-- the functions at the end, which run as goldthread_door. That role may read accounts, sessions and tokens, nothing
-- else; nobody signs in as it, nobody takes it on; and each function answers for one exact key, so that without the
-- key there is nothing to see and nothing to list. Everything else sees no row until a holder is set.
do $$ begin
  if not exists (select from pg_roles where rolname = 'goldthread_door') then
    create role goldthread_door nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
grant usage on schema public to goldthread_door;

-- The names of authorities are public; only the authority itself may be entered or renamed in its own name.
alter table authority enable row level security;
alter table authority force row level security;
create policy of_the_holder on authority
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
create policy named_to_all on authority for select using (true);

-- People who may sign in.
--   login         what they type, in lower case; unique in the installation
--   name          as colleagues know them
--   password      as the encoder wrote it, with its scheme; null: no local sign-in
--   password_due  the password was given by somebody else: it must be changed before anything else is done
--   oidc_subject  the claim by which the identity provider names them; null: no sign-in through it
--   roles         names of Role; read afresh at each request
--   disabled_at   when the account was ended; it stays, because entries name it as their author
create table account (
    id           uuid primary key,
    holder       int not null references authority,
    login        text not null unique check (login = lower(login)),
    name         text not null,
    password     text,
    password_due boolean not null default false,
    oidc_subject text unique,
    roles        text[] not null,
    created_at   timestamptz not null,
    disabled_at  timestamptz
);

-- Signed-in browsers.
--   id         SHA-256 of what the cookie holds: who reads the table cannot use it
--   used_at    last request, kept to the half minute
--   shared     "this is a shared device": ends sooner
create table session (
    id        bytea primary key,
    holder    int not null,
    account   uuid not null references account,
    opened_at timestamptz not null,
    used_at   timestamptz not null,
    shared    boolean not null,
    ended_at  timestamptz
);
create index session_account on session (account);

-- Keys for programs. A token does what its scopes say, and never more than its account may.
--   id      SHA-256 of the token      scopes  names of Permission, or `metrics`
create table api_token (
    id         bytea primary key,
    holder     int not null,
    account    uuid not null references account,
    name       text not null,
    scopes     text[] not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at   timestamptz
);
create index api_token_account on api_token (account);

-- Failed sign-ins, counted for each login as typed and for each network address. No holder: a login that fails may be
-- nobody's. key is a SHA-256, so the table names no one; since begins the hour in which failures are counted.
create table sign_in_failure (
    key      bytea primary key,
    failures int not null,
    since    timestamptz not null,
    last_at  timestamptz not null
);

-- What an account is to a subject: folded by the workforce room from the allocations on the subject's timeline, so that
-- it is opened and closed with them, and no other hand writes here.
--   key       the entry that says so
--   account   null: a worker without an account, known from a return; opens nothing
--   worker    name or code by which the worker is shown
--   kind      allocated, co-worker, supervisor, reviewing-officer ...
--   from_day  first day           until  day on which it is over; null: open
create table relationship (
    holder   int not null,
    subject  uuid not null,
    key      text not null default gen_random_uuid()::text,
    account  uuid,
    worker   text,
    kind     text not null,
    from_day date not null,
    until    date check (until >= from_day),
    entry    uuid,
    primary key (holder, subject, key)
);
create index relationship_account on relationship (holder, account, subject);

-- Records that only named people may open.
--   seal   RESTRICTED: break-glass opens it (staff or relative, high profile)
--          SEALED: nothing opens it but its list (witness protection, adoption, serious review)
--   owner  the account that answers for it      review_on  by when it is looked at again, 90 days at most
create table restriction (
    holder    int not null,
    subject   uuid not null,
    seal      text not null check (seal in ('RESTRICTED', 'SEALED')),
    owner     uuid not null,
    why       text not null,
    since     timestamptz not null,
    review_on date not null,
    primary key (holder, subject)
);
create table restriction_name (
    holder  int not null,
    subject uuid not null,
    account uuid not null,
    primary key (holder, subject, account),
    foreign key (holder, subject) references restriction on delete cascade
);

-- Who may never open a record: their own, a relative's, a neighbour's; declared by themselves or by the guardian.
create table barred (
    holder      int not null,
    account     uuid not null,
    subject     uuid not null,
    declared_by uuid not null,
    declared_at timestamptz not null,
    primary key (holder, account, subject)
);

-- Records opened without a relationship, for a written reason, until judged by somebody else.
--   until  eight hours after `at` at most
create table break_glass (
    id        uuid primary key,
    holder    int not null,
    account   uuid not null,
    subject   uuid not null,
    reason    text not null,
    at        timestamptz not null,
    until     timestamptz not null check (until > at and until <= at + interval '8 hours'),
    judged_by uuid,
    judged_at timestamptz,
    justified boolean,
    judgement text
);
create index break_glass_account on break_glass (account, subject, until);
create index break_glass_to_judge on break_glass (holder, at) where judged_at is null;

do $$ declare one text; begin
  foreach one in array array['account', 'session', 'api_token', 'relationship', 'restriction', 'restriction_name',
                             'barred', 'break_glass'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy of_the_holder on %I using '
        || '(holder = (select nullif(current_setting(''goldthread.holder'', true), '''')::int))', one);
  end loop;
end $$;
-- an account, and the use of break-glass, are never unsaid
revoke delete, truncate on account, break_glass from goldthread_app;

create policy at_the_door on account   for select to goldthread_door using (true);
create policy at_the_door on session   for select to goldthread_door using (true);
create policy at_the_door on api_token for select to goldthread_door using (true);
grant select on account, session, api_token to goldthread_door;

create function account_by_login(wanted text) returns setof account
    language sql stable security definer
    begin atomic select * from account where login = lower(wanted); end;
create function account_by_oidc_subject(wanted text) returns setof account
    language sql stable security definer
    begin atomic select * from account where oidc_subject = wanted; end;
create function session_by_key(wanted bytea)
    returns table (id bytea, opened_at timestamptz, used_at timestamptz, shared boolean, ended_at timestamptz,
                   account uuid, holder int, name text, roles text[], password_due boolean, disabled_at timestamptz)
    language sql stable security definer
    begin atomic
        select s.id, s.opened_at, s.used_at, s.shared, s.ended_at,
               a.id, a.holder, a.name, a.roles, a.password_due, a.disabled_at
          from session s join account a on a.id = s.account where s.id = wanted;
    end;
create function api_token_by_key(wanted bytea)
    returns table (expires_at timestamptz, ended_at timestamptz, scopes text[],
                   account uuid, holder int, name text, roles text[], password_due boolean, disabled_at timestamptz)
    language sql stable security definer
    begin atomic
        select t.expires_at, t.ended_at, t.scopes,
               a.id, a.holder, a.name, a.roles, a.password_due, a.disabled_at
          from api_token t join account a on a.id = t.account where t.id = wanted;
    end;

-- is there anybody who could sign in? Asked once at the start, to offer the first administrator's password
create function accounts_exist() returns boolean
    language sql stable security definer
    begin atomic select exists (select from account); end;

-- giving a function away needs the right to be its new owner, and the new owner's to create in the schema;
-- both are taken back at once
grant goldthread_door to current_user with inherit false, set true;
grant create on schema public to goldthread_door;
do $$ declare one regprocedure; begin
  foreach one in array array['account_by_login(text)', 'account_by_oidc_subject(text)', 'session_by_key(bytea)',
                             'api_token_by_key(bytea)', 'accounts_exist()']::regprocedure[] loop
    execute format('revoke execute on function %s from public', one);
    execute format('grant execute on function %s to goldthread_app', one);
    execute format('alter function %s owner to goldthread_door', one);
  end loop;
end $$;
revoke create on schema public from goldthread_door;
revoke goldthread_door from current_user;
