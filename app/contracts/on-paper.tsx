import type { ShownPost } from "#app/threads/page/post.tsx";
import { AsSent } from "#app/ui/as-sent.tsx";
import { AnswerCard } from "./answering/answer-card.tsx";
import { FactsCard } from "./facts-card.tsx";
import { OutcomeCard } from "./outcomes/outcome-card.tsx";
import type { ContractOfThread } from "./queries.server.ts";

/** Facts and outcome of a contract question at the head of its printed conversation. */
export function ContractOnPaper({ contract }: { contract: ContractOfThread | undefined }) {
  return (
    <AsSent
      id="about"
      from={contract}
      draw={
        import.meta.env.SSR &&
        (({ facts }: ContractOfThread) =>
          facts && (
            <>
              <OutcomeCard told={facts} tell={null} />
              <FactsCard facts={facts} change={null} />
            </>
          ))
      }
    />
  );
}

/** Makes on the server what draws the advice of an answer under its printed text. */
export function adviceOnPaper(contract: ContractOfThread | undefined) {
  if (!import.meta.env.SSR || !contract) return false;
  return ({ number }: ShownPost) => {
    const answer = contract.answers.find((each) => each.advises && each.number === number);
    return answer && <AnswerCard answer={answer} here="" can={{ say: false, change: false }} />;
  };
}
