import type { Key } from './key';

const times = ['30m', '1h', '2h', '4h', '8h', '24h', '48h'];

/** Time promises; the SOP and the rules of `library.yml` write them the same way. @param clock what it says of the clock. */
export function slaKeys(clock: string): Readonly<Record<string, Key>> {
  return {
    'first-response': {
      shape: 'one',
      about: 'Time to the first reply.',
      value: 'duration',
      often: times,
      example: '2h',
    },
    'next-reply': { shape: 'one', about: 'Time to each later reply.', value: 'duration', often: times, example: '4h' },
    resolution: {
      shape: 'one',
      about: 'Time until the case is resolved.',
      value: 'duration',
      often: times,
      example: '48h',
    },
    clock: {
      shape: 'one',
      about: clock,
      example: 'business',
      values: {
        business: 'Only working hours count, by the calendar in library.yml.',
        calendar: 'All hours count.',
      },
    },
  };
}

/** What the steps of an SOP may be. */
export const stepValues = {
  tasks: 'Only task-list items, `- [ ]`, are steps.',
  numbered: 'Task-list items and the items of numbered lists are steps.',
  none: 'Nothing is a step.',
} as const;
