import type { Placeholder } from '../../placeholder/find';
import { labelFor, variableFor, VariableFinder, variableName } from '../../placeholder/meant';
import type { Problem } from '../../problem';
import type { Fix, FixFile } from '../fix';
import { found } from '../rule';
import { approvedTexts } from '../replies/texts';
import type { ProblemKind, Rule } from '../rule';
import { lineOf, placeOf } from './reply-place';

const approved: ProblemKind = {
  code: 'reply.placeholder',
  severity: 'error',
  message:
    '“{0}” looks like a placeholder of another tool. Nothing fills it in here, so it could reach a customer. Write a variable in its place.',
  fix,
};

const unapproved: ProblemKind = {
  code: 'reply.placeholder-unapproved',
  severity: 'warning',
  message:
    '“{0}” looks like a placeholder of another tool, which nothing fills in here. Write a variable in its place before this SOP is approved.',
  fix,
};

/** How many are told of one SOP. */
const most = 100;

/** What is to be filled in must be a variable: nothing fills in the placeholders of other tools. */
export const replyPlaceholder: Rule<'library'> = {
  kinds: [approved, unapproved],
  *check({ sop, library }) {
    const kind = sop.status === 'approved' ? approved : unapproved;
    const variables = new VariableFinder(library.config(sop.location.root).variables);
    let told = 0;
    for (const { variant, text: written, placeholders, places } of approvedTexts(sop)) {
      for (const one of placeholders) {
        if (told++ >= most) return;
        const { start, end, text, name, fallback } = one;
        const place = placeOf(variant, places, places.positionAt(start), end - start);
        yield found(kind, place, [text, name ?? '', fallback ?? ''], meant(one, lineOf(written, start), variables));
      }
    }
  },
};

function meant(one: Placeholder, line: string, variables: VariableFinder): string | undefined {
  const variable = variableFor(one, line, variables);
  return variable === undefined ? undefined : output(variable, one.fallback);
}

/** The Liquid that prints a variable. */
function output(variable: string, fallback = ''): string {
  const quoted = fallback.includes('"') ? `'${fallback}'` : `"${fallback}"`;
  return fallback === '' ? `{{ ${variable} }}` : `{{ ${variable} | default: ${quoted} }}`;
}

function fix({ range, args: [text = '', name = '', fallback = ''], suggestion }: Problem, file: FixFile): Fix[] {
  const fixes: Fix[] = [];
  const replaceBy = (written: string) => [{ range, text: written }];
  if (suggestion !== undefined) {
    // `{order.id}` is `order.id` without doubt; `[Name]` may be that of the agent.
    const isPreferred = suggestion === output(name, fallback);
    fixes.push({ title: 'replace', args: [suggestion], edits: replaceBy(suggestion), isPreferred });
  }
  const variable = variableName(name);
  if (variable !== undefined && suggestion !== output(variable, fallback)) {
    const written = output(variable, fallback);
    const declares = { name: variable, label: labelFor(name) };
    fixes.push({ title: 'declare', args: [written], edits: replaceBy(written), isPreferred: false, declares });
  }
  if (file.cut(range) === text && !text.includes('{%'))
    fixes.push({ title: 'keep-text', args: [], edits: replaceBy(`{% raw %}${text}{% endraw %}`), isPreferred: false });
  return fixes;
}
