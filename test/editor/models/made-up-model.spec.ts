import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { madeUpModel } from '../support/made-up-model';

describe('The language model of the tests', () => {
  it('answers what a test says, and tells what it was asked', async () => {
    const made = await madeUpModel();
    made.asked.length = 0;
    made.answer = ([message]) => `You said: ${message?.text}`;
    const [model] = await vscode.lm.selectChatModels({ vendor: 'made-up' });
    const { text } = (await model?.sendRequest([vscode.LanguageModelChatMessage.User('Good morning')])) ?? {};
    assert.ok(text);
    let answer = '';
    for await (const part of text) answer += part;
    assert.equal(answer, 'You said: Good morning');
    assert.deepEqual(made.asked, [[{ role: 'user', text: 'Good morning' }]]);
  });
});
