import { audiences, statuses } from '../../sop/model';
import type { HeadChange, HeadKey } from '../history/head';
import { minutesText } from './change-words';
import type { SayOfChanges } from './texts';

/** The keys whose values mean something to those who read of a change; the others are only named. */
const told = [
  'status',
  'version',
  'owner',
  'authors',
  'approvers',
  'effective',
  'last-reviewed',
  'review-every',
  'audience',
  'lang',
  'read-by',
  'translation-of',
  'replaced-by',
] as const satisfies readonly HeadKey[];

/** What the front matter says besides promises, in words. */
export function headWords(head: readonly HeadChange[], say: SayOfChanges): string[] {
  const [lines, others]: [string[], string[]] = [[], []];
  for (const { key, before, after } of head) {
    const name = told.find((one) => one === key);
    if (name === undefined || (before === undefined && after === undefined)) others.push(key);
    else if (before === undefined || after === undefined || key === 'approvers')
      lines.push(`${say(name)}: ${after === undefined ? say('headRemoved') : valueText(key, after, say)}`);
    else lines.push(`${say(name)}: ${say('fromTo', valueText(key, before, say), valueText(key, after, say))}`);
  }
  return others.length === 0 ? lines : [...lines, say('headAlso', others.join(', '))];
}

function valueText(key: HeadKey, value: string, say: SayOfChanges): string {
  if (key === 'review-every') return minutesText(Number(value), say);
  if (key === 'audience') return say(audiences.find((one) => one === value) ?? 'both');
  const status = key === 'status' ? statuses.find((one) => one === value) : undefined;
  return status ? say(status) : value;
}
