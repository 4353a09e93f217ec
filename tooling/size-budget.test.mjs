import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { compressedSize, onDemandLeftOut } from "./size-budget.mjs";

let folder;

// Text that does not compress away.
function noise(length) {
  let seed = 7;
  return Array.from({ length }, () => {
    seed = (seed * 48271) % 2147483647;
    return (seed % 36).toString(36);
  }).join("");
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "size-"));
  await writeFile(join(folder, "big.js"), `export default "${noise(4000)}";`);
  await writeFile(join(folder, "small.js"), "export default 1;");
  await writeFile(
    join(folder, "imports.js"),
    'import big from "./big"; export default big;'
  );
  await writeFile(
    join(folder, "opens.js"),
    'export default () => import("./big");'
  );
});

after(() => rm(folder, { recursive: true, force: true }));

test("counts a module with everything that it imports", async () => {
  const alone = await compressedSize([join(folder, "small.js")], []);
  const more = await compressedSize([join(folder, "imports.js")], []);
  assert.ok(alone < 200, `${alone} bytes for next to nothing`);
  assert.ok(more > 2000, `${more} bytes for 4000 letters of noise`);
});

test("counts what two modules share once", async () => {
  const one = await compressedSize([join(folder, "big.js")], []);
  const both = await compressedSize(
    [join(folder, "big.js"), join(folder, "imports.js")],
    []
  );
  assert.ok(both - one < 200, `${both - one} bytes more for the second`);
});

test("leaves out what is imported on demand, where it can be split", async () => {
  const opens = [join(folder, "opens.js")];
  const split = await compressedSize(opens, [onDemandLeftOut()]);
  const whole = await compressedSize(opens, []);
  assert.ok(split < 200, `${split} bytes for an import on demand`);
  assert.ok(whole > 2000, `${whole} bytes where nothing can be split`);
});
