import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { ReadAnswer, ReadRequest } from '../core/library/thread-reader';
import type { SopLocation } from '../core/sop/model';
import { packSop } from '../core/sop/pack/sop';
import type { PackedSop } from '../core/sop/pack/sop';
import { readSopBytes } from '../core/sop/read';

/** The thread that reads SOPs beside the extension host. */
parentPort?.on('message', ({ id, locations }: ReadRequest) => {
  const sops = locations.map(read);
  const answer: ReadAnswer = { id, sops };
  parentPort?.postMessage(answer, sops.flatMap((sop) => (sop ? [sop.bytes.buffer as ArrayBuffer] : [])));
});

/** Nothing for a file that cannot be read here: the host then says why. */
function read(location: SopLocation): PackedSop | undefined {
  try {
    const packed = packSop(readSopBytes(readFileSync(new URL(location.uri)), location));
    // A buffer is handed over as a whole: nothing else may be in it.
    return packed && { ...packed, bytes: packed.bytes.byteLength === packed.bytes.buffer.byteLength ? packed.bytes : packed.bytes.slice() };
  } catch {
    return undefined;
  }
}
