/** Name, code and place of an error, without its data: messages of the database quote what was written. */
export function inShort(error: unknown) {
  const { name, code, stack, message } = error as Error & { code?: string };
  return {
    name,
    code,
    message: code ? undefined : message?.slice(0, 200),
    stack: stack
      ?.split("\n")
      .slice(1, 6)
      .map((line) => line.trim()),
  };
}
