import { Trial } from '../../support/told';

const sop = (readBy: string, tag: string) =>
  `---\ntitle: T\nversion: 1.0.0\nread-by: [${readBy}]\n---\n\nS.\n\n- [ ] A \`#a ${tag}\`\n`;

describe('what is for a role', () => {
  const trial = new Trial('sop.role-unknown', 'sop.read-by-nobody');

  it('must be for one that is there, where roles are named without a team', () => {
    trial.tells(
      sop('agent, ⟦boss⟧', '⟦@supervisr⟧'),
      'roles: {agent: Agent, supervisor: Supervisor}',
      ['sop.role-unknown', 'boss'],
      ['sop.role-unknown', 'supervisr', 'supervisor'],
    );
    trial.offers(
      sop('agent', '@supervisr'),
      sop('agent', '@supervisor'),
      'roles: {agent: Agent, supervisor: Supervisor}',
    );
    trial.tells(sop('boss', '@supervisr'), 'name: x');
  });

  it('must be for a person, where somebody is to confirm it', () => {
    const shared = 'service: {role: agent, shared: true}';
    const told = (text: string) => ['sop.read-by-nobody', text] as const;
    trial.tells(sop('⟦agent⟧, ⟦service⟧', '@agent'), `team: {${shared}}`, told('agent'), told('service'));
    trial.tells(sop('agent, service, ana', '@agent'), `team: {${shared}, ana: {role: agent}}`);
    trial.tells(sop('unknown', '@agent'), `team: {${shared}}`);
  });
});
