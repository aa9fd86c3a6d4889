/** The database cannot run; the message is one sentence for the person who started the site. */
export class DatabaseTrouble extends Error {
  override name = "DatabaseTrouble";
}

const nothingDeleted = "Nothing was deleted.";

/** Turns the last words of initdb or postgres into one sentence that says what to do. */
export function explain(output: string, place: string) {
  const said = firstComplaint(output);
  if (
    /no space left on device|disk quota exceeded|wrote only \d+ of \d+ bytes|check free disk space/i.test(
      output,
    )
  ) {
    return new DatabaseTrouble(
      `The disk that holds ${place} is full, so the database cannot start; free some space and start again. ${nothingDeleted}`,
    );
  }
  if (/error while loading shared libraries|library not loaded|GLIBC_/i.test(output)) {
    return new DatabaseTrouble(
      `This system lacks a library that the built-in database needs (${said}); install it, or set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  if (
    /cannot allocate memory|could not map anonymous shared memory|could not create shared memory/i.test(
      output,
    )
  ) {
    return new DatabaseTrouble(
      `There is not enough memory to start the database (${said}); free some and start again. ${nothingDeleted}`,
    );
  }
  if (/permission denied|read-only file system|has wrong ownership/i.test(output)) {
    return new DatabaseTrouble(
      `The database in ${place} may not be read or written by the user that runs it (${said}). ${nothingDeleted}`,
    );
  }
  if (
    /invalid checkpoint|could not locate a valid checkpoint|pg_control|pg_version|could not (read|open) file|incompatible|not a valid data directory|PANIC/i.test(
      output,
    )
  ) {
    return damaged(place, said);
  }
  return new DatabaseTrouble(
    `The database in ${place} could not start: ${said || "it gave no reason"}. ${nothingDeleted}`,
  );
}

/** The sentence for a folder whose files are not what PostgreSQL left there. */
export function damaged(place: string, said: string) {
  return new DatabaseTrouble(
    `The database folder ${place} is damaged (${said}); put a backup in its place with npm run restore, or ask someone who knows PostgreSQL. ${nothingDeleted}`,
  );
}

/** Makes any error one of ours, with the original as its cause. */
export function asTrouble(error: unknown, place: string) {
  if (error instanceof DatabaseTrouble) return error;
  const trouble = explain(String(error), place);
  trouble.cause = error;
  return trouble;
}

function firstComplaint(output: string) {
  const lines = output
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const line = lines.find((text) => /\b(PANIC|FATAL|ERROR|error):/.test(text)) ?? lines.at(-1) ?? "";
  return line.replace(/^.*?\b(PANIC|FATAL|ERROR|[Ee]rror):\s*/, "").replace(/\.$/, "");
}
