import { assertFound, withReply } from './support';

const config =
  'variables:\n  case.due: {label: {en: Promised date, es: Fecha comprometida}, from-message: false}\n  order.id: {pattern: "^[A-Z]{2}-[0-9]{6}$"}\n' +
  '  customer.name: {}\n  agent.name: {from-message: false}\n  tier: {from-message: false}\n  secret: {personal: true, from-message: false}\n  note: {}\n';

describe('a variable of a reply', () => {
  it('is named in a step, known of the ticket, or found in the message', () => {
    const due = ['reply.variable-not-collected', 'case.due'] as const;
    assertFound(withReply('By {{ ⟦case.due⟧ }} at the latest {{ case.due }}. {{ ⟦note⟧ }}'), config, due, [
      'reply.variable-not-collected',
      'note',
    ]);
    for (const said of [
      'Look up which date was promised',
      'Agree on {{ case.due }}',
      'Elige la fecha',
      'Say which dates fit',
    ])
      assertFound(withReply('By {{ case.due }}').replace('Do it', said), config);
    assertFound(withReply('{{ order.id }} {{ customer.name }} {{ agent.name }} {{ tier }} {{ secret }}'), config);
  });

  it('may be asked for by a condition', () => {
    assertFound(withReply('Hi {% if case.due %}by {{ case.due }}{% endif %}'), config);
  });

  it('is not found in the reply itself', () => {
    assertFound(withReply('The promised date is {{ ⟦case.due⟧ }}'), config, [
      'reply.variable-not-collected',
      'case.due',
    ]);
  });

  it('is told where it stands, whatever it stands in, when the library has none of the name', () => {
    assertFound(
      withReply(
        'Hi {% if ⟦order.idd⟧ == "x" and customer.name %}a{% elsif ⟦tieer⟧ %}b{% endif %}{% case ⟦order.di⟧ %}{% when "a", ⟦agent.nane⟧ %}c{% endcase %}{{ "x" | append: ⟦custmer.name⟧ }}{% for a in ⟦ordr.id⟧ %}{{ a }}{% endfor %}{% assign b = ⟦tierr⟧ %}',
      ),
      config,
      ['reply.variable-unknown', 'order.idd', 'order.id'],
      ['reply.variable-unknown', 'tieer', 'tier'],
      ['reply.variable-unknown', 'order.di', 'order.id'],
      ['reply.variable-unknown', 'agent.nane', 'agent.name'],
      ['reply.variable-unknown', 'custmer.name', 'customer.name'],
      ['reply.variable-unknown', 'ordr.id', 'order.id'],
      ['reply.variable-unknown', 'tierr', 'tier'],
    );
  });
});
