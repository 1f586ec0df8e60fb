// npm run kills: kills windows that write cases at random moments, and looks at what is left of what they were told is written.
// npm run kills -- --kills 500 --seed 7
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { foldEvents } from '../../src/core/case/model/fold';
import type { CaseEvent } from '../../src/core/case/model/events';
import { listFiles, readCases } from '../../src/core/case/record/read';
import { CaseStore } from '../../src/core/case/record/store';
import { verifyRecords } from '../../src/core/case/record/verify';
import { nodeFiles } from '../../src/hosts/node-files';
import { nodeSha256 } from '../../src/hosts/node-sha256';
import { runMain, UserError } from '../../tools/shared/progress';
import { randomFrom } from './random';

/** As many windows write at the same time. */
const mostWriters = 4;
/** ms within which a window is killed once it has begun. */
const longestLife = 250;
/** After so many rounds a new folder is begun, for records only grow. */
const roundsInFolder = 25;

/** What a folder of cases lost, hid or doubled. */
interface Damage {
  lost: number;
  hidden: number;
  doubled: number;
  broken: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { kills: { type: 'string' }, seed: { type: 'string' }, keep: { type: 'boolean' } },
  });
  const most = whole('kills', values.kills ?? '40');
  const seed = whole('seed', values.seed ?? String(Date.now() % 1_000_000_000));
  const random = randomFrom(seed);
  const place = await mkdtemp(join(tmpdir(), 'sop-guide-kills-'));
  const writer = join(place, 'writer.cjs');
  await build({
    entryPoints: [join(__dirname, 'writer.ts')],
    outfile: writer,
    bundle: true,
    platform: 'node',
    logLevel: 'error',
  });
  console.log(`Killing ${most} windows from seed ${seed}`);
  const damage: Damage = { lost: 0, hidden: 0, doubled: 0, broken: 0 };
  let [kills, acknowledged, races, round] = [0, 0, 0, 0];
  let folder = '';
  let acks = new Map<string, Set<string>>();
  while (kills < most) {
    if (round++ % roundsInFolder === 0) {
      folder = join(place, `cases-${round}`);
      acks = new Map();
    }
    const writers = Math.min(1 + random(mostWriters), most - kills);
    if (writers > 1) races += writers;
    const said = await Promise.all(
      Array.from({ length: writers }, (_, index) =>
        live(writer, folder, random(1_000_000_000), `w${round}-${index}`, random(longestLife)),
      ),
    );
    kills += writers;
    for (const [id, hash] of said.flat()) {
      acknowledged++;
      acks.set(id, (acks.get(id) ?? new Set()).add(hash));
    }
    const found = await look(folder, acks);
    for (const kind of ['lost', 'hidden', 'doubled', 'broken'] as const) {
      damage[kind] += found[kind].length;
      for (const what of found[kind]) console.log(`round ${round}, ${kind}: ${what}`);
    }
    if (Object.values(found).some((kind) => kind.length > 0)) {
      await cp(folder, `${folder}-damaged`, { recursive: true });
      console.log(`The folder is kept as ${folder}-damaged.`);
      values.keep = true;
    }
  }
  if (!values.keep) await rm(place, { recursive: true });
  console.log(
    `${kills} kills, ${races} of them of windows that raced others; ${acknowledged} acknowledged writes: ` +
      `${damage.lost} lost, ${damage.hidden} hidden, ${damage.doubled} doubled, ${damage.broken} records broken`,
  );
  process.exitCode = Object.values(damage).some((count) => count > 0) ? 1 : 0;
}

/** Has a window write until it is killed, some time after it has begun. @returns the cases and hashes it was told are written. */
async function live(
  writer: string,
  folder: string,
  seed: number,
  name: string,
  life: number,
): Promise<[id: string, hash: string][]> {
  const child = spawn(process.execPath, [writer, folder, String(seed), name], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  const ended = endOf(child);
  await Promise.race([new Promise<void>((resolve) => child.stdout.once('data', () => resolve())), ended]);
  await Promise.race([sleep(life), ended]);
  child.kill('SIGKILL');
  if ((await ended) !== 'SIGKILL') throw new Error(`A window ended by itself: ${err}`);
  // What was cut off in the pipe was not heard.
  return out
    .slice(0, out.lastIndexOf('\n') + 1)
    .split('\n')
    .flatMap((line): [string, string][] => {
      const [, id, hash] = /^ack (\S+) (\S+)$/.exec(line) ?? [];
      return id === undefined || hash === undefined ? [] : [[id, hash]];
    });
}

function endOf(child: ChildProcess): Promise<NodeJS.Signals | null> {
  return new Promise((resolve, reject) => {
    child.once('close', (_, signal) => resolve(signal));
    child.once('error', reject);
  });
}

/** Starts as another window does, and holds what it shows against what the records say and what was acknowledged. */
async function look(
  folder: string,
  acks: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Record<keyof Damage, string[]>> {
  const found: Record<keyof Damage, string[]> = { lost: [], hidden: [], doubled: [], broken: [] };
  const files = nodeFiles(folder);
  // It must not put anything right before it is looked at.
  const bare = {
    ...files,
    write: () => Promise.reject(new Error('EROFS')),
    remove: () => Promise.reject(new Error('EROFS')),
  };
  const store = new CaseStore({
    files: bare,
    folder,
    sha256: nodeSha256,
    clock: { now: () => Date.now() },
    ids: { next: () => crypto.randomUUID() },
    actor: () => 'reader',
  });
  await store.refresh();
  const cases = new Map<string, readonly CaseEvent[]>();
  for await (const events of readCases(files, folder, nodeSha256)) cases.set(events[0]?.run_id ?? '', events);
  for (const [id, hashes] of acks) {
    const there = new Set(cases.get(id)?.map(({ hash }) => hash));
    for (const hash of hashes) if (!there.has(hash)) found.lost.push(`${id} ${hash}`);
  }
  const [closed, followUps] = [
    new Set(store.closed.map((one) => one.id)),
    new Map(store.followUps.map((one) => [one.id, one.due])),
  ];
  for (const [id, events] of cases) {
    const state = foldEvents(events);
    if (!state) continue;
    const view = store.get(id);
    if (!state.closed && (!view || view.state.closed)) found.hidden.push(`open case ${id}`);
    if (state.closed && !closed.has(id)) found.hidden.push(`closed case ${id}`);
    if (followUps.get(id) !== state.followUp) found.hidden.push(`follow-up of ${id}: ${followUps.get(id) ?? 'none'}`);
    const texts = events.flatMap((event) => (event.event === 'note' ? event.text : []));
    if (new Set(texts).size < texts.length) found.doubled.push(id);
  }
  const { broken } = await verifyRecords(files, folder, { digest: nodeSha256, now: Date.now() });
  for (const { file, problem } of broken) found.broken.push(`${file} ${problem.code}`);
  if ((await listFiles(files, folder)).length === 0 && acks.size > 0) found.lost.push('everything');
  return found;
}

function whole(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UserError(`--${name} is a whole number, not “${text}”.`);
  return Number(text);
}

runMain(main);
