/**
 * Whether an error means that the database is away, full, overloaded or read-only: worth trying again, unlike a bug. By
 * SQLSTATE, by the codes of sockets, and by what the driver says of a connection that is gone.
 */
export function isTrouble(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === "string" && (states.test(code) || sockets.test(code))) return true;
  return typeof message === "string" && driver.test(message);
}

const states = new RegExp(
  `^(${[
    "08", // the connection
    "25006", // read only: a standby, or a disk that is full
    "25P0[34]", // a transaction that took too long
    "28", // no entry: the role, its password, pg_hba.conf
    "3D", // no such database
    "40001", // two at once, of which one has to try again
    "40P01", // the same by a deadlock
    "53", // no disk, no memory, no connection left
    "55000", // nobody is let in now
    "55P03", // a lock that took too long
    "57014", // a statement that took too long
    "57P", // stopping, starting, recovering
    "58", // the disk or the system failed
  ].join("|")})`,
);

const sockets =
  /^(ECONN|ENOENT$|EPIPE$|ETIMEDOUT$|EHOST|ENET|EADDRNOTAVAIL$|ENOTFOUND$|EAI_|EMFILE$|ENFILE$|ENOBUFS$)/;

const driver =
  /^(Connection terminated|timeout (exceeded|expired)|Query read timeout|Client (has encountered|was closed)|Cannot use a pool after)/;
