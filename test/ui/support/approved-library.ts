import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { readLibraryConfig } from '../../../src/core/library/config';
import { approvalHashOf } from '../../../src/core/lifecycle/approval/read-hash';
import { readSop } from '../../../src/core/sop/read';

interface Written {
  readonly id: string;
  readonly title: string;
  /** What it is now. */
  readonly status: string;
  readonly version?: string;
  /** In its reply: as it was approved, where it was, and as it is now. */
  readonly says: readonly [string] | readonly [string, string];
}

const written: readonly Written[] = [
  {
    id: 'pago-duplicado',
    title: 'Pago duplicado',
    status: 'in-review',
    version: '1.2.0',
    says: ['5 días', '14 días laborables'],
  },
  { id: 'cobro-pendiente', title: 'Cobro pendiente', status: 'approved', version: '2.0.1', says: ['hoy', 'mañana'] },
  { id: 'pago-a-plazos', title: 'Pago a plazos', status: 'draft', says: ['3 plazos'] },
];

const front = ({ id, title, version = '0.1.0' }: Written, status: string, approvers = '') =>
  `---\nid: ${id}\ntitle: ${title}\nstatus: ${status}\nversion: ${version}\nlang: es\nowner: luis\nauthors: [ana]\n${approvers}---\n`;

const body = (says: string, more: string) => `
Qué se hace cuando un cliente pregunta por su pago.

## Pasos

- [ ] Abre el pedido y mira sus cargos \`#open\`
${more}- [ ] Envía [Respuesta](#respuesta) \`#tell\`

## Respuestas

### Respuesta

\`\`\`reply
Hola, {{ customer.name }}:

Lo verás en tu cuenta en ${says}.
\`\`\`
`;

/**
 * Adds SOPs to the sample library of a workspace, as its lead Luis meets them: one that was approved, changed and submitted again, one that
 * was changed and not submitted, and a draft that he has given back. All that led there is committed.
 */
export function writeApprovals(workspace: string): void {
  const root = path.join(workspace, 'sops');
  const at = (id: string) => path.join(root, 'payment', `${id}.md`);
  const { config } = readLibraryConfig(fs.readFileSync(path.join(root, 'library.yml'), 'utf8'));
  const around = { atPath: () => undefined, config: () => config, committed: () => undefined, spelling: undefined };
  git(workspace, 'Ana Ferrer', '2026-08-03', 'init', '--initial-branch=main');
  commit(workspace, 'Ana Ferrer', '2026-08-03', 'Begin');
  const approvalOf = new Map<string, string>();
  for (const one of written) {
    if (one.says.length === 1) continue;
    const text = front(one, 'approved') + body(one.says[0], '');
    const sop = readSop(text, { uri: `file://${at(one.id)}`, root: `file://${root}`, path: `payment/${one.id}.md` });
    const approvers = `approvers: [{by: luis, on: 2026-08-10, hash: ${approvalHashOf(sop, around)}}]\n`;
    approvalOf.set(one.id, approvers);
    fs.writeFileSync(at(one.id), front(one, 'approved', approvers) + body(one.says[0], ''));
  }
  commit(workspace, 'Luis Ortega', '2026-08-10', 'Approve');
  const added = '- [ ] Comprueba que no son dos pedidos distintos `#two-orders`\n';
  for (const one of written) {
    const more = one.says.length === 1 ? '' : added;
    fs.writeFileSync(at(one.id), front(one, one.status, approvalOf.get(one.id)) + body(one.says.at(-1) ?? '', more));
  }
  const feedback = path.join(root, '.sop-feedback');
  fs.mkdirSync(feedback, { recursive: true });
  fs.writeFileSync(
    path.join(feedback, 'given-back.yml'),
    'format: 1\nid: given-back\ndoes: report\nsop: pago-a-plazos\nversion: 0.1.0\nkind: other\ntext: Falta el importe de cada plazo\nby: Luis Ortega\nat: 2026-09-20T09:00:00Z\n',
  );
  commit(workspace, 'Ana Ferrer', '2026-09-20', 'Look whether there are two orders');
}

function commit(workspace: string, who: string, day: string, message: string): void {
  git(workspace, who, day, 'add', '.');
  git(workspace, who, day, 'commit', '-m', message);
}

function git(workspace: string, who: string, day: string, ...args: string[]): void {
  const [name, mail, date] = [who, `${who.split(' ')[0]?.toLowerCase() ?? ''}@brialba.example`, `${day}T09:00:00Z`];
  execFileSync('git', args, {
    cwd: workspace,
    stdio: 'ignore',
    env: {
      ...process.env,
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: mail,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: mail,
      GIT_COMMITTER_DATE: date,
    },
  });
}
