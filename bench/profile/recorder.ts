// Loaded into the site by `--import` where a page is profiled: SIGUSR2 begins a recording of what its processor does, and the
// next one ends it and writes it to the file that RECORD_TO names.
import { renameSync, writeFileSync } from "node:fs";
import { Session } from "node:inspector/promises";

const MICROSECONDS = 400;

const session = new Session();
session.connect();
let recording = false;

process.on("SIGUSR2", async () => {
  recording = !recording;
  if (recording) {
    await session.post("Profiler.enable");
    await session.post("Profiler.setSamplingInterval", { interval: MICROSECONDS });
    await session.post("Profiler.start");
    return;
  }
  const { profile } = await session.post("Profiler.stop");
  const file = process.env.RECORD_TO!;
  writeFileSync(`${file}.new`, JSON.stringify(profile));
  // Whoever waits for it sees it whole.
  renameSync(`${file}.new`, file);
});
