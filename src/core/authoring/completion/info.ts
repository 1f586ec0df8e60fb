import { said } from '../asking';
import type { Asking } from '../asking';
import { configOf } from '../asking';
import type { InfoTyped, MarkdownTyped } from '../cursor/markdown-typed';
import { channels, choicesOf } from './choices';
import type { Choice } from './choice';
import { inSnippet } from './proposal';
import type { Proposal } from './proposal';

/** What fits behind the fence of a block: that it is a reply, in which language, for which channel. */
export function infoProposals(typed: MarkdownTyped & InfoTyped, asking: Asking): Proposal[] {
  const { words, text, range } = typed;
  if (words.length === 0) return blockProposals(typed, asking);
  if (!/^(?:reply|anticipate)$/.test(words[0] ?? '')) return [];
  const [, name, value] = /^(lang|channel)=(.*)$/.exec(text) ?? [];
  if (name !== undefined) {
    const start = { ...range.start, character: range.start.character + name.length + 1 };
    return valuesFor(name, asking).map(({ value: one, detail, also }) => ({
      kind: 'value',
      label: one,
      ...(detail === undefined ? {} : { detail }),
      ...(also === undefined ? {} : { also }),
      range: { start, end: value === undefined ? range.end : range.end },
      text: one,
    }));
  }
  return (['lang', 'channel'] as const)
    .filter((one) => !words.some((word) => word.startsWith(`${one}=`)))
    .map((one) => ({
      kind: 'key',
      label: `${one}=`,
      about: said(asking, `info.${one}`),
      range,
      text: `${one}=`,
      goesOn: true,
    }));
}

function valuesFor(name: string, asking: Asking): Choice[] {
  const key = { shape: 'one', about: '' } as const;
  return name === 'channel' ? channels(asking) : choicesOf('language', asking, { key, path: [], text: '' });
}

/** What a block may be: a reply in each language and channel that the library promises, or an answer ahead. */
function blockProposals({ range, fence, isClosed }: MarkdownTyped & InfoTyped, asking: Asking): Proposal[] {
  const { promises, lang } = configOf(asking);
  const languages = promises?.languages.length ? promises.languages : [asking.sop?.lang ?? lang ?? 'en'];
  const [channel] = promises?.channels ?? channels(asking).map(({ value }) => value);
  const end = isClosed ? '' : `\n$0\n${fence}`;
  const block = (label: string, about: 'info.reply' | 'info.anticipate'): Proposal => ({
    kind: 'snippet',
    label,
    about: said(asking, about),
    range,
    text: `${inSnippet(label)}${end}`,
    isSnippet: true,
  });
  return [
    ...languages.map((one) =>
      block(`reply lang=${one}${channel === undefined ? '' : ` channel=${channel}`}`, 'info.reply'),
    ),
    block('reply', 'info.reply'),
    block('anticipate', 'info.anticipate'),
  ];
}
