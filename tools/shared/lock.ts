import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../vscode/platform';

/** Runs `work` while no other process does; a lock whose owner is gone does not count. */
export async function withLock(file: string, work: () => Promise<void>): Promise<void> {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let told = false; !tryLock(file);) {
    const owner = ownerOf(file);
    if (owner !== undefined && !isAlive(owner)) {
      fs.rmSync(file, { force: true });
    } else {
      if (!told) console.log(`Waiting for another process (${owner ?? '?'}) that does the same.`);
      told = true;
      await sleep(500);
    }
  }
  try {
    await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** A hard link appears together with its content: nobody sees a lock without its owner. */
function tryLock(file: string): boolean {
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, String(process.pid));
  try {
    fs.linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(own);
  }
}

/** The process that holds a lock; undefined when it has just been given back. */
function ownerOf(file: string): number | undefined {
  try {
    return Number(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
