import { createInterface } from "node:readline";
import type { Connection } from "./connection.ts";
import { MOST_ROWS } from "./connection.ts";
import { describeTable, type Listing, listFunctions, listTables, showFunction } from "./listings.ts";
import { takeStatements } from "./statements.ts";
import { type Answer, drawTable } from "./table.ts";
import { explainError } from "./trouble.ts";

const help = `  statement;     runs it: a statement ends with a semicolon and may have many lines
  \\d             lists the tables        \\d NAME    shows one, with its policies
  \\df            lists the functions     \\df NAME   shows the text of one
  \\x             shows whole values, one below the other, or no longer
  \\q             leaves, as Ctrl-D does; Ctrl-C gives up on what is typed or runs`;

type Streams = { input: NodeJS.ReadStream; output: NodeJS.WriteStream };

/** Reads statements and answers each until the end of what is typed. Resolves with whether all of them succeeded. */
export function converse(connection: Connection, name: string, { input, output }: Streams): Promise<boolean> {
  const lines = createInterface({ input, output, terminal: Boolean(input.isTTY), historySize: 500 });
  const say = (text: string) => output.write(`${text}\n`);
  let typed = "";
  let whole = false;
  let running = false;
  let allWell = true;
  let over = false;
  let turn = Promise.resolve();

  function ask() {
    if (!input.isTTY || over) return;
    lines.setPrompt(typed === "" ? `${name}> ` : `${".".repeat(name.length)}> `);
    lines.prompt();
  }

  const show = (listings: Listing[]) => {
    for (const { title, answer } of listings) say(`${title}\n${drawTable(answer, widthOf(output), whole)}\n`);
  };

  async function obey(line: string): Promise<void> {
    const [command, given = ""] = line.trim().replace(/;$/, "").split(/\s+/, 2);
    const { run } = connection;
    if (/^(\\q|quit|exit)$/.test(command!)) return lines.close();
    if (command === "\\x") {
      whole = !whole;
      return void say(whole ? "Values are shown whole." : "Long values are cut.");
    }
    if (command === "\\d" || command === "\\dt") {
      const listings = given ? await describeTable(run, given) : await listTables(run);
      return listings.length > 0 ? show(listings) : void say(`There is no table called ${given}.`);
    }
    if (command === "\\df" && !given) return show(await listFunctions(run));
    if (command === "\\df") {
      const texts = await showFunction(run, given);
      return void say(texts.join("\n") || `There is no function called ${given}.`);
    }
    say(help);
  }

  async function execute(statement: string): Promise<void> {
    const answer = await connection.run(statement);
    say(inWords(answer, widthOf(output), whole));
  }

  async function take(line: string): Promise<void> {
    if (typed === "" && /^\s*(\\|(quit|exit|help);?\s*$)/.test(line)) return attempt("", () => obey(line));
    const { statements, rest } = takeStatements(`${typed}${line}\n`);
    typed = rest;
    for (const statement of statements) await attempt(statement, () => execute(statement));
  }

  async function attempt(statement: string, run: () => Promise<void>): Promise<void> {
    running = true;
    try {
      await run();
    } catch (error) {
      allWell = false;
      say(explainError(error, statement));
    } finally {
      running = false;
    }
  }

  lines.on("line", (line) => {
    turn = turn.then(() => take(line)).then(ask);
  });
  lines.on("SIGINT", () => {
    // Where it cannot be given up on, its own time limit ends it.
    if (running) return void connection.cancel().catch(() => {});
    typed = "";
    lines.write(null, { ctrl: true, name: "e" });
    lines.write(null, { ctrl: true, name: "u" });
    say("");
    ask();
  });
  ask();
  return new Promise((resolve) => {
    const end = () => resolve(turn.then(() => allWell));
    lines.once("close", () => {
      over = true;
      // The last statement of a file may come without its semicolon.
      turn = turn.then(() => (typed.trim() === "" || input.isTTY ? undefined : take(";")));
      end();
    });
    void connection.gone.then(() => {
      if (over) return;
      over = true;
      allWell = false;
      say("The connection to the database is gone.");
      lines.close();
      turn = Promise.resolve();
      end();
    });
  });
}

function widthOf(output: NodeJS.WriteStream): number {
  return output.columns || 200;
}

/** An answer as it is shown: its rows, and how many there are. */
function inWords(answer: Answer & { command: string }, width: number, whole: boolean): string {
  const { columns, rows, count, command } = answer;
  if (columns.length === 0)
    return `${command}${/^(INSERT|UPDATE|DELETE|MERGE)$/.test(command) ? ` ${count}` : ""}`;
  const number = `${count} ${count === 1 ? "row" : "rows"}`;
  const left = count > rows.length ? `; the first ${MOST_ROWS} are shown` : "";
  const table = count > 0 ? `${drawTable(answer, width, whole)}\n` : "";
  return `${table}(${number}${left})`;
}
