/**
 * Scripts that hand a page its loaders' data, in the form that Remix's browser code waits for.
 * `data` is the text of Remix's own stream, whole: nothing on our pages is deferred.
 */
export function hydrationScripts(data: string, nonce: string): string {
  const open = `<script nonce="${nonce}">window.__remixContext.streamController`;
  return `${open}.enqueue(${scriptString(data)});window.__remixContext.streamController.close();</script>`;
}

/**
 * A string literal that is safe inside a script element. In single quotes, because the data is full of double ones
 * and each would cost a backslash.
 */
export function scriptString(text: string): string {
  return `'${text.replace(/[\\'\n\r<\u2028\u2029]/g, (sign) => escapes[sign]!)}'`;
}

const escapes: Record<string, string> = {
  "\\": "\\\\",
  "'": "\\'",
  "\n": "\\n",
  "\r": "\\r",
  // Neither the end of the script nor a comment can begin.
  "<": "\\x3c",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};
