import assert from 'node:assert/strict';
import { mermaidOf } from '../../../src/core/flowchart/mermaid';
import { anyText } from '../support/hostile';
import { holds } from '../support/properties';
import { sopFrom } from '../support/sops';
import { chartFrom, chartOn, english, rich } from './support';

/** What may stand between quotes: no sign that means something to Mermaid, HTML or Markdown but the numbers of those. */
const label = String.raw`"(?:[^"'${'`'}#&<>()[\]{}|\\*_~^=\n\r]|#\d+;|<br/>)*"`;
const node = new RegExp(
  String.raw`^  n\d+(?:\(\[${label}\]\)|\[${label}\]|\{\{${label}\}\}|\[\[${label}\]\]|\(${label}\))$`,
  'u',
);
const way = new RegExp(String.raw`^  n\d+ (?:-->|-\.->)(?:\|${label}\|)? n\d+$`, 'u');

/** Fails unless each line is one of those that Mermaid knows. */
function assertRead(text: string): void {
  const [head, ...lines] = text.split('\n');
  assert.equal(head, 'flowchart TD');
  assert.equal(lines.pop(), '');
  for (const line of lines) assert.ok(node.test(line) || way.test(line), line);
}

describe('a flowchart as Mermaid text', () => {
  it('has a line for each node and each way', () => {
    assert.equal(
      mermaidOf(chartOn(rich), english),
      `flowchart TD
  n0(["Start"])
  n1["Check<br/>☐ Open the order #40;the boss, 5 min, protocol#41;<br/>\u00A0\u00A0☐ Look twice #40;optional#41;"]
  n2{{"Which is it? #40;2 h#41;"}}
  n3[["Other SOP<br/>The other"]]
  n4[["Other SOP<br/>unknown.md#35;part"]]
  n5("Website<br/>a.example/help")
  n6["Refund<br/>☐ Refund it #40;discretion#41;"]
  n7["Close<br/>☐ Close it"]
  n8(["End"])
  n0 --> n1
  n1 --> n2
  n2 -->|"• Broken<br/>• Late"| n6
  n2 -->|"Wrong"| n3
  n3 --> n7
  n2 -->|"Unknown"| n4
  n4 --> n7
  n2 -->|"Question"| n5
  n5 --> n7
  n2 -.->|"Again"| n1
  n6 --> n7
  n7 --> n8
`,
    );
  });

  it('says what means something to Mermaid, HTML or Markdown by numbers', () => {
    const text = mermaidOf(
      chartOn(
        '## 1. end "x" #35; <b>\n\n- [ ] a\n- [ ] - 2. `x` [y] {z} | %%{init}%% {{ liquid }}?\n  - end; → [A](#1-end-x-35-b)\n  - *A* --> B → [C](c.md)\n',
      ),
      english,
    );
    assertRead(text);
    assert.ok(!text.includes('%%{'));
  });

  it('is read line by line, whatever an SOP says', () => {
    holds(anyText, (text) =>
      assertRead(mermaidOf(chartFrom(sopFrom(`- [ ] a?\n  - "b" → [C](#c)\n\n${text}`)), english)),
    );
  });
});
