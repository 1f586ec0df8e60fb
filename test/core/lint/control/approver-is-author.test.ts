import { assertTold } from './told';

const config = `version: 1
team:
  leads: {name: Lead team, role: lead, shared: true}
  mail: {name: Mailbox, contact: mail@shop.example, shared: true}
  ana: {name: Ana Ferrer, contact: ana@shop.example, role: lead}
  luis: {name: Luis Ortega, role: agent}
  nuria: {name: Núria Pons, role: lead}
`;
const sop = (author: string, by: string) =>
  `---\nid: a\ntitle: T\nauthors: [${author}]\napprovers: [{by: ${by}, on: 2026-07-01}]\n---\n\nSummary.\n`;

describe('an approver', () => {
  it('is somebody else than the author', () => {
    assertTold(sop('ana', 'nuria'), { config });
    assertTold(sop('ana', '⟦ana⟧'), { config }, ['sop.approver-is-author', 'ana']);
    assertTold(sop('luis, ana', '⟦ana⟧'), {}, ['sop.approver-is-author', 'ana']);
  });

  it('is the same person under their name or address', () => {
    assertTold(sop('ana', '⟦Ana Ferrer⟧'), { config }, ['sop.approver-is-author', 'Ana Ferrer']);
    assertTold(sop('ana@shop.example', '⟦ana⟧'), { config }, ['sop.approver-is-author', 'ana']);
  });

  it('is no team that the author belongs to', () => {
    const told = ['Lead team', 'Ana Ferrer'] as const;
    assertTold(sop('ana', '⟦leads⟧'), { config }, ['sop.approver-includes-author', ...told]);
    assertTold(sop('ana', '⟦lead⟧'), { config }, ['sop.approver-includes-author', 'lead', 'Ana Ferrer']);
    assertTold(sop('luis', 'leads'), { config });
    assertTold(sop('ana', 'mail'), { config });
    // Somebody else of the same role is another person.
    assertTold(sop('ana', 'nuria'), { config });
  });

  it('may be the author where the library says so', () => {
    assertTold(sop('ana', 'ana'), { config: `${config}approval: self\n` });
    assertTold(sop('ana', 'leads'), { config: `${config}approval: self\n` });
  });
});
