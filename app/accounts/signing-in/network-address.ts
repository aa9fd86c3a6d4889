import { isIPv6 } from "node:net";

/** One subscriber's network: an IPv4 address, or the 64 bits of an IPv6 address that name the network. */
export function subnetOf(address: string): string {
  const groups = groupsOf(address);
  return typeof groups === "string" ? groups : groups.slice(0, 4).join(":");
}

/** Finds the range that one buyer of addresses has at once: the 24 or 48 bits around a subnet. */
export function neighbourhoodOf(address: string): string {
  const groups = groupsOf(address);
  return typeof groups === "string" ? groups.replace(/\.\d+$/, "") : groups.slice(0, 3).join(":");
}

/** The eight groups of an IPv6 address without leading zeros; anything else as it is. */
function groupsOf(address: string): string[] | string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail = ""] = plain.toLowerCase().split("%")[0]!.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === "" ? [] : tail.split(":");
  const zeros = plain.includes("::") ? Array(8 - before.length - after.length).fill("0") : [];
  return [...before, ...zeros, ...after].map((group) => group.replace(/^0+(?=.)/, ""));
}
