-- Whether what has come had, at the same instant or before, what must come first.
create or replace function pg_temp.in_order(earlier bigint, later bigint) returns boolean language sql immutable
  as $$ select later is null or coalesce(earlier <= later, false) $$;
