import type { Handbook } from './handbook';
import type { SayInHandbook } from './words';

/** One of the tables of the glossary, in words alone. */
interface GlossaryTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The glossary of a handbook: its variables, roles and constants, as far as there are any. */
export function glossaryOf(
  { variables, roles, constants }: Pick<Handbook, 'variables' | 'roles' | 'constants'>,
  say: SayInHandbook,
): GlossaryTable[] {
  const tables: GlossaryTable[] = [
    {
      title: say('variables'),
      head: [say('term'), say('meaning'), say('example')],
      rows: variables.map(({ label, name, example, values }) => [label, `{{ ${name} }}`, values.join(', ') || example]),
    },
    {
      title: say('roles'),
      head: [say('term'), say('members')],
      rows: roles.map(({ title, members }) => [title, members.join('; ')]),
    },
    {
      title: say('constants'),
      head: [say('term'), say('value')],
      rows: constants.map(({ name, text }) => [`{{ ${name} }}`, text]),
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}
