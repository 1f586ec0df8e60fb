export const msPerMinute = 60_000;
export const msPerDay = 86_400_000;
