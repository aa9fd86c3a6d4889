import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { read } from "#app/db.server.ts";
import { documentHref } from "#app/documents/addresses.ts";
import { listOwnTopics, listTopicsOfPeers } from "#app/documents/gaps/queries.server.ts";
import { canWriteManual } from "#app/documents/policy.ts";
import { coreTopics } from "#app/documents/topics.ts";
import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { found } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("What peers have and you do not");

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const practice = found(viewer.practice);
    const [peers, own] = await Promise.all([listTopicsOfPeers(db), listOwnTopics(db, practice.id)]);
    const shared = peers.map(({ topic }) => topic);
    return {
      peers,
      own: own.sort(),
      nobody: coreTopics.filter((topic) => !shared.includes(topic) && !own.includes(topic)),
      can: { write: canWriteManual(viewer) },
    };
  });
}

export default function Gaps() {
  const { peers, own, nobody, can } = useLoaderData<typeof loader>();
  const missing = peers.filter(({ mine }) => !mine);
  const have = peers.length - missing.length;
  return (
    <Page>
      <PageHead
        back={{ href: "/practice/manual", label: "Policy manual" }}
        title="What peers have and you do not"
        lead={
          peers.length === 0
            ? "Counted is what practices share with you, and nothing else."
            : `Peers have documents on ${counted(peers.length, "topic")}; you have one on ${have === peers.length ? "each of them" : `${have} of them`}. Counted is what practices share with you, and nothing else.`
        }
      />
      {peers.length === 0 ? (
        <Empty title="Nobody shares a document with you yet">
          Once practices of your cohorts share theirs, you see here what you could adopt.
        </Empty>
      ) : (
        <Sheet id="missing" title="You have none of these" flush bleed>
          {missing.length === 0 && (
            <p className="sheet-in meta">You have one on every topic that they have.</p>
          )}
          <ul className="list bare">
            {missing.map(({ topic, practices, uid, title, slug, adopters }) => (
              <li key={topic} className="list-row sheet-in split">
                <div>
                  <p>
                    <b>{topic}</b>{" "}
                    <span className="meta">{`${counted(practices, "practice")} ${practices === 1 ? "has" : "have"} one`}</span>
                  </p>
                  <p className="meta">
                    <a href={documentHref(slug, uid)} dir="auto">
                      {isolated(title)}
                    </a>
                    {adopters > 0 && `, adopted by ${counted(adopters, "practice")}`}
                  </p>
                </div>
                {can.write && (
                  <ButtonLink href={`${documentHref(slug, uid)}/adopt`}>
                    Adopt it<span className="vh">: {isolated(title)}</span>
                  </ButtonLink>
                )}
              </li>
            ))}
          </ul>
        </Sheet>
      )}
      {nobody.length > 0 && (
        <Sheet id="nobody" title="Nobody has one yet">
          <p className="meta">
            Most practices need a document on these, and neither you nor a peer who shares with you has one.
          </p>
          <Topics topics={nobody} />
        </Sheet>
      )}
      {own.length > 0 && (
        <Sheet id="own" title="You have one on">
          <Topics topics={own} />
        </Sheet>
      )}
    </Page>
  );
}

function Topics({ topics }: { topics: readonly string[] }) {
  return (
    <p className="flow">
      {topics.map((topic) => (
        <Chip key={topic} tone="topic">
          {topic}
        </Chip>
      ))}
    </p>
  );
}
