import { expect, test } from "vitest";
import { canWriteAtOnce } from "#db/embedded/settings.ts";

const [ext4, xfs, btrfs] = [0xef53, 0x58465342, 0x9123683e];
const [overlay, fuse, nfs, nineP] = [0x794c7630, 0x65735546, 0x6969, 0x01021997];

test("before a recovery a whole file system is written at once only where a failure would be told", () => {
  for (const local of [ext4, xfs, btrfs]) {
    for (const kernel of ["5.8.0", "5.15.0-91-generic", "6.8.0-rc1"])
      expect(canWriteAtOnce("linux", kernel, local), kernel).toBe(true);
    for (const kernel of ["4.19.0", "5.7.19"])
      expect(canWriteAtOnce("linux", kernel, local), kernel).toBe(false);
  }
  for (const elsewhere of [overlay, fuse, nfs, nineP])
    expect(canWriteAtOnce("linux", "6.8.0", elsewhere)).toBe(false);
  expect(canWriteAtOnce("darwin", "23.1.0", ext4)).toBe(false);
});
