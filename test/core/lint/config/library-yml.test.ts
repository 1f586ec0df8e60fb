import assert from 'node:assert/strict';
import { checked, mended } from '../../support/fixes';
import { libraryOf, linterOf } from '../../support/libraries';
import { assertProblems } from '../../support/problems';
import type { Expected } from '../../support/problems';
import { marked } from '../../support/ranges';

const sop = (lines = '') => `---\ntitle: T\n${lines}---\n\nSummary.\n`;
const others = { 'payment/refund-return.md': sop(), 'shipping/late/lost.md': sop() };

/** Fails unless a `library.yml` beside two SOPs has exactly these problems, at the places marked in it. */
function assertTold(config: string, ...expected: Expected[]): void {
  const library = libraryOf(others, `version: 1\n${marked(config).text}`);
  const told = linterOf(library)
    .configProblems('sops')
    .filter(({ code }) => code !== 'library.variable-unused');
  assertProblems(`version: 1\n${config}`, told, expected);
}

/** What a `library.yml` says after all that can be mended without a look. */
function afterMending(config: string): string {
  return mended(config, { path: 'library.yml', others }).text;
}

describe('rules of tickets', () => {
  it('ask for facts there are: usual ones, variables, and those of a group', () => {
    assertTold(
      'variables: {order.country: {}}\n' +
        'rules: [{if: {channel: chat, tag: x, tags: y, lang: es, ticket.tier: vip, order.country: FR}}]',
    );
  });

  it('are told where they ask for one that is nearly one', () => {
    assertTold(
      'rules:\n  - {if: {⟦chanel⟧: chat}}\n  - {if: {⟦canal⟧: chat, ⟦teir⟧: vip}}\n  - {if: {⟦oder.country⟧: FR}}\n' +
        'variables: {order.country: {}}',
      ['library.fact-unknown', 'chanel', 'channel'],
      ['library.fact-unknown', 'canal', 'channel'],
      ['library.fact-unknown', 'teir', 'tier'],
      ['library.fact-unknown', 'oder.country', 'order.country'],
    );
    assert.equal(
      afterMending('version: 1\nrules: [{if: {chanel: chat}}]\n'),
      'version: 1\nrules: [{if: {channel: chat}}]\n',
    );
  });

  it('find a variable by what people call it', () => {
    assertTold('variables: {order.status: {label: Estado del pedido}}\nrules: [{if: {⟦estado del pedido⟧: sent}}]', [
      'library.fact-unknown',
      'estado del pedido',
      'order.status',
    ]);
  });

  it('may go by facts of the team: a note once variables are declared, which says that no message gives them', () => {
    assertTold('rules: [{if: {plan: gold, time: night}}]');
    const config = 'variables:\n  x: {}\nrules: [{if: {⟦plan⟧: gold}}]';
    assertTold(config, ['library.fact-undeclared', 'plan']);
    const { file } = checked(`version: 1\n${marked(config).text}`, { path: 'library.yml', others });
    assert.deepEqual(file.problems.find(({ code }) => code === 'library.fact-undeclared')?.severity, 'information');
  });

  it('wait for values that the fact can have', () => {
    const tier = 'variables: {tier: {values: {standard: {es: particular}, enterprise: {es: empresa}}}}\n';
    assertTold(
      `${tier}rules:\n  - {if: {tier: [standard, ⟦entreprise⟧]}}\n  - {if: {tier: ⟦Empresa⟧}}\n  - {if: {tier: ⟦gold⟧}}\n  - {if: {tier: all}}`,
      ['library.fact-value-unknown', 'entreprise', 'tier', 'standard, enterprise', 'enterprise'],
      ['library.fact-value-unknown', 'Empresa', 'tier', 'standard, enterprise', 'enterprise'],
      ['library.fact-value-unknown', 'gold', 'tier', 'standard, enterprise'],
    );
  });

  it('may wait for what a team has in its own language where no values are declared, but not for what is misspelt', () => {
    assertTold(
      'rules:\n  - {if: {channel: [fax, correo, "⟦emial⟧"]}, then: {priority: alta}}\n  - {if: {lang: [fr, ⟦Spanish⟧]}, then: {priority: ⟦urgnet⟧}}',
      ['library.fact-value-unknown', 'emial', 'channel', 'email, chat, phone, social', 'email'],
      ['library.fact-value-unknown', 'Spanish', 'lang', 'es, ca, en, …', 'es'],
      ['library.fact-value-unknown', 'urgnet', 'priority', 'low, normal, high, urgent', 'urgent'],
    );
    assertTold(
      'variables: {priority: {values: [low, high]}}\nrules: [{if: {channel: chat}, then: {priority: ⟦alta⟧}}]',
      ['library.fact-value-unknown', 'alta', 'priority', 'low, high', 'high'],
    );
  });

  it('name an SOP of their library', () => {
    assertTold('rules: [{then: {sop: refund-return}}, {then: {sop: ⟦refund-retrun⟧}}]', [
      'library.rule-sop-unknown',
      'refund-retrun',
      'refund-return',
    ]);
  });

  it('are understood under a key in another language', () => {
    assertTold(
      '⟦reglas⟧: [{if: {⟦chanel⟧: chat}}]',
      ['yaml.key-translated', 'reglas', 'rules'],
      ['library.fact-unknown', 'chanel', 'channel'],
    );
  });
});

describe('goals', () => {
  it('are judged by what the report measures', () => {
    assertTold(
      'goals: [{measure: complaints, target: "-10%"}, {measure: "cases:payment", target: "< 20"}, {title: Be kind}]',
    );
    const known =
      'complaints, response-time, next-reply-time, resolution-time, sla, adherence, escalation, reopen, csat, ces, nps, freshness';
    assertTold(
      'goals:\n  - {measure: ⟦complints⟧, target: "-10%"}\n  - {measure: ⟦satisfacción⟧, target: "4.6"}\n  - {measure: ⟦joy⟧, target: "9"}',
      ['library.goal-measure-unknown', 'complints', known, 'complaints'],
      ['library.goal-measure-unknown', 'satisfacción', known, 'csat'],
      ['library.goal-measure-unknown', 'joy', known],
    );
  });

  it('have a target and a period that are read', () => {
    assertTold(
      'goals:\n  - {measure: csat, target: ⟦high⟧, period: ⟦mes⟧}\n  - {measure: complaints, target: "⟦−10 %⟧", period: ⟦fortnight⟧}',
      ['library.goal-target-unreadable', 'high', 'csat'],
      ['library.goal-period-unknown', 'mes', 'month'],
      ['library.goal-target-unreadable', '−10 %', 'complaints', '-10%'],
      ['library.goal-period-unknown', 'fortnight'],
    );
    assert.equal(
      afterMending('version: 1\ngoals: [{measure: resolution-time, target: 2 horas, period: trimestral}]\n'),
      'version: 1\ngoals: [{measure: resolution-time, target: 2h, period: quarter}]\n',
    );
  });
});

describe('categories', () => {
  it('are folders with SOPs, or folders above such', () => {
    assertTold(
      'categories: {payment: {}, shipping: {}, shipping/late: {}, ⟦paymet⟧: {}, ⟦other⟧: {}}',
      ['library.category-without-folder', 'paymet'],
      ['library.category-without-folder', 'other'],
    );
    assertTold('categories: {⟦paymet⟧: {}}', ['library.category-without-folder', 'paymet', 'payment']);
  });

  it('may come before the first SOP', () => {
    assert.deepEqual(linterOf(libraryOf({}, 'version: 1\ncategories: {payment: {}}')).configProblems('sops'), []);
  });

  it('have icons of VS Code', () => {
    assertTold(
      'categories: {payment: {icon: ⟦credit-crd⟧}, shipping: {icon: ⟦inf⟧}, shipping/late: {icon: ⟦box⟧}}',
      ['library.icon-unknown', 'credit-crd', 'credit-card'],
      ['library.icon-unknown', 'inf', 'info'],
      ['library.icon-unknown', 'box'],
    );
    assertTold('categories: {payment: {icon: credit-card}, shipping: {icon: package}}');
  });
});

describe('roles', () => {
  it('are spelt one way in the team and in limits', () => {
    assertTold(
      'variables: {v: {}}\nroles: {agent: a, lead: b}\nteam: {ana: {role: ⟦agnet⟧}, eva: {role: lead}, max: {role: ⟦driver⟧}}\n' +
        'limits: {v: {agent: 1, ⟦leed⟧: 2, eva: 3}}',
      ['library.role-unknown', 'agnet', 'agent'],
      ['library.role-unknown', 'driver'],
      ['library.role-unknown', 'leed', 'lead'],
    );
  });

  it('are had by somebody, once there is a team', () => {
    assertTold('roles: {agent: a, ⟦boss⟧: b}\nteam: {ana: {role: agent}}', ['library.role-without-member', 'boss']);
    assertTold('roles: {agent: a, boss: b}');
  });

  it('are those of the team where none are named', () => {
    assertTold('variables: {v: {}}\nteam: {ana: {role: agent}}\nlimits: {v: {⟦agnet⟧: 1}}', [
      'library.role-unknown',
      'agnet',
      'agent',
    ]);
    assertTold('variables: {v: {}}\nlimits: {v: {anybody: 1}}');
  });
});

describe('limits and promises', () => {
  it('are of variables', () => {
    assertTold('variables: {refund.amount: {}}\nlimits: {⟦refund.amont⟧: {}}', [
      'library.limit-variable-unknown',
      'refund.amont',
      'refund.amount',
    ]);
  });
});

describe('a channel', () => {
  const all = ['library.channel-unknown', 'library.fact-value-unknown', 'reply.channel-unknown'];
  const declared = 'variables: {channel: {values: [email, fax]}}\n';

  /** What is told of it where it is promised, where a rule waits for it, and where a reply is for it. */
  function told(channel: string, config: string): readonly string[] {
    const reply = `---\ntitle: T\n---\n\nSummary.\n\n### A\n\n\`\`\`reply lang=en channel=${channel}\nHi\n\`\`\`\n`;
    const promised = `promises: {channels: [${channel}]}\nrules: [{if: {channel: ${channel}}, then: {priority: high}}]\n`;
    const linter = linterOf(libraryOf({ 'a.md': reply }, `version: 1\n${config}${promised}`));
    return [...linter.configProblems('sops'), ...linter.problems('sops/a.md')]
      .map(({ code }) => code)
      .filter((code) => all.includes(code));
  }

  for (const [channel, config, expected] of [
    ['email', '', []],
    ['emial', '', all],
    ['correo', '', []],
    ['marketplace', '', []],
    ['marketplace', declared, all],
    ['correo', declared, all],
    ['chat', declared, []],
    ['fax', declared, []],
    ['whatsapp', declared, []],
  ] as const)
    it(`is one for everybody, or for nobody: ${channel}${config && ' where channels are declared'}`, () => {
      assert.deepEqual(told(channel, config), expected);
    });
});

describe('days of calendars', () => {
  const hours = (days: string) => `version: 1\ncalendars: {a: {hours: {${days}}}}\n`;
  const eight = '"09:00-17:00"';

  it('are understood in other languages, and put in English', () => {
    for (const [written, day] of Object.entries({
      ...{ lun: 'mon', lunes: 'mon', dilluns: 'mon', Monday: 'mon', dl: 'mon', martes: 'tue', dimarts: 'tue' },
      ...{ miércoles: 'wed', dimecres: 'wed', jueves: 'thu', dijous: 'thu', viernes: 'fri', divendres: 'fri' },
      ...{ sábado: 'sat', dissabte: 'sat', domingo: 'sun', diumenge: 'sun' },
    })) {
      const text = hours(`${written}: ${eight}`);
      assert.deepEqual(
        linterOf(libraryOf({}, text))
          .configProblems('sops')
          .map(({ code, args }) => [code, ...args]),
        [['yaml.key-translated', written, day]],
        written,
      );
      assert.equal(afterMending(text), hours(`${day}: ${eight}`));
    }
  });

  it('count where they are understood', () => {
    const { hours: read } = libraryOf({}, hours(`lun: ${eight}`))
      .config('sops')
      .calendars.get('a')!;
    assert.deepEqual(read, { mon: ['09:00-17:00'] });
  });

  it('are clocks of the promises, too: those of other languages are mended', () => {
    assert.equal(
      afterMending(
        'version: 1\ncalendars: {a: {hours: {mon: "09:00-17:00"}}}\nrules: [{then: {sla: {clock: laborable}}}]\n',
      ),
      'version: 1\ncalendars: {a: {hours: {mon: "09:00-17:00"}}}\nrules: [{then: {sla: {clock: business}}}]\n',
    );
  });
});

describe('learning', () => {
  it('is told at the role that is none, with the role and the SOP that were meant', () => {
    assertTold(
      'roles: {agent: a}\nlearning: {⟦agnet⟧: [refund-return, ⟦refund-retrun⟧]}',
      ['library.learning-role-unknown', 'agnet', 'agent'],
      ['library.learning-sop-unknown', 'refund-retrun', 'refund-return'],
    );
  });
});

describe('the quotes of word processors', () => {
  it('are letters of YAML: straight ones are put in their place where programs read a value', () => {
    const config =
      'goals: [{measure: csat, target: ⟦“4.6”⟧}]\nrules: [{if: {tier: ⟦«vip»⟧}, then: {priority: ⟦‘high’⟧}}]\nname: “Shop”';
    assertTold(
      config,
      ['yaml.smart-quotes', '“4.6”', '"4.6"'],
      ['yaml.smart-quotes', '«vip»', '"vip"'],
      ['yaml.smart-quotes', '‘high’', '"high"'],
    );
    assert.equal(
      afterMending('version: 1\nrules: [{if: {tier: «vip»}}]\n'),
      'version: 1\nrules: [{if: {tier: "vip"}}]\n',
    );
  });

  it('are told in the front matter of SOPs, around a value and within a condition', () => {
    const text = sop(
      'owner: ⟦“ana”⟧\nescalation:\n  to: ana@shop.example\n  when: ⟦tier == “vip” and refund.amount > 100⟧\naliases: [“money back”]\n',
    );
    const library = libraryOf({ 'a.md': marked(text).text }, 'version: 1');
    assertProblems(text, linterOf(library).problems('sops/a.md'), [
      ['yaml.smart-quotes', '“ana”', '"ana"'],
      ['yaml.smart-quotes', 'tier == “vip” and refund.amount > 100', `"tier == 'vip' and refund.amount > 100"`],
    ]);
    assert.equal(
      mended(sop('escalation: {to: ana@shop.example, when: “importe > 100”}\n'), { config: 'version: 1' }).text,
      sop('escalation: {to: ana@shop.example, when: "importe > 100"}\n'),
    );
  });
});

describe('variables of a library that declares none', () => {
  const text =
    '---\ntitle: T\n---\n\nS.\n\n# A\n\n```reply lang=en\n{{ ⟦order.id⟧ }} {{ channel }} {{ order.id }} {{ ⟦x⟧ }}\n```\n';

  it('are told once each, as soon as there is a library.yml', () => {
    const told = (config: string | undefined) =>
      linterOf(libraryOf({ 'a.md': marked(text).text }, config))
        .problems('sops/a.md')
        .filter(({ code }) => code === 'reply.variables-undeclared');
    assertProblems(text, told('name: x'), [
      ['reply.variables-undeclared', 'order.id'],
      ['reply.variables-undeclared', 'x'],
    ]);
    assert.deepEqual(told(undefined), []);
    assert.deepEqual(told('variables: {order.id: {}, x: {}, channel: {}}'), []);
    assert.deepEqual(told('variables: {order.id: [}'), []);
  });
});
