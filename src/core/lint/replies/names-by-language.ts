import { namesAsked } from '../../lifecycle/approval/constants-read';
import { baseLanguage } from '../../reply/choose';
import type { Sop } from '../../sop/model';
import { textsOf } from '../texts-of';

/** The names that an SOP asks for. */
interface NamesByLanguage {
  /** In its own words. */
  readonly prose: ReadonlySet<string>;
  /** In its replies, by the language that they say; by an empty one where they say none. */
  readonly replies: ReadonlyMap<string, ReadonlySet<string>>;
}

const none: NamesByLanguage = { prose: new Set(), replies: new Map() };

/** What is known of SOPs: who asks for many at once has each read once. */
const known = new WeakMap<Sop, NamesByLanguage>();

/** The names that an SOP asks for in each language. */
export function namesByLanguage(sop: Sop): NamesByLanguage {
  const names = known.get(sop) ?? read(sop);
  known.set(sop, names);
  return names;
}

function read(sop: Sop): NamesByLanguage {
  const { text } = sop;
  if (!text.includes('{{') && !text.includes('{%')) return none;
  const replies = new Map<string, Set<string>>();
  const lines = text.split(/\r\n|\r|\n/);
  for (const { variants } of textsOf(sop))
    for (const { lang, text: reply, range } of variants) {
      const language = baseLanguage(lang ?? '');
      const names = replies.get(language) ?? new Set();
      for (const name of namesAsked(reply).whole) names.add(name);
      replies.set(language, names);
      lines.fill('', range.start.line, range.end.line + 1);
    }
  return { prose: namesAsked(lines.join('\n')).whole, replies };
}
