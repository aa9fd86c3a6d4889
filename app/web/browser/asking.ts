import { ask } from "./person-here.ts";

/**
 * Asks the site about what is being typed, so many milliseconds after the last key: each question overtakes the one before, and
 * null asks nothing. `tell` hears the answer's JSON. Offline it hears nothing, and what is shown stays.
 */
export function asking<Answer>(after: number, tell: (answer: Answer) => void) {
  let timer = 0;
  let asked: AbortController | undefined;
  const stop = () => {
    clearTimeout(timer);
    asked?.abort();
  };
  const askFor = (address: string | null) => {
    stop();
    if (address === null) return;
    timer = window.setTimeout(async () => {
      const question = new AbortController();
      asked = question;
      try {
        const answer = await ask(address, { signal: question.signal });
        if (answer.ok) tell((await answer.json()) as Answer);
      } catch {
        // Offline, or overtaken by the next question.
      }
    }, after);
  };
  return { askFor, stop };
}
