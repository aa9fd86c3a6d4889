-- The one row that /readyz writes to find out whether requests can write: not on a standby, nor on a full disk.

create table readiness (
  one boolean primary key default true check (one),
  tried_at timestamptz not null
);
call wall('readiness', 'system');

-- As a function, so that requests need no right on the table; it says nothing and takes nothing.
create function try_write() returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into readiness (tried_at) values (now()) on conflict (one) do update set tried_at = excluded.tried_at;
$$;
grant execute on function try_write() to roundtable_app;
