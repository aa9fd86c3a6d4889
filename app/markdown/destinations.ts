/** Whether a link may lead there: the web, mail, telephone, or a page of this site written as `/…`. */
export function mayLinkTo(href: string): boolean {
  // Browsers skip tabs and line breaks and read "\" as "/", so that "/\t/host" would leave the site.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
  if (/[\u0000-\u0020\u007f\\]/.test(href)) return false;
  if (/^\/(?!\/)/.test(href)) return true;
  if (!/^(?:https?:\/\/[^/]|mailto:|tel:)/i.test(href) || !URL.canParse(href)) return false;
  // "https://mybank.example@evil.example" leads to evil.example.
  const { username, password } = new URL(href);
  return username === "" && password === "";
}

/** The address that someone meant with what they wrote as a link's destination; none where nothing would open. */
export function destinationOf(written: string): string | undefined {
  const href = /^www\.[^\s.]+\.\S/i.test(written) ? `http://${written}` : written;
  try {
    // Browsers write a host of other letters in its plain form, "xn--…".
    const isForeign = /^https?:\/\/[^/?#]*[^\p{ASCII}/?#]/iu.test(href) && URL.canParse(href);
    const inAscii = isForeign ? new URL(href).href : encodeURI(href).replace(/%25/g, "%");
    return mayLinkTo(inAscii) ? inAscii : undefined;
  } catch {
    return undefined;
  }
}

const files = /\.(?:docx?|pdf|xlsx?|pptx?|csv|txt|rtf|jpe?g|png|gif|html?)$/;
const addresses =
  /[\p{L}\p{N}._+'-]+@[\p{L}\p{N}.-]+|(?:[a-z][a-z0-9+.-]*:\/\/)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}[\p{L}-]+(?::\d+)?(?:[/?#]\S*)?|[a-z][a-z0-9+.-]*:\/\/\S+/gu;

/** Where a link leads, if its words name another address and so would hide it. */
export function hiddenBehind(words: string, href: string): string | undefined {
  const leadsTo = URL.canParse(href) ? new URL(href) : undefined;
  // Letters of other alphabets look like ours, so an address with such letters shows its plain form.
  const isForeign = leadsTo?.hostname.includes("xn--") ?? false;
  if (!isForeign && (destinationOf(words) === href || `mailto:${words}` === href)) return undefined;
  const seen = words
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .toLowerCase();
  const named = seen.split(/\s+/).flatMap(addressesIn);
  const isSaid = named.every((name) => isSame(name, href, leadsTo)) && isSameNumber(seen, leadsTo);
  const resemblesAnother = isForeign && named.length > 0 && !seen.includes("xn--");
  return isSaid && !resemblesAnother ? undefined : (leadsTo?.href ?? href);
}

function addressesIn(word: string): string[] {
  if (!/[.@]|:\/\//.test(word)) return [];
  // Nobody reads so long a word to its end.
  if (word.length > 300) return [word];
  return (word.match(addresses) ?? []).filter((name) => !files.test(name) || name.includes("/"));
}

function isSame(name: string, href: string, leadsTo: URL | undefined): boolean {
  if (!leadsTo) return false;
  const plain = name.replace(/[.,;:!?'"]+$/, "");
  if (plain.includes("@") && !plain.includes("/"))
    return leadsTo.protocol === "mailto:" && href.toLowerCase() === `mailto:${plain}`;
  const withScheme = plain.includes("://") ? plain : `http://${plain}`;
  if (!URL.canParse(withScheme) || !leadsTo.protocol.startsWith("http")) return false;
  const asNamed = new URL(withScheme);
  const sameHost = withoutWww(asNamed.host) === withoutWww(leadsTo.host);
  const rest = (url: URL) => (url.pathname + url.search + url.hash).toLowerCase().replace(/\/$/, "");
  return sameHost && (rest(asNamed) === "" || rest(asNamed) === rest(leadsTo));
}

function isSameNumber(words: string, leadsTo: URL | undefined): boolean {
  const digits = words.replace(/\D/g, "");
  if (leadsTo?.protocol !== "tel:" || digits.length < 5) return true;
  return leadsTo.pathname.replace(/\D/g, "").endsWith(digits.replace(/^0+/, ""));
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, "");
}
