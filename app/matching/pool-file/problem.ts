/** A pool that cannot be read, in one sentence that says which practice and which field. */
export class PoolProblem extends Error {
  override name = "PoolProblem";
}

/** Where in the file a value stands: the practice and the field. */
export type Spot = { practice: string; field: string };

/** Refuses a value in one sentence. */
export function refuse({ practice, field }: Spot, says: string): never {
  throw new PoolProblem(`${practice}, ${field}: ${says}`);
}
