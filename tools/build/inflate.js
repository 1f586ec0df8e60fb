// Stands in for pako in isomorphic-git, of which it asks for nothing but this: pako brings what packs, and another licence.
import { inflateSync } from 'fflate';

/** Most objects of Git are shorter when packed, in bytes. */
const firstLook = 4096;
/** Room for what is unpacked, used again and again: to make it each time takes longer than all else. */
const room = new Uint8Array(256 * 1024);
/** What the compressed bytes of `zlib` begin with. */
const head = 2;

/**
 * Unpacks what stands at the beginning of some bytes, in the format of `zlib`; how long that is, it says itself.
 * @throws when it is damaged.
 */
function inflate(bytes) {
  const [method = 0, flags = 0] = bytes;
  if ((method & 15) !== 8 || (method * 256 + flags) % 31 !== 0 || (flags & 32) !== 0)
    throw new Error('It is not packed as Git packs.');
  // fflate would make room for three times what it is given: of a pack that would be all the memory there is.
  for (let size = firstLook; ; size *= 8) {
    try {
      const packed = bytes.subarray(head, head + size);
      const unpacked = inflateSync(packed, { out: room });
      // What is longer than the room is cut off.
      return unpacked.length < room.length ? unpacked.slice() : inflateSync(packed);
    } catch (error) {
      if (head + size >= bytes.length) throw error;
    }
  }
}

export default { inflate };
