import assert from 'node:assert/strict';
import { longestMail, reviewMail } from '../../../../src/core/lifecycle/approval/review-mail';
import type { ReviewRequest } from '../../../../src/core/lifecycle/approval/review-message';

function asked(changes: readonly string[], title = 'Refund & returns?'): ReviewRequest {
  return {
    title,
    to: 'Luis',
    from: 'Ana',
    place: 'Shop, refund.md',
    reason: {
      why: 'changed',
      changes: changes.map((text) => ({
        what: 'text',
        became: 'added',
        text,
        before: undefined,
        alert: undefined,
        range: undefined,
      })),
    },
  };
}

describe('The mail by which somebody is asked to review an SOP', () => {
  it('has the message in its address, sign by sign', () => {
    const uri = new URL(reviewMail(' luis@example.com ', asked(['100 % más']), 'en') ?? '');
    assert.equal(uri.pathname, 'luis@example.com');
    assert.equal(uri.searchParams.get('subject'), 'To be reviewed: Refund & returns?');
    assert.match(uri.searchParams.get('body') ?? '', /\r\n- Added: 100 % más\r\n/);
  });

  it('is never longer than what Windows opens, and says how many changes it leaves out', () => {
    for (const lang of ['en', 'es', 'ca']) {
      const uri = reviewMail('luis@example.com', asked(Array<string>(12).fill('ñ😀'.repeat(60))), lang);
      assert.ok(uri !== undefined && uri.length <= longestMail, `${lang}: ${uri?.length}`);
      assert.match(new URL(uri).searchParams.get('body') ?? '', /… (?:and|y|i) \d+ (?:more|más|més)/);
    }
    assert.equal(reviewMail('luis@example.com', asked([], 'ñ'.repeat(500)), 'en'), undefined);
  });

  it('goes to nothing that is no address, or that would write more than one', () => {
    for (const contact of ['#procedures', 'room 4', '', 'a@b.c?bcc=x@y.z', 'a%0D%0Abcc:x@y.z', 'a@b.c,d@e.f'])
      assert.equal(reviewMail(contact, asked([]), 'en'), undefined, contact);
  });
});
