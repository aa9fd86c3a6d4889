import { type Subject, warmUpPage } from "./measure.ts";

/** Longer than the site keeps connections open beside the few that always stay. */
const PAUSE = 8_000;
const TIMES = 3;

/** Milliseconds that a page takes when nobody has asked for anything for a while: the middle one of a few. */
export async function timeAfterPause(subject: Subject, page: string): Promise<number> {
  await warmUpPage(subject, page);
  const { ask } = subject.pages.find(({ name }) => name === page)!;
  const times: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    const began = performance.now();
    await subject.asker.ask(ask());
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[Math.floor(TIMES / 2)]!;
}
