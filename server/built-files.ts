import { access } from "node:fs";
import { join } from "node:path";
import type { RequestHandler } from "express";
import sirv, { type Options } from "sirv";

/**
 * Serves the files of a folder as they were when it began. One that is gone since, because a newer build took the place of this one, is
 * left to the next handler: reading it would end the process with everything else that it is doing.
 */
export function builtFiles(folder: string, options: Options): RequestHandler {
  const serve = sirv(folder, options);
  return (request, response, next) =>
    // Names with a percent sign or two dots are nothing that a build makes.
    access(join(folder, request.path), (missing) => (missing ? next() : serve(request, response, next)));
}
