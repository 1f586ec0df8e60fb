export const surveyKinds = ['csat', 'ces', 'nps'] as const;

export type SurveyKind = (typeof surveyKinds)[number];
