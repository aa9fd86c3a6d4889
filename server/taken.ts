import type { ServerResponse } from "node:http";

const PATIENCE = 60_000;

/**
 * Waits until the client has taken what was written to it, so that a slow one fills no memory; false when it has gone away, or
 * takes nothing for a minute.
 */
export function taken(response: ServerResponse, patience = PATIENCE): Promise<boolean> {
  if (response.destroyed) return Promise.resolve(false);
  if (!response.writableNeedDrain) return Promise.resolve(true);
  return new Promise((resolve) => {
    const end = (went: boolean) => {
      clearTimeout(late);
      response.off("drain", onDrain).off("close", onClose);
      resolve(went);
    };
    const onDrain = () => end(true);
    const onClose = () => end(false);
    const late = setTimeout(onClose, patience);
    response.on("drain", onDrain).on("close", onClose);
  });
}
