/** Settings that were typed wrong: what is the same in every language. */
import type { Fault } from '../settings/problem.ts';

const WEEK = '"mon-fri 09:00-17:30, sat 10:00-14:00"';

const EXAMPLES: readonly (readonly [name: RegExp, example: (date: string) => string])[] = [
  [/^--hours/, () => `--hours ${WEEK}`],
  [/^hours$/, () => `lofte settings set hours ${WEEK}`],
  [/^hours\b/, () => 'lofte settings set hours.mon "09:00-12:00 13:00-18:00"'],
  [/^days\b/, (date) => `lofte settings set days.${date} 10:00-13:00`],
  [/^holidays\.eves/, () => 'lofte settings set holidays.eves no'],
  [/^holidays/, () => 'lofte settings set holidays.country none'],
  [/^shop/, () => 'lofte settings set shop.name "Your shop"'],
  [/^promises\.pauseWhile/, () => 'lofte settings set promises.pauseWhile waiting-customer waiting-parts'],
  [/^promises\.defaults/, () => 'lofte settings set promises.defaults.ready 3wd'],
  [/^promises/, () => 'lofte settings set promises.warnBefore 2wh'],
  [/^follow/, () => 'lofte settings set follow.quietAfter 3wd'],
  [/^notices/, () => 'lofte settings set notices.on ready collect-unrepaired'],
  [/^staff/, () => 'lofte settings set staff "Anna, Bo"'],
];

/**
 * A command line that sets this setting, or one like it; `undefined` where what is allowed says it all.
 *
 * @param name the setting's path, or a flag of `init`
 * @param date a day to come, as `2026-11-27`
 */
export const settingExample = (name: string, date: string): string | undefined =>
  EXAMPLES.find(([pattern]) => pattern.test(name))?.[1](date);

/** Whether it is the name of the setting that is wrong, and not its value. */
export const isOfName = ({ is }: Fault): boolean =>
  is === 'bad-day' || is === 'no-such-day' || is === 'days-backwards' || is === 'unknown-key';
