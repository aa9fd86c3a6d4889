import type { ImageKind } from "../file-type.ts";
import type { Answer } from "./answer-once.ts";
import { inChild } from "./in-child.server.ts";
import type { Sizes } from "./pictures.ts";

/**
 * Makes the sizes in which a picture is held, upright and without place, device or any other remark; never larger than it
 * came. The large one takes the place of the original: PNG stays PNG and WebP WebP, JPEG and HEIC become JPEG, and of what
 * moves the first frame stays, as WebP. For paper it is PNG or JPEG, on white. Answers with a sentence for the sender where it cannot
 * be read.
 */
export function makeSizes(path: string, kind: ImageKind, forPaper = false): Promise<Answer<Sizes>> {
  return inChild("sizes", { path, kind, forPaper });
}
