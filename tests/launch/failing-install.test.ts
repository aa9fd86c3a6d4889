import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { installLocked } from "../../scripts/launch/npm.mjs";

const folder = mkdtempSync(join(tmpdir(), "roundtable-install-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

/** An npm that does only this. */
function npmThat(does: string): Promise<void> {
  const path = join(folder, "npm-cli.cjs");
  writeFileSync(path, does);
  vi.stubEnv("npm_execpath", path);
  return installLocked(folder, folder, process.execPath);
}

test("an install that fails shows npm's own error, behind however many warnings", async () => {
  const install = npmThat(
    'for (let i = 0; i < 100; i++) console.error("npm warn old thing");' +
      'console.error("npm error code ENOSPC\\nnpm error no space left on device"); process.exit(228)',
  );
  await expect(install).rejects.toThrow(/npm error no space left on device\nnpm could not install/);
  await expect(install).rejects.not.toThrow(/check the network/);
});

test("an install that finds no network says so", async () => {
  const install = npmThat('console.error("npm error code EAI_AGAIN"); process.exit(1)');
  await expect(install).rejects.toThrow(
    /EAI_AGAIN\nnpm could not install the packages; see above, check the network/,
  );
});

test("an install that is killed, or says nothing, says at least that", async () => {
  await expect(npmThat('process.kill(process.pid, "SIGKILL")')).rejects.toThrow(/It was ended by SIGKILL/);
  await expect(npmThat("process.exit(3)")).rejects.toThrow(/It ended with 3 and said nothing/);
});
