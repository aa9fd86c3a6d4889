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

/** The library that reads and writes pictures, set up once for this process. */
export { sharp };
