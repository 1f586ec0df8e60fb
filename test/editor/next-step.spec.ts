import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { nextStep } from '../../src/core/case/model/next-step';
import type { CaseView } from '../../src/core/case/model/view';
import type { SopGuide } from '../../src/editor/start';
import { addSop, closeEditors, draft, guide, removeSop } from './support/guide';
import { until } from './support/until';

const path = 'sops/general/next-step.md';
const text = `---
id: next-step
title: El topacio suelto
status: approved
lang: es
triggers: [se ha soltado el topacio del colgante]
---

Qué hacer cuando un topacio se suelta.

- [ ] Comprueba la joya \`#check\`
- [ ] Mira si es de la casa \`#ours optional\`
- [ ] Contesta con [Topacio](#topacio) \`#send\`
- [ ] Apunta la pieza \`#log\`

## Respuestas

### Topacio

\`\`\`reply lang=es
Hola: envíenos el colgante y le pondremos el topacio.
\`\`\`
`;

describe('The next step', () => {
  let api: SopGuide;

  before(async () => {
    api = await guide();
    await api.readings.ready();
    await addSop(path, text);
  });

  after(async () => {
    await removeSop(path);
  });

  afterEach(closeEditors);

  const next = () => vscode.commands.executeCommand('sopGuide.nextStep');

  async function begun(): Promise<vscode.TextDocument> {
    await vscode.env.clipboard.writeText('Hola:\n\nSe ha soltado el topacio del colgante que compré.\n\nMarta Puig');
    return vscode.commands.executeCommand<vscode.TextDocument>('sopGuide.newDraft');
  }

  const caseOf = (document: vscode.TextDocument): CaseView => {
    const [view] = api.draftCases.casesOf(document);
    assert.ok(view, 'the draft has a case');
    return view;
  };
  const upIn = (document: vscode.TextDocument) => nextStep(caseOf(document))?.step.id;

  it('begins the checklist that is suggested, ticks what is up, and waits at a reply until that is sent', async () => {
    const document = await begun();
    await next();
    assert.equal(caseOf(document).state.sop, 'next-step');
    assert.equal(upIn(document), 'check');
    await until('the checklist is seen, and what is up is done', async () => {
      await next();
      return upIn(document) === 'send';
    });
    await next();
    assert.match(document.getText(), /^Hola: envíenos el colgante/m);
    const inserted = document.getText();
    await next();
    assert.equal(document.getText(), inserted, 'it is inserted once');
    assert.equal(upIn(document), 'send');
    await vscode.commands.executeCommand('sopGuide.copyReply');
    await until('it is sent', () => upIn(document) === 'log');
    await next();
    assert.equal(upIn(document), undefined);
  });

  it('is never that of another draft: where a draft has no case, people choose', async () => {
    const first = await begun();
    await next();
    await draft('Hola, Joan:\n');
    const heads = () => api.cases.cases.map(({ state }) => state.head);
    const before = heads();
    let isOver = false;
    void Promise.resolve(next()).then(() => (isOver = true));
    await until('the list is closed again', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isOver;
    });
    assert.deepEqual(heads(), before);
    assert.equal(upIn(first), 'check');
  });
});
