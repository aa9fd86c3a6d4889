/** Writes a number as people here do, with a comma between the thousands: "1,204". */
export function inFigures(count: number) {
  return count.toLocaleString("en-US");
}

/** Says how many there are of something: "1 reply", "1,204 replies". `many` is its plural where an s alone does not make it. */
export function counted(count: number, one: string, many = `${one}s`) {
  return `${inFigures(count)} ${count === 1 ? one : many}`;
}
