/** Whether a run takes the time to try all there is: the slow lane does, a run after each change does not. */
export const isThorough = process.env['THOROUGH'] === '1';
