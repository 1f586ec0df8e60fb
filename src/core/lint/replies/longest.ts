import type { LibraryConfig } from '../../library/config';
import { inLanguage } from '../../library/local-text';
import type { Said } from '../../liquid/choices';
import type { LiquidMark } from '../../liquid/mark';
import type { ApprovedText } from './texts';

/**
 * The longest text that customers could read: of each choice what is longest, with the longest value that the library names for each
 * variable. Values of which it gives no example count as nothing.
 * @param lengthOf how long a text counts.
 */
export function longestText(one: ApprovedText, config: LibraryConfig, lengthOf: (text: string) => number): string {
  if (!one.hasLiquid) return one.text.trim();
  const outputs = new Map(one.template.marks.map((mark) => [mark.start, mark]));
  const longer = (texts: readonly string[]) =>
    texts.reduce((best, text) => (lengthOf(text) > lengthOf(best) ? text : best), '');
  const textOf = (said: readonly Said[]): string =>
    said
      .map((part) => {
        switch (part.kind) {
          case 'words':
            return part.text;
          case 'output':
            return longer(printed(outputs.get(part.start), one, config));
          case 'loop':
            return textOf(part.inside);
          default:
            return longer([...part.branches.map(({ inside }) => textOf(inside)), textOf(part.otherwise ?? [])]);
        }
      })
      .join('');
  return textOf(one.said).trim();
}

/** What an output could put into the text. */
function printed(output: LiquidMark | undefined, one: ApprovedText, config: LibraryConfig): string[] {
  const [value, ...filters] = output?.marks ?? [];
  const written = (mark: LiquidMark) => one.text.slice(mark.start, mark.end).replace(/^(["'])([^]*)\1$/, '$2');
  if (!value) return [];
  if (value.kind === 'literal') return [written(value)];
  const cut = filters.find((filter) => filter.kind === 'filter' && filter.name === 'truncate')?.marks[1];
  const most = cut ? Number(written(cut)) || Infinity : Infinity;
  const fallbacks = filters.flatMap((filter) => {
    const [, given] = filter.kind === 'filter' && filter.name === 'default' ? filter.marks : [];
    return given ? [written(given)] : [];
  });
  return [...(value.kind === 'variable' ? valuesOf(value.name, one.lang, config) : []), ...fallbacks].map((text) =>
    text.slice(0, most),
  );
}

function valuesOf(name: string, lang: string, { constants, variables, lang: ofLibrary = '' }: LibraryConfig): string[] {
  const languages = [lang, ofLibrary].filter(Boolean);
  const constant = constants.get(name);
  if (constant) return [inLanguage(constant, languages) ?? ''];
  const variable = variables.get(name);
  const labels = [...(variable?.values ?? [])].map(([key, label]) => inLanguage(label, languages) ?? key);
  return labels.length > 0 ? labels : [variable?.example ?? ''];
}
