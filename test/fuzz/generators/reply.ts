import { Budget } from '../../../src/core/liquid/budget';
import { TemplateError } from '../../../src/core/liquid/fault';
import { liquidMarks } from '../../../src/core/liquid/marks';
import { tooMuchWork } from '../../../src/core/liquid/sample';
import { checkTemplate } from '../../../src/core/liquid/template';
import { fillReply } from '../../../src/core/reply/fill';
import { toSnippet, toText } from '../../../src/core/reply/render';
import type { Generator } from '../generator';
import { hostileText, plainText, signs } from '../text';

const marks = [
  ...signs('{}%|:,.\'"[]()-=<>\\'),
  '{{ ',
  ' }}',
  '{{-',
  '-}}',
  '{% ',
  ' %}',
  '{{ a }}',
  '{{ customer.name | default: "b" }}',
  '{% if a %}',
  '{% elsif b %}',
  '{% else %}',
  '{% endif %}',
  '{% case a %}',
  '{% when "b" %}',
  '{% endcase %}',
  '{% for x in items %}',
  '{% for x in (1..999999999) %}',
  '{% endfor %}',
  '{% assign a = a | append: a %}',
  '{% for x in many %}',
  '{{ long }}',
  '{% if many contains a %}',
  '{{ many | join: long }}',
  '{% assign b = a | split: "" %}',
  '{% assign b = b | concat: b %}',
  '{% assign b = b | push: b %}',
  '{% capture a %}',
  '{% endcapture %}',
  '{% raw %}',
  '{% endraw %}',
  '{% comment %}',
  '{% endcomment %}',
  '{% tablerow x in items %}',
  '{% endtablerow %}',
  '{% include "a" %}',
  '{% render "a" %}',
  '{% cycle "a", "b" %}',
  '{% liquid ',
  '{% # ',
  ' | upcase',
  ' | date: "%Y"',
  ' | size',
  ' | where_exp: "x", "x contains x"',
  ' | sort',
  ' | join',
  ' | json',
  ' | times: 1e308',
  ' | slice: 0, 9',
  ' | replace: "a", b',
  ' | default: a',
];
const values = {
  a: 'aaaaaaaaaa',
  items: ['x', 'y', 'z'],
  customer: { name: 'Ana' },
  many: Array.from({ length: 10_000 }, (_, index) => `item ${index}`),
  long: 'Ábc dé '.repeat(30_000),
};
const labels = { label: (name: string) => name, values: () => [] };

/** The Liquid of a reply: checked, marked, and filled in. A reply that is wrong says so with an error of its own. */
export const reply: Generator<string> = {
  name: 'reply',
  maxSize: 16_000,
  make: (random, size) => hostileText(random, marks, size),
  plain: plainText,
  read(text) {
    liquidMarks(text);
    const { templates } = checkTemplate(text);
    if (templates) tooMuchWork(templates, new Budget());
    let filled;
    try {
      filled = fillReply(text, values);
    } catch (problem) {
      // A RangeError or the like is no answer that anybody can act on.
      if (problem instanceof TemplateError) return;
      throw problem;
    }
    toText(filled);
    toSnippet(filled, labels);
  },
};
