import assert from 'node:assert/strict';
import { caseOfFile, parseRecordName } from '../../../src/core/case/record/names';
import { caseOfMark } from '../../../src/core/case/record/marks';
import { isSopPath, resolvePath } from '../../../src/core/library/path';
import type { Generator } from '../generator';
import { hostileText, plainText, signs } from '../text';

const marks = [
  ...signs('./\\:*?"<>|%#_-~ '),
  '..',
  '../',
  './',
  '//',
  'a',
  'a/',
  '.md',
  '.MD',
  'readme.md',
  '_a/',
  '.jsonl',
  '.closed',
  '.followup',
  '999999999',
  '.ahead',
  '.0123456789abcdef0123.',
  '20260904T012100000Z',
  '%2e%2e/',
  'é',
  'e\u0301',
  '\u202E',
  '\0',
];

/** Names of files and paths in links: none leads out of its library. */
export const fileName: Generator<string> = {
  name: 'file-name',
  maxSize: 20_000,
  make: (random, size) => hostileText(random, marks, size),
  plain: plainText,
  read(text) {
    isSopPath(text);
    parseRecordName(text);
    caseOfMark(text);
    caseOfFile(text);
    const path = resolvePath('a/b.md', text);
    assert.ok(path === undefined || !path.split('/').includes('..'), path);
  },
};
