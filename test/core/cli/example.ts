export const good = `---
id: refund
title: Refund
status: approved
version: 2.1.0
lang: es
owner: postventa
approvers: [{by: luis, on: 2026-03-01}]
tags: [money]
triggers: [quiero mi dinero]
answers: ["¿Cuándo cobro?"]
related: [other]
effective: 2026-08-05
last-reviewed: 2026-08-01
---

Returns the money.

## Check

- [ ] Open the order \`#open 5m protocol @boss\`
  - In the panel
  - [ ] Look twice \`#look optional\`
- [ ] More than 30 days? \`#days\`
  - No → [Money](#money)
  - Yes → [Other](other.md)
  - Who knows → [Web](https://a.example)

> [!WARNING]
> Promise nothing.

## Money

- [ ] Send [Done](#done) \`#send\`

## Replies

### Done

\`\`\`reply lang=es channel=email
Hola
\`\`\`

\`\`\`reply lang=en
Hello
\`\`\`
`;
export const other = '---\ntitle: The other\n---\n\nSummary.\n';
export const bad = '---\ntitle: Bad\ntitel: x\nstatus: maybe\n---\n\n## S\n\n[a](#none)\n';
export const clean = { 'sops/a/refund.md': good, 'sops/a/other.md': other };
