import type { FirstKind } from '../report';

/**
 * How bad each is for those concerned, 1 to 10, as failure mode and effects analysis rates severity (IEC 60812:2018). The reasons
 * are in `docs/decisions/reports.md`.
 */
export const harms: Readonly<Record<FirstKind, number>> = {
  reopened: 8,
  promises: 6,
  skipped: 5,
  'missing-branch': 4,
  unanswered: 3,
  complaints: 3,
  searches: 3,
  'nothing-fits': 3,
  dismissed: 2,
  slow: 2,
  'unused-sops': 1,
  'unused-replies': 1,
};

/** So many cases each report of a problem stands for: of what goes wrong, people report one in ten (Classen et al., 2011). */
export const casesPerReport = 10;

/** From which share on it is told that promises are broken, or cases opened again: one in twenty, beyond chance. */
export const tolerable = 0.05;
