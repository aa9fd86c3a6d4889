import re,subprocess,os
os.chdir('/tmp/rt/text')
touched=set()
IMPORT='import { isolated } from "#app/ui/isolated.ts";\n'
def load(p): return open(p).read()
def save(p,s):
    if 'isolated(' in s and 'ui/isolated.ts"' not in s and not p.endswith('ui/isolated.ts'):
        # before the first import that sorts after it; biome fixes the order
        i=s.index('import ')
        s=s[:i]+IMPORT+s[i:]
    open(p,'w').write(s); touched.add(p)
def sub(p,pairs):
    s=load(p)
    for a,b in pairs:
        if a not in s: print('MISSING',p,repr(a)); continue
        s=s.replace(a,b)
    save(p,s)
def tpl(p,*exprs):
    sub(p,[('${%s}'%e,'${isolated(%s)}'%e) for e in exprs])
def prop(p,*pairs):
    sub(p,[('%s={%s}'%(k,e),'%s={isolated(%s)}'%(k,e)) for k,e in pairs])
def bdi(p,*exprs):
    s=load(p)
    for e in exprs:
        n=re.sub(r'(?<![=$`])\{%s\}(?!`)'%re.escape(e), '<bdi>{%s}</bdi>'%e, s)
        if n==s: print('MISSING bdi',p,e)
        s=n
    save(p,s)
R='app/routes/_shell.'
# window titles
for f,e in [('sent.$key','data?.sent.title || "Sent"')]: pass
sub(R+'c.$cohort.sent.$key.tsx',[('${data?.sent.title || "Sent"}','${isolated(data?.sent.title || "Sent")}'),('title={sent.title}','title={isolated(sent.title)}')])
for f,e in [('practice_.people_.$person','data?.person.name ?? "Person"'),('c.$cohort.threads.$thread_.print','data?.thread.title ?? "Conversation"'),('practices.$practice','data?.practice.name ?? "Practice"'),('c.$cohort.threads.$thread','data?.thread.title ?? "Conversation"'),('admin_.cohorts_.$cohort','data?.cohort.name ?? "Cohort"'),('admin_.practices_.$practice','data?.practice.name ?? "Practice"'),('admin_.people_.$person','data?.person.name ?? "Person"'),('practice','data?.practice?.name ?? "My practice"'),('people.$person','data?.person.name ?? "Person"'),('admin_.cohorts_.$cohort_.charter','data?.cohort.name ?? "Cohort"')]:
    tpl(R+f+'.tsx',e)
tpl(R+'c.$cohort.threads.$thread_.posts.$post._index.tsx','data.title')
tpl(R+'admin_.practices_.$practice_.people_.$person.tsx','data.person.name','data.practice.name')
# admin cohorts
prop(R+'admin_.cohorts_.$cohort.tsx',('title','cohort.name'),('lead','cohort.focus'))
for f in ['charter_.new','charter_.preview','look','look_.close']:
    tpl(R+'admin_.cohorts_.$cohort_.%s.tsx'%f,'cohort.name')
for f in ['people_.$person_.appoint','people_.$person_.step-down']:
    tpl(R+'admin_.cohorts_.$cohort_.%s.tsx'%f,'person.name','cohort.name')
tpl(R+'admin_.cohorts_.$cohort_.seats_.$seat_.end.tsx','seat.name','cohort.name')
for f in ['disable','enable','factors']:
    tpl(R+'admin_.people_.$person_.%s.tsx'%f,'person.name')
for f in ['admin_.people_.$person','people.$person']:
    sub(R+f+'.tsx',[('isMe ? `${person.name} (you)` : person.name','isMe ? `${isolated(person.name)} (you)` : isolated(person.name)')])
    prop(R+f+'.tsx',('lead','person.title'))
tpl(R+'people.$person.tsx','person.name')
prop(R+'admin_.practices_.$practice.tsx',('title','practice.name'))
prop(R+'practices.$practice.tsx',('title','practice.name'))
prop(R+'practice.tsx',('title','practice.name'))
for f in ['admin_.practices_.$practice_.invite','admin_.practices_.$practice_.edit','admin_.practices_.$practice_.people_.$person','practice_.edit']:
    sub(R+f+'.tsx',[('label: practice.name','label: isolated(practice.name)')])
prop(R+'admin_.practices_.$practice_.people_.$person.tsx',('title','person.name'),('lead','person.title'))
prop(R+'practice_.people_.$person.tsx',('title','person.name'),('lead','person.title'))
sub(R+'practice_.people_.$person.tsx',[('practice: practice.name','practice: isolated(practice.name)')])
sub(R+'practice_.people_.$person_.remove.tsx',[('practice: practice.name','practice: isolated(practice.name)')]); tpl(R+'practice_.people_.$person_.remove.tsx','person.name')
sub(R+'practice_.invite.tsx',[('practice: practice.name','practice: isolated(practice.name)')])
sub(R+'practice_.seats_.$seat.tsx',[('practice: practice.name','practice: isolated(practice.name)'),('`${person.name} (you)` : person.name','`${isolated(person.name)} (you)` : isolated(person.name)')])
tpl(R+'admin_.practices_.$practice_.people_.$person_.remove.tsx','person.name','practice.name')
for f in ['ask','hide','keep']:
    tpl(R+'c.$cohort.queue_.$item.%s.tsx'%f,'page.post.author')
for f in ['lock','pin','settle','unlock','unpin','unsettle']:
    tpl(R+'c.$cohort.threads.$thread_.%s.tsx'%f,'title')
tpl(R+'c.$cohort.threads.$thread_.posts.$post.edit.tsx','post.author')
tpl(R+'c.$cohort.threads.$thread_.posts.$post.hide.tsx','post.name')
tpl(R+'c.$cohort.threads.$thread_.posts.$post.report.tsx','author')
prop(R+'c.$cohort.threads.$thread_.print.tsx',('title','thread.title'))
for f in ['bring-back','rename','retire']:
    tpl(R+'c.$cohort.topics_.$topic.%s.tsx'%f,'topic.name')
sub(R+'settings.second-factor_.passkeys.$passkey.tsx',[('title={name}','title={isolated(name)}')])
tpl(R+'settings.second-factor_.passkeys.$passkey_.remove.tsx','name')
# JSX
sub(R+'admin_.cohorts.tsx',[('<td>{cohort.focus}</td>','<td dir="auto">{cohort.focus}</td>')])
sub(R+'settings._index.tsx',[('{me.name}\n','<bdi>{me.name}</bdi>\n'),('{me.title && `, ${me.title}`}','{me.title && `, ${isolated(me.title)}`}')])
bdi('app/accounts/invitation-answer.tsx','me.name')
tpl('app/accounts/invitation-answer.tsx','practice')
sub('app/accounts/passkey-row.tsx',[('<b>{name}</b>','<b dir="auto">{name}</b>'),('<span className="vh"> {name}</span>','<span className="vh">\n            {" "}\n            <bdi>{name}</bdi>\n          </span>')])
sub('app/accounts/people-to-be.tsx',[('<b>{name}</b>','<b dir="auto">{name}</b>')])
sub('app/ui/band.tsx',[('<span className="vh">{me.name}: settings','<span className="vh">\n                <bdi>{me.name}</bdi>: settings'),('<p className="menu-note">{me.name}</p>','<p className="menu-note" dir="auto">\n        {me.name}\n      </p>')])
for f in ['invite-form']: pass
P='app/practices/'
sub(P+'profile.tsx',[('`${town}, ${state}`','`${isolated(town)}, ${state}`'),('<p className="prose as-typed">','<p className="prose as-typed" dir="auto">')])
sub(P+'seat-list.tsx',[('{ name, facilitator }) => (facilitator ? `${name} (facilitator)` : name)','{ name, facilitator }) => isolated(name) + (facilitator ? " (facilitator)" : "")'),
  ('<b>{href ?','<b dir="auto">{href ?'),('<span className="vh"> {seat.cohort}</span>','<span className="vh">\n                  {" "}\n                  <bdi>{seat.cohort}</bdi>\n                </span>')])
sub(P+'people-list.tsx',[('<a href={person.href ?? `/people/${person.uid}`}>','<a href={person.href ?? `/people/${person.uid}`} dir="auto">'),('<span>{person.note ?? person.title}</span>','<span dir="auto">{person.note ?? person.title}</span>')])
tpl(P+'role-sheet.tsx','person.name')
C='app/cohorts/'
prop(C+'choose-practice.tsx',('label','practice.name'))
sub(C+'looks-sheet.tsx',[('<b>{look.moderator}</b>','<b dir="auto">{look.moderator}</b>'),('<p>{look.reason}</p>','<p dir="auto">{look.reason}</p>')])
sub(C+'seated-practice.tsx',[('title={<a href={isMine ? "/practice" : `/practices/${practice.uid}`}>{practice.name}</a>}','title={<a href={isMine ? "/practice" : `/practices/${practice.uid}`} dir="auto">{practice.name}</a>}')])
bdi(C+'seats-for-staff.tsx','person.name','seat.name')
M='app/moderation/'
sub(M+'audit-words.ts',[('    who: entry.actor ?? "Nobody signed in",\n    whom: entry.member ?? entry.actor ?? "someone",\n    practice: entry.practice ?? "",\n    cohort: entry.cohort ?? "a cohort",','    who: isolated(entry.actor ?? "Nobody signed in"),\n    whom: isolated(entry.member ?? entry.actor ?? "someone"),\n    practice: isolated(entry.practice ?? ""),\n    cohort: isolated(entry.cohort ?? "a cohort"),'),('`: ${entry.detail}`','`: ${isolated(entry.detail)}`')])
sub(M+'handed-on-row.tsx',[('title={cohort}','title={isolated(cohort)}'),('<p className="quote as-typed">','<p className="quote as-typed" dir="auto">')])
bdi(M+'handed-on-row.tsx','by')
sub(M+'reports-sheet.tsx',[('<p className="quote as-typed">','<p className="quote as-typed" dir="auto">')])
sub(M+'queue-item.tsx',[('<a href={to(item.number)}>{item.title}</a>','<a href={to(item.number)} dir="auto">{item.title}</a>')])
bdi(M+'queue-item.tsx','item.name')
sub(M+'people-table.tsx',[('<a href={`/admin/people/${person.uid}`}>','<a href={`/admin/people/${person.uid}`} dir="auto">'),('<a href={`/admin/practices/${person.practiceUid}`}>','<a href={`/admin/practices/${person.practiceUid}`} dir="auto">')])
sub(M+'person-facts.tsx',[('<a href={`/admin/practices/${person.practiceUid}`}>','<a href={`/admin/practices/${person.practiceUid}`} dir="auto">'),('<a href={`/admin/cohorts/${cohort.slug}`}>','<a href={`/admin/cohorts/${cohort.slug}`} dir="auto">')])
sub(M+'audit-filters.tsx',[('            {name}\n','            {isolated(name)}\n'),('{names.practice ?? "No such practice"}','{isolated(names.practice ?? "No such practice")}'),('{names.person ?? "No such person"}','{isolated(names.person ?? "No such person")}')])
bdi(M+'queue-decisions.tsx','author')
sub(M+'my-looks.tsx',[('<a href={`/c/${look.slug}`}>','<a href={`/c/${look.slug}`} dir="auto">')]); bdi(M+'my-looks.tsx','look.reason')
sub(M+'mail-row.tsx',[('<b>{mail.subject}</b>','<b dir="auto">{mail.subject}</b>'),('<p className="as-typed">','<p className="as-typed" dir="auto">')])
T='app/threads/'
sub(T+'thread-event.tsx',[('<a href={`/c/${slug}/threads/${number}`}>','<a href={`/c/${slug}/threads/${number}`} dir="auto">'),('It was “${detail}”','It was “${isolated(detail)}”'),('`put this under ${detail}.`','`put this under ${isolated(detail)}.`'),('conversation: ${detail}`','conversation: ${isolated(detail)}`')])
sub(T+'history-view.tsx',[('<p className="redline as-typed">','<p className="redline as-typed" dir="auto">')])
sub(T+'draft-list.tsx',[('<a href={hrefOf(draft)}>{nameOf(draft)}</a>','<a href={hrefOf(draft)}>{nameOf(draft)}</a>'),('<span>{draft.cohort}</span>','<span dir="auto">{draft.cohort}</span>'),('<span>{beginningOf(draft.body)}</span>','<span dir="auto">{beginningOf(draft.body)}</span>'),('return title || "A new conversation"','return isolated(title) || "A new conversation"'),('“${threadTitle}”','“${isolated(threadTitle)}”'),('const line = body.replace(/\\s+/g, " ").trim();','const line = oneLine(body);')])
sub(T+'printed-posts.tsx',[(': post.name}','    : isolated(post.name ?? "")}'),('[post.title, post.practiceName, longMoment(post.createdAt, timeZone)]','[isolated(post.title ?? ""), isolated(post.practiceName ?? ""), longMoment(post.createdAt, timeZone)]')])
sub(T+'locked.tsx',[('<blockquote className="as-typed draft-text">','<blockquote className="as-typed draft-text" dir="auto">')])
sub(T+'waits-for-me.tsx',[('<a href={`/c/${slug}/threads/${number}`}>','<a href={`/c/${slug}/threads/${number}`} dir="auto">'),('<b>{invitedBy}</b>','<b dir="auto">{invitedBy}</b>'),('<b>{practice}</b>','<b dir="auto">{practice}</b>')])
sub(T+'post.tsx',[('<h3 className="post-who" id={`w${number}`}>\n            {post.personUid ? <a href={`/people/${post.personUid}`}>{post.name}</a> : post.name}','<h3 className="post-who" id={`w${number}`}>\n            <bdi>{post.personUid ? <a href={`/people/${post.personUid}`}>{post.name}</a> : post.name}</bdi>'),
 ('[post.title, post.practiceName].filter(Boolean).join(", ")','[post.title, post.practiceName].filter(Boolean).map(isolated).join(", ")'),
 ('          <p>\n            {answers.excerpt} ','          <p>\n            <bdi>{answers.excerpt}</bdi> ')])
sub(T+'one-post.tsx',[('<Name className="post-who" id={`w${post.number}`}>','<Name className="post-who" id={`w${post.number}`} dir="auto">'),('[post.title, post.practiceName].filter(Boolean).join(", ")','[post.title, post.practiceName].filter(Boolean).map(isolated).join(", ")')])
sub(T+'removed-post.tsx',[('${goneReason}','${isolated(goneReason ?? "")}')])
sub(T+'taken-away.tsx',[('“${removal.reason}”','“${isolated(removal.reason)}”')])
prop(T+'thread-view.tsx',('title','thread.title'))
sub(T+'thread-view.tsx',[('className="chip chip-topic">','className="chip chip-topic" dir="auto">'),('<p>{thread.answerExcerpt}</p>','<p dir="auto">{thread.answerExcerpt}</p>')])
sub(T+'thread-row.tsx',[('<a href={thread.href}>{thread.title}</a>','<a href={thread.href} dir="auto">\n          {thread.title}\n        </a>'),('            {topic}\n','            <bdi>{topic}</bdi>\n')])
sub(T+'row-of.ts',[('“${shortened(row.excerpt ?? "")}”','“${isolated(shortened(row.excerpt ?? ""))}”')])
tpl(T+'empty-lists.tsx','topic')
sub(T+'topic-list.tsx',[('<b>{name}</b>','<b dir="auto">{name}</b>'),('{` ${name}`}','{` ${isolated(name)}`}')])
sub(T+'topic-filter.tsx',[('            {name}\n','            {isolated(name)}\n')])
sub(T+'topic-choice.tsx',[('<span>{name}</span>','<span dir="auto">{name}</span>')])
sub(T+'split-form.tsx',[('<span className="hint">{post.excerpt}</span>','<span className="hint" dir="auto">\n                  {post.excerpt}\n                </span>')])
sub(T+'edit-form.tsx',[('${why.author}','${isolated(why.author)}')])
sub('app/notifications/inbox-row.tsx',[('“{row.title}”','“<bdi>{row.title}</bdi>”'),('<span>{row.cohort}</span>','<span dir="auto">{row.cohort}</span>'),('{`${telling.before ?? ""}${row.detail}`}','{`${telling.before ?? ""}${isolated(row.detail)}`}'),('<span>{row.excerpt}</span>','<span dir="auto">{row.excerpt}</span>')])
sub('app/ui/prose.tsx',[('      id={id}\n','      id={id}\n      dir="auto"\n')])
sub('app/ui/field.tsx',[('return <textarea rows={6} {...rest} />','return <textarea rows={6} dir="auto" {...rest} />'),('return <input type="text" {...rest} />','return <input type="text" dir={dirOf(rest.type)} {...rest} />'),('/** The sentence under a field','/** Words run the way they were begun; passwords, numbers and addresses from left to right. */\nfunction dirOf(type: string | undefined) {\n  return type === undefined || type === "text" || type === "search" ? "auto" : undefined;\n}\n\n/** The sentence under a field')])
sub(T+'marked-text.tsx',[('        id="body"\n        name="body"\n','        id="body"\n        name="body"\n        dir="auto"\n')])
s=load(T+'draft-list.tsx')
if 'one-line' not in s:
    i=s.index('import '); s=s[:i]+'import { oneLine } from "#app/web/one-line.ts";\n'+s[i:]; save(T+'draft-list.tsx',s)
open('.touched','w').write('\n'.join(sorted(touched)))
