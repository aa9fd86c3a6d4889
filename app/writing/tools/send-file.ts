import type { Upload } from "#app/files/attaching/upload-queries.server.ts";
import { FOR_HEADER, markHere } from "#app/web/browser/person-here.ts";

export type Sent = Upload;
export type Answer = { sentences: string[]; uploads: Sent[] };

const STALLED = 90_000;
const LOOKED_INTO = 10 * 60_000;

/**
 * Sends one file for the form with this key, and tells how much of it is sent, from 0 to 1. Resolves with what the site answers;
 * rejects where the connection broke, and then it can be sent again: the site keeps it once.
 */
export function sendFile(address: string, file: File, tell: (share: number) => void) {
  const request = new XMLHttpRequest();
  let stalled: ReturnType<typeof setTimeout> | undefined;
  const answered = new Promise<Answer>((resolve, reject) => {
    request.open("POST", address);
    request.setRequestHeader("Accept", "application/json");
    const mark = markHere();
    if (mark) request.setRequestHeader(FOR_HEADER, mark);
    request.responseType = "json";
    // However long it takes, as long as it goes on.
    const within = (ms: number) => {
      clearTimeout(stalled);
      stalled = setTimeout(() => request.abort(), ms);
    };
    within(STALLED);
    request.upload.onprogress = ({ loaded, total }) => {
      within(STALLED);
      tell(loaded / Math.max(1, total));
    };
    request.upload.onload = () => within(LOOKED_INTO);
    request.onloadend = () => clearTimeout(stalled);
    request.onload = () => {
      const answer = request.response as Partial<Answer> | null;
      if (answer?.sentences && answer.uploads) resolve(answer as Answer);
      else reject(new Error(`It was answered with ${request.status}.`));
    };
    request.onerror = request.onabort = () => reject(new Error("The connection broke."));
    const form = new FormData();
    form.append("file", file);
    request.send(form);
  });
  return { answered, cancel: () => request.abort() };
}
