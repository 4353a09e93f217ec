// Clicks through the stories of the plugin in a sandbox of its own (verification, its
// renewal, asking to join, the set-up), and looks every screen over in both widths and schemes.
//
//   node sandbox/journey.mjs [FOLDER]
//
// With FOLDER it leaves pictures of every screen there.
import joining from "./journey/joining.mjs";
import renewal from "./journey/renewal.mjs";
import screens from "./journey/screens.mjs";
import setUp from "./journey/set-up.mjs";
import verification from "./journey/verification.mjs";
import { serveSandbox } from "./server.mjs";
import { walker } from "./walker.mjs";

const { address, close } = await serveSandbox({ watches: false });
const walk = await walker(address, process.argv[2]);

try {
  await screens(walk, "zh_CN");
  await verification(walk);
  await renewal(walk);
  await joining(walk);
  await setUp(walk);
  await screens(walk, "en");
} finally {
  await walk.leave();
  await close();
}

const { passed, failed } = walk.counts;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
