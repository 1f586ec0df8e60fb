import { verifyRecords } from '../../../src/core/case/record/verify';
import type { MemoryFiles } from '../support/memory-files';

/** What is wrong with the records that an assistant wrote. */
export async function verifyFolder(files: MemoryFiles): Promise<readonly unknown[]> {
  const { broken, doubtful = [] } = await verifyRecords(files, 'cases');
  return [...broken, ...doubtful];
}
