import type { FirstThing } from '../report';
import type { Say } from '../texts';
import type { Formats } from './formats';
import { hintText } from './hint-lines';
import type { FirstLine } from './page';

/** What to do first, in words. */
export function firstLinesOf(first: readonly FirstThing[], formats: Formats, say: Say): FirstLine[] {
  return first.map((one) => ({ title: titleOf(one, say), text: textOf(one, formats, say), ...placeOf(one, say) }));
}

function titleOf({ kind }: FirstThing, say: Say): string {
  switch (kind) {
    case 'skipped':
    case 'unanswered':
    case 'missing-branch':
    case 'slow':
      return say(`hint.${kind}`);
    default:
      return say(`first.${kind}`);
  }
}

function textOf({ kind, cases, n = 0, hint, reports, words }: FirstThing, formats: Formats, say: Say): string {
  if (hint) return hintText(hint, formats, say);
  const count = formats.count(cases);
  switch (kind) {
    case 'promises':
    case 'reopened':
      return say(`first.${kind}-text`, count, formats.count(n), formats.share(n === 0 ? 0 : cases / n));
    case 'complaints': {
      const { open = 0, oldest } = reports ?? {};
      const since = oldest === undefined ? '' : formats.day(oldest);
      return open === 1 ? say('first.complaints-one', since) : say('first.complaints-text', formats.count(open), since);
    }
    case 'searches':
      return words === undefined ? say('first.searches-many', count) : say('first.searches-text', count, words);
    case 'nothing-fits':
    case 'dismissed':
      return say(`first.${kind}-text`, count);
    case 'unused-sops':
      return cases === 1
        ? say('first.unused-sops-one', formats.count(n))
        : say('first.unused-sops-text', count, formats.count(n));
    case 'unused-replies':
      return cases === 1 ? say('first.unused-replies-one') : say('first.unused-replies-text', count);
    default:
      return '';
  }
}

function placeOf({ place }: FirstThing, say: Say): Pick<FirstLine, 'place' | 'sopTitle' | 'link'> {
  if ('section' in place)
    return { place: say(`section.${place.section}`), sopTitle: '', link: { section: `table-${place.section}` } };
  const { sop, title, step } = place;
  return {
    place: step?.text ?? title,
    sopTitle: step ? title : '',
    link: { sop, step: step?.id ?? '' },
  };
}
