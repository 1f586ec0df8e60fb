// Puts the tools of assistants into the manifest; part of `npm run docs`.
import fs from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { repoRoot } from '../shared/paths';
import { manifestTools } from './assistant-tools';

const file = path.join(repoRoot, 'package.json');

/** Writes what the table says into `package.json`. */
export async function writeTools(): Promise<void> {
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8')) as { contributes: Record<string, unknown> };
  manifest.contributes.languageModelTools = manifestTools();
  const text = JSON.stringify(manifest, null, 2);
  fs.writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
