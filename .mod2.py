import re,subprocess,os
os.chdir('/tmp/rt/text')
touched=set()
IMPORT='import { isolated } from "#app/ui/isolated.ts";\n'
def load(p): return open(p).read()
def save(p,s):
    if 'isolated(' in s and 'ui/isolated.ts"' not in s and not p.endswith('ui/isolated.ts'):
        # before the first import that sorts after it; biome fixes the order
        i=max(s.find('import '),0)
        s=s[:i]+IMPORT+('' if i or s.startswith('import') else '\n')+s[i:]
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
