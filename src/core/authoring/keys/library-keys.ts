import type { libraryKeys as known } from '../../library/config';
import type { Key } from './key';
import { slaKeys, stepValues } from './shared-keys';

const intervals = ['"09:00-14:00"', '"15:00-18:00"', '"09:00-17:00"', '"00:00-24:00"'];

function day(about: string): Key {
  return { shape: 'list', about, example: '["09:00-14:00", "15:00-18:00"]', value: 'hours', often: intervals };
}

function survey(about: string): Key {
  return {
    shape: 'group',
    about,
    example: '{better: high}',
    keys: {
      question: { shape: 'local', about: 'The question in your words: one text, or one for each language.' },
      better: {
        shape: 'one',
        about: 'Which scores are good. Default: high.',
        example: 'low',
        values: { high: 'High scores are good.', low: 'Low scores are good.' },
      },
    },
  };
}

const nps: Key = {
  shape: 'group',
  about: 'Whether the customer would recommend you, from 0 to 10.',
  keys: { question: { shape: 'local', about: 'The question in your words: one text, or one for each language.' } },
};

/** The keys of `library.yml`, in the order of the format. */
export const libraryKeys = {
  version: {
    shape: 'one',
    about: "The version of this file's format.",
    example: '1',
    values: { '1': 'The only version there is.' },
  },
  name: { shape: 'one', about: 'What the library is called.', example: 'Brialba · Customer service' },
  lang: {
    shape: 'one',
    about:
      'The main language: new SOPs are written in it, and replies are offered in it when neither the draft nor the settings ask for another.',
    example: 'es',
    value: 'language',
  },
  vision: {
    shape: 'one',
    about: 'What the service wants to be for its customers.',
    example: 'One clear answer, whoever gives it.',
  },
  conduct: {
    shape: 'locals',
    about: 'How the team treats its customers: rules that hold whatever the procedure. The handbook has them.',
    example: '[{en: We never argue., es: No discutimos nunca.}]',
  },
  goals: {
    shape: 'groups',
    about: 'What the team works towards, each with how it is measured.',
    example: '[{id: adherence, measure: adherence, target: "95%", period: month}]',
    keys: {
      id: { shape: 'one', about: 'Names the goal.', example: 'waiting-time' },
      title: { shape: 'local', about: 'The goal in words: one text, or one for each language.' },
      measure: {
        shape: 'one',
        about:
          'What is measured, by its name in “SOP: Report”: `complaints` (cases begun on SOPs of the category “complaints”), `cases:FOLDER` (those of any category), `response-time`, `next-reply-time` and `resolution-time` (means), `response-time-median`, `response-time-p90`, `resolution-time-median`, `resolution-time-p90`, `sla`, `sla-first-response`, `sla-next-reply`, `sla-resolution`, `adherence`, `adherence-weighted`, `escalation`, `escalation-rule`, `escalation-agent`, `reopen`, `csat` (the mean score; with a target in per cent, the share of satisfied customers), `ces`, `nps`, `reply-change`, `freshness`, `cases`, `closed`, `abandoned`, `replies`.',
        example: 'adherence',
        value: 'measure',
      },
      target: {
        shape: 'one',
        about:
          'The value to reach: `95%`, `4.6`, a duration such as `2h`; `<` or `>` before it says on which side. `-10%` and `+10%` are changes against the period before.',
        example: '"95%"',
        value: 'target',
        often: ['95%', '-10%', '4.6', '2h', '<5%'],
      },
      period: {
        shape: 'one',
        about:
          'The time in which it is to be reached: `day`, `week`, `month` (when it is left out) or `quarter`. The last whole one is judged.',
        example: 'month',
        value: 'period',
        often: ['month', 'quarter', 'week', 'day'],
      },
    },
  },
  categories: {
    shape: 'map',
    about: 'The folders of the library, by path, with how they are shown.',
    example: '{payment: {title: Payment, icon: credit-card, order: 3}}',
    names: 'category',
    each: {
      shape: 'group',
      about: 'A folder of the library, by its path.',
      keys: {
        title: {
          shape: 'local',
          about: "What the category is called: one text, or one for each language. Default: the folder's name.",
          example: '{es: Pago, en: Payment}',
        },
        icon: {
          shape: 'one',
          about: 'Name of a VS Code icon. Default: folder.',
          example: 'package',
          value: 'icon',
        },
        order: {
          shape: 'one',
          about: 'Place among the categories; the lowest number comes first.',
          example: '4',
        },
      },
    },
  },
  team: {
    shape: 'map',
    about: 'Teams and people, by the key that SOPs name them by.',
    example: '{ana: {name: Ana Ferrer, contact: ana@brialba.example, role: agent}}',
    each: {
      shape: 'group',
      about: 'Somebody of the team, or a team, by the key that SOPs name them by.',
      keys: {
        name: { shape: 'one', about: 'The name people read. Default: the key.', example: 'Ana Ferrer' },
        contact: { shape: 'one', about: 'How to reach them.', example: 'ana@brialba.example' },
        role: { shape: 'one', about: 'What they do; steps name it as `@role`.', example: 'agent', value: 'role' },
        shared: {
          shape: 'one',
          about: 'Whether it is a team or a mailbox rather than a person: it confirms nothing.',
          example: 'true',
          value: 'flag',
        },
      },
    },
  },
  roles: {
    shape: 'map',
    about: 'What people call the roles of the team, by the key that `role` and `@role` name them by.',
    example: '{supervisor: {es: supervisión, en: supervisor}}',
    names: 'role',
    each: { shape: 'local', about: 'What people call the role: one text, or one for each language.' },
  },
  constants: {
    shape: 'map',
    about:
      "The shop's own facts, such as `return.days`: a text, a number, or a text for each language. Steps, guidance and replies say them as `{{ return.days }}`.",
    example: '{shop.name: Brialba, return.days: 30}',
    each: { shape: 'local', about: 'What the constant says: one text, or one for each language.' },
  },
  variables: {
    shape: 'map',
    about: 'The variables that replies may use, such as `order.id`.',
    example: '{order.id: {label: Order number, example: BR-104233}}',
    each: {
      shape: 'group',
      about: 'A variable that replies may use.',
      keys: {
        label: {
          shape: 'local',
          about:
            "What agents read when they are asked for it: one text, or one for each language. Default: the variable's name.",
          example: '{es: Número de pedido, en: Order number}',
        },
        pattern: {
          shape: 'one',
          about: 'Regular expression that its values match.',
          example: '"^[A-Z]{2}-[0-9]{6}$"',
        },
        values: {
          shape: 'map',
          about:
            'The values it may have, when they are few: a list, or each with what people call it, in one text or one for each language.',
          example: '{card: {es: tarjeta, en: card}, bizum: Bizum}',
          each: { shape: 'local', about: 'What people call the value: one text, or one for each language.' },
        },
        example: { shape: 'one', about: 'A value as it may look.', example: 'BR-104233' },
        personal: {
          shape: 'one',
          about: 'Whether its values say something about a person.',
          example: 'true',
          value: 'flag',
        },
        'from-message': {
          shape: 'one',
          about: "Whether it is looked for in a customer's message. false: the shop decides it. Default: true.",
          example: 'false',
          value: 'flag',
        },
      },
    },
  },
  limits: {
    shape: 'map',
    about: 'Up to which value of a variable each role may decide by itself.',
    example: '{refund.amount: {agent: 100, senior: 300}}',
    names: 'variable',
    each: {
      shape: 'map',
      about: 'The roles, each with the highest value that it may decide by itself.',
      example: '{agent: 100, senior: 300}',
      names: 'role',
      each: { shape: 'one', about: 'The highest value that this role may decide by itself.', example: '100' },
    },
  },
  promises: {
    shape: 'group',
    about: 'The languages and channels that each reply to customers must be there in.',
    example: '{languages: [es, ca, en], channels: [email, chat]}',
    keys: {
      languages: {
        shape: 'list',
        about: 'Each reply has a text in each of them.',
        example: '[es, ca, en]',
        value: 'language',
      },
      channels: {
        shape: 'list',
        about: 'Each reply has a text for each of them.',
        example: '[email, chat]',
        value: 'channel',
      },
    },
  },
  approval: {
    shape: 'one',
    about:
      'Who may approve an SOP: only somebody who did not write it (`other`), or also its author (`self`). Default: other.',
    example: 'other',
    values: {
      other: 'Only somebody who did not write an SOP may approve it.',
      self: 'Its author may approve it too.',
    },
  },
  'approval-kept': {
    shape: 'one',
    about:
      'Whether an approval that says what was approved still holds once nothing but spelling was corrected: `spelling`, or `never`. Default: never.',
    example: 'spelling',
    values: {
      never: 'Whatever is changed is approved again.',
      spelling: 'Corrected typing mistakes keep the approval. A digit, a negation, a link or an id does not.',
    },
  },
  steps: {
    shape: 'one',
    about:
      'What the steps of SOPs are that have no boxes and do not say it themselves: items of numbered lists (`numbered`) or nothing (`tasks`, `none`). Default: items of numbered lists, with a note.',
    example: 'numbered',
    values: stepValues,
  },
  calendars: {
    shape: 'map',
    about: 'Working hours, by name, such as `business`.',
    example: '{business: {timezone: Europe/Madrid, hours: {mon: ["09:00-14:00"]}}}',
    each: {
      shape: 'group',
      about: 'Working hours, by their name.',
      keys: {
        timezone: {
          shape: 'one',
          about: 'Time zone of the hours, by its name in the IANA database. Default: UTC.',
          example: 'Europe/Madrid',
          value: 'time-zone',
        },
        hours: {
          shape: 'group',
          about:
            'Intervals worked each day, by the clock on the wall; a day left out is not worked. One that ends earlier than it begins, such as `22:00-06:00`, ends on the next day.',
          example: '{mon: ["09:00-14:00", "15:00-18:00"]}',
          keys: {
            mon: day('Monday.'),
            tue: day('Tuesday.'),
            wed: day('Wednesday.'),
            thu: day('Thursday.'),
            fri: day('Friday.'),
            sat: day('Saturday.'),
            sun: day('Sunday.'),
          },
        },
        holidays: {
          shape: 'list',
          about: 'Days on which no interval begins. A night that began the day before goes on to its end.',
          example: '[2026-12-25]',
          value: 'day',
        },
      },
    },
  },
  rules: {
    shape: 'groups',
    about: "What follows from the facts of a ticket, such as the customer's tier.",
    example: '[{if: {tier: enterprise}, then: {priority: high, sla: {first-response: 30m}}}]',
    keys: {
      title: {
        shape: 'local',
        about: 'What people call the rule, where they read which one decided.',
        example: '{en: Trade customers}',
      },
      if: {
        shape: 'map',
        about: 'Facts of the ticket that must all hold, each with the values it may have.',
        example: '{tier: enterprise}',
        names: 'fact',
        each: { shape: 'list', about: 'A fact of the ticket, with the values it may have.', value: 'fact-value' },
      },
      then: {
        shape: 'group',
        about: 'What follows when they hold.',
        example: '{priority: high, sla: {first-response: 30m}}',
        keys: {
          priority: {
            shape: 'one',
            about: 'How urgent the ticket is.',
            example: 'high',
            value: 'priority',
            often: ['low', 'normal', 'high', 'urgent'],
          },
          sla: {
            shape: 'group',
            about: 'How soon the customer is answered and helped.',
            example: '{first-response: 30m, resolution: 8h}',
            keys: slaKeys(
              'Whether only working hours count (`business`, by the calendar) or all hours (`calendar`). Default: as the SOP counts.',
            ),
          },
          sop: { shape: 'one', about: 'Id of the SOP to follow.', example: 'escalate-case', value: 'sop-id' },
        },
      },
    },
  },
  surveys: {
    shape: 'group',
    about:
      'What customers are asked once a case is closed: satisfaction from 1 to 5 (`csat`), effort from 1 to 7 (`ces`), recommendation from 0 to 10 (`nps`). What is left out is not asked.',
    example: '{csat: {}, ces: {better: low}}',
    keys: {
      csat: survey('How satisfied the customer is, from 1 to 5.'),
      ces: survey('How easy it was for the customer, from 1 to 7.'),
      nps,
    },
  },
  synonyms: {
    shape: 'lists',
    about:
      'Words, or short phrases, that mean the same to your team: searching for one finds the others, and so do suggestions.',
    example: '[[refund, reimbursement, money back]]',
  },
  learning: {
    shape: 'map',
    about:
      'What new colleagues learn in each role, in order: the ids of SOPs. A role that is not named learns what concerns it, by category.',
    example: '{agent: [contact-and-channels, refund-return]}',
    names: 'role',
    each: { shape: 'list', about: 'The ids of the SOPs that this role learns, in order.', value: 'sop-id' },
  },
  lint: {
    shape: 'group',
    about: 'What the checks of this library report.',
    example: '{severity: {sop.summary-missing: warning}}',
    keys: {
      severity: {
        shape: 'map',
        about:
          'How bad the problems of a code are, or `off` to hear nothing of them. What keeps a file from being read is always an error.',
        example: '{reply.language-missing: off, sop.summary-missing: warning}',
        names: 'code',
        each: {
          shape: 'one',
          about: 'How bad these problems are here.',
          example: 'warning',
          values: {
            error: 'Misleads agents or customers.',
            warning: 'Should be mended.',
            information: 'Could be better.',
            off: 'Not reported.',
          },
        },
      },
    },
  },
} as const satisfies Record<(typeof known)[number], Key>;
