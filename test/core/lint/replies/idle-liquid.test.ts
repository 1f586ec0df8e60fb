import assert from 'node:assert/strict';
import { assertFound, fixedLines, withReply } from './support';

const config = 'constants: {shop.name: Brialba}\nvariables: {order.id: {}}\n';

describe('Liquid in a reply', () => {
  it('puts something into the text', () => {
    assertFound(
      withReply(
        'Hi ⟦{{ "" }}⟧ ⟦{{ nil }}⟧ ⟦{% if order.id %}⟧ {% endif %} ⟦{% case order.id %}⟧{% when "x" %}{% else %}\n{% endcase %}',
      ),
      config,
      ['reply.prints-nothing', '{{ "" }}'],
      ['reply.prints-nothing', '{{ nil }}'],
      ['reply.prints-nothing', '{% if order.id %}'],
      ['reply.prints-nothing', '{% case order.id %}'],
    );
    assertFound(
      withReply(
        'Hi {{ "x" }} {{ order.id | default: "" }} {% if order.id %}{% assign a = "b" %}{% endif %}{% if order.id %}a{% endif %}',
      ),
      config,
    );
    assert.deepEqual(fixedLines(withReply('Hi {{ "" }}there'), 'reply.prints-nothing'), ['Hi there']);
  });

  it('has no filter that changes nothing', () => {
    assertFound(
      withReply(
        'Hi {{ order.id | strip ⟦| strip⟧ }} {{ order.id ⟦| upcase⟧ | downcase }} {{ shop.name ⟦| default: "us"⟧ }} {{ order.id | default: "a" ⟦| default: "b"⟧ }}',
      ),
      config,
      ['reply.filter-useless', '| strip'],
      ['reply.filter-useless', '| upcase'],
      ['reply.filter-useless', '| default: "us"'],
      ['reply.filter-useless', '| default: "b"'],
    );
    assertFound(
      withReply(
        'Hi {{ order.id | strip | upcase | strip }} {{ order.id | default: shop.name }} {{ order.id | append: "a" | append: "a" }} {{ order.id | default: order.id | default: "x" }} {{ order.id | round: 2 | round }}',
      ),
      config,
    );
    assert.deepEqual(fixedLines(withReply('Hi {{ shop.name | default: "us" }}'), 'reply.filter-useless', config), [
      'Hi {{ shop.name }}',
    ]);
  });
});
