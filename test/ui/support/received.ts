import fs from 'node:fs';
import path from 'node:path';
import { readLibraryConfig } from '../../../src/core/library/config';
import { fillReply } from '../../../src/core/reply/fill';
import { libraryWords } from '../../../src/core/reply/library-words';
import { toText } from '../../../src/core/reply/render';
import { readSop } from '../../../src/core/sop/read';
import type { Sop } from '../../../src/core/sop/model';
import type { KnownValues } from '../../../src/core/ticket/values';
import { repoRoot } from '../../../tools/shared/paths';
import { shopLibrary } from '../../host/shop-workspace';

const folder = path.join(repoRoot, 'test/ui/messages');

/** What has to be done about one question of a message. */
export interface Task {
  readonly sop: string;
  /** The answer to each question, as shown. */
  readonly answers: Readonly<Record<string, string>>;
  readonly protocol: readonly string[];
  readonly reply: string;
  readonly step: string;
  /** What no message says. */
  readonly typed: Readonly<Record<string, string>>;
}

/** A message to be answered, and what is to become of it; see `test/ui/messages/README.md`. */
export interface Received {
  readonly name: string;
  readonly text: string;
  readonly language: string;
  readonly channel: string;
  readonly sops: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
  readonly checklists: readonly Task[];
}

/** All of them, by name. */
export function readReceived(): Received[] {
  const names = fs.readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? file.slice(0, -5) : []));
  return names.sort().map((name) => ({
    ...(JSON.parse(fs.readFileSync(path.join(folder, `${name}.json`), 'utf8')) as Omit<Received, 'name' | 'text'>),
    name,
    text: fs.readFileSync(path.join(folder, `${name}.txt`), 'utf8'),
  }));
}

/** An SOP of the library that the windows have open: that of the tests, unless another is named. */
export function sampleSop(id: string, library = shopLibrary): Sop {
  const file = fs
    .readdirSync(library, { recursive: true, encoding: 'utf8' })
    .find((one) => path.basename(one) === `${id}.md`);
  if (file === undefined) throw new Error(`The library has no ${id}`);
  return readSop(fs.readFileSync(path.join(library, file), 'utf8'), { uri: file, root: '', path: file });
}

/** The reply that a task ends with, in the words of the library, with all that the message says and what is typed. */
export function replyTo(
  { language, channel, facts }: Received,
  task: Task,
  others: KnownValues,
  library = shopLibrary,
): string {
  const { config } = readLibraryConfig(fs.readFileSync(path.join(library, 'library.yml'), 'utf8'));
  const sop = sampleSop(task.sop, library);
  const variants = sop.replies.find(({ title }) => title === task.reply)?.variants ?? [];
  const variant = variants.find((one) => one.lang === language && one.channel === channel);
  if (!variant) throw new Error(`No reply “${task.reply}” in ${language} for ${channel}`);
  const words = libraryWords(config.constants, config.variables, [language, sop.lang, config.lang]);
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries({ ...facts, ...task.typed, ...others })) {
    const [group = '', key] = name.split('.');
    if (key === undefined) values[group] = value;
    else values[group] = { ...(values[group] as object | undefined), [key]: value };
  }
  return toText(fillReply(variant.text, values as KnownValues, words));
}
