-- What administrators do with accounts, and members with their own.

-- Gives a person a role in the network, or takes it away with null. Refuses to leave the network without an
-- administrator.
-- Rows: other people's accounts, by administrators. Words: none. When: now.
create or replace function verbs.grant_network_role(member bigint, new_role text default null) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform administrators_only();
  if not exists (select from account where member_id = member and closed_at is null) then
    perform refuse('RT404', 'There is no such person.');
  end if;
  if member = my_id() then perform refuse('RT409', 'Ask another administrator to change your own role.'); end if;
  if new_role is null then
    delete from network_role where member_id = member;
  else
    insert into network_role (member_id, role) values (member, new_role)
    on conflict (member_id) do update set role = excluded.role, since = now();
  end if;
  perform audit('network_role.changed', null, null, member, coalesce(new_role, 'none'));
end $$;

-- Shuts a person out, or lets them back in. Every session of theirs ends at once, and nobody comes in by their invitations.
-- Rows: other people's accounts, by administrators. Words: none. When: now.
create or replace function verbs.set_disabled(member bigint, disabled boolean, reason text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform administrators_only();
  if member = my_id() then perform refuse('RT409', 'You cannot disable yourself.'); end if;
  update account set disabled_at = case when disabled then now() end where member_id = member and closed_at is null;
  if not found then perform refuse('RT404', 'There is no such person.'); end if;
  if disabled then perform revoke_powers(member, 'disabled'); end if;
  perform audit(case when disabled then 'person.disabled' else 'person.enabled' end, null, null, member, reason);
end $$;

-- Takes the second factors of someone who lost them, so that they can sign in and set up new ones.
-- Rows: other people's accounts, by administrators. Words: none. When: now.
create or replace function verbs.remove_factors(member bigint, reason text) returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform administrators_only();
  if member = my_id() then perform refuse('RT409', 'Ask another administrator to take your own.'); end if;
  if not exists (select from account where member_id = member and closed_at is null) then
    perform refuse('RT404', 'There is no such person.');
  end if;
  perform revoke_powers(member, 'factors taken');
  perform audit('factors.removed', null, null, member, reason);
end $$;

-- Lists everyone with an account, for the network's staff, by name: a page of those who match, or the one at an address.
-- Rows: everyone with an open account, for staff. Words: the names and addresses that people keep of themselves.
-- When: now.
create or replace function verbs.people_of_network(search text, only_staff boolean, only_disabled boolean, after_id bigint, at_most int,
  only_uid text default null)
returns table (member_id bigint, uid text, name text, title text, photo text, email text, practice_uid text, practice text,
  practice_role text, network_role text, second_factor boolean, disabled_at timestamptz, created_at timestamptz)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
begin
  perform staff_only();
  return query
    select p.id, p.uid, p.name, p.title, coalesce(f.uid, ''), a.email, pr.uid, pr.name, pm.role, r.role, has_second_factor(p.id),
      a.disabled_at, a.created_at
    from person p
    join account a on a.member_id = p.id and a.closed_at is null
    left join file f on f.id = p.photo_id and f.quarantined_at is null
    left join practice_member pm on pm.member_id = p.id
    left join practice pr on pr.id = pm.practice_id
    left join network_role r on r.member_id = p.id
    where (only_uid is null or p.uid = only_uid)
      and (search = '' or holds(p.name, search) or holds(a.email, search) or holds(pr.name, search))
      and (not only_staff or r.role is not null)
      and (not only_disabled or a.disabled_at is not null)
      and (after_id = 0 or (lower(p.name), p.id) > (select lower(x.name), x.id from person x where x.id = after_id))
    order by lower(p.name), p.id limit at_most;
end $$;

-- Closes my own account. What I wrote stays, under its persona; I can no longer sign in.
-- Rows: the viewer's own account. Words: none. When: now.
create or replace function verbs.close_my_account() returns void
language plpgsql security definer set search_path = public, verbs, helpers, pg_temp as $$
declare
  me bigint := my_id();
begin
  if exists (select from network_role where member_id = me and role = 'administrator')
     and (select count(*) from network_role r join account a using (member_id)
          where r.role = 'administrator' and a.disabled_at is null and a.closed_at is null) < 2 then
    perform refuse('RT409', 'You are the only administrator. Make someone else one first.');
  end if;
  if exists (select from practice_member mine where mine.member_id = me and mine.role = 'owner'
      and exists (select from practice_member o where o.practice_id = mine.practice_id and o.member_id <> me)
      and not exists (select from practice_member o where o.practice_id = mine.practice_id and o.member_id <> me and o.role = 'owner')) then
    perform refuse('RT409', 'Your practice would be left without an owner. Invite another owner first.');
  end if;
  perform audit('account.closed', null, my_practice(), me, '');
  perform leave_practice(me);
  delete from network_role where member_id = me;
  perform revoke_powers(me, 'closed');
  delete from notification where member_id = me;
  delete from inbox_row where member_id = me;
  delete from following where member_id = me;
  delete from draft where member_id = me;
  update person set photo_id = null where id = me;
  update account set email = 'closed-' || me || '@closed.invalid', closed_at = now() where member_id = me;
end $$;
