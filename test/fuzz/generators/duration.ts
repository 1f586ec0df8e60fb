import assert from 'node:assert/strict';
import { parseDuration } from '../../../src/core/text/duration';
import { parseWorkingHours } from '../../../src/core/time/working-hours';
import type { Generator } from '../generator';
import { hostileText, repeated, signs } from '../text';

const marks = [
  ...signs('0123456789mhdwW:-–+. '),
  '5m',
  '2h',
  '99999w',
  '09:00',
  '09:00-14:00',
  '24:00',
  '-0',
  '1e9',
  '٣',
];

/** Durations and working hours. */
export const duration: Generator<string> = {
  name: 'duration',
  maxSize: 20_000,
  make: (random, size) => hostileText(random, marks, random() < 0.7 ? 1 + Math.floor(random() * 12) : size),
  plain: (size) => repeated('2h', size),
  read(text) {
    const minutes = parseDuration(text);
    assert.ok(minutes === undefined || (Number.isSafeInteger(minutes) && minutes >= 0), `${minutes} minutes`);
    parseWorkingHours(text);
  },
};
