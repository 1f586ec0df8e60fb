import type { StemmedLanguage } from '../../../language/stem';
import { catalan } from './catalan';
import { english } from './english';
import { spanish } from './spanish';

const written: Readonly<Record<StemmedLanguage, string>> = { es: spanish, ca: catalan, en: english };

/**
 * What people write that asks nothing of customer service: thanks, chatter, advertisements, what is meant for others. A message that is more like
 * these sentences than like what SOPs are about is about none of them. Written from general knowledge.
 */
export function idleTalkIn(language: StemmedLanguage): string[] {
  return written[language]
    .trim()
    .split('\n')
    .map((line) => line.trim());
}
