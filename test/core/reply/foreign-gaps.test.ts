import assert from 'node:assert/strict';
import { TemplateError } from '../../../src/core/liquid/fault';
import { fillReply } from '../../../src/core/reply/fill';
import { toPreview, toSnippet } from '../../../src/core/reply/render';

const labels = { label: (name: string) => name, values: () => [] };
const snippet = (template: string, values = {}) => toSnippet(fillReply(template, values), labels);

describe('a placeholder of another tool in a reply', () => {
  it('is a gap to fill in, whatever is known', () => {
    assert.equal(
      snippet('Hi {customer_name}, {{ order.id }} is [Name]’s: %{recipient.name}', {
        order: { id: 'BR-1' },
        customer_name: 'Ana',
      }),
      'Hi ${1:[customer_name]}, BR-1 is ${2:[Name]}’s: ${3:[recipient.name]}$0',
    );
  });

  it('is one gap wherever the same name stands, and one for each blank', () => {
    assert.equal(
      snippet('{order.id} {{ order.id }} XXXX or XXXX'),
      '${1:[order.id]} ${1} ${2:[XXXX]} or ${3:[XXXX 2]}$0',
    );
  });

  it('shows what it gives for want of a value', () => {
    assert.equal(snippet('Hi {%customer.firstName,fallback=there%}!'), 'Hi ${1:there}!$0');
  });

  it('that looks like Liquid and is none keeps no reply from being filled in', () => {
    assert.equal(toPreview(fillReply('Hi {{{name}}}, {{First Name}}', {}), labels), 'Hi [name], [First Name]');
  });

  it('is told as it is written, where it is said', () => {
    const { foreign, missing } = fillReply('{% if vip %}{name}{% endif %} #{order} {{ a }}', { vip: null });
    assert.deepEqual(foreign, [{ variable: 'order', text: '#{order}', start: 30 }]);
    assert.deepEqual(missing, ['order', 'a']);
  });

  it('is text between raw tags', () => {
    assert.equal(snippet('{% raw %}[Name]{% endraw %}'), '[Name]$0');
  });

  it('goes through filters of a text around it', () => {
    assert.match(snippet('{% capture a %}Hi [Name]{% endcapture %}{{ a | upcase }}'), /\[Name\]/);
  });

  it('does not move what is told of a broken reply', () => {
    const template = '[Name] [Name] and\n{{ a | nofilter }}';
    assert.throws(
      () => fillReply(template, {}),
      (error) => error instanceof TemplateError && error.fault.start > template.indexOf('\n'),
    );
  });

  it('counts as a tag: a reply with thousands cannot be filled in', () => {
    assert.throws(() => fillReply('{a}'.repeat(5000), {}), TemplateError);
  });
});
