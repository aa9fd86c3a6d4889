import { readdirSync, readFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { preparePhoto } from "#app/files/photo.server.ts";

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#125b50" } });

const unread = {
  ok: false,
  sentence: "This photo could not be read. It may be damaged; choose another one.",
};
const otherKind = { ok: false, sentence: "Please choose a photo in JPEG, PNG or WebP." };

test.each(["jpeg", "png", "webp"] as const)("a %s becomes a square of 320 pixels in WebP", async (format) => {
  const prepared = await preparePhoto(await plain(900, 600)[format]().toBuffer());
  expect(prepared.ok).toBe(true);
  expect(await sharp(prepared.ok ? prepared.bytes : undefined).metadata()).toMatchObject({
    ...{ format: "webp", width: 320, height: 320 },
  });
});

test("place, camera and every other remark are gone, and the photo stands upright", async () => {
  const taken = await sharp({ create: { width: 40, height: 20, channels: 3, background: "#ff0000" } })
    .composite([
      { input: { create: { width: 20, height: 20, channels: 3, background: "#0000ff" } }, left: 0, top: 0 },
    ])
    .withExif({
      IFD0: { Copyright: "secret-copyright", Make: "secret-camera" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 3230/100" },
    })
    .withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'>secret-remark</x:xmpmeta>")
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(taken).metadata()).exif).toBeDefined();
  const prepared = await preparePhoto(taken);
  if (!prepared.ok) throw new Error(prepared.sentence);
  const { exif, xmp, iptc, icc, orientation } = await sharp(prepared.bytes).metadata();
  expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
  expect(Buffer.from(prepared.bytes).toString("latin1")).not.toContain("secret");
  // Turned by a quarter to the right, its left half is on top.
  const top = await sharp(prepared.bytes)
    .extract({ left: 160, top: 20, width: 1, height: 1 })
    .raw()
    .toBuffer();
  expect(top[2]).toBeGreaterThan(top[0]!);
});

test.each([
  ["a drawing that can hold script", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"],
  ["a drawing behind a declaration", "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"],
  ["a page", "<!doctype html><script>alert(1)</script>"],
  ["a GIF", "GIF89a\x01\x00\x01\x00\x00\xff\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x00;"],
  ["a GIF that is also script", "GIF89a/*\x00*/=alert(1)//"],
  ["a TIFF", "II*\x00\x08\x00\x00\x00"],
  ["a form", "%PDF-1.7"],
  ["nothing", ""],
])("%s is refused", async (_, content) => {
  expect(await preparePhoto(Buffer.from(content, "latin1"))).toEqual(otherKind);
});

test.each([
  ["a page that begins like a PNG", "\x89PNG\r\n\x1a\n<script>alert(1)</script>"],
  ["a page that begins like a JPEG", "\xff\xd8\xff\xe0<svg onload=alert(1)>"],
  ["a page that begins like a WebP", "RIFF\x20\x00\x00\x00WEBPVP8 <script>alert(1)</script>"],
])("%s is refused", async (_, content) => {
  expect(await preparePhoto(Buffer.from(content, "latin1"))).toEqual(unread);
});

test("a photo that is also a page loses the page", async () => {
  const page = "<script>alert('hidden')</script>";
  const photo = await plain(50, 50).png().toBuffer();
  const prepared = await preparePhoto(Buffer.concat([photo, Buffer.from(page)]));
  if (!prepared.ok) throw new Error(prepared.sentence);
  expect(Buffer.from(prepared.bytes).toString("latin1")).not.toContain("hidden");
});

test("a photo that is cut off is refused", async () => {
  const photo = await sharp(Buffer.alloc(300 * 300 * 3, "noise"), {
    raw: { width: 300, height: 300, channels: 3 },
  })
    .jpeg()
    .toBuffer();
  expect(await preparePhoto(photo.subarray(0, photo.length / 2))).toEqual(unread);
});

test("a few bytes that claim to be a thousand megapixels are refused before they are unpacked", async () => {
  const started = performance.now();
  expect(await preparePhoto(pngThatClaims(50_000, 50_000))).toEqual({
    ok: false,
    sentence: "This photo has too many pixels. Choose one of at most 64 megapixels.",
  });
  expect(performance.now() - started).toBeLessThan(1_000);
});

test("more than 10 MB is refused", async () => {
  const photo = await plain(20, 20).png().toBuffer();
  expect(await preparePhoto(Buffer.concat([photo, Buffer.alloc(10_000_000)]))).toEqual({
    ok: false,
    sentence: "This photo is larger than 10 MB. Choose a smaller one.",
  });
});

test("the size that may be sent is told in one place only, so that no field promises another", () => {
  const told = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .filter((name) => /\d MB\b/.test(readFileSync(`app/${name}`, "utf8")));
  expect(told).toEqual([]);
});

/** A PNG whose head claims a size that its few bytes of pixels do not have. */
function pngThatClaims(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.alloc(1_000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
