import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { isPractice } from '../../src/core/case/practice';
import { TestBench } from './support/test-bench';
import { addSop, closeEditors, fileAt, guide, removeSop, showWritten, write } from './support/guide';
import { until } from './support/until';

const sop = 'sops/general/tried.md';
const tests = 'sops/general/tried.test.yml';
const sopText = (later = 'Repara', unknown = 'Pregunta') => `---
id: tried
title: Probado
status: approved
lang: es
triggers: [se me rompió el botijo azul]
---

Devuelve el dinero del botijo.

## Mira

- [ ] ¿Cuándo llegó? \`#when\`
  - Hace poco → [Paga](#paga)
  - Hace mucho → [${later}](#${later.toLowerCase()})
  - No se sabe → [${unknown}](#${unknown.toLowerCase()})

## Paga

- [ ] Paga \`#pay\`
- [ ] Envía [Pagado](#pagado) \`#tell\`

## Repara

- [ ] Repara \`#mend\`

## Pregunta

- [ ] Pregunta \`#ask\`

## Respuestas

### Pagado

\`\`\`reply lang=es
El dinero va de camino.
\`\`\`
`;
const testsText = `tests:
  - name: Hace poco
    given:
      answers: {when: Hace poco}
    expect:
      path: [Mira, Paga]
      contains: va de camino
  - name: Hace mucho
    given:
      answers: {when: Hace mucho}
    expect:
      path: [Mira, Repara]
messages:
  - se me rompió el botijo azul
  - {text: "hola, se me rompió ayer el botijo azul", first: 1}
`;

describe('The Testing view', () => {
  let bench: TestBench;

  before(async () => {
    await addSop(sop, sopText());
    await write(tests, testsText);
    bench = await TestBench.open();
    await until('the tests are shown', () => bench.find('Probado', 'Hace mucho'));
  });

  after(async () => {
    await vscode.workspace.fs.delete(fileAt(tests));
    await removeSop(sop);
    await until('the tests are gone', () => !bench.find('Probado'));
    bench.close();
  });

  afterEach(closeEditors);

  it('lists categories, SOPs and tests in order, each at its line', () => {
    const file = bench.get('General', 'Probado');
    assert.equal(file.uri?.toString(), fileAt(tests).toString());
    assert.deepEqual(bench.lines(file), [
      'Hace poco 1',
      'Hace mucho 7',
      'Messages 13',
      '  se me rompió el botijo azul 13',
      '  hola, se me rompió ayer el botijo azul 14',
    ]);
  });

  it('runs all of an SOP: all pass', async () => {
    const told = await bench.run([bench.get('General', 'Probado')]);
    assert.deepEqual(told.states(), [
      'passed Hace poco',
      'passed Hace mucho',
      'passed se me rompió el botijo azul',
      'passed hola, se me rompió ayer el botijo azul',
    ]);
  });

  it('runs the SOP as it stands in an editor, unsaved, and tells what failed at its line with the difference', async () => {
    const editor = await showWritten(fileAt(sop));
    const all = new vscode.Range(0, 0, editor.document.lineCount, 0);
    await editor.edit((edit) => edit.replace(all, sopText('Pregunta', 'Repara')));
    const told = await bench.run([bench.get('General', 'Probado')]);
    assert.deepEqual(told.states().slice(0, 2), ['passed Hace poco', 'failed Hace mucho']);
    const [message] = told.messages('Hace mucho');
    assert.equal(message?.message, 'The case takes another way.');
    assert.equal(message.location?.range.start.line, 11);
    assert.deepEqual([message.expectedOutput, message.actualOutput], ['Mira\nRepara', 'Mira\nPregunta']);
  });

  it('runs the tests as they stand in an editor, and those that name what is not there are errors', async () => {
    const editor = await showWritten(fileAt(tests));
    const line = editor.document.lineAt(11);
    await editor.edit((edit) => edit.replace(line.range, '      steps: [fix]'));
    const told = await bench.run([bench.get('General', 'Probado')]);
    assert.deepEqual(told.states().slice(0, 2), ['passed Hace poco', 'errored Hace mucho']);
    const { error } = bench.get('General', 'Probado', 'Hace mucho');
    assert.ok(typeof error === 'string' && error.includes('fix'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until('it is as it was', () => bench.get('General', 'Probado', 'Hace mucho').error === undefined);
  });

  it('says at its SOP why a file cannot be read', async () => {
    await write(tests, 'tests: [\n');
    await until('it is told', () => bench.get('General', 'Probado').error);
    assert.equal(bench.get('General', 'Probado').children.size, 0);
    await write(tests, testsText);
    await until('it is read', () => bench.find('Probado', 'Hace mucho'));
    assert.equal(bench.get('General', 'Probado').error, undefined);
  });

  it('runs again on save only what goes by what was saved', async () => {
    const other = { sop: 'sops/general/other-tried.md', tests: 'sops/general/other-tried.test.yml' };
    await addSop(
      other.sop,
      '---\ntitle: Otro\nstatus: approved\nlang: es\n---\n\nOtro.\n\n## Uno\n\n- [ ] Uno `#one`\n',
    );
    await write(other.tests, 'tests: [{name: Uno, expect: {path: [Uno]}}]\n');
    await until('it is shown', () => bench.find('Otro', 'Uno'));
    const watching = await bench.watch([bench.get('General', 'Probado'), bench.get('General', 'Otro')]);
    try {
      const editor = await showWritten(fileAt(other.sop));
      await editor.edit((edit) => edit.insert(new vscode.Position(9, 0), '- [ ] Dos `#two`\n'));
      await bench.settle();
      assert.deepEqual(watching.states(), []);
      await editor.document.save();
      await until('it was run', () => watching.states().includes('passed Uno'));
      // Any SOP may be suggested for a message, but no case of the other SOP comes by here.
      assert.equal(watching.states().filter((one) => /Hace/.test(one)).length, 0);
    } finally {
      watching.end();
      await vscode.workspace.fs.delete(fileAt(other.tests));
      await removeSop(other.sop);
    }
  });

  it('stops when it is told to', async () => {
    const told = await bench.run([bench.get('General', 'Probado')], { isCancelled: true });
    assert.deepEqual(new Set(told.states().map((one) => one.split(' ')[0])), new Set(['skipped']));
  });

  it('tells which steps, answers and replies of the SOP no test walks through', async () => {
    const profile = bench.profiles.coverage;
    const told = await bench.run([bench.get('General', 'Probado', 'Hace poco')], { profile });
    const [coverage, ...others] = told.coverage;
    assert.ok(coverage);
    assert.deepEqual(others, []);
    assert.equal(coverage.uri.toString(), fileAt(sop).toString());
    const { statementCoverage, branchCoverage, declarationCoverage } = coverage;
    const counts = [statementCoverage, branchCoverage, declarationCoverage];
    assert.deepEqual(
      counts.map((count) => [count?.covered, count?.total]),
      [
        [4, 6],
        [1, 3],
        [1, 1],
      ],
    );
    const source = new vscode.CancellationTokenSource();
    const details = await profile.loadDetailedCoverage?.({} as vscode.TestRun, coverage, source.token);
    const lines = (details ?? []).map((one) => [
      one instanceof vscode.DeclarationCoverage ? one.name : 'step',
      one.location instanceof vscode.Range ? one.location.start.line : one.location.line,
      one.executed,
      ...(one instanceof vscode.StatementCoverage ? one.branches.map(({ label, executed }) => [label, executed]) : []),
    ]);
    assert.deepEqual(lines, [
      ['step', 12, true, ['“Hace poco”', true], ['“Hace mucho”', false], ['“No se sabe”', false]],
      ['step', 19, true],
      ['step', 20, true],
      ['step', 24, false],
      ['step', 28, false],
      ['Pagado', 32, true],
      ['step', 34, true],
    ]);
  });

  it('walks through a test: a case for practice with its answers, at the step where it fails', async () => {
    const api = await guide();
    const before = [...api.cases.cases.map(({ state }) => state.id)];
    const editor = await showWritten(fileAt(tests));
    await editor.edit((edit) =>
      edit.replace(editor.document.lineAt(2).range, '    given:\n      lang: es\n      facts: {order.id: BR-104233}'),
    );
    await editor.edit((edit) => edit.replace(editor.document.lineAt(8).range, '      contains: no lo dice'));
    await bench.run([bench.get('General', 'Probado', 'Hace poco')], { profile: bench.profiles.walk });
    const view = api.active.view;
    assert.ok(view && isPractice(view.state.id));
    assert.equal(view.state.ticket, 'Hace poco');
    assert.equal(view.state.trail[0]?.answer, 'Hace poco');
    await until('the step is selected', () => api.selected.current?.step.key === 'tried#tell');
    const draft = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(draft, /practice: true/);
    assert.match(draft, /BR-104233/);
    assert.deepEqual(
      api.cases.cases.map(({ state }) => state.id),
      before,
    );
    await vscode.commands.executeCommand('sopGuide.endPractice');
    assert.equal(api.cases.practised.length, 0);
  });

  it('walks through a message: a draft for practice with it, and no case', async () => {
    const api = await guide();
    const profile = bench.profiles.walk;
    await bench.run([bench.get('Probado', 'Messages', 'se me rompió el botijo azul')], { profile });
    const draft = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(draft, /practice: true[^]*> se me rompió el botijo azul/);
    assert.equal(api.cases.practised.length, 0);
    await vscode.commands.executeCommand('sopGuide.endPractice');
  });

  it('makes a test of a case that is done, beside the others, and it passes', async () => {
    const api = await guide();
    await vscode.commands.executeCommand('sopGuide.startChecklist', {
      uri: fileAt(sop).toString(),
      ticket: 'BR-1',
      message: 'Soy Ana y se me rompió',
    });
    const id = await until(
      'the case is shown',
      () => api.active.view?.state.ticket === 'BR-1' && api.active.view.state.id,
    );
    await api.cases.act(id, { event: 'answer', sop_id: 'tried', step_id: 'when', to: 'No se sabe' });
    await api.cases.act(id, { event: 'override', reason: 'Por la prueba', open: [] });
    const making = vscode.commands.executeCommand('sopGuide.makeTestOfCase', { caseId: id });
    await until('the name is asked', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.window.activeTextEditor?.document.uri.toString() === fileAt(tests).toString();
    });
    await making;
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.isDirty, false);
    const at = testsText.indexOf('messages:');
    assert.equal(
      document.getText(),
      `${testsText.slice(0, at)}  - name: No se sabe
    given:
      answers:
        when: No se sabe
    expect:
      path: [Mira, Pregunta]
${testsText.slice(at)}`,
    );
    await until('it is shown', () => bench.find('Probado', 'No se sabe'));
    const told = await bench.run([bench.get('Probado', 'No se sabe')]);
    assert.deepEqual(told.states(), ['passed No se sabe']);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), testsText);
    await document.save();
  });
});
