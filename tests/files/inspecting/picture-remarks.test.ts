import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { withoutRemarks } from "#app/files/inspecting/picture-remarks.ts";

const noise = Buffer.alloc(60 * 40 * 3, "noise that is no plain color");
const picture = () => sharp(noise, { raw: { width: 60, height: 40, channels: 3 } });
const exif = {
  IFD0: { Copyright: "secret-copyright", Make: "secret-camera" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 3230/100" },
};
const xmp = "<x:xmpmeta xmlns:x='adobe:ns:meta/'>secret-remark</x:xmpmeta>";
const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer();

test.each([
  ["jpeg", () => picture().withExif(exif).withXmp(xmp).jpeg()],
  ["jpeg in several scans", () => picture().withExif(exif).withXmp(xmp).jpeg({ progressive: true })],
  ["png", () => picture().withExif(exif).withXmp(xmp).png()],
])("a %s loses its remarks and no pixel", async (_, make) => {
  const taken = await make().toBuffer();
  const plain = withoutRemarks(taken);
  expect(taken.toString("latin1")).toContain("secret");
  expect(plain.toString("latin1")).not.toContain("secret");
  expect(await pixels(plain)).toEqual(await pixels(taken));
  expect(withoutRemarks(plain)).toEqual(plain);
});

test.each([3, 6, 8])("how a photo is turned (%i) and its colors stay", async (orientation) => {
  const taken = await picture().withExif(exif).withMetadata({ orientation, icc: "p3" }).jpeg().toBuffer();
  const about = await sharp(withoutRemarks(taken)).metadata();
  expect(about.orientation).toBe(orientation);
  expect(about.icc).toEqual((await sharp(taken).metadata()).icc);
});

test("a second picture behind the first is gone", async () => {
  const [first, second] = [
    await picture().jpeg().toBuffer(),
    await picture().withExif(exif).jpeg().toBuffer(),
  ];
  expect(withoutRemarks(Buffer.concat([first, second]))).toEqual(withoutRemarks(first));
});

test("what is no JPEG or PNG stays as it is", () => {
  expect(withoutRemarks(Buffer.from("GIF89a"))).toEqual(Buffer.from("GIF89a"));
});

test("no damage to a picture makes this throw or go on without end", async () => {
  const [jpeg, png] = [
    await picture().withExif(exif).jpeg().toBuffer(),
    await picture().withExif(exif).png().toBuffer(),
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(jpeg, png),
      fc.nat(jpeg.length),
      fc.nat(255),
      fc.nat(),
      (sound, at, byte, length) => {
        const damaged = Buffer.from(sound.subarray(0, length % (sound.length + 1)));
        if (at < damaged.length) damaged[at] = byte;
        expect(withoutRemarks(damaged).length).toBeLessThanOrEqual(damaged.length + 100);
      },
    ),
    { numRuns: 3_000 },
  );
});
