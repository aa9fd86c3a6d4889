import sharp from "sharp";

// Of all that the library can read, only what a picture may be.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["Jpeg", "Png", "Webp", "Nsgif"].flatMap((format) => [
    `VipsForeignLoad${format}Buffer`,
    `VipsForeignLoad${format}File`,
  ]),
});
sharp.cache(false);
sharp.concurrency(1);

let queue: Promise<unknown> = Promise.resolve();

/** Works on one picture at a time: a large one takes hundreds of megabytes while it is read. */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const done = queue.then(work);
  queue = done.catch(() => {});
  return done;
}

export { sharp };
