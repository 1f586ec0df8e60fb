import type {
  caseTestKeys,
  expectKeys,
  escalationKeys,
  givenKeys,
  messageKeys,
  messageTableKeys,
  testFileKeys,
} from '../../scenario/keys';
import type { Key } from './key';
import { slaKeys } from './shared-keys';

const times = ['30m', '1h', '2h', '4h', '8h', '24h', '48h'];

const facts: Key = {
  shape: 'map',
  about:
    'What is known of the ticket, by the names of `variables` and rules in library.yml. Values may be written as people call them.',
  example: '{order.id: BR-104233, tier: enterprise}',
  names: 'known-fact',
  each: { shape: 'list', about: 'Something known of the ticket, with its value.', value: 'fact-value' },
};

const given = {
  lang: {
    shape: 'list',
    about: 'The language of the customer. With several, the test is run once for each.',
    example: '[es, ca, en]',
    value: 'language',
  },
  channel: {
    shape: 'list',
    about: 'How the customer writes. With several channels, the test is run once for each.',
    example: '[email, chat]',
    value: 'channel',
  },
  facts,
  answers: {
    shape: 'map',
    about:
      'How the questions are answered: a question by its id or its words, and the words of its answer. One that does not come up makes the test fail.',
    example: '{window: 30 days ago or less}',
    names: 'question',
    each: { shape: 'one', about: 'A question of the SOP, with the answer that is given.', value: 'answer' },
  },
} as const satisfies Record<(typeof givenKeys)[number], Key>;

const expected = {
  path: {
    shape: 'list',
    about:
      'The sections that the case goes through: all of them, in order. Steps may stand among them where they come up. The id of an SOP that an answer leads to stands for all that is done there.',
    example: '[Check, Pay back, End]',
    value: 'place',
  },
  steps: {
    shape: 'list',
    about: 'Steps that are among those to do, by their ids or their words.',
    example: '[open, Pay it back]',
    value: 'tested-step',
  },
  'not-steps': {
    shape: 'list',
    about: 'Steps that are not among those to do.',
    example: '[refuse]',
    value: 'tested-step',
  },
  ends: {
    shape: 'one',
    about: 'The section, the step or the SOP that the case ends with.',
    example: 'End',
    value: 'place',
  },
  reply: {
    shape: 'list',
    about: 'Replies that are offered, by their ids or titles. Where a language is given, they need a text in it.',
    example: 'money-on-its-way',
    value: 'reply',
  },
  contains: {
    shape: 'locals',
    about:
      'Words that one of these replies says once it is filled in; without `reply`, one of all that are offered. `{es: …, en: …}` is looked for in these languages alone.',
    example: '{en: 120 EUR are, es: 120 EUR van}',
  },
  lacks: {
    shape: 'locals',
    about: 'Words that none of these replies says. What is not known stands in brackets, as in `[Order number]`.',
    example: '"[Order number]"',
  },
  sla: {
    shape: 'group',
    about: 'What is promised to a customer with these facts, or `none`.',
    example: '{first-response: 2h, resolution: 16h}',
    values: { none: 'Nothing is promised.' },
    keys: slaKeys('Which hours count: working hours (`business`) or all of them (`calendar`).'),
  },
  escalation: {
    shape: 'group',
    about: 'Whom the case should be escalated to, or `none`.',
    example: '{to: supervisor, when: refund.amount > 100}',
    value: 'escalated-to',
    keys: {
      to: {
        shape: 'one',
        about: 'Whom the case should be escalated to, or `none`.',
        example: 'supervisor',
        value: 'escalated-to',
      },
      when: {
        shape: 'one',
        about: 'For which reason: the words or the condition of the SOP.',
        example: 'refund.amount > 100',
        value: 'escalation-when',
      },
      after: {
        shape: 'one',
        about: 'Not before so much time has passed.',
        example: '8h',
        value: 'duration',
        often: times,
      },
    } satisfies Record<(typeof escalationKeys)[number], Key>,
  },
  required: {
    shape: 'list',
    about: 'Steps without which the case cannot be closed.',
    example: '[pay, tag]',
    value: 'tested-step',
  },
  'not-required': {
    shape: 'list',
    about: 'Steps without which the case can be closed.',
    example: '[photo]',
    value: 'tested-step',
  },
} as const satisfies Record<(typeof expectKeys)[number], Key>;

const message = {
  text: {
    shape: 'one',
    about: 'What the customer writes.',
    example: 'It arrived broken, what now?',
  },
  lang: {
    shape: 'one',
    about: 'The language of the message, where the editor would be told it.',
    example: 'es',
    value: 'language',
  },
  channel: {
    shape: 'one',
    about: 'How the customer writes, where the editor would be told it.',
    example: 'email',
    value: 'channel',
  },
  sop: {
    shape: 'one',
    about:
      'The id of the SOP that is to be among the first, or `none`: nothing is suggested. Default: the one that the file is about.',
    example: 'repair',
    value: 'suggested-sop',
  },
  first: {
    shape: 'one',
    about: 'Among how many suggestions the SOP is to be. Default: 3.',
    example: '1',
    value: 'place-of-suggestion',
    often: ['1', '2', '3', '5'],
  },
  facts: { ...facts, about: 'What is to be read in the message.', example: '{order.id: BR-104233}' },
  columns: {
    shape: 'list',
    about: 'What the cells of each row are: `text`, the other keys of a message, and facts by their names.',
    example: '[text, first, order.id]',
    value: 'column',
  },
  rows: {
    shape: 'lists',
    about: 'Many messages, one in each row. An empty cell is `""`.',
    example: '[[It arrived broken, 1], ["I want my money back, now", 1]]',
  },
} as const satisfies Record<(typeof messageKeys)[number] | (typeof messageTableKeys)[number], Key>;

/** The keys of a file of tests, in the order of the format. */
export const testKeys = {
  sop: {
    shape: 'one',
    about: 'The id of the SOP that is tested. Default: the SOP of the same file name.',
    example: 'refund',
    value: 'sop-id',
  },
  day: {
    shape: 'one',
    about: 'Which day it is in the tests. No test depends on the day on which it is run. Default: 2026-01-07.',
    example: '2026-08-01',
    value: 'day',
  },
  given: {
    shape: 'group',
    about: "What all tests of the file are given. A test's own comes before it.",
    example: '{lang: en, facts: {refund.amount: 20}}',
    keys: given,
  },
  tests: {
    shape: 'groups',
    about: 'Made-up cases: what is given in each, and what is to come of it.',
    example: '[{name: It arrived broken, given: {answers: {window: Lately}}, expect: {path: [Check, Pay back]}}]',
    begins: 'name: $1, given: {$2}, expect: {$0}',
    block: 'name: $1\n  given:\n    answers: {$2}\n  expect:\n    path: [$0]',
    keys: {
      name: { shape: 'one', about: 'What the test is called.', example: 'It arrived broken last week' },
      given: {
        shape: 'group',
        about: 'What is known in the case, and how its questions are answered.',
        example: '{lang: en, answers: {window: 30 days ago or less}}',
        keys: given,
      },
      expect: {
        shape: 'group',
        about: 'What is to come of it. What is not written here is not looked at.',
        example: '{path: [Check, Pay back, End], reply: money-on-its-way}',
        keys: expected,
      },
    } satisfies Record<(typeof caseTestKeys)[number], Key>,
  },
  messages: {
    shape: 'groups',
    about:
      'What customers write, each as its words alone or with what is to be made of it: the SOP among the first three, and facts.',
    example: '[It arrived broken, {text: Can you repair it?, sop: repair, first: 1}]',
    block: '$0',
    keys: message,
  },
} as const satisfies Record<(typeof testFileKeys)[number], Key>;
