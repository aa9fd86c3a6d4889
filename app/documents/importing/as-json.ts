/** A value for a verb that takes JSON: a list would else be sent as a list of the database. */
export function asJson(value: unknown): never {
  return JSON.stringify(value) as never;
}
