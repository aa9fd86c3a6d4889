import { threadHref } from "#app/threads/addresses.ts";
import type { ShownPost } from "#app/threads/page/post.tsx";
import { AsSent } from "#app/ui/as-sent.tsx";
import { AdviceFold } from "./answering/advice-fields.tsx";
import { notSaid } from "./answering/answer.ts";
import { AnswerCard } from "./answering/answer-card.tsx";
import { AnswersSheet } from "./answering/answers-sheet.tsx";
import { adviceIn, type TypedAdvice } from "./facts.ts";
import { FactsCard } from "./facts-card.tsx";
import { outcomeHref } from "./outcomes/addresses.ts";
import { OutcomeCard } from "./outcomes/outcome-card.tsx";
import { ProposedCard } from "./proposing/proposed-card.tsx";
import type { ContractOfThread } from "./queries.server.ts";

type Props = {
  slug: string;
  thread: { number: number; acceptedNumber: number | null };
  /** Missing in the browser, where all of it stands already. */
  contract: ContractOfThread | undefined;
  can: { read: boolean; editOwn: boolean; changeFacts: boolean; propose: boolean };
};

/** The head of a conversation about a contract: its facts, and what its answers advise. */
export function ContractHead({ slug, thread, contract, can, byTime }: Props & { byTime: boolean }) {
  const here = threadHref(slug, thread.number);
  const draw = ({ facts, answers, proposed, belongs }: ContractOfThread) => (
    <>
      {facts && (
        <OutcomeCard
          told={facts}
          tell={can.changeFacts ? outcomeHref(slug, thread.number) : null}
          propose={can.propose ? here : null}
        />
      )}
      {facts && <FactsCard facts={facts} change={can.changeFacts ? `${here}/facts` : null} />}
      <AnswersSheet answers={answers} accepted={thread.acceptedNumber} byTime={byTime} here={here} />
      <ProposedCard slug={slug} proposed={proposed} belongs={belongs} />
    </>
  );
  return <AsSent id="about" from={contract} draw={import.meta.env.SSR && draw} />;
}

/** Makes on the server what draws an answer's advice under its text. */
export function adviceUnder({ slug, thread, contract, can }: Props) {
  if (!import.meta.env.SSR || !contract) return false;
  return (post: ShownPost) => {
    const answer = contract.answers.find(({ number }) => number === post.number) ?? notSaid(post);
    return (
      answer && (
        <AnswerCard
          answer={answer}
          here={threadHref(slug, thread.number)}
          can={{
            ...{ say: can.read, change: can.editOwn },
            propose: can.propose && answer.number === thread.acceptedNumber,
          }}
        />
      )
    );
  };
}

type Failed = { values: Record<string, string>; errors: Record<string, string> } | undefined;

/** The fields of a reply that say what it advises, as they were begun or came back. */
export function AdviceOfReply({ begun, failed }: { begun: TypedAdvice; failed: Failed }) {
  return (
    <AsSent
      id="advising"
      from={{ typed: failed?.values ?? begun, errors: failed?.errors }}
      draw={
        import.meta.env.SSR &&
        (({ typed, errors }: { typed: unknown; errors: Record<string, string> | undefined }) => (
          <AdviceFold typed={adviceIn(typed)} errors={errors} />
        ))
      }
    />
  );
}
