/** Says in words that files of a post were reported as patient data and taken out; nothing where none was. */
export function takenOutInWords(many: number | null): string | null {
  if (!many) return null;
  return many === 1
    ? "A file was taken out of this post: it was reported as patient data."
    : `${many} files were taken out of this post: they were reported as patient data.`;
}

/** Shows that files of a post were taken out. */
export function FilesTakenOut({ many }: { many: number | null }) {
  const words = takenOutInWords(many);
  return words && <p className="post-body meta">{words}</p>;
}
