-- What a practice's manual does not have yet.

-- The topics on which peers share documents that are in force: with how many practices do, whether the viewer's manual has one in force
-- or took one over, and the one of them that most of their cohorts' practices adopted. Counts what is shared with the viewer and nothing else.
-- Rows: documents that are open to the viewer. Words: what they may read. When: now, for members of a practice.
create or replace function verbs.topics_of_peers() returns table (topic text, practices int, mine boolean, uid text, title text, slug text, adopters int)
language plpgsql stable security definer set search_path = public, verbs, helpers, pg_temp as $$
#variable_conflict use_column
declare
  practice bigint := my_practice();
  rooms bigint[] := my_seated_cohorts();
begin
  if practice is null or rooms = '{}' then return; end if;
  return query
  with shared as materialized (
    -- The network's is read in the first of the viewer's cohorts.
    select d.id, d.uid, d.title, d.topics, d.practice_id, d.changed_at, min(coalesce(s.cohort_id, rooms[1])) as read_in
    from document_share s join document d on d.id = s.document_id
    where s.opened_at is not null and (s.cohort_id = any(rooms) or s.cohort_id is null) and d.status = 'published' and d.practice_id <> practice
    group by d.id),
  adopted as materialized (
    select a.of_document, count(distinct a.practice_id)::int as many from adoption a
    where a.of_document in (select id from shared) and exists (select from seat s where s.cohort_id = any(rooms) and s.practice_id = a.practice_id and s.until is null)
    group by a.of_document),
  each as (
    select t.topic, h.id, h.uid, h.title, h.practice_id, h.read_in, coalesce(a.many, 0) as adopters,
      row_number() over (partition by t.topic order by coalesce(a.many, 0) desc, h.changed_at desc, h.id desc) as rank
    from shared h cross join unnest(h.topics) t(topic) left join adopted a on a.of_document = h.id),
  counted as (select e.topic, count(distinct e.practice_id)::int as practices from each e group by e.topic),
  own as (
    select distinct t.topic from document d cross join unnest(d.topics) t(topic)
    where d.practice_id = practice and (d.status = 'published' or exists (select from adoption a where a.document_id = d.id)))
  select n.topic, n.practices, exists (select from own o where o.topic = n.topic), e.uid, e.title, c.slug, e.adopters
  from counted n join each e on e.topic = n.topic and e.rank = 1 join cohort c on c.id = e.read_in
  order by n.practices desc, n.topic limit 100;
end $$;
