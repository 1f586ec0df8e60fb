import { readFileSync, statSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { ReadAnswer, ReadFile, ReadRequest } from '../core/library/thread-reader';
import type { SopLocation } from '../core/sop/model';
import { packSop } from '../core/sop/pack/sop';
import { readSopBytes } from '../core/sop/read';

/** The thread that reads SOPs alongside the extension host. */
parentPort?.on('message', ({ id, locations }: ReadRequest) => {
  const sops = locations.map(read);
  const answer: ReadAnswer = { id, sops };
  parentPort?.postMessage(
    answer,
    sops.flatMap((sop) => (sop ? [sop.bytes.buffer as ArrayBuffer] : [])),
  );
});

/** Undefined for a file that cannot be read here: the host then reads it and reports why. */
function read(location: SopLocation): ReadFile | undefined {
  try {
    const file = new URL(location.uri);
    const { size, mtime } = statSync(file);
    const packed = packSop(readSopBytes(readFileSync(file), location));
    // A buffer is transferred as a whole, so it must hold nothing else.
    return (
      packed && {
        packed: packed.packed,
        stamp: { size, modified: mtime.getTime() },
        bytes: packed.bytes.byteLength === packed.bytes.buffer.byteLength ? packed.bytes : packed.bytes.slice(),
      }
    );
  } catch {
    return undefined;
  }
}
