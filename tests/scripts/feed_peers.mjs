// CPU time of the npm readers over a corpus, ten rounds in one process, warmed by one:
//
//     npm install rss-parser feedsmith      (in the folder of a copy of this file, or any above it)
//     node feed_peers.mjs CORPUS
//
// Compare with `feeds speed CORPUS` of the benchmarks and with feed_peers.py, run one after the other on one machine.
import { readdirSync, readFileSync, statSync, existsSync } from "node:fs";
import { join } from "node:path";

const ROUNDS = 10;

function* files(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* files(path);
    else if (!/\.(md|ts|js|py)$|\.expect\.json$|_expected\.json$/.test(name) && !/[\\/]output[\\/]/.test(path)
      && !(name.endsWith(".json") && existsSync(path.replace(/\.json$/, ".xml")))) yield path;
  }
}

const documents = [...files(process.argv[2])].map((path) => readFileSync(path, "utf8"));

async function measure(name, read) {
  const readable = [];
  for (const document of documents) {
    try {
      await read(document);
      readable.push(document);
    } catch {
      // What a reader refuses costs it nothing.
    }
  }
  const before = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round++)
    for (const document of readable) await read(document);
  const used = process.cpuUsage(before);
  const seconds = (used.user + used.system) / 1e6;
  const bytes = readable.reduce((sum, document) => sum + Buffer.byteLength(document), 0) * ROUNDS;
  console.log(`${name}: ${readable.length} of ${documents.length} documents read, ${seconds.toFixed(2)} s CPU, ${(bytes / 1e6 / seconds).toFixed(1)} MB/s`);
}

const { default: Parser } = await import("rss-parser");
const { parseFeed } = await import("feedsmith");
await measure("rss-parser", (document) => new Parser().parseString(document));
await measure("feedsmith", (document) => parseFeed(document));
