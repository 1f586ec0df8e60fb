import fc from 'fast-check';

/** Pieces that mean something in Markdown, YAML or SOPs; strung together at random they make text that nobody foresaw. */
const pieces = [
  '---',
  '---\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  ' ',
  '  ',
  '    ',
  '\t',
  '# ',
  '## ',
  '### Heading',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '- [ ] ',
  '- [x] ',
  '* [ ] ',
  '1. [ ] ',
  '> ',
  '> [!WARNING]',
  '> [!NOTE]\n> ',
  '```',
  '```reply lang=es',
  '```reply\n',
  '~~~',
  '~~~reply channel=',
  '`',
  '``',
  '`#id`',
  '`#id 5m optional`',
  '`@role protocol`',
  '`optinal`',
  ' → ',
  ' -> ',
  '[',
  ']',
  '(',
  ')',
  '[a](#a)',
  '[b](b.md#c)',
  '[c](../c.md)',
  '[d](<x y>)',
  '![e](e.png)',
  '[f][g]',
  '[g]: h.md',
  '*',
  '**',
  '_',
  '__',
  '~~',
  '\\',
  '<',
  '>',
  '<br>',
  '<!--',
  '-->',
  '<div>',
  '</div>',
  '|',
  '|-|',
  '| a | b |\n|---|---|\n',
  '===',
  '***',
  ':',
  ': ',
  '"',
  "'",
  '{',
  '}',
  '{{',
  '}}',
  '{% if a %}',
  '{% endif %}',
  '{{ a.b | default: "c" }}',
  '&a',
  '*a',
  '!!',
  '%',
  '@',
  '?',
  '? ',
  'title: ',
  'id: ',
  'status: approved',
  'version: 1',
  'tags: [a, b]',
  'related:\n  - a',
  'approvers: [{by: a}]',
  'sla: {clock: business}',
  'applies-to: {}',
  'titel: x',
  'a',
  'step',
  'Sí',
  'ñandú',
  '¿Cuándo?',
  'é',
  '日本',
  '😀',
  '\u0301',
  '\u00A0',
  '\u2028',
  '\u200B',
  '\uFEFF',
  '\uD800',
  '\uE000',
  '\0',
  'https://a.b/c',
  'www.a.b',
  'a@b.c',
  '$1',
  '${',
  '→',
  '#a',
  'x'.repeat(50),
];

/** Text strung together from pieces of Markdown and YAML. */
export const fragments: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { maxLength: 60 })
  .map((parts) => parts.join(''));

/** Lines, each at its own indentation and with a few marks at its start: what nests. */
export const nestedLines: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 12 }),
      fc.array(fc.constantFrom('- ', '- [ ] ', '> ', '1. ', '* [ ] ', '\t', '# ', '```'), { maxLength: 3 }),
      fc.constantFrom('', 'a', 'a → [b](#b)', 'a `#a 5m`', 'b?', '[x](y.md)', '```reply lang=es'),
    ),
    { maxLength: 25 },
  )
  .map((lines) => lines.map(([indent, marks, words]) => ' '.repeat(indent) + marks.join('') + words).join('\n'));

/** Letters that are hard to count, fold or compare. */
const oddLetters = [
  'a',
  'É',
  'e\u0301',
  'ñ',
  'ß',
  'ẞ',
  'İ',
  'ﬁ',
  '각',
  '\u1100\u1161',
  '日',
  '𝐀',
  '😀',
  '👩‍👩‍👧',
  '🇪🇸',
  'ا\u064B',
  'क\u093C',
  '\u0301',
  '\u200D',
  '\uFEFF',
  ' ',
  '\n',
];

/** Any code point, halves of surrogate pairs included; mostly those of the first lines of the table. */
const anyLetter = fc
  .oneof(fc.integer({ min: 0, max: 0x24f }), fc.integer({ min: 0, max: 0x10_ffff }))
  .map((point) => String.fromCodePoint(point));

/** Any text at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: anyLetter, maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...oddLetters), maxLength: 100 }),
);

/** A text with some stretches cut out, doubled or replaced by hostile pieces. */
export function mutationsOf(text: string): fc.Arbitrary<string> {
  const change = fc.tuple(
    fc.nat(text.length),
    fc.nat(40),
    fc.oneof(fc.constantFrom(...pieces), fc.constant('')),
    fc.boolean(),
  );
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) => {
    let mutated = text;
    for (const [at, length, insert, doubled] of changes) {
      const gone = mutated.slice(at, at + length);
      mutated = mutated.slice(0, at) + insert + (doubled ? gone + gone : '') + mutated.slice(at + length);
    }
    return mutated;
  });
}
