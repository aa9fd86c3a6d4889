import sharp from "sharp";
import { expect, test } from "vitest";
import { makeSizes } from "#app/files/inspecting/make-sizes.server.ts";
import { sentences } from "#app/files/inspecting/refusal.ts";
import { onDisk } from "./files.ts";
import { heic, plain } from "./pictures.ts";

async function sizesOf(bytes: Buffer, kind: Parameters<typeof makeSizes>[1]) {
  const made = await makeSizes(onDisk(bytes), kind);
  if (!made.ok) throw new Error(made.sentence);
  return made.value;
}

test.each([
  ["jpg", "jpeg", "image/jpeg", "jpg"],
  ["png", "png", "image/png", "png"],
  ["webp", "webp", "image/webp", "webp"],
  ["gif", "gif", "image/webp", "webp"],
] as const)("a large %s comes in three sizes", async (kind, format, type, ending) => {
  const { width, height, sizes } = await sizesOf(await plain(2_400, 1_200)[format]().toBuffer(), kind);
  expect({ width, height }).toEqual({ width: 1_920, height: 960 });
  expect(sizes.map(({ bytes: _, ...told }) => told)).toEqual([
    { name: "small", width: 320, height: 160, type: "image/webp", ending: "webp" },
    { name: "medium", width: 960, height: 480, type: "image/webp", ending: "webp" },
    { name: "large", width: 1_920, height: 960, type, ending },
  ]);
  for (const { bytes, width: across, type: said } of sizes)
    expect(await sharp(bytes).metadata()).toMatchObject({
      width: across,
      format: said.replace("image/", ""),
    });
});

test("a small picture is never enlarged", async () => {
  const { sizes } = await sizesOf(await plain(400, 30).png().toBuffer(), "png");
  expect(sizes.map(({ width, height }) => [width, height])).toEqual([
    [320, 24],
    [400, 30],
    [400, 30],
  ]);
});

test("place, device and every other remark are gone, and the picture stands upright", async () => {
  const taken = await plain(40, 20)
    .withExif({
      IFD0: { Copyright: "secret-copyright", Make: "secret-camera" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 3230/100" },
    })
    .withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'>secret-remark</x:xmpmeta>")
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { width, height, sizes } = await sizesOf(taken, "jpg");
  expect({ width, height }).toEqual({ width: 20, height: 40 });
  for (const { bytes } of sizes) {
    const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
    expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
    expect(bytes.toString("latin1")).not.toContain("secret");
  }
});

test("what hides behind a picture is gone", async () => {
  const bytes = Buffer.concat([
    await plain(50, 50).png().toBuffer(),
    Buffer.from("PK\x03\x04<script>hidden"),
  ]);
  for (const size of (await sizesOf(bytes, "png")).sizes)
    expect(size.bytes.toString("latin1")).not.toContain("hidden");
});

test("a picture of a phone in HEIC becomes JPEG, with its colors where they were", async () => {
  const { width, height, sizes } = await sizesOf(heic, "heic");
  expect({ width, height }).toEqual({ width: 64, height: 48 });
  expect(sizes.at(-1)).toMatchObject({
    name: "large",
    type: "image/jpeg",
    ending: "jpg",
    width: 64,
    height: 48,
  });
  const colorAt = (left: number) =>
    sharp(sizes.at(-1)!.bytes).extract({ left, top: 20, width: 1, height: 1 }).raw().toBuffer();
  const [blue, red] = [await colorAt(8), await colorAt(56)];
  expect([blue[2]! > 200, blue[0]! < 60, red[0]! > 200, red[2]! < 60]).toEqual([true, true, true, true]);
  for (const { bytes } of sizes) expect(bytes.toString("latin1")).not.toContain("secret");
});

test("of a picture that moves the first frame stays", async () => {
  const frame = await plain(20, 20).png().toBuffer();
  const moving = await sharp([frame, await sharp(frame).negate().png().toBuffer()], {
    join: { animated: true },
  })
    .webp()
    .toBuffer();
  expect((await sharp(moving, { animated: true }).metadata()).pages).toBe(2);
  const { height, sizes } = await sizesOf(moving, "webp");
  expect(height).toBe(20);
  for (const { bytes } of sizes) expect((await sharp(bytes).metadata()).pages ?? 1).toBe(1);
});

test("glass stays clear in PNG", async () => {
  const clear = await sharp({ create: { width: 30, height: 30, channels: 4, background: "#12345600" } })
    .png()
    .toBuffer();
  const { sizes } = await sizesOf(clear, "png");
  expect((await sharp(sizes[2]!.bytes).metadata()).hasAlpha).toBe(true);
});

test.each([
  ["a picture cut off", async () => (await noise()).subarray(0, 40_000), "jpg", sentences.unreadPicture],
  ["a page called a picture", async () => Buffer.from("<svg onload='x'/>"), "png", sentences.unreadPicture],
  ["a picture of 51 megapixels", () => plain(51_000, 1_000).png().toBuffer(), "png", sentences.unreadPicture],
  ["a HEIC with noise for pixels", async () => withNoise(), "heic", sentences.unreadHeic],
] as const)("%s is refused in a sentence", async (_, bytes, kind, sentence) => {
  expect(await makeSizes(onDisk(await bytes()), kind)).toEqual({ ok: false, sentence });
});

function noise(): Promise<Buffer> {
  return sharp(Buffer.alloc(300 * 300 * 3, "noise"), { raw: { width: 300, height: 300, channels: 3 } })
    .jpeg()
    .toBuffer()
    .then((bytes) => bytes.subarray(0, bytes.length / 2));
}

function withNoise(): Buffer {
  const at = heic.indexOf("mdat") + 4;
  return Buffer.concat([heic.subarray(0, at), Buffer.alloc(heic.length - at, "\x00\x00\x00\x04noise")]);
}
