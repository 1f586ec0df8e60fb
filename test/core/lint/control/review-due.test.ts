import { approved, assertTold } from './told';

describe('a review', () => {
  const sop = (day: string) => approved(`last-reviewed: ${day}\nreview-every: 90d\n`);
  const today = '2026-08-01';

  it('is told of when it is overdue, due within a week, or within a month', () => {
    assertTold(sop('⟦2026-05-02⟧'), { today }, ['sop.review-overdue', '2026-07-31']);
    assertTold(sop('⟦2026-05-03⟧'), { today }, ['sop.review-due-in-week', '2026-08-01']);
    assertTold(sop('⟦2026-05-10⟧'), { today }, ['sop.review-due-in-week', '2026-08-08']);
    assertTold(sop('⟦2026-05-11⟧'), { today }, ['sop.review-due-in-month', '2026-08-09']);
    assertTold(sop('⟦2026-06-02⟧'), { today }, ['sop.review-due-in-month', '2026-08-31']);
    assertTold(sop('2026-06-03'), { today });
  });

  it('is not told of while nobody says which day it is, or of what agents do not follow', () => {
    assertTold(sop('2025-05-02'), {});
    assertTold(sop('2025-05-02').replace('status: approved', 'status: draft'), { today });
    assertTold(approved('last-reviewed: 2020-01-01\n'), { today });
  });

  it('counts from the approval where nothing else says since when', () => {
    assertTold(approved('review-every: ⟦30d⟧\n'), { today }, ['sop.review-overdue', '2026-07-31']);
    assertTold(approved('effective: 2026-07-20\nreview-every: 90d\n'), { today });
  });

  it('is asked for where nothing says when it last was', () => {
    const undated = approved('review-every: ⟦90d⟧\n').replace(', on: 2026-07-01', '');
    assertTold(undated, { today }, ['sop.review-undated']);
  });
});
