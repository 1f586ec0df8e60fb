import { parentPort } from 'node:worker_threads';
import type { ReadAnswer, ReadFile, ReadRequest } from '../core/library/thread-reader';
import type { FileSystem } from '../core/ports';
import type { SopLocation } from '../core/sop/model';
import { packSop } from '../core/sop/pack/sop';
import { maxSopBytes } from '../core/sop/parsed-text';
import { readSopBytes } from '../core/sop/read';
import { diskFiles } from './disk-files';

/** The files of each library. */
const libraries = new Map<string, FileSystem>();

/** The thread that reads SOPs alongside the extension host. */
parentPort?.on('message', ({ id, locations }: ReadRequest) => {
  void Promise.all(locations.map(read)).then((sops) => {
    try {
      post({ id, sops });
    } catch {
      // What cannot be sent is read by the host.
      post({ id, sops: sops.map(() => undefined) });
    }
  });
});

function post(answer: ReadAnswer): void {
  parentPort?.postMessage(
    answer,
    answer.sops.flatMap((sop) => (sop ? [sop.bytes.buffer as ArrayBuffer] : [])),
  );
}

/** Undefined for a file that cannot be read here: the host then reads it and reports why. */
async function read(location: SopLocation): Promise<ReadFile | undefined> {
  try {
    const { uri, root } = location;
    const files = libraries.get(root) ?? diskFiles(root);
    libraries.set(root, files);
    const stamp = await files.stamp(uri);
    const packed = packSop(readSopBytes(await files.read(uri, maxSopBytes), location));
    // A buffer is transferred as a whole, so it must hold nothing else.
    return (
      packed &&
      stamp && {
        packed: packed.packed,
        stamp,
        bytes: packed.bytes.byteLength === packed.bytes.buffer.byteLength ? packed.bytes : packed.bytes.slice(),
      }
    );
  } catch {
    return undefined;
  }
}
