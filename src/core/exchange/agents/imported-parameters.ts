import { Fences } from './fences';
import { headings } from './wording';

/** A variable that an SOP asks for. */
export interface ImportedVariable {
  readonly name: string;
  readonly label: string;
  readonly example: string | undefined;
}

const line = /^- \*\*`?([\p{L}_][\p{L}\p{N}_.-]*)`?\*\*\s*(?:\(([^()]*)\))?\s*:?\s*(.*)$/u;
const stands = /Stands as \{\{ ([\p{L}_][\p{L}\p{N}_.-]*) \}\}/u;

/**
 * Takes the parameters of a procedure as variables: texts that name one in braces, `{order_id}`, ask for it as SOPs do. What the list
 * says of those that are not ours stays as guidance, so that nothing of it is lost.
 */
export function importedParameters(lines: readonly string[]): { parameters: ImportedVariable[]; lines: string[] } {
  const parameters: ImportedVariable[] = [];
  const out: string[] = [];
  let isWithin = false;
  for (const one of lines) {
    if (/^#{1,2}\s/.test(one)) isWithin = one === `## ${headings.parameters}`;
    const [, name, about = '', words = ''] = (isWithin && line.exec(one)) || [];
    if (name === undefined) {
      out.push(one);
      continue;
    }
    const [, own] = stands.exec(words) ?? [];
    const said = (text: string) => text.replace(/\\(?=[^\p{L}\p{N}\s])/gu, '').trim();
    const [label = name] = own === undefined ? [words] : words.split(/\. Stands as |^Stands as /);
    const [, example] = /Such as “([^”]*)”/.exec(words) ?? [];
    if (own === undefined || !about.includes('default:'))
      parameters.push({ name: own ?? name, label: said(label) || name, example: example && said(example) });
    if (own === undefined) out.push(`- {{ ${name} }}: ${[words, about && `(${about})`].filter(Boolean).join(' ')}`);
  }
  const names = new Set(parameters.map(({ name }) => name));
  const fences = new Fences();
  // What is code may mean something else by braces.
  const asked = out.map((one) => (fences.take(one) || !one.includes('{') ? one : withPlaces(one, names)));
  return { parameters, lines: withoutEmpty(asked) };
}

function withPlaces(line: string, names: ReadonlySet<string>): string {
  return line
    .split('`')
    .map((part, at) =>
      // Every other part is code.
      at % 2 === 1
        ? part
        : part.replace(/(?<![{\p{L}])\{([\p{L}_][\p{L}\p{N}_]*)\}(?!\})/gu, (whole, name: string) =>
            names.has(name) ? `{{ ${name} }}` : whole,
          ),
    )
    .join('`');
}

/** Our own parameters leave an empty section. */
function withoutEmpty(lines: readonly string[]): string[] {
  return lines.filter((one, at) => {
    if (one !== `## ${headings.parameters}`) return true;
    const next = lines.slice(at + 1).find((other) => other.trim() !== '');
    return next !== undefined && !next.startsWith('#');
  });
}
