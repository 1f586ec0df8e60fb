import { createHash } from 'node:crypto';
import type { Sha256 } from '../core/ports';

/** SHA-256 by Node, which for many short texts is several times faster than one in JavaScript. */
export const nodeSha256: Sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};
