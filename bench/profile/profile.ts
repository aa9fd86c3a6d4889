import { join } from "node:path";
import type { DataSet } from "../data-set.ts";
import { openSubject } from "../measure.ts";
import { jobsDone } from "../pages.ts";
import { processorTime } from "../processor-time.ts";
import { type Share, sumUp } from "./kinds.ts";
import { recorder } from "./recording.ts";
import { beginCounting, dearestFunctions, dearestStatements } from "./statistics.ts";

const WARM_UP = 6_000;
const LOAD = 10_000;

/** Loads one page of the large network, and says where the app's processor and the database spend their time for it. */
export async function profilePage(data: DataSet, name: string, say: (line: string) => void): Promise<void> {
  const { flags, env, record, remove } = recorder();
  try {
    const subject = await openSubject(data, "full", { flags, env });
    const url = data.superuserUrl("full");
    let asked = 0;
    try {
      const page = subject.pages.find((each) => each.name === name);
      if (!page) {
        const names = subject.pages.map((each) => each.name).join(", ");
        throw new NoSuchPage(`There is no page called "${name}". There are: ${names}.`);
      }
      await beginCounting(url);
      say(`Loading ${name}.`);
      asked += (await subject.asker.load(page.ask, WARM_UP)).length;
      let appMs = 0;
      const profile = await record(subject.site.pid, async () => {
        const before = processorTime(subject.site.pid);
        const { length } = await subject.asker.load(page.ask, LOAD);
        appMs = (processorTime(subject.site.pid) - before) / length;
        asked += length;
      });
      await jobsDone(subject.databaseUrl);
      const { kinds, own } = sumUp(profile, join(import.meta.dirname, "..", ".."));
      say(
        `\n${name}, while it is looked at, which takes some time itself. All times are those of one request.`,
      );
      say(`\nThe app's processor, ${appMs.toFixed(2)} ms, by whose code runs:`);
      for (const each of kinds) say(shared(each, appMs));
      say("\nOur own dearest functions:");
      for (const each of own) say(shared(each, appMs));
    } finally {
      // What its connections have counted is told to the server as they end.
      await subject.site.stop();
    }
    say("\nThe dearest statements, planned and run, by the clock:");
    for (const { ms, calls, text } of await dearestStatements(url, asked))
      say(`${counted(ms, calls)}  ${text}`);
    say("\nThe dearest functions of the database, without what they call:");
    for (const each of await dearestFunctions(url, asked))
      say(`${counted(each.ms, each.calls)}  ${each.name}`);
  } finally {
    remove();
  }
}

/** Asked for by whoever runs it; the message is for them. */
export class NoSuchPage extends Error {}

function shared({ what, percent }: Share, appMs: number): string {
  return `${percent.toFixed(1).padStart(6)} %${((percent / 100) * appMs).toFixed(3).padStart(9)} ms  ${what}`;
}

function counted(ms: number, calls: number): string {
  return `${ms.toFixed(3).padStart(8)} ms${calls.toFixed(2).padStart(8)} times`;
}
