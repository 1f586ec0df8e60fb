import type { frontMatterKeys } from '../../sop/front-matter-keys';
import type { Key } from './key';
import { slaKeys, stepValues } from './shared-keys';

/** The keys of an SOP's front matter, in the order of the format. */
export const sopKeys = {
  id: {
    shape: 'one',
    about:
      "Names the SOP in cases, links and reports. Unique in the library and stable when the file is renamed. Default: the file's name.",
    example: 'refund-defective-product',
    value: 'own-id',
  },
  title: {
    shape: 'one',
    about: 'What the SOP is called, in the words agents look for.',
    example: 'Refund for a defective product',
  },
  status: {
    shape: 'one',
    about: 'Where the SOP is in its life. Replies are offered only from approved SOPs. Default: draft.',
    example: 'approved',
    values: {
      draft: 'Being written. Its replies are not offered.',
      'in-review': 'Being checked by somebody else. Its replies are not offered.',
      approved: 'In force. Its replies are offered.',
      retired: 'No longer used. It is kept for old cases.',
    },
  },
  version: {
    shape: 'one',
    about: 'Major when agents must act differently, minor when steps change, patch when only words change.',
    example: '2.1.0',
    value: 'version',
  },
  lang: {
    shape: 'one',
    about: 'Language the procedure is written in. Each reply says its own.',
    example: 'es',
    value: 'language',
  },
  owner: {
    shape: 'one',
    about: 'Who keeps the SOP right: a key or role of `team` in library.yml.',
    example: 'aftersales',
    value: 'person-or-role',
  },
  authors: {
    shape: 'list',
    about: 'Who wrote it: keys or roles of `team` in library.yml.',
    example: '[ana]',
    value: 'person',
  },
  approvers: {
    shape: 'groups',
    about: 'Who approved it. Nobody approves what they wrote.',
    example: '[{by: luis, on: 2026-08-01}]',
    begins: 'by: $1, on: {0}',
    keys: {
      by: { shape: 'one', about: 'A key or role of `team` in library.yml.', example: 'luis', value: 'person' },
      on: { shape: 'one', about: 'Day of the approval.', example: '2026-08-01', value: 'day' },
      role: { shape: 'one', about: 'As what they approved.', example: 'supervisor', value: 'role' },
      method: { shape: 'one', about: 'How they approved.', example: 'pull request' },
      hash: { shape: 'one', about: 'The hash of what they approved, or its beginning.', example: '3f9a6c' },
    },
  },
  'read-by': {
    shape: 'list',
    about: 'Who confirms a change of the SOP as read: roles, or keys of `team` in library.yml.',
    example: '[agent]',
    value: 'reader',
  },
  'read-questions': {
    shape: 'groups',
    about: 'A question or two for those who confirm the SOP as read. They confirm it with the right answers.',
    example: '[{question: How long may it be returned?, answers: [14 days, 30 days], right: 30 days}]',
    begins: 'question: $1, answers: [$2], right: $3',
    keys: {
      question: { shape: 'one', about: 'What is asked.', example: 'How long may it be returned?' },
      answers: {
        shape: 'list',
        about: 'The answers to choose from, two or more.',
        example: '[14 days, 30 days]',
      },
      right: { shape: 'one', about: 'The answer that is right, as it stands among them.', example: '30 days' },
    },
  },
  basis: {
    shape: 'groups',
    about: 'The laws and other rules that the SOP rests on.',
    example: '[{law: TRLGDCU 107, checked: 2026-11-28}]',
    begins: 'law: $1, checked: {0}',
    keys: {
      law: { shape: 'one', about: 'The law or rule, and which part of it.', example: 'TRLGDCU 107' },
      checked: {
        shape: 'one',
        about: 'Day on which somebody last checked that it still says so.',
        example: '2026-11-28',
        value: 'day',
      },
      note: { shape: 'one', about: 'What it says, in short.', example: 'repair or replacement free of charge' },
    },
  },
  'translation-of': {
    shape: 'group',
    about: 'The SOP that this one says in another language.',
    example: '{id: refund-return, version: 3.0.0}',
    begins: 'id: $1, version: $2',
    keys: {
      id: { shape: 'one', about: 'The id of that SOP.', example: 'refund-return', value: 'sop-id' },
      version: {
        shape: 'one',
        about: 'The version of it that was translated.',
        example: '3.0.0',
        value: 'version',
      },
    },
  },
  'replaced-by': {
    shape: 'one',
    about: 'The id of the SOP that takes its place once it is retired.',
    example: 'refund-return',
    value: 'sop-id',
  },
  effective: {
    shape: 'one',
    about: 'First day on which the SOP applies. Before it, its replies are not offered.',
    example: '2026-08-01',
    value: 'day',
  },
  'last-reviewed': {
    shape: 'one',
    about: 'Day on which somebody last confirmed that the SOP is right.',
    example: '2026-08-01',
    value: 'day',
  },
  'review-every': {
    shape: 'one',
    about: 'How often the SOP must be reviewed.',
    example: '90d',
    value: 'duration',
    often: ['30d', '90d', '180d', '365d'],
  },
  audience: {
    shape: 'one',
    about: 'Who may read the SOP.',
    example: 'internal',
    values: { internal: 'Only the team.', external: 'Customers may read it.', both: 'The team and customers.' },
  },
  aliases: {
    shape: 'list',
    about: 'Other titles under which agents look for the SOP.',
    example: '[money back]',
  },
  tags: {
    shape: 'list',
    about: 'Words that group SOPs; `#tag` in the search filters by them.',
    example: '[refund, defect]',
    value: 'tag',
  },
  triggers: {
    shape: 'list',
    about: 'What customers write when this SOP applies, in their own words.',
    example: '[it arrived broken, I want my money back]',
  },
  answers: {
    shape: 'list',
    about: 'Questions that the SOP answers.',
    example: '[What do I do if the product arrives defective?]',
  },
  'applies-to': {
    shape: 'map',
    about: 'Facts of a ticket the SOP is for, each with its values.',
    example: '{channel: [email, chat], tier: [all]}',
    names: 'fact',
    each: { shape: 'list', about: 'A fact of the ticket, with the values it may have.', value: 'fact-value' },
  },
  sla: {
    shape: 'group',
    about: 'How soon the customer is answered and helped.',
    example: '{first-response: 2h, resolution: 48h, clock: business}',
    begins: 'first-response: $1, resolution: $2',
    keys: slaKeys(
      'Whether only working hours count (`business`, by the calendar in library.yml) or all hours (`calendar`). Default: calendar.',
    ),
  },
  escalation: {
    shape: 'group',
    about: 'Who takes over, and when.',
    example: '{to: supervisor, when: more than 100 EUR, after: 24h}',
    begins: 'to: $1, when: $2',
    keys: {
      to: {
        shape: 'one',
        about: 'Who takes over: a key or role of `team` in library.yml, or an address such as `ops@shop.example`.',
        example: 'supervisor',
        value: 'person-or-role',
      },
      when: {
        shape: 'one',
        about:
          'What makes a case too much for the agent alone: in words, or as a condition on variables of library.yml and facts of the ticket, such as `refund.amount > 100 or tier == "vip"`, which is checked against the draft and the case.',
        example: 'refund.amount > 100',
        value: 'condition',
      },
      after: {
        shape: 'one',
        about: 'How long a case may stay open before it is handed over, in the time that `sla.clock` counts.',
        example: '24h',
        value: 'duration',
        often: ['30m', '1h', '4h', '8h', '24h', '48h'],
      },
    },
  },
  'follow-up': {
    shape: 'one',
    about: 'How long after closing the customer is asked again whether all is well.',
    example: '3d',
    value: 'duration',
    often: ['1d', '3d', '7d', '14d'],
  },
  related: {
    shape: 'list',
    about: 'Ids of SOPs that agents may need next; shown once a case is closed.',
    example: '[return-policy]',
    value: 'sop-id',
  },
  'external-ids': {
    shape: 'map',
    about: 'What the SOP is called in other systems, such as the article of a help desk it was imported from.',
    example: '{zendesk: 360111062754}',
    each: { shape: 'one', about: 'Its id in that system.' },
  },
  steps: {
    shape: 'one',
    about:
      'What its steps are: task-list items (`tasks`), those and items of numbered lists (`numbered`), or nothing (`none`). Default: task-list items where there are any, else items of numbered lists.',
    example: 'numbered',
    values: stepValues,
  },
} as const satisfies Record<(typeof frontMatterKeys)[number], Key>;
