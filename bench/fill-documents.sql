-- Fills the library. Expects the rest of the network (fill.sql) and the temporary tables
--   library (documents, versions, renderer), policy (id, title, body, html, sections), long (which, body, html, sections).

-- A practice shares most of what it writes with a cohort where it sits, and one in fifty documents with the whole network.
create temp table shelf on commit drop as
select n as id, 1 + (n - 1) % practices as practice_id, n % 50 = 0 as is_wide, n % 10 < 8 as is_shared,
  greatest(1, (2 * versions / documents) * pg_temp.chance(n))::int as versions, now() - interval '700 days' * pg_temp.chance(n + 5000000) as changed_at
from library, (select count(*) as practices from practice) p, generate_series(1, documents) n;
alter table document disable trigger user;
alter table document_version disable trigger user;
alter table document_share disable trigger user;
alter table document_draft disable trigger user;

insert into document (practice_id, kind, title, topics, status, version, review_on, created_at, changed_at)
select s.practice_id, (array['policy', 'policy', 'policy', 'procedure', 'procedure', 'form', 'checklist', 'template', 'job_description', 'playbook'])[1 + pg_temp.pick(s.id, 10)],
  p.title || ' ' || s.id, array[(array['Attendance', 'Late arrival', 'Telehealth', 'Billing audits', 'Record retention', 'Complaints'])[(1 + pg_temp.pick(s.id + 1, 6))::int]], 'published', s.versions,
  case when pg_temp.pick(s.id, 4) = 0 then current_date + 30 end, s.changed_at - interval '1 year', s.changed_at
from shelf s join policy p on p.id = 1 + pg_temp.pick(s.id, (select count(*) from policy)) order by s.id;
insert into document_version (document_id, number, change, summary, title, body, html, renderer, sections, by_id, by_called, practice_called, at)
select s.id, v, case when v % 5 = 0 then 'major' else 'minor' end, 'As we do it since then.', d.title,
  case when v = s.versions then p.body else p.body || E'\n\nVersion ' || v || '.' end, case when v = s.versions then p.html else '<p>As it was.</p>' end, library.renderer, p.sections, m.member_id, n.name, r.name,
  s.changed_at - (s.versions - v) * interval '20 days'
from library, shelf s join document d on d.id = s.id join practice r on r.id = s.practice_id
join lateral (select member_id from practice_member where practice_id = s.practice_id order by member_id limit 1) m on true
join person n on n.id = m.member_id cross join lateral generate_series(1, s.versions) v
join policy p on p.id = 1 + pg_temp.pick(s.id, (select count(*) from policy)) order by s.id, v;
insert into document_share (document_id, practice_id, cohort_id, persona_id, from_version, opened_at, asked_at)
select s.id, s.practice_id, case when not s.is_wide then x.cohort_id end, case when not s.is_wide then x.persona_id end, 1, s.changed_at, s.changed_at
from shelf s join lateral (select a.cohort_id, p.id as persona_id from seat a join persona p on p.cohort_id = a.cohort_id
  join practice_member m on m.member_id = p.person_id and m.practice_id = s.practice_id
  where a.practice_id = s.practice_id and a.until is null order by a.cohort_id, p.id limit 1) x on true
where s.is_shared order by s.id;

-- Each practice has adopted some twenty of its cohorts' documents, the first member's as well.
create temp table taken on commit drop as
select row_number() over (order by x.practice_id, x.id) + (select documents from library) as id, x.practice_id, x.id as of_document, x.versions
from (select a.practice_id, s.id, s.versions, row_number() over (partition by a.practice_id order by pg_temp.pick(s.id * 512 + a.practice_id, 1000000), s.id) as n
  from seat a join document_share h on h.cohort_id = a.cohort_id join shelf s on s.id = h.document_id and s.practice_id <> a.practice_id where a.until is null) x
where n <= 20;
delete from taken t using taken u where t.practice_id = u.practice_id and t.of_document = u.of_document and t.id > u.id;
insert into document (id, practice_id, kind, title, topics, status, version, source, changed_at) overriding system value
select t.id, t.practice_id, d.kind, d.title, d.topics, 'published', 1, 'Adapted from a peer', d.changed_at from taken t join document d on d.id = t.of_document;
insert into document_version (document_id, number, change, summary, title, body, html, renderer, sections, by_id, by_called, practice_called, at)
select t.id, 1, 'major', 'Adopted.', v.title, v.body, v.html, v.renderer, v.sections, v.by_id, v.by_called, v.practice_called, v.at
from taken t join document_version v on v.document_id = t.of_document and v.number = t.versions;
insert into adoption (document_id, practice_id, of_document, base_version, base_body, of_title, of_practice)
select t.id, t.practice_id, t.of_document, v.number, v.body, v.title, v.practice_called
from taken t join document_version v on v.document_id = t.of_document and v.number = t.versions;

-- A document of fifty pages that a peer of the first member has changed in its second version, and which the member's practice adopted
-- and changed as well.
create temp table fifty on commit drop as
select (select max(id) from document) + 1 as theirs, (select max(id) from document) + 2 as mine, s.practice_id as peer, s.cohort_id,
  (select p.id from persona p join practice_member m on m.member_id = p.person_id where p.cohort_id = s.cohort_id and m.practice_id = s.practice_id order by p.id limit 1) as persona_id,
  (select member_id from practice_member m where m.practice_id = s.practice_id order by member_id limit 1) as peer_member
from seat s where s.cohort_id = 1 and s.practice_id <> 1 order by s.practice_id limit 1;
insert into document (id, practice_id, kind, title, topics, status, version) overriding system value
select theirs, peer, 'playbook', 'The long playbook', '{}'::text[], 'published', 2 from fifty union all
select mine, 1, 'playbook', 'The long playbook of ours', '{}'::text[], 'published', 1 from fifty;
insert into document_version (document_id, number, change, summary, title, body, html, renderer, sections, by_id, by_called, practice_called)
select x.document_id, x.number, 'major', 'As we do it.', 'The long playbook', l.body, l.html, library.renderer, l.sections, x.by_id, 'Somebody', 'A practice'
from library, fifty f cross join lateral (values (f.theirs, 1, f.peer_member, 'base'), (f.theirs, 2, f.peer_member, 'theirs'), (f.mine, 1, 1, 'mine')) x (document_id, number, by_id, which)
join long l on l.which = x.which;
insert into document_share (document_id, practice_id, cohort_id, persona_id, from_version, opened_at) select theirs, peer, cohort_id, persona_id, 1, now() from fifty;
insert into adoption (document_id, practice_id, of_document, base_version, base_body, of_title, of_practice)
select mine, 1, theirs, 1, l.body, 'The long playbook', 'A practice' from fifty, long l where l.which = 'base';
select setval(pg_get_serial_sequence('document', 'id'), (select max(id) from document));

alter table document enable trigger user;
alter table document_version enable trigger user;
alter table document_share enable trigger user;
alter table document_draft enable trigger user;
select count(helpers.make_document_words(id)) from document;
