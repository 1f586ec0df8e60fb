// Writes in a long draft, key by key, and measures what is read anew: its parts, its facts, and what stands above its message.
import { readFileSync } from 'node:fs';
import { channelOf } from '../../src/core/draft/channel';
import { DraftReader } from '../../src/core/draft/draft-reader';
import { readDraft } from '../../src/core/draft/front-matter';
import { shopNames } from '../../src/core/draft/shop-names';
import { readLibraryConfig } from '../../src/core/library/config';
import { readSop } from '../../src/core/sop/read';
import type { FoundFacts } from '../../src/core/ticket/found-facts/find-facts';
import { findFacts } from '../../src/core/ticket/found-facts/find-facts';
import { knownTicket } from '../../src/core/ticket/known-ticket';
import { twoQuestions } from '../../src/core/triage/questions';
import type { Suggestion } from '../../src/core/triage/triage-index';
import { TriageIndex } from '../../src/core/triage/triage-index';
import { worthALook } from '../../src/core/triage/worth-a-look';
import { makeLibrary } from './generate';
import { random } from './random';

/** Milliseconds of the processor, whatever else runs on the machine. */
interface KeyCost {
  readonly median: number;
  readonly p95: number;
}

interface DraftFigures {
  readonly bytes: number;
  readonly sops: number;
  /** A key in the agent's own words: the message stays as it is. */
  readonly reply: KeyCost;
  /** A key in the message: it is read anew. */
  readonly message: KeyCost;
  /** Suggestions for it, which are looked for only once nobody types. */
  readonly suggestions: KeyCost;
}

const keys = 300;
const warmUp = 100;

/** @param size of the library. @param length of the draft, in letters. */
export async function measureDrafts(size: number, length: number): Promise<DraftFigures> {
  const sops = makeLibrary(size).map(({ path, text }) => readSop(text, { uri: `made:/${path}`, root: 'made:/', path }));
  const index = new TriageIndex();
  index.update({ added: sops, changed: [], removed: [] });
  await index.prepare(() => undefined);
  const { config } = readLibraryConfig(readFileSync('sops/library.yml', 'utf8'));
  const draft = longDraft(
    length,
    sops.map(({ front, title }) => `${front.triggers[0] ?? ''}, ${title.toLowerCase()}`),
  );

  const today = '2026-11-28';
  const reader = new DraftReader<FoundFacts>(
    ({ text, language, parts, turns }) => findFacts(text, { config, language, today, parts, turns }),
    shopNames(config),
  );
  let words: string | undefined;
  let found: readonly Suggestion[] = [];
  /** What an editor does after a key. @returns whether the message is another one, so that suggestions are looked for. */
  const read = (text: string): boolean => {
    const front = readDraft(text);
    const { message, made, ...rest } = reader.read(text);
    channelOf(rest, message);
    knownTicket({ frontMatter: front.values, ...(made ? { message: made } : {}) });
    twoQuestions(worthALook(found).slice(0, 3));
    const isOther = words !== message?.words;
    words = message?.words;
    return isOther;
  };
  read(draft.text);
  found = index.triage(words ?? '', {}, { limit: 8 });

  const typed = (place: number, between: () => void = () => undefined) =>
    costs((key) => {
      const text = `${draft.text.slice(0, place)}${'pedido '.repeat(1 + key).slice(0, key + 1)}${draft.text.slice(place)}`;
      between();
      return () => read(text);
    });
  const reply = typed(draft.reply);
  if (read(draft.text)) throw new Error('The message is said to be another one although nobody wrote in it');
  const message = typed(draft.message);
  const suggestions = costs(() => () => index.triage(words ?? '', {}, { limit: 8 }));
  return { bytes: Buffer.byteLength(draft.text), sops: size, reply, message, suggestions };
}

/** Front matter, an answer, a customer's mail with all that is found in one, and the mails before it. */
function longDraft(
  length: number,
  asked: readonly string[],
): { readonly text: string; readonly reply: number; readonly message: number } {
  const next = random(5);
  const some = () => asked[Math.floor(next() * asked.length)] ?? '';
  const number = () => 100_000 + Math.floor(next() * 900_000);
  const said = () =>
    `Os escribo porque ${some()}. Compré el pedido BR-${number()} el 3 de octubre, me costó ` +
    `${(next() * 200).toFixed(2).replace('.', ',')} € y ya van tres semanas de espera. Hablé el lunes con una compañera ` +
    'vuestra que me prometió llamar, y hasta hoy no sé nada. Trabajo hasta las seis, así que es mejor que me llaméis por la ' +
    'tarde; si no contesto, dejadme un mensaje con lo que habéis averiguado.';
  const quoted = (depth: number, lines: readonly string[]) =>
    lines.map((line) => `${'>'.repeat(depth)} ${line}`.trimEnd());
  const mail = (depth: number, paragraphs: number) => [
    ...quoted(depth, [
      'De: Leonor Arribas <leonor.arribas@buzon.example>',
      'Enviado: viernes, 27 de noviembre de 2026 20:11',
      'Asunto: Mi pedido',
      '',
      'Buenas tardes:',
      '',
    ]),
    ...Array.from({ length: paragraphs }, () => quoted(depth, [said(), ''])).flat(),
    ...quoted(depth, ['Un saludo,', 'Leonor Arribas', 'Tel. 610 554 208', '']),
  ];
  const before = ['---', 'ticket: "4711"', 'tier: gold', '---', '', 'Hola, Leonor:', '', 'He mirado tu '];
  const after = ['y te escribo hoy con la solución.', '', 'Un saludo,', 'Marta, posventa', ''];
  const head = `${before.join('\n')}${after.join('\n')}\n`;
  const message = mail(1, 12).join('\n');
  let text = `${head}${message}\n`;
  for (let day = 20; text.length < length; day--)
    text += `${quoted(2, [`El ${Math.max(1, day)} nov 2026 a las 13:05, Brialba <hola@brialba.example> escribió:`, '']).join('\n')}\n${mail(3, 3).join('\n')}\n`;
  return { text, reply: before.join('\n').length, message: head.length + message.indexOf('costó') };
}

/** @param prepare makes what is to be measured, which costs nothing. */
function costs(prepare: (key: number) => () => unknown): KeyCost {
  const times: number[] = [];
  for (let key = 0; key < keys + warmUp; key++) {
    const work = prepare(key % 40);
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    if (key >= warmUp) times.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}
