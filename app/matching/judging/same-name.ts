/** Ways in which the same word is written. */
const spellings: Record<string, string> = {
  ctr: "center",
  centre: "center",
  ft: "fort",
  hosp: "hospital",
  isd: "independent school district",
  med: "medical",
  mt: "mount",
  natl: "national",
  ped: "pediatric",
  peds: "pediatric",
  pediatrics: "pediatric",
  univ: "university",
  usd: "unified school district",
};

/** Ends of names that say what kind of company it is, and no more. */
const ends =
  / (inc|incorporated|llc|pllc|pc|pa|plc|ltd|limited|lp|llp|co|corp|corporation|company|group|system|systems|health|healthcare|health care|network)$/;

/**
 * Brings the name of an organisation into one form, in which "The Mercy Health System, Inc." and "mercy health" are the same:
 * without case, accents and punctuation, without "the" and what only names the kind of company, with "St." as Saint. What two
 * names share here may still be two organisations: a moderator sees the names as they were written.
 */
export function nameKey(name: string): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f'’`.]/g, "")
    .replaceAll("&", " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "the" && word !== "and");
  const spelled = words.map((word, i) => {
    // At the end it is a street.
    if (word === "st" && i < words.length - 1) return "saint";
    return Object.hasOwn(spellings, word) ? spellings[word]! : word;
  });
  let key = spelled.join(" ");
  while (ends.test(key)) key = key.replace(ends, "");
  return key;
}
