import { needsOf } from '../../case/needs';
import type { LibraryConfig } from '../../library/config';
import { inLanguage } from '../../library/local-text';
import { labelOf, valueLabel } from '../../library/variables';
import { liquidMarks } from '../../liquid/marks';
import type { LiquidMark } from '../../liquid/mark';
import type { Sop } from '../../sop/model';
import { plainInMarkdown } from '../../text/markdown';

/** How a variable is called where names have neither dots nor hyphens. */
function parameterName(variable: string): string {
  return variable.replace(/[.-]/g, '_');
}

/**
 * The variables of a procedure, a line each: those that its texts ask for, or that its replies cannot do without, are required.
 * Constants that conditions of its replies compare are there with their values.
 * @param words all its texts that are not replies.
 * @param languages of labels, best first.
 */
export function parameterLines(
  sop: Pick<Sop, 'replies'>,
  words: string,
  { constants, variables }: Pick<LibraryConfig, 'constants' | 'variables'>,
  languages: readonly string[],
): string[] {
  const { text, replies } = needsOf({ text: words, replies: sop.replies.map(({ id }) => id) }, sop, constants);
  const needed = new Set([...text, ...replies]);
  const used = sop.replies.flatMap((reply) => reply.variants.flatMap((one) => usedIn(liquidMarks(one.text))));
  const others = new Set(used.filter((name) => !needed.has(name) && variables.has(name)));
  const compared = sop.replies.flatMap((reply) =>
    reply.variants.flatMap((one) => usedIn(liquidMarks(one.text).filter(({ kind }) => kind === 'tag'))),
  );
  const fixed = [...new Set(compared)].flatMap((name) => {
    const constant = inLanguage(constants.get(name) ?? {}, languages);
    return constant === undefined
      ? []
      : [
          `- **${plainInMarkdown(parameterName(name))}** (optional, default: "${plainInMarkdown(constant)}"): Stands as {{ ${name} }}.`,
        ];
  });
  const variable = [...needed, ...others].map((name) => {
    const { example, values = new Map<string, never>() } = variables.get(name) ?? {};
    const known = [...values.keys()].map((value) => {
      const label = valueLabel(variables, name, value, languages);
      return label === value ? value : `${value} (${label})`;
    });
    const about = [
      labelOf(variables, name, languages),
      `Stands as {{ ${name} }}`,
      ...(example === undefined ? [] : [`Such as “${example}”`]),
      ...(known.length === 0 ? [] : [`One of: ${known.join(', ')}`]),
    ];
    return `- **${plainInMarkdown(parameterName(name))}** (${needed.has(name) ? 'required' : 'optional'}): ${about.map(plainInMarkdown).join('. ')}.`;
  });
  return [...variable, ...fixed];
}

function usedIn(marks: readonly LiquidMark[]): string[] {
  return marks.flatMap((mark) => [
    ...(mark.kind === 'variable' && !mark.isLocal ? [mark.name] : []),
    ...usedIn(mark.marks),
  ]);
}
